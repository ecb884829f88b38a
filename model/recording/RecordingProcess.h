// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <optional>

#include "model/recording/ControlChannel.h"
#include "model/recording/PacedReader.h"
#include "model/recording/RecordOptions.h"
#include "model/recording/RecordingCommand.h"
#include "model/recording/RecordingProgress.h"
#include "model/trace/Trace.h"

namespace callreel {

/// One `callreel record`, started through QProcess and followed over a channel of its own. Reports its events as they
/// come and then exactly one done(). When it is deleted in mid-recording, the recording goes on without it.
class RecordingProcess : public QObject {
    Q_OBJECT

public:
    /// How long is waited for the supervisor before it counts as hung, in milliseconds.
    struct Patience {
        int stop = 3000;      ///< that Stop gives the script before the kill; the supervisor may say another
        int grace = 5000;     ///< beyond that, for an answer
        int sealing = 600000; ///< without a word while it seals: a large trace on a busy machine takes its time
        int exit = 5000;      ///< between its last word and its end
    };

    explicit RecordingProcess(QString callreel, QObject* parent = nullptr);
    ~RecordingProcess() override;

    void setPatience(const Patience& patience) { m_patience = patience; }

    /// Once for each object.
    void start(const RecordOptions& options);
    bool isRunning() const { return m_phase == Phase::Running; }
    const RecordOptions& options() const { return m_options; }
    /// Of the process `callreel record`; 0 before it runs and after it ended.
    qint64 supervisorPid() const { return m_process->processId(); }
    const RecordingStart& startInfo() const { return m_start; }

    /// First call: asks the supervisor to stop the script. Second: to kill it. Further ones do nothing.
    void requestStop();
    int stopRequests() const { return m_stopRequests; }

    /// To the script's standard input. Ignored when that is closed.
    void writeInput(const QByteArray& bytes);
    void closeInput();
    bool isInputOpen() const { return m_inputOpen; }

Q_SIGNALS:
    void started(const callreel::RecordingStart& start);
    void progress(const callreel::RecordingProgress& progress);
    void output(callreel::OutputStream stream, const QByteArray& bytes);
    /// The user's request was passed on; `kill` on the second one.
    void stopAsked(bool kill);
    /// The supervisor's answer: the step it is at, and how long it will wait there.
    void stopping(callreel::StopStep step, int waitMs);
    void scriptEnded(std::optional<int> code, std::optional<int> signal);
    void sealing(double done);
    void inputClosed();
    /// One event of the lifecycle of `callreel record`; some come after its last word.
    void telemetry(const QJsonObject& event);
    void done(const callreel::RecordingResult& result);

private:
    enum class Phase { Idle, Running, Done };

    bool openPipes();
    void closeChildEnds();
    void onMessage(const QJsonObject& message);
    void onStarted(const QJsonObject& message);
    void onLastWord(const QJsonObject& message, bool recorded);
    void onProcessFinished(int exitCode, QProcess::ExitStatus status);
    void onOverdue();
    void watch(int milliseconds);
    void killScriptGroup();
    Diagnostic lostDiagnostic(int exitCode, bool crashed) const;
    void finish(RecordingResult result);

    QString m_callreel;
    Patience m_patience;
    RecordOptions m_options;
    RecordingStart m_start;
    Phase m_phase = Phase::Idle;
    QProcess* m_process; ///< a child, until the object goes before the process does
    ControlChannel m_channel;
    PacedReader m_out;
    PacedReader m_err;
    QTimer m_watchdog;
    int m_childEnds[3] = {-1, -1, -1}; ///< control, standard output, standard error
    int m_readingEnds[2] = {-1, -1};   ///< of standard output and error: they belong to the readers
    int m_scriptHandle = -1; ///< pidfd of the script: its group is signalled only while this says that it lives
    int m_stopRequests = 0;
    bool m_inputOpen = false;
    bool m_scriptEnded = false;
    bool m_unanswered = false; ///< ended by us because it did not answer
    QByteArray m_errorTail;    ///< the end of standard error: what callreel said when it never came to the channel
    std::optional<RecordingResult> m_lastWord;
};

} // namespace callreel
