// SPDX-License-Identifier: Apache-2.0
#include "app/cli/LifecycleOptions.h"

#include "model/session/service/RecordingServiceHandle.h"
#include "model/session/service/ServiceConnection.h"

namespace callreel::cli {

namespace {

class ServiceOfRecording : public SessionService {
public:
    Result<bool> start(const Start&) override { return !ServiceConnection::open(); }
    Result<void> awaitReady(int) override { return {}; }
    std::vector<CleanupTarget> targets(const std::string&, bool) override { return {}; }
    Result<void> stop(int patienceMs) override { return RecordingServiceHandle().stop(patienceMs); }
};

} // namespace

void LifecycleOptions::addTo(CLI::App& command) {
    command
        .add_option("--exit-mode", m_exitMode,
                    "How this process ends: none (as ever, the default), stop, halt (at once), auto")
        ->type_name("MODE");
    command
        .add_option("--stop-mode", m_stopMode,
                    "Stop the recording service: if-started (by us, the default), always, never")
        ->type_name("MODE");
    command.add_flag("--stay", m_stay, "Stay after the recording until interrupted");
    command
        .add_option("--telemetry", m_telemetry,
                    "Append what the lifecycle does to FILE, as JSON lines (or CALLREEL_TELEMETRY)")
        ->type_name("FILE");
}

Result<ScriptOptions> LifecycleOptions::options() const {
    ScriptOptions out;
    if (!m_exitMode.empty()) {
        const auto mode = parseExitMode(m_exitMode, "--exit-mode");
        if (!mode)
            return std::unexpected(mode.error());
        out.exitMode = *mode;
    }
    if (!m_stopMode.empty()) {
        const auto mode = parseStopMode(m_stopMode, "--stop-mode");
        if (!mode)
            return std::unexpected(mode.error());
        out.stopMode = *mode;
    }
    out.persistent = m_stay;
    out.telemetryFile = m_telemetry;
    return out;
}

std::shared_ptr<SessionService> serviceOfRecording() {
    return std::make_shared<ServiceOfRecording>();
}

} // namespace callreel::cli
