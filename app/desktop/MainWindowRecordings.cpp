// SPDX-License-Identifier: Apache-2.0
// The window's recordings and those of others: what is told of them, what stops them, and what closing does to them.
#include <QApplication>
#include <QFileInfo>

#include "app/desktop/LiveRuns.h"
#include "app/desktop/MainWindow.h"
#include "app/desktop/PageTabs.h"
#include "app/desktop/RecordingController.h"
#include "model/recording/RunFolder.h"
#include "model/recording/ShellQuoting.h"
#include "model/session/TelemetryLog.h"
#include "model/session/service/HostedService.h"
#include "widgets/common/MessageBar.h"
#include "widgets/recording/RecordingPage.h"
#include "widgets/recording/StopQuestion.h"
#include "widgets/start/RecentRuns.h"
#include "widgets/start/StartPage.h"
#include "widgets/telemetry/TelemetryPage.h"

namespace callreel {

void MainWindow::connectRecordings() {
    connect(m_recordings, &RecordingController::started, this, [this](RecordingPage* page) { addPage(page); });
    connect(m_recordings, &RecordingController::ended, this, &MainWindow::onRecordingEnded);
    connect(m_recordings, &RecordingController::failed, this, &MainWindow::say);
    connect(m_recordings, &RecordingController::telemetry, m_telemetry, &TelemetryLog::add);
    connect(m_recordings, &RecordingController::leftBehindSealed, this, [this](const QStringList& traces) {
        Message message;
        message.id = QStringLiteral("left-behind");
        message.title =
            tr("%n recording(s) that had been cut short are traces now.", nullptr, static_cast<int>(traces.size()));
        message.text = traces.join(QLatin1String(", "));
        m_messages->add(message);
    });
    connect(m_recordings, &RecordingController::leftBehindSwept, this, [this](const OrphanSweeper::Report& report) {
        Message message;
        message.id = QStringLiteral("left-behind-sessions");
        message.title = tr("%n process(es) that killed scripts had left behind have been ended.", nullptr,
                           static_cast<int>(report.ended));
        if (report.left > 0) {
            message.severity = MessageSeverity::Warning;
            message.text = tr("%n more could not be ended.", nullptr, static_cast<int>(report.left));
        }
        if (report.ended + report.left > 0)
            m_messages->add(message);
    });
    connect(m_recordings, &RecordingController::traceReady, this, [this](RecordingPage* page, const QString& path) {
        // In place of the recording, unless its tab has been closed meanwhile.
        if (m_tabs->pages().contains(page))
            load(path, page);
    });
    connect(m_live, &LiveRuns::traceMade, m_runs, &RunFolder::addFile);
    connect(m_live, &LiveRuns::leftUnsealed, m_recordings, &RecordingController::sealLeftBehind);
    connect(m_live->service(), &ServiceWatch::telemetry, m_telemetry, &TelemetryLog::add);
    connect(m_runs, &RunFolder::changed, m_recordings, [this] { m_recordings->settleHistory(m_runs->runs()); });
}

void MainWindow::setService(HostedService* service) {
    m_service = service;
    connect(service, &HostedService::ended, this, [this] {
        m_stoppingService = false;
        if (m_backstage)
            QApplication::quit();
        else
            finishClosing();
    });
    // Somebody else's has gone: the window hosts one from now on, if nobody does.
    const auto takeOver = [this, service] {
        if (!m_live->service()->isConnected() && !m_quitting && !m_backstage)
            service->takeOver(m_live->service()->host());
    };
    connect(m_live->service(), &ServiceWatch::serviceChanged, service, takeOver);
    connect(m_live->service(), &ServiceWatch::notFound, service, takeOver);
    if (const auto problem = service->problem()) {
        Diagnostic warning = *problem;
        warning.severity = Severity::Warning;
        say(warning);
    }
}

void MainWindow::begin() {
    m_live->start();
    m_recordings->tidyUp();
}

void MainWindow::showTelemetry() {
    for (Page* page : m_tabs->pages())
        if (qobject_cast<TelemetryPage*>(page))
            return m_tabs->show(page);
    auto* page = new TelemetryPage(m_telemetry);
    addPage(page);
    m_tabs->show(page);
}

void MainWindow::stopRun(const RunEntry& run) {
    if (RecordingPage* page = m_recordings->pageOf(run)) {
        page->stop();
    } else if (!m_live->stop(run, run.stopping)) {
        Message message;
        message.id = QStringLiteral("cannot-stop");
        message.severity = MessageSeverity::Warning;
        message.title = tr("%1 cannot be stopped from here.").arg(joinForShell(run.program));
        message.text = tr("Who records it does not answer; it ends by itself, and its trace appears then.");
        m_messages->add(message);
    }
}

QList<Page*> MainWindow::busyPages() const {
    // Those in the background, without a tab, too.
    return {m_recordings->running().begin(), m_recordings->running().end()};
}

/// What ends with the service that ends with the window.
QStringList MainWindow::busyServiceRuns() const {
    QStringList titles;
    if (m_service && m_service->isHosting())
        for (const RunEntry& run : m_live->serviceRuns())
            titles.append(run.program.isEmpty() ? run.run : QFileInfo(run.program.first()).fileName());
    return titles;
}

void MainWindow::askToClose(const QList<Page*>& busy, bool quit) {
    if (m_question) {
        m_question->raise();
        return;
    }
    QStringList titles;
    for (const Page* page : busy)
        titles.append(page->title());
    if (quit)
        titles += busyServiceRuns();
    auto* question = new StopQuestion(titles, quit ? StopQuestion::Closing::Window : StopQuestion::Closing::Tab, this);
    m_question = question;
    connect(question, &StopQuestion::stopChosen, this, [this, busy, quit] {
        m_quitting = quit;
        // Some may have ended while the question stood there.
        const QList<RecordingPage*> running = m_recordings->running();
        for (RecordingPage* page : running) {
            if (!busy.contains(page))
                continue;
            if (!m_closing.contains(page))
                m_closing.append(page);
            page->stop();
        }
        if (quit && m_service && m_service->isHosting()) {
            m_stoppingService = true;
            m_service->beginStop();
        }
        finishClosing();
    });
    connect(question, &QDialog::rejected, this, [this] {
        if (!m_quitting)
            m_restarting = false;
    });
    connect(question, &StopQuestion::backgroundChosen, this, [this, busy, quit] { keepInBackground(busy, quit); });
    question->open();
}

void MainWindow::keepInBackground(const QList<Page*>& busy, bool quit) {
    if (quit) {
        // The window's recordings have supervisors of their own and go on without it. Who waits for the service that
        // runs here is not let down: the program stays, without a window, until nobody does.
        m_backstage = true;
        if (m_service && m_service->isHosting()) {
            QApplication::setQuitOnLastWindowClosed(false);
            m_service->stopWhenIdle();
        }
        close();
        return;
    }
    for (Page* page : m_tabs->pages()) // those that are still there
        if (busy.contains(page) && page->isBusy())
            m_tabs->take(page);
}

void MainWindow::showRecording(const RunEntry& run) {
    RecordingPage* page = m_recordings->pageOf(run);
    if (!page && run.elsewhere) {
        Message message;
        message.id = QStringLiteral("elsewhere");
        message.title = tr("%1 is not recorded by this window.").arg(joinForShell(run.program));
        message.text = tr("Its trace can be opened from this list when it has ended.");
        m_messages->add(message);
    }
    if (!page)
        return;
    if (!m_tabs->pages().contains(page))
        m_tabs->add(page);
    m_tabs->show(page);
}

void MainWindow::onRecordingEnded(RecordingPage* page) {
    refreshTitle();
    if (m_backstage)
        return;
    m_runs->refresh(); // the first recording of all has made the folder: nobody watches it yet
    // The user has said that this one goes once it has stopped.
    if (m_closing.removeAll(page) > 0) {
        if (!m_quitting && m_tabs->pages().contains(page))
            closeNow(page);
        finishClosing();
        return;
    }
    // Of one in the background the list of runs tells how it ended; only what left no trace has to be said.
    if (!m_tabs->pages().contains(page)) {
        const RecordingResult& result = page->result();
        if (result.trace.isEmpty() && result.failure)
            say(*result.failure);
        if (!result.log.isEmpty())
            m_recordings->sealLeftBehind();
        page->deleteLater();
    }
}

void MainWindow::finishClosing() {
    if (!m_closing.isEmpty() || m_stoppingService)
        return;
    if (m_question)
        m_question->close();
    if (m_quitting)
        close();
}

} // namespace callreel
