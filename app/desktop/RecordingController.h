// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>

#include "model/recording/InterpreterList.h"
#include "model/recording/LogSealer.h"
#include "model/recording/Presets.h"
#include "model/recording/RecordOptions.h"
#include "model/recording/RunEntry.h"
#include "model/recording/RunHistory.h"

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

    /// Makes traces of the logs that were left behind, in the background; the trace folder shows them when they are
    /// there.
    void sealLeftBehind() { m_sealer.sealLeftBehind(); }

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

private:
    Settings* m_settings;
    QWidget* m_window;
    RunHistory m_history;
    Presets m_presets;
    LogSealer m_sealer;
    QStringList m_sealed; ///< of those that were left behind
    InterpreterList m_interpreters;
    QPointer<RecordDialog> m_dialog;
    QList<RecordingPage*> m_running;
};

} // namespace callreel
