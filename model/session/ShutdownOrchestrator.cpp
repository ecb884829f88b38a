// SPDX-License-Identifier: Apache-2.0
#include "model/session/ShutdownOrchestrator.h"

#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <thread>
#include <unistd.h>

#include "model/session/BoundedCall.h"
#include "model/session/MonotonicClock.h"

namespace callreel {

ShutdownOrchestrator::ShutdownOrchestrator(std::shared_ptr<SessionService> service, Telemetry& telemetry,
                                           const Patience& patience)
    : m_service(std::move(service)), m_telemetry(telemetry), m_patience(patience) {}

const ShutdownReport& ShutdownOrchestrator::shutDown(const Request& request, int hurry) {
    const std::lock_guard lock(m_mutex);
    if (m_report)
        return *m_report;
    m_report.emplace();
    m_telemetry.emit({.name = "script.shutdown.start", .code = request.status});

    std::int64_t since = monotonicNanoseconds();
    RuntimeCleanup cleanup(capture(request));
    m_telemetry.emit({.name = "script.shutdown.capture",
                      .status = "captured",
                      .durationNs = monotonicNanoseconds() - since,
                      .numbers = {{"targets", static_cast<std::int64_t>(cleanup.count())}}});

    stopService(request, hurry);

    since = monotonicNanoseconds();
    CleanupReport& report = m_report->cleanup = cleanup.run(m_patience.cleanup, hurry);
    for (const CleanupReport::Phase& phase : report.phases)
        m_telemetry.emit({.name = "script.shutdown.cleanup.phase",
                          .status = phase.name,
                          .durationNs = phase.durationNs,
                          .numbers = {{"processes", static_cast<std::int64_t>(phase.processes)}}});
    m_telemetry.emit({.name = "script.shutdown.cleanup",
                      .status = report.left > 0  ? "incomplete"
                                : report.hurried ? "hurried"
                                                 : "clean",
                      .durationNs = monotonicNanoseconds() - since,
                      .numbers = {{"targets", static_cast<std::int64_t>(report.targets)},
                                  {"ended", static_cast<std::int64_t>(report.ended)},
                                  {"terminated", static_cast<std::int64_t>(report.terminated)},
                                  {"killed", static_cast<std::int64_t>(report.killed)},
                                  {"left", static_cast<std::int64_t>(report.left)}}});
    return *m_report;
}

std::vector<CleanupTarget> ShutdownOrchestrator::capture(const Request& request) {
    std::vector<CleanupTarget> targets = request.targets;
    if (!m_service)
        return targets;
    const auto own = callBounded<std::vector<CleanupTarget>>(
        [service = m_service, runId = request.runId, stopping = request.stopsService() || !request.startIsOver]()
            -> Result<std::vector<CleanupTarget>> { return service->targets(runId, stopping); },
        m_patience.targets);
    if (own && *own)
        targets.insert(targets.end(), (*own)->begin(), (*own)->end());
    return targets;
}

void ShutdownOrchestrator::stopService(const Request& request, int hurry) {
    const std::int64_t since = monotonicNanoseconds();
    if (m_service && request.stopsService()) {
        const auto stopped =
            callBounded<void>([service = m_service, patience = m_patience.stop] { return service->stop(patience); },
                              m_patience.stop, hurry);
        if (!stopped) {
            m_report->stop = ShutdownReport::Stop::TimedOut;
        } else if (!*stopped) {
            m_report->stop = ShutdownReport::Stop::Failed;
            m_report->stopFailure = stopped->error();
        } else {
            m_report->stop = ShutdownReport::Stop::Stopped;
        }
    }
    m_telemetry.emit({.name = "script.shutdown.stop",
                      .status = stopOutcomeName(m_report->stop),
                      .durationNs = monotonicNanoseconds() - since});
}

void ShutdownOrchestrator::exit(ExitMode mode, int status, const ProcessEnd& end) {
    m_telemetry.emit({.name = "script.shutdown.exit", .code = status, .texts = {{"effective", exitModeName(mode)}}});
    if (mode != ExitMode::Halt && mode != ExitMode::Stop)
        return;
    if (end.beforehand)
        end.beforehand();
    if (mode == ExitMode::Halt)
        ::_exit(status);
    // What runs at the end of a process may wait for ever: for a pipe that nobody reads, for a thread.
    std::thread([status, patience = m_patience.exit] {
        ::poll(nullptr, 0, patience);
        ::_exit(status);
    }).detach();
    if (end.requestStop)
        end.requestStop(status);
    else
        std::exit(status);
    for (;;)
        ::pause();
}

const char* stopOutcomeName(ShutdownReport::Stop outcome) {
    switch (outcome) {
    case ShutdownReport::Stop::Skipped:
        return "skipped";
    case ShutdownReport::Stop::Stopped:
        return "stopped";
    case ShutdownReport::Stop::Failed:
        return "failed";
    case ShutdownReport::Stop::TimedOut:
        return "timed-out";
    }
    return "";
}

} // namespace callreel
