// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/trace/log/format/LogFormat.h"

namespace callreel::test {

/// One stream of a log, written byte by byte as docs/format.md has it, without the recorder. Ticks are nanoseconds.
class StreamBuilder {
public:
    StreamBuilder(std::string folder, std::uint32_t stream);

    /// Appends the record's bytes; rolls over into a new segment where `segmentBytes` is passed.
    StreamBuilder& raw(std::string_view bytes);
    /// Closes the segment and begins the next.
    StreamBuilder& roll();
    /// Closes the last segment, as a thread's end does.
    StreamBuilder& close();
    /// Time passes before the next record that has one.
    StreamBuilder& wait(std::uint64_t nanoseconds);

    // Thread records. Values are encoded (test::value in TraceBuilder.h); each record comes a microsecond after the
    // last.
    StreamBuilder& start(std::uint64_t function, const std::vector<std::string>& arguments = {},
                         std::uint64_t activation = 0);
    StreamBuilder& running(std::uint64_t function);
    StreamBuilder& resume(std::uint64_t function, std::uint64_t activation);
    StreamBuilder& throwInto(std::uint64_t function, std::uint64_t activation, const std::string& exception);
    StreamBuilder& leave(const std::string& value = {});
    StreamBuilder& yield(const std::string& value = {});
    StreamBuilder& unwind(const std::string& exception = {});
    StreamBuilder& output(std::string_view text, int stream = 1);
    StreamBuilder& lines(const std::vector<std::uint32_t>& numbers);
    StreamBuilder& loss(log::LossKind kind, std::uint64_t count, std::uint64_t bytes = 0);
    StreamBuilder& name(std::string_view name);
    StreamBuilder& gap(log::GapReason reason);
    StreamBuilder& threadEnd();

    // Definition records.
    StreamBuilder& path(std::uint64_t id, std::string_view text, std::uint64_t size = 0, std::uint64_t modified = 0);
    StreamBuilder& function(std::uint64_t id, std::string_view name, const std::vector<std::string>& arguments = {},
                            std::uint8_t flavour = 0, std::uint64_t path = 1);
    StreamBuilder& type(std::uint64_t id, std::string_view name, std::string_view module = "builtins");
    StreamBuilder& shape(std::uint64_t id, std::uint64_t type, const std::vector<std::string>& attributes);
    StreamBuilder& metadata(std::string_view key, std::string_view value);
    StreamBuilder& outcome(log::OutcomeKind kind, int code, std::string_view type = {}, std::string_view message = {});
    StreamBuilder& failure(bool fatal, std::string_view code, std::string_view message);
    StreamBuilder& source(std::uint64_t path, std::string_view text);

    std::uint64_t now() const { return m_now; }
    void setNow(std::uint64_t now) { m_now = now; }
    std::uint64_t segmentBytes = log::firstSegmentBytes;

private:
    void begin();
    std::string timed(std::uint8_t tag);

    std::string m_folder;
    std::uint32_t m_stream;
    std::uint32_t m_segment = 0;
    std::uint64_t m_at = 0;
    std::uint64_t m_now;  ///< ticks
    std::uint64_t m_last; ///< ticks of the last record that had a time
};

/// The folder of one run, with its control page and supervisor.log.
class LogBuilder {
public:
    explicit LogBuilder(std::string folder);
    ~LogBuilder();

    /// Stream 0, with path 1 "/src/program.py" and function 1 `<toplevel>` already in it.
    StreamBuilder& definitions() { return *m_streams.front(); }
    /// Streams 1, 2 ...; made when first asked for.
    StreamBuilder& thread(std::uint32_t stream);
    log::ControlPage& control() { return *m_control; }

    /// What waitpid told; the time is that of the latest record.
    LogBuilder& exited(int code);
    LogBuilder& killed(int signal, bool byUser = false);
    const std::string& folder() const { return m_folder; }

    static constexpr std::uint64_t startTicks = 1'000'000'000'000;
    static constexpr std::uint64_t toplevel = 1; ///< the function's number

private:
    void exit(int kind, int number, bool byUser);

    std::string m_folder;
    log::ControlPage* m_control = nullptr;
    std::vector<std::unique_ptr<StreamBuilder>> m_streams;
};

} // namespace callreel::test
