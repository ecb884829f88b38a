// SPDX-License-Identifier: Apache-2.0
// The window's tabs: what opens them, closes them, keeps them over a restart, and what is dropped on them.
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>

#include <utility>

#include "app/desktop/Actions.h"
#include "app/desktop/DropOffer.h"
#include "app/desktop/MainWindow.h"
#include "app/desktop/PageTabs.h"
#include "app/desktop/RecordingController.h"
#include "model/recording/RunFolder.h"
#include "model/settings/Settings.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/MessageBar.h"
#include "widgets/common/Page.h"
#include "widgets/recording/RecordingPage.h"
#include "widgets/recording/StopQuestion.h"
#include "widgets/start/DropZone.h"
#include "widgets/start/StartPage.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/TracePage.h"

namespace callreel {

void MainWindow::load(const QString& path, Page* place) {
    auto* page = new TracePage(m_settings);
    connectPage(page);
    page->open(path);
    if (place)
        m_tabs->replace(place, page);
    else
        m_tabs->add(page);
}

void MainWindow::closePage(Page* page) {
    if (!page || m_tabs->isFixed(page))
        return;
    if (page->isBusy())
        askToClose({page}, false);
    else
        closeNow(page);
}

void MainWindow::closeNow(Page* page) {
    if (!page->layoutKind().isEmpty())
        m_settings->store().setValue(QStringLiteral("layout/") + page->layoutKind(), page->saveLayout());
    if (!page->filePath().isEmpty())
        m_closed.append(page->filePath());
    m_actions->action("file.reopen")->setEnabled(!m_closed.isEmpty());
    m_tabs->remove(page);
}

void MainWindow::reopenClosed() {
    if (!m_closed.isEmpty())
        openTrace(m_closed.takeLast());
    m_actions->action("file.reopen")->setEnabled(!m_closed.isEmpty());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool isDecided = m_quitting || m_backstage;
    const QList<Page*> busy = isDecided ? QList<Page*>() : busyPages();
    if (!busy.isEmpty() || (!isDecided && !busyServiceRuns().isEmpty())) {
        event->ignore();
        askToClose(busy, true);
        return;
    }
    saveLayout();
    event->accept();
    if (std::exchange(m_restarting, false)) {
        QStringList files;
        for (const Page* page : m_tabs->pages())
            if (!page->filePath().isEmpty())
                files.append(page->filePath());
        m_relaunch(files);
    }
}

void MainWindow::restart() {
    // What is being recorded is asked about as ever; who cancels then has not restarted either.
    m_restarting = true;
    if (!close() && !m_question)
        m_restarting = false;
}

void MainWindow::saveLayout() {
    QSettings& store = m_settings->store();
    store.setValue(QStringLiteral("layout/geometry"), saveGeometry());
    QStringList open;
    for (const Page* page : m_tabs->pages()) {
        if (!page->filePath().isEmpty())
            open.append(page->filePath());
        if (!page->layoutKind().isEmpty())
            store.setValue(QStringLiteral("layout/") + page->layoutKind(), page->saveLayout());
    }
    store.setValue(QStringLiteral("layout/tabs"), open);
    store.sync();
}

void MainWindow::restoreLayout() {
    if (!restoreGeometry(m_settings->store().value(QStringLiteral("layout/geometry")).toByteArray()))
        resize(1440, 900);
    m_actions->action("file.reopen")->setEnabled(false);
}

void MainWindow::openLastTabs() {
    for (const QString& path : m_settings->store().value(QStringLiteral("layout/tabs")).toStringList())
        if (QFileInfo::exists(path))
            openTrace(path);
}

void MainWindow::resetLayout() {
    m_settings->store().remove(QStringLiteral("layout"));
    for (Page* page : m_tabs->pages())
        page->resetLayout();
    if (!isFullScreen() && !isMaximized())
        resize(1440, 900);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const DropOffer offer = DropOffer::of(event->mimeData());
    if (offer.kind == DropOffer::Kind::None)
        return;
    const bool possible = offer.kind != DropOffer::Kind::Impossible;
    m_start->dropZone()->setOffer(offer.words, possible);
    // Over another tab the words are in the status bar.
    showOffer(offer.words, possible);
    if (possible)
        event->acceptProposedAction();
}

void MainWindow::showOffer(const QString& words, bool possible) {
    m_status->setText(words);
    m_offer = possible;
    update();
    m_tabs->update();
}

void MainWindow::endOffer() {
    m_start->dropZone()->setOffer(QString(), false);
    m_offer = false;
    refreshStatus();
    update();
}

void MainWindow::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    if (m_offer) {
        // The window's edge says that it takes the drop.
        QPainter painter(this);
        painter.setPen(QPen(theme().color(Token::Accent), 4));
        painter.drawRect(rect());
    }
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_actions->action("view.fullScreen")->setChecked(isFullScreen());
}

void MainWindow::connectMessages() {
    connect(&m_copier, &FileCopier::failed, this, &MainWindow::say);
    connect(&m_sealer, &LogSealer::failed, this, [this](const QString&, const Diagnostic& problem) { say(problem); });
    connect(&m_sealer, &LogSealer::sealed, this, [this](const QString&, const QString& trace) { openTrace(trace); });
    connect(&m_copier, &FileCopier::copied, this, [this](const QString& target) {
        Message message;
        message.id = QStringLiteral("copied");
        message.title = tr("The copy was written.");
        message.text = target;
        m_messages->add(message);
    });
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
    endOffer();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const DropOffer offer = DropOffer::of(event->mimeData());
    endOffer();
    if (offer.kind == DropOffer::Kind::Open) {
        for (const QUrl& url : event->mimeData()->urls())
            if (url.isLocalFile() && url.toLocalFile().endsWith(QLatin1String(".reel"), Qt::CaseInsensitive))
                openTrace(url.toLocalFile());
        event->acceptProposedAction();
    } else if (offer.kind == DropOffer::Kind::Import) {
        for (const QUrl& url : event->mimeData()->urls())
            if (url.isLocalFile())
                openTrace(url.toLocalFile());
        event->acceptProposedAction();
    } else if (offer.kind == DropOffer::Kind::Record) {
        RecordOptions options = m_recordings->defaults();
        options.program = offer.path;
        showRecordDialog(options);
        event->acceptProposedAction();
    }
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    // What nobody in the page wanted: Escape closes the window's message, then nothing; never a recording.
    if (event->key() == Qt::Key_Escape && m_messages->closeCurrent())
        return;
    QMainWindow::keyPressEvent(event);
}

} // namespace callreel
