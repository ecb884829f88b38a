// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/RecordingPage.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QKeyEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include "widgets/common/DiagnosticText.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/PaneHelp.h"
#include "widgets/recording/InputLine.h"
#include "widgets/recording/OutputPane.h"
#include "widgets/recording/OutputView.h"
#include "widgets/recording/RecordingHeader.h"
#include "widgets/recording/RunningNowPane.h"
#include "widgets/recording/StopSteps.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

/// Numbers tick four times a second, never faster; lines come as fast as the screen is drawn.
constexpr int tickMs = 250;
constexpr int frameMs = 16;

QStringList programWords(const RecordOptions& options) {
    QStringList words;
    if (options.target == RecordOptions::Target::Module)
        words << QStringLiteral("-m");
    else if (options.target == RecordOptions::Target::Code)
        words << QStringLiteral("-c");
    return words << options.program << options.arguments;
}

} // namespace

RecordingPage::RecordingPage(RecordingProcess& process, QWidget* parent)
    : Page(parent), m_process(&process), m_options(process.options()), m_header(new RecordingHeader(m_options, this)),
      m_steps(new StopSteps(this)), m_output(new OutputPane(m_lines, this)), m_running(new RunningNowPane(this)),
      m_splitter(new QSplitter(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_steps);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_output);
    m_splitter->addWidget(m_running);
    m_output->setMinimumWidth(320);
    m_running->setMinimumWidth(240);
    setPaneHelp(this,
                {tr("Recording"),
                 tr("What the program writes, as it comes, and the calls that are open now. Stop asks the program "
                    "to end and kills it three seconds later; pressed again, it kills at once. What was recorded "
                    "is kept either way, and the trace opens here when it is sealed."),
                 "Recording"});
    resetLayout();
    column->addWidget(m_splitter, 1);

    connect(m_header, &RecordingHeader::stopPressed, this, &RecordingPage::stop);
    connect(m_running, &RunningNowPane::actionTriggered, this, &RecordingPage::onFailureAction);
    connect(&process, &RecordingProcess::started, this, [this](const RecordingStart& start) {
        m_header->setProcess(start.pid);
        Q_EMIT statusChanged();
    });
    connect(&process, &RecordingProcess::progress, this, [this](const RecordingProgress& progress) {
        m_progress = progress;
        m_header->setProgress(progress);
        m_running->setProgress(progress);
    });
    connect(&process, &RecordingProcess::output, this, &RecordingPage::onOutput);
    connect(&process, &RecordingProcess::stopAsked, this, &RecordingPage::onStopAsked);
    connect(&process, &RecordingProcess::stopping, this, [this](StopStep step, int waitMs) {
        m_steps->reached(step, waitMs);
        onStopping(step);
    });
    connect(&process, &RecordingProcess::sealing, m_steps, &StopSteps::sealing);
    connect(&process, &RecordingProcess::scriptEnded, this, [this] { m_scriptEnded = true; });
    connect(&process, &RecordingProcess::inputClosed, this, [this] {
        m_output->input()->setClosed(m_process->stopRequests() > 0 ? tr("Input is closed: the program is stopping")
                                                                   : tr("Input is closed"));
    });
    connect(&process, &RecordingProcess::done, this, &RecordingPage::onDone);
    connect(m_output->input(), &InputLine::entered, this, [this](const QByteArray& bytes, const QString& line) {
        m_process->writeInput(bytes);
        say(tr("input: %1").arg(line));
    });
    connect(m_output->input(), &InputLine::closeRequested, this, [this] {
        m_process->closeInput();
        say(tr("end of input"));
    });

    m_started = QDateTime::currentDateTimeUtc();
    m_clock.start();
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &RecordingPage::onTick);
    m_tick.start();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(frameMs);
    connect(&m_refresh, &QTimer::timeout, m_output, &OutputPane::refresh);
}

QString RecordingPage::title() const {
    return m_options.target == RecordOptions::Target::Script ? QFileInfo(m_options.program).fileName()
                                                             : programTitle(m_options).left(40);
}

QString RecordingPage::tabToolTip() const {
    return programTitle(m_options);
}

QString RecordingPage::elapsed() const {
    return elapsedClock(m_clock.elapsed(), false);
}

RunEntry RecordingPage::runSoFar() const {
    RunEntry run;
    run.running = !m_result;
    if (!m_result) { // later there may be no process any more
        run.stopping = m_process->stopRequests() > 0;
        run.path = m_process->startInfo().output;
        run.run = m_process->startInfo().run;
    }
    run.program = programWords(m_options);
    run.workdir = m_options.workdir;
    run.interpreter = m_options.interpreter;
    run.started = m_started;
    run.durationNs = m_clock.elapsed() * 1'000'000;
    run.calls = m_progress.calls;
    run.bytes = m_progress.bytes;
    return run;
}

QString RecordingPage::status() const {
    if (!m_result)
        return m_process->stopRequests() > 0 ? tr("Recording %1, stopping").arg(title())
                                             : tr("Recording %1").arg(title());
    return m_result->trace.isEmpty() ? tr("No trace of %1").arg(title()) : tr("Recorded %1").arg(title());
}

QString RecordingPage::statusDetail() const {
    return m_result || m_process->startInfo().pid == 0 ? QString() : tr("Process %1").arg(m_process->startInfo().pid);
}

