// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

#include "model/recording/LiveOutput.h"
#include "model/recording/RecordingProcess.h"
#include "model/recording/RunEntry.h"
#include "widgets/common/Page.h"

class QSplitter;

namespace callreel {

class OutputPane;
class RecordingHeader;
class RunningNowPane;
class StopSteps;

/// A recording while it runs. It shows a process that somebody else owns and started, and hands over to the trace when
/// that is sealed; after a failure it stays, with the output, and says what to do.
class RecordingPage : public Page {
    Q_OBJECT

public:
    explicit RecordingPage(RecordingProcess& process, QWidget* parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("circle-dot"); }
    QString tabToolTip() const override;
    bool isBusy() const override { return !m_result; }
    QString status() const override;
    QString statusDetail() const override;
    bool canPerform(const QString& action) const override;
    void perform(const QString& action) override;
    bool isChecked(const QString& action) const override;
    QString layoutKind() const override { return QStringLiteral("recording"); }
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray& layout) override;
    void resetLayout() override;
    void focusContent() override;

    const RecordOptions& options() const { return m_options; }
    /// `0:12` for the tab's badge.
    QString elapsed() const;
    /// The recording as the list of runs shows it, while it runs.
    RunEntry runSoFar() const;
    /// How it ended; only after ended().
    const RecordingResult& result() const { return *m_result; }
    OutputPane* outputPane() const { return m_output; }
    StopSteps* stopSteps() const { return m_steps; }

public Q_SLOTS:
    /// First: stop. Second: kill now. Then nothing.
    void stop();

Q_SIGNALS:
    /// The recording is over; told once. `trace` is empty when there is none to open.
    void ended(const callreel::RecordingResult& result);
    /// What runSoFar() tells is another; at most four times a second.
    void advanced();
    /// A sealed trace is there, also after a failure that left one.
    void traceReady(const QString& path);

private:
    void onOutput(OutputStream stream, const QByteArray& bytes);
    void onStopAsked(bool kill);
    void onStopping(StopStep step);
    void onDone(const RecordingResult& result);
    void onTick();
    void showFailure(const RecordingResult& result);
    void onFailureAction(const QString& id);
    void say(const QString& text);
    void scheduleRefresh();

    RecordingProcess* m_process; ///< may go before the page does, after its end
    RecordOptions m_options;
    LiveOutput m_lines;
    RecordingHeader* m_header;
    StopSteps* m_steps;
    OutputPane* m_output;
    RunningNowPane* m_running;
    QSplitter* m_splitter;
    QElapsedTimer m_clock;
    QDateTime m_started;
    RecordingProgress m_progress;
    QTimer m_tick;
    QTimer m_refresh;
    bool m_scriptEnded = false;
    std::optional<RecordingResult> m_result;
};

} // namespace callreel
