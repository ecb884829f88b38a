// SPDX-License-Identifier: Apache-2.0
#include "model/session/ScriptLifecycle.h"

#include <cerrno>
#include <cstring>
#include <spawn.h>
#include <unistd.h>

#include "model/exit/ExitCode.h"
#include "model/session/BoundedCall.h"
#include "model/session/MonotonicClock.h"
#include "model/session/OrphanSweeper.h"
#include "model/session/SignalTrap.h"

namespace callreel {

const std::string& ScriptContext::runId() const {
    return m_lifecycle.m_record.runId;
}

bool ScriptContext::ownsService() const {
    return m_lifecycle.m_owned;
}

void ScriptContext::tookServiceOver() {
    m_lifecycle.m_owned = true;
    m_lifecycle.m_telemetry.setOwned(true);
    m_lifecycle.m_telemetry.emit({.name = "script.service.taken-over", .status = "started"});
}

void ScriptContext::setStatus(int status) {
    m_lifecycle.m_status = status;
}

std::vector<std::pair<std::string, std::string>> ScriptContext::environment() const {
    return {{runIdVariable, m_lifecycle.m_record.runId}, {runTokenVariable, m_lifecycle.m_record.token}};
}

Result<pid_t> ScriptContext::start(const std::vector<std::string>& command) {
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    std::vector<std::string> own;
    for (const auto& [name, value] : environment())
        own.push_back(name + "=" + value);
    std::vector<char*> variables;
    for (char** entry = environ; entry && *entry; ++entry) {
        const std::string_view text = *entry;
        if (!text.starts_with(std::string(runIdVariable) + "=") &&
            !text.starts_with(std::string(runTokenVariable) + "="))
            variables.push_back(*entry);
    }
    for (std::string& variable : own)
        variables.push_back(variable.data());
    variables.push_back(nullptr);

    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    pid_t pid = 0;
    const int error =
        command.empty() ? EINVAL
                        : ::posix_spawnp(&pid, arguments[0], nullptr, &attributes, arguments.data(), variables.data());
    ::posix_spawnattr_destroy(&attributes);
    if (error != 0)
        return failure("process-not-started", QT_TRANSLATE_NOOP("Diagnostic", "%1 could not be started: %2."),
                       {command.empty() ? std::string() : command.front(), std::strerror(error)});
    // Not reaped before the cleanup: the number stays its own, be it ended already.
    ProcessIdentity process = ProcessIdentity::of(pid).value_or(ProcessIdentity{pid, 0, pid});
    process.group = pid;
    CleanupTarget target = CleanupTarget::of(runId(), process);
    target.ourChild = true;
    m_lifecycle.own(std::move(target));
    return pid;
}

Result<void> ScriptContext::adopt(pid_t pid) {
    const auto process = ProcessIdentity::of(pid);
    if (!process)
        return failure("no-process", QT_TRANSLATE_NOOP("Diagnostic", "There is no process %1."), {std::to_string(pid)});
    m_lifecycle.own(CleanupTarget::of(runId(), *process));
    return {};
}

ScriptLifecycle::ScriptLifecycle(ScriptOptions options, std::shared_ptr<SessionService> service)
    : m_options(std::move(options)), m_service(std::move(service)),
      m_orchestrator(m_service, m_telemetry, m_options.shutdownPatience) {}

ScriptLifecycle::~ScriptLifecycle() = default;

Result<void> ScriptLifecycle::run(const ScriptFunction& function) {
    if (auto resolved = resolve(); !resolved)
        return resolved;
    std::optional<SignalTrap> trap;
    if (m_options.handleSignals) {
        trap.emplace([this](int signal) { onSignal(signal); });
        m_hurry = trap->hurryDescriptor();
    }
    Result<void> outcome = startService();
    if (outcome && m_options.awaitPool)
        outcome = awaitPool();
    if (outcome)
        outcome = execute(function);

    if (!outcome || m_thrown)
        m_status = outcome ? 1 : exitCodeOf(outcome.error()).value_or(1);
    const int status = m_status;
    const ExitMode mode = effectiveMode();
    // What would be lost with the process is told now: nothing is told any more in the exit path.
    if (mode != ExitMode::None && m_options.lastWord)
        m_options.lastWord(status, outcome ? nullptr : &outcome.error());
    else if (mode != ExitMode::None && !outcome)
        log(outcome.error());
    shutDown(status);
    enter(State::Exiting);
    m_orchestrator.exit(mode, status, m_options.end);
    enter(State::Ended);
    trap.reset();
    if (m_thrown)
        std::rethrow_exception(std::exchange(m_thrown, nullptr));
    return outcome;
}

Result<void> ScriptLifecycle::resolve() {
    if (auto valid = parseStopMode(stopModeName(m_options.stopMode)); !valid)
        return std::unexpected(valid.error());
    auto selection = ExitSelection::resolve({m_options.exitMode, m_options.halt, m_options.environment});
    if (!selection)
        return std::unexpected(selection.error());
    m_selection = std::move(*selection);
    m_record = SessionRecord::create();
    std::string file = m_options.telemetryFile;
    if (file.empty() && m_options.environment)
        file = m_options.environment(telemetryVariable).value_or(std::string());
    const auto opened = m_telemetry.open(file);
    m_telemetry.listen(m_options.telemetryListener);
    if (!m_options.telemetryListener)
        m_telemetry.openJournal();
    m_telemetry.setRun(m_record.runId, m_selection.mode, m_options.stopMode);
    m_telemetry.emit(
        {.name = "script.exit.selected",
         .texts = {{"source", exitSourceName(m_selection.source)},
                   {"deprecated", m_selection.isDeprecated() ? "yes" : "no"},
                   {"program", m_options.program.empty() ? ::program_invocation_short_name : m_options.program}}});
    for (const Diagnostic& warning : m_selection.warnings)
        log(warning);
    if (!opened) {
        Diagnostic warning = opened.error();
        warning.severity = Severity::Warning;
        log(warning);
    }
    if (m_options.sweepOrphans)
        OrphanSweeper::sweep(SessionRecord::folder());
    return {};
}

Result<void> ScriptLifecycle::startService() {
    enter(State::Starting);
    const std::int64_t since = monotonicNanoseconds();
    Result<void> outcome;
    if (!m_service) {
        m_owned = true; // it is its own service
    } else {
        const int patience = m_options.patience.start;
        const auto started = callBounded<bool>(
            [service = m_service, start = SessionService::Start{m_record.runId, m_record.token,
                                                                m_options.stopMode == StopMode::Never, patience}] {
                return service->start(start);
            },
            patience);
        if (!started)
            outcome = failure("service-start-timed-out",
                              QT_TRANSLATE_NOOP("Diagnostic", "The recording service did not start in %1 seconds."),
                              {std::to_string(patience / 1000)},
                              QT_TRANSLATE_NOOP("Diagnostic", "callreel service start --foreground shows what it is "
                                                              "waiting for."));
        else if (!*started)
            outcome = std::unexpected(started->error());
        else
            m_owned = **started;
    }
    m_startIsOver = outcome.has_value();
    m_telemetry.setOwned(m_owned);
    m_telemetry.emit({.name = "script.start",
                      .status = !outcome  ? "failed"
                                : m_owned ? "started"
                                          : "attached",
                      .durationNs = monotonicNanoseconds() - since});
    if (outcome && m_owned && m_service && m_options.stopMode != StopMode::Never) {
        const auto targets = callBounded<std::vector<CleanupTarget>>(
            [service = m_service, runId = m_record.runId]() -> Result<std::vector<CleanupTarget>> {
                return service->targets(runId, true);
            },
            m_options.shutdownPatience.targets);
        if (targets && *targets && !(*targets)->empty()) {
            const std::lock_guard lock(m_recordMutex);
            m_record.targets.insert(m_record.targets.end(), (*targets)->begin(), (*targets)->end());
            (void)m_record.write(); // without it a kill of this process leaves the service to its own watch
        }
    }
    return outcome;
}

Result<void> ScriptLifecycle::awaitPool() {
    if (!m_service)
        return {};
    enter(State::AwaitingPool);
    const std::int64_t since = monotonicNanoseconds();
    const int patience = m_options.patience.ready;
    const auto ready =
        callBounded<void>([service = m_service, patience] { return service->awaitReady(patience); }, patience);
    Result<void> outcome;
    if (!ready)
        outcome = failure("service-not-ready",
                          QT_TRANSLATE_NOOP("Diagnostic", "The recording service was not ready within %1 seconds."),
                          {std::to_string(patience / 1000)},
                          QT_TRANSLATE_NOOP("Diagnostic", "callreel service status says what it is doing."));
    else if (!*ready)
        outcome = std::unexpected(ready->error());
    m_telemetry.emit(
        {.name = "script.ready", .status = outcome ? "ready" : "failed", .durationNs = monotonicNanoseconds() - since});
    return outcome;
}

Result<void> ScriptLifecycle::execute(const ScriptFunction& function) {
    enter(State::Executing);
    const std::int64_t since = monotonicNanoseconds();
    ScriptContext context(*this);
    Result<void> outcome;
    try {
        outcome = function(context);
    } catch (...) { // handed on when all is cleaned up
        m_thrown = std::current_exception();
    }
    m_telemetry.emit({.name = "script.function",
                      .status = m_thrown  ? "threw"
                                : outcome ? "returned"
                                          : "failed",
                      .durationNs = monotonicNanoseconds() - since});
    return outcome;
}

void ScriptLifecycle::shutDown(int status) {
    enter(State::ShuttingDown);
    std::vector<CleanupTarget> targets;
    {
        const std::lock_guard lock(m_recordMutex);
        targets = m_targets;
    }
    const ShutdownReport report =
        m_orchestrator.shutDown({m_record.runId, m_options.stopMode, m_owned, status, m_startIsOver, targets}, m_hurry);
    const std::lock_guard lock(m_recordMutex);
    m_report = report;
    if (report.cleanup.left == 0)
        m_record.remove();
}

/// On the trap's thread, while the function may still be running: it ends with the process.
void ScriptLifecycle::onSignal(int signal) {
    m_telemetry.emit({.name = "script.signal", .status = std::to_string(signal)});
    shutDown(128 + signal);
    m_telemetry.emit({.name = "script.shutdown.exit", .code = 128 + signal, .texts = {{"effective", "signal"}}});
    SignalTrap::dieOf(signal);
}

void ScriptLifecycle::enter(State state) {
    m_state = state;
}

void ScriptLifecycle::own(CleanupTarget target) {
    const std::lock_guard lock(m_recordMutex);
    m_targets.push_back(target);
    m_record.targets.push_back(std::move(target));
    (void)m_record.write();
}

void ScriptLifecycle::log(const Diagnostic& diagnostic) const {
    if (m_options.log)
        m_options.log(diagnostic);
}

const char* lifecycleStateName(ScriptLifecycle::State state) {
    using State = ScriptLifecycle::State;
    switch (state) {
    case State::Resolving:
        return "resolving";
    case State::Starting:
        return "starting";
    case State::AwaitingPool:
        return "awaiting-pool";
    case State::Executing:
        return "executing";
    case State::ShuttingDown:
        return "shutting-down";
    case State::Exiting:
        return "exiting";
    case State::Ended:
        return "ended";
    }
    return "";
}

} // namespace callreel
