// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/recording/FileHandle.h"
#include "model/session/ExitMode.h"

namespace callreel {

inline constexpr const char* telemetryVariable = "CALLREEL_TELEMETRY";

/// One step of a script's lifecycle, as others follow it (L34).
struct TelemetryEvent {
    const char* name = "";     ///< "script.shutdown.start"
    std::string status{};      ///< of a step: "stopped", "timed-out"; empty when there is none
    std::optional<int> code{}; ///< of the script: stands in `status` where there is one
    std::optional<std::int64_t> durationNs{};
    std::vector<std::pair<std::string, std::string>> texts{};
    std::vector<std::pair<std::string, std::int64_t>> numbers{};
};

/// The file in which a window finds what lifecycles of this CALLREEL_HOME did that nobody follows otherwise. A window
/// makes it; where there has never been one, nobody writes.
std::string telemetryJournal();
inline constexpr std::int64_t longestTelemetryJournal = 4 << 20; ///< bytes; nobody adds to a longer one

/// Tells what a lifecycle does: one JSON object a line, to files and to whoever listens. Never waits: a pipe that
/// nobody reads loses lines, and a file that cannot be written is given up.
class Telemetry {
public:
    using Listener = std::function<void(const std::string& json)>;

    Telemetry() = default;
    /// `file`: a path, made 0600 and appended to; empty for none. Errors: "telemetry-not-written".
    Result<void> open(const std::string& file);
    /// Appends to the journal too, where there is one.
    void openJournal();
    void listen(Listener listener) { m_listener = std::move(listener); }
    bool isOn() const { return m_file || m_journal || m_listener; }

    /// What every event from now on carries.
    void setRun(std::string runId, ExitMode exitMode, StopMode stopMode);
    void setOwned(bool owned);

    void emit(const TelemetryEvent& event);

private:
    static void write(FileHandle& file, const std::string& whole);

    FileHandle m_file;
    FileHandle m_journal;
    Listener m_listener;
    std::mutex m_mutex; ///< a signal's thread and the function's may both have something to say
    std::string m_runId;
    ExitMode m_exitMode = ExitMode::None;
    StopMode m_stopMode = StopMode::IfStarted;
    std::optional<bool> m_owned;
};

} // namespace callreel
