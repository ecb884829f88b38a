// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <set>

#include "model/recording/InterruptCount.h"
#include "model/recording/RecordRequest.h"
#include "model/recording/RecorderBackend.h"
#include "model/recording/RunLog.h"
#include "model/recording/RunResult.h"
#include "model/recording/ScriptProcess.h"
#include "model/recording/SealWorker.h"
#include "model/recording/SignalWatch.h"
#include "model/recording/StopSequence.h"
#include "model/recording/SupervisorChannel.h"
#include "model/recording/command/GroupWitness.h"

namespace callreel {

/// Runs one recording from the making of its log to the sealed trace, and ends in exactly one RunResult. A plain loop
/// over what can happen: a signal, the script's end, a new segment of the log, an answer of the sealer, a request of
/// the window, a deadline.
class Supervisor {
public:
    /// `signals` and `channel` are the process's own and outlive this.
    Supervisor(RecordRequest request, SignalWatch& signals, SupervisorChannel& channel);
    ~Supervisor();
    Supervisor(const Supervisor&) = delete;
    Supervisor& operator=(const Supervisor&) = delete;

    /// Once for each object; returns when all is over.
    RunResult run();

private:
    Result<void> prepare();
    void discard();
    void loop();
    bool isOver();
    int millisecondsToDeadline() const;

    void onSignals();
    void onSignal(const SignalWatch::Event& event, bool wentToGroup);
    void passOn(int signal);
    bool onInterrupt();
    void onScriptStopped(int signal);
    void onScriptEnded(const ScriptProcess::End& end);
    void onLogChanged();
    void onRecorderState();
    void onSealer();
    void onRequests();
    void sendProgress();

    void say(LogLevel level, const std::string& text) const;
    void sayRecorderState();

    RunResult conclude();
    ScriptStatus statusOf(const ScriptProcess::End& end) const;
    std::optional<Diagnostic> recorderTrouble(bool& isFatal) const;

    RecordRequest m_request;
    SignalWatch& m_signals;
    SupervisorChannel& m_channel;
    RunMetadata m_metadata;
    std::unique_ptr<RecorderBackend> m_backend;
    std::optional<RunLog> m_folder;
    FileHandle m_logEvents; ///< inotify
    ScriptProcess::Place m_place = ScriptProcess::Place::CallersGroup;
    std::optional<ScriptProcess> m_script;
    std::optional<StopSequence> m_stop;
    std::optional<GroupWitness> m_witness; ///< in the caller's group
    std::unique_ptr<SealWorker> m_sealer;
    std::optional<ScriptProcess::End> m_end;
    std::set<int> m_passedOn;        ///< signals that reached the script through us or with us
    std::int64_t m_started = 0;      ///< monotonic, ms
    std::int64_t m_nextProgress = 0; ///< monotonic, ms
    bool m_stoppedByUser = false;
    bool m_interrupted = false; ///< after the script's end, or more than once
    InterruptCount m_interrupts;
    log::RecorderState m_saidState = log::RecorderState::NotStarted; ///< as it stands in the log lines
    bool m_drainAsked = false;                                       ///< for the progress that is due
    bool m_countAsked = false;                                       ///< by somebody who looks on (ControlPage)
};

} // namespace callreel
