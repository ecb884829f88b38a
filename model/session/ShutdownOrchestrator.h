// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "model/session/ExitMode.h"
#include "model/session/RuntimeCleanup.h"
#include "model/session/SessionService.h"
#include "model/session/Telemetry.h"

namespace callreel {

/// How a process ends; a program with an event loop of its own says how it is asked to.
struct ProcessEnd {
    /// The last that is done before a Stop or Halt; may end the process in a way of its own, by a signal. No I/O.
    std::function<void()> beforehand;
    /// Asks it to end as it ends by itself (ExitMode::Stop); may return before it has. Without one: exit().
    std::function<void(int status)> requestStop;
};

/// What became of a shutdown.
struct ShutdownReport {
    enum class Stop { Skipped, Stopped, Failed, TimedOut };
    Stop stop = Stop::Skipped;
    std::optional<Diagnostic> stopFailure;
    CleanupReport cleanup;
};

/// The one way in which a script's session ends, whatever happened before (L30, L31):
/// a) telemetry "script.shutdown.start"; b) what is to be cleaned up is captured; c) the service is stopped, if that is
/// due; d) bounded cleanup; e) the process ends, if that is due. Each step has a bound, nothing in it reads or writes
/// for the user, and nothing relies on what a service does when it is stopped (L16, L32, L33). docs/lifecycle.md has
/// the drawing.
class ShutdownOrchestrator {
public:
    struct Request {
        std::string runId;
        StopMode stopMode = StopMode::IfStarted;
        bool owned = false;
        int status = 0;
        bool startIsOver = true; ///< else what the start has brought about so far goes, whoever owns it in the end
        std::vector<CleanupTarget> targets; ///< of the run itself, beside those of the service

        /// L20.
        bool stopsService() const { return stopMode == StopMode::Always || (stopMode == StopMode::IfStarted && owned); }
    };
    struct Patience {
        int targets = 2000; ///< for the service to name its processes, ms
        int stop = 10000;   ///< for the service to stop, ms
        int exit = 5000;    ///< between asking the process to end and ending it, ms
        CleanupPatience cleanup;
    };

    /// `service` may be null: there is nothing to stop then.
    ShutdownOrchestrator(std::shared_ptr<SessionService> service, Telemetry& telemetry, const Patience& patience);

    /// a) to d). A second call, also from another thread, waits for the first and does nothing more.
    /// `hurry`: readable when a signal came that says not to wait any longer; -1 for none.
    const ShutdownReport& shutDown(const Request& request, int hurry = -1);
    /// e). Returns for None only. `mode` is never Auto here.
    void exit(ExitMode mode, int status, const ProcessEnd& end);

private:
    void stopService(const Request& request, int hurry);
    std::vector<CleanupTarget> capture(const Request& request);

    std::shared_ptr<SessionService> m_service;
    Telemetry& m_telemetry;
    Patience m_patience;
    std::mutex m_mutex;
    std::optional<ShutdownReport> m_report;
};

/// "skipped", "stopped", "failed", "timed-out".
const char* stopOutcomeName(ShutdownReport::Stop outcome);

} // namespace callreel
