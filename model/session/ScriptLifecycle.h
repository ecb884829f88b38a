// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/session/ExitSelection.h"
#include "model/session/ScriptOptions.h"
#include "model/session/SessionRecord.h"
#include "model/session/SessionService.h"
#include "model/session/ShutdownOrchestrator.h"
#include "model/session/Telemetry.h"

namespace callreel {

class ScriptLifecycle;

/// What a script's function is given: what it needs to own what it starts.
class ScriptContext {
public:
    const std::string& runId() const;
    /// This call started the recording service.
    bool ownsService() const;
    /// The service that was attached to has gone, and this program runs another in its place: owned from now on. From
    /// any thread.
    void tookServiceOver();
    /// What a function that succeeds ends with, 0 to 255: for a program that ends as what it ran. Without it 0.
    void setStatus(int status);
    /// What a process that the function starts by itself is to have in its environment, so that adopt() can prove
    /// later whose it is.
    std::vector<std::pair<std::string, std::string>> environment() const;

    /// Starts a process (program first, looked for on PATH) in a group of its own that ends with the script at the
    /// latest. Standard streams are ours. Errors: "process-not-started".
    Result<pid_t> start(const std::vector<std::string>& command);
    /// Takes a process that runs into the care of the script, with its group when it leads one. Errors: "no-process".
    Result<void> adopt(pid_t pid);

private:
    friend class ScriptLifecycle;
    explicit ScriptContext(ScriptLifecycle& lifecycle) : m_lifecycle(lifecycle) {}
    ScriptLifecycle& m_lifecycle;
};

using ScriptFunction = std::function<Result<void>(ScriptContext&)>;

/// One script from its first decision to its last, in the one order that there is (L29): resolve, start, await,
/// execute, shut down, exit. Whatever goes wrong from the start on leads through the shutdown. docs/lifecycle.md has
/// the drawing.
class ScriptLifecycle {
public:
    enum class State { Resolving, Starting, AwaitingPool, Executing, ShuttingDown, Exiting, Ended };

    /// `service` may be null: a script that needs none, and owns what it runs in.
    ScriptLifecycle(ScriptOptions options, std::shared_ptr<SessionService> service);
    ~ScriptLifecycle();
    ScriptLifecycle(const ScriptLifecycle&) = delete;
    ScriptLifecycle& operator=(const ScriptLifecycle&) = delete;

    /// Once for each object. Returns the function's error, or that of a step before it; hands on what the function
    /// threw; does not return when the process ends. Errors of its own: "bad-option", before anything was started;
    /// "service-start-timed-out", "service-not-ready".
    Result<void> run(const ScriptFunction& function);

    State state() const { return m_state; }
    /// Of the script once it was run: 0 or what it set, the code attached to its error, or 1 (L15).
    int status() const { return m_status; }
    /// Of the shutdown; nothing before it.
    const std::optional<ShutdownReport>& report() const { return m_report; }

private:
    friend class ScriptContext;
    Result<void> resolve();
    Result<void> startService();
    Result<void> awaitPool();
    Result<void> execute(const ScriptFunction& function);
    void shutDown(int status);
    void onSignal(int signal);
    void enter(State state);
    void own(CleanupTarget target);
    void log(const Diagnostic& diagnostic) const;
    ExitMode effectiveMode() const { return m_selection.effective(m_owned, m_options.persistent); }

    ScriptOptions m_options;
    std::shared_ptr<SessionService> m_service;
    Telemetry m_telemetry;
    ShutdownOrchestrator m_orchestrator;
    ExitSelection m_selection;
    SessionRecord m_record;
    std::vector<CleanupTarget> m_targets; ///< of the function
    std::mutex m_recordMutex;             ///< a signal may end the script while the function starts something
    std::exception_ptr m_thrown;
    std::optional<ShutdownReport> m_report;
    std::atomic<State> m_state = State::Resolving;
    std::atomic<bool> m_owned = false;
    std::atomic<bool> m_startIsOver = false;
    std::atomic<int> m_status = 0;
    std::atomic<int> m_hurry = -1;
};

/// "resolving", "starting", "awaiting-pool", "executing", "shutting-down", "exiting", "ended".
const char* lifecycleStateName(ScriptLifecycle::State state);

} // namespace callreel