bool RecordingPage::canPerform(const QString& action) const {
    if (action == QLatin1String("record.stop"))
        return !m_result && m_process->stopRequests() < 2;
    if (action == QLatin1String("edit.copy"))
        return m_output->view()->currentRow() >= 0;
    return action == QLatin1String("edit.find") || action == QLatin1String("edit.findNext") ||
           action == QLatin1String("edit.findPrevious") || action == QLatin1String("record.follow") ||
           action == QLatin1String("record.clear");
}

void RecordingPage::perform(const QString& action) {
    if (action == QLatin1String("record.stop"))
        stop();
    else if (action == QLatin1String("edit.find"))
        m_output->openFind();
    else if (action == QLatin1String("edit.findNext"))
        m_output->find(true);
    else if (action == QLatin1String("edit.findPrevious"))
        m_output->find(false);
    else if (action == QLatin1String("record.follow"))
        m_output->follow();
    else if (action == QLatin1String("record.clear"))
        m_output->clearView();
    else if (action == QLatin1String("edit.copy"))
        m_output->view()->copy();
}

bool RecordingPage::isChecked(const QString& action) const {
    return action == QLatin1String("record.follow") && m_output->view()->isFollowing();
}

QByteArray RecordingPage::saveLayout() const {
    return m_splitter->saveState();
}

void RecordingPage::restoreLayout(const QByteArray& layout) {
    m_splitter->restoreState(layout);
}

void RecordingPage::resetLayout() {
    m_splitter->setSizes({760, 660});
}

void RecordingPage::focusContent() {
    m_output->view()->setFocus(Qt::OtherFocusReason);
}

void RecordingPage::stop() {
    if (!m_result)
        m_process->requestStop();
}

void RecordingPage::say(const QString& text) {
    m_lines.appendOwn(text, m_clock.elapsed());
    scheduleRefresh();
}

void RecordingPage::scheduleRefresh() {
    if (!m_refresh.isActive())
        m_refresh.start();
}

void RecordingPage::onOutput(OutputStream stream, const QByteArray& bytes) {
    m_lines.append(stream, bytes, m_clock.elapsed());
    scheduleRefresh();
}

void RecordingPage::onStopAsked(bool kill) {
    m_header->setStopRequests(m_process->stopRequests());
    m_steps->asked(kill);
    if (kill)
        say(tr("you asked to kill the program now"));
    Q_EMIT statusChanged();
    Q_EMIT actionsChanged();
    Q_EMIT advanced();
}

void RecordingPage::onStopping(StopStep step) {
    if (step == StopStep::Terminate)
        say(tr("callreel asked the program to stop (SIGTERM)"));
    else if (step == StopStep::Kill)
        say(m_scriptEnded ? tr("callreel killed what the program had started (SIGKILL)")
                          : tr("callreel killed the program and what it started (SIGKILL)"));
}

void RecordingPage::onTick() {
    m_header->setElapsed(m_clock.elapsed());
    Q_EMIT titleChanged(); // the tab's badge counts
    Q_EMIT advanced();
}

void RecordingPage::onDone(const RecordingResult& result) {
    if (m_result)
        return;
    m_result = result;
    m_tick.stop();
    m_header->setElapsed(m_clock.elapsed());
    m_header->setEnded();
    m_steps->ended();
    m_output->setEnded(true);
    m_refresh.stop();
    m_output->refresh();
    if (result.failure || result.trace.isEmpty())
        showFailure(result);
    Q_EMIT titleChanged();
    Q_EMIT statusChanged();
    Q_EMIT actionsChanged();
    Q_EMIT ended(result);
    if (!result.trace.isEmpty())
        Q_EMIT traceReady(result.trace);
}

void RecordingPage::showFailure(const RecordingResult& result) {
    PaneState state;
    state.icon = QStringLiteral("octagon-x");
    state.tone = Token::Err;
    state.title = result.failure ? diagnosticText(*result.failure) : tr("There is no trace of this run.");
    QStringList text;
    if (result.failure && !result.failure->help.empty())
        text << diagnosticHelp(*result.failure);
    text << tr("callreel returned %1.").arg(result.exitCode);
    state.text = text.join(QLatin1Char(' '));
    if (!result.log.isEmpty())
        state.actions.append({QStringLiteral("seal"), tr("Seal the log now"), QStringLiteral("file-down")});
    state.actions.append({QStringLiteral("change"), tr("Change and record again…"), QStringLiteral("circle-dot")});
    state.actions.append({QStringLiteral("copy"), tr("Copy details"), QStringLiteral("copy")});
    m_running->setState(state);
}

void RecordingPage::onFailureAction(const QString& id) {
    if (id == QLatin1String("change"))
        Q_EMIT requested(QStringLiteral("record-dialog"), QVariant::fromValue(m_options));
    else if (id == QLatin1String("seal"))
        Q_EMIT requested(QStringLiteral("seal-log"), m_result->log);
    else if (id == QLatin1String("copy") && m_result) {
        QStringList lines{RecordingCommand::make(m_options, findCallreelProgram()).toShell(),
                          QStringLiteral("exit code %1").arg(m_result->exitCode)};
        if (m_result->failure)
            lines << QString::fromStdString(m_result->failure->code + ": " + m_result->failure->text())
                  << QString::fromStdString(m_result->failure->helpText());
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    }
}

} // namespace callreel
