// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/exit/Diagnostic.h"
#include "model/recording/FileHandle.h"
#include "model/recording/ScriptProcess.h"

namespace callreel {

/// A program of the user's that the output is piped through (--filter-command). It is not trusted with anything: when
/// it fails, dies or hangs, failure() says so, and whoever owns this shows the output as it came (W5).
class FilterProgram {
public:
    /// A line for the shell. `patience`: milliseconds in which it must take or give something while it has something to
    /// do. Error: "filter-not-started".
    static Result<FilterProgram> start(const std::string& line, std::int64_t patience, const SignalWatch& signals);

    /// Bytes for it to read; they wait here until it does.
    void put(std::string_view bytes);
    bool isFull() const { return m_pending.size() - m_at >= enough; }
    /// There is nothing more to come.
    void endInput();

    int inputDescriptor() const { return m_at < m_pending.size() ? m_input.get() : -1; }
    int outputDescriptor() const { return m_output.get(); }
    int endDescriptor() const { return m_ended ? -1 : m_process.descriptor(); }

    /// Looks after it: writes what it takes. `now`: CLOCK_MONOTONIC, ms. `isHeldUp`: its output is not being read.
    void attend(std::int64_t now, bool isHeldUp);
    /// What it has written; empty when there is nothing now.
    std::string read();
    /// When attend() is to be called at the latest.
    std::optional<std::int64_t> deadline() const;

    /// It has ended well, and all that it wrote was read.
    bool isDone() const { return m_ended && !m_output && !m_failure; }
    /// Why its output is not to be relied on.
    const std::optional<Diagnostic>& failure() const { return m_failure; }
    /// Ends it, and what it has started.
    void kill();

private:
    static constexpr std::size_t enough = 1 << 20; ///< bytes

    FilterProgram(ScriptProcess process, FileHandle input, FileHandle output, std::string line, std::int64_t patience)
        : m_process(std::move(process)), m_input(std::move(input)), m_output(std::move(output)),
          m_line(std::move(line)), m_patience(patience) {}
    void writeInput();
    void onEnd(const ScriptProcess::End& end);

    ScriptProcess m_process;
    FileHandle m_input;
    FileHandle m_output;
    std::string m_line;
    std::int64_t m_patience;
    std::string m_pending;
    std::size_t m_at = 0;
    bool m_inputEnds = false;
    bool m_ended = false;
    bool m_moved = true; ///< bytes have moved since the last attend()
    std::optional<std::int64_t> m_deadline;
    std::optional<Diagnostic> m_failure;
};

} // namespace callreel
