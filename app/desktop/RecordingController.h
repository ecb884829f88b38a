// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>

#include "model/recording/InterpreterList.h"
#include "model/recording/Presets.h"
#include "model/recording/RecordOptions.h"
#include "model/recording/RunEntry.h"
#include "model/recording/RunHistory.h"
#include "model/session/LeftBehind.h"

class QWidget;

namespace callreel {

class RecordDialog;
class RecordingPage;
class Settings;

/// Brings together what a recording needs: the dialog's options, the process, its page, and the history of launches.
class RecordingController : public QObject {
    Q_OBJECT
public:
    RecordingController(Settings* settings, QWidget* window);

    /// The settings' choices: what a recording starts from that nobody has filled in yet.
    RecordOptions defaults() const;
    /// Opens the dialog without blocking, filled in, or with the last values; a second call brings the open one to the
    /// front.
    void showDialog(const std::optional<RecordOptions>& options);
    /// Records without asking.
    void record(const RecordOptions& options);
    /// The pages of what is being recorded now, oldest first; with a tab or, in the background, without one.
    const QList<RecordingPage*>& running() const { return m_running; }
    /// The same as rows of the list of runs, newest first.
    QList<RunEntry> runsSoFar() const;
    /// The page of such a row; nullptr when that recording is over.
    RecordingPage* pageOf(const RunEntry& run) const;

    /// What was recorded last, again; opens the dialog when nothing was.
    void recordAgain();

    /// Puts in order what was left behind, in the background, and tells of it; the trace folder shows the traces when
    /// they are there.
    void tidyUp() { m_leftBehind.start(); }
    /// Makes traces of the logs that nobody supervises any longer.
    void sealLeftBehind() { m_leftBehind.sealAgain(); }
    /// What the runs of a list say of launches whose end this window, or one before it, has not seen.
    void settleHistory(const QList<RunEntry>& runs) { m_history.settle(runs); }

    RunHistory* history() { return &m_history; }

Q_SIGNALS:
    /// A recording has been started; the page is new and belongs to who takes it.
    void started(callreel::RecordingPage* page);
    /// runsSoFar() is another.
    void runsAdvanced();
    /// It is over, whatever came of it; told once for each page, before traceReady().
    void ended(callreel::RecordingPage* page);
    /// Its trace is sealed and can take the page's place.
    void traceReady(callreel::RecordingPage* page, const QString& path);
    void failed(const callreel::Diagnostic& problem);
    /// Logs that were left behind have become these traces, so far.
    void leftBehindSealed(const QStringList& traces);
    /// Processes of sessions whose owner was killed have been ended, or could not be.
    void leftBehindSwept(const callreel::OrphanSweeper::Report& report);
    /// An event of the lifecycle of a recording.
    void telemetry(const QJsonObject& event);

private:
    Settings* m_settings;
    QWidget* m_window;
    RunHistory m_history;
    Presets m_presets;
    LeftBehind m_leftBehind;
    InterpreterList m_interpreters;
    QPointer<RecordDialog> m_dialog;
    QList<RecordingPage*> m_running;
};

} // namespace callreel
