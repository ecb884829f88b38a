// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>
#include <QUrl>

#include "app/desktop/AboutDialog.h"
#include "app/desktop/Actions.h"
#include "app/desktop/CommandPalette.h"
#include "app/desktop/Examples.h"
#include "app/desktop/HelpDialog.h"
#include "app/desktop/LiveRuns.h"
#include "app/desktop/PageTabs.h"
#include "app/desktop/RecordingController.h"
#include "app/desktop/RunOptions.h"
#include "app/desktop/ShortcutsDialog.h"
#include "model/formats/CodetracerSource.h"
#include "model/recording/InterpreterProbe.h"
#include "model/recording/Interpreters.h"
#include "model/recording/RunFolder.h"
#include "model/recording/TracePaths.h"
#include "model/settings/EffectiveSettings.h"
#include "model/session/TelemetryLog.h"
#include "model/settings/Settings.h"
#include "widgets/common/DiagnosticText.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/MessageBar.h"
#include "widgets/common/Page.h"
#include "widgets/common/PaneHelp.h"
#include "widgets/recording/RecordingPage.h"
#include "widgets/settings/SettingsPage.h"
#include "widgets/start/InterpreterCard.h"
#include "widgets/start/RecentRuns.h"
#include "widgets/start/StartPage.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/ImportPage.h"

namespace callreel {

MainWindow::MainWindow(Settings* settings, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_actions(new Actions(this)), m_tabs(new PageTabs(this)),
      m_messages(new MessageBar(this)), m_runs(new RunFolder(this)),
      m_recordings(new RecordingController(settings, this)), m_live(new LiveRuns(m_recordings, this)),
      m_telemetry(new TelemetryLog(this)), m_status(new ElidedLabel(QString(), Qt::ElideRight, this)),
      m_detail(new QLabel(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    m_relaunch = [](const QStringList& files) {
        QProcess::startDetached(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--")} + files);
    };
    setAcceptDrops(true);
    setWindowIcon(QIcon(QStringLiteral(":/app/org.callreel.Callreel.svg")));
    m_actions->fill(menuBar());
    connect(m_actions, &Actions::triggered, this, &MainWindow::onAction);
    buildTabs();
    buildStatusBar();
    buildStartPage();
    connectMessages();
    connectRecordings();
    connect(m_settings, &Settings::changed, this, [this](const QString& key) {
        if (key == QLatin1String(settingKeys::traceFolder))
            followTraceFolder();
        else if (key == QLatin1String(settingKeys::interpreter))
            probeInterpreter();
        else if (key == QLatin1String(settingKeys::showExamples))
            m_start->setExamplesVisible(m_settings->flag(settingKeys::showExamples));
    });
    restoreLayout();
    followTraceFolder();
    probeInterpreter();
}

MainWindow::~MainWindow() {
    // Recordings without a tab have no other owner.
    const QList<RecordingPage*> running = m_recordings->running();
    for (RecordingPage* page : running)
        if (!m_tabs->pages().contains(page))
            delete page;
}

void MainWindow::buildTabs() {
    setCentralWidget(m_tabs);
    auto* record = new QPushButton(tr("Record…"), this);
    record->setIcon(icon(QStringLiteral("circle-dot"), Token::OnAccent));
    record->setAccessibleName(tr("Record…"));
    record->setToolTip(tr("Record a Python program (Ctrl+R)"));
    setButtonLook(record, ButtonLook::Primary);
    connect(record, &QPushButton::clicked, this, [this] { m_recordings->showDialog(std::nullopt); });
    auto* gear = new QToolButton(this);
    gear->setIcon(icon(QStringLiteral("settings")));
    gear->setAccessibleName(tr("Settings"));
    gear->setToolTip(tr("Settings (Ctrl+,)"));
    setButtonLook(gear, ButtonLook::Quiet);
    connect(gear, &QToolButton::clicked, this, [this] { showSettings(); });
    m_tabs->addCorner(record);
    m_tabs->addCorner(gear);
    m_tabs->setBanner(m_messages);
    connect(m_tabs, &PageTabs::currentChanged, this, &MainWindow::onPageChanged);
    connect(m_tabs, &PageTabs::closeRequested, this, &MainWindow::closePage);
}

void MainWindow::buildStatusBar() {
    statusBar()->setSizeGripEnabled(false);
    m_status->setFont(metrics::smallFont());
    m_detail->setFont(metrics::smallFont());
    setTextToken(m_status, Token::Text2);
    setTextToken(m_detail, Token::Text2);
    m_status->setContentsMargins(metrics::spacing(3), 0, 0, 0);
    m_detail->setContentsMargins(0, 0, metrics::spacing(3), 0);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_detail);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, [this] {
        m_status->setFont(metrics::smallFont());
        m_detail->setFont(metrics::smallFont());
    });
}

void MainWindow::buildStartPage() {
    m_start = new StartPage(m_runs, findExamples());
    m_start->setExamplesVisible(m_settings->flag(settingKeys::showExamples));
    addPage(m_start);
    connect(m_start, &StartPage::recordPressed, this, [this] { m_recordings->showDialog(std::nullopt); });
    connect(m_start, &StartPage::openPressed, this, &MainWindow::chooseTrace);
    connect(m_start, &StartPage::showRecording, this, [this](const RunEntry& run) { showRecording(run); });
    connect(m_start, &StartPage::stopRecording, this, &MainWindow::stopRun);
    connect(m_live, &LiveRuns::changed, m_start, [this] { m_start->recentRuns()->setLive(m_live->runs()); });
    connect(m_start, &StartPage::openRun, this, [this](const RunEntry& entry) { openTrace(entry.path); });
    connect(m_start, &StartPage::recordAgain, this,
            [this](const RunEntry& entry) { m_recordings->showDialog(optionsOf(entry, m_recordings->defaults())); });
    connect(m_start, &StartPage::trashRun, this, &MainWindow::trash);
    connect(m_start, &StartPage::restoreRun, this, &MainWindow::restore);
    connect(m_start, &StartPage::recordExample, this, [this](const QString& path) {
        RecordOptions options = m_recordings->defaults();
        options.program = path;
        if (!path.isEmpty())
            m_recordings->record(options);
    });
    connect(m_start, &StartPage::chooseInterpreter, this,
            [this] { showSettings(QString::fromLatin1(settingKeys::interpreter)); });
    connect(m_start, &StartPage::chooseFolder, this,
            [this] { showSettings(QString::fromLatin1(settingKeys::traceFolder)); });
    connect(m_start, &StartPage::showFolder, this, [this] { onAction(QStringLiteral("tools.traceFolder")); });
}

void MainWindow::addPage(Page* page, bool front) {
    connectPage(page);
    m_tabs->add(page, front);
}

void MainWindow::connectPage(Page* page) {
    if (!page->layoutKind().isEmpty())
        page->restoreLayout(m_settings->store().value(QStringLiteral("layout/") + page->layoutKind()).toByteArray());
    connect(page, &Page::requested, this,
            [this, page](const QString& what, const QVariant& argument) { onRequested(page, what, argument); });
    connect(page, &Page::statusChanged, this, &MainWindow::refreshStatus);
    connect(page, &Page::titleChanged, this, &MainWindow::refreshTitle);
}

void MainWindow::onPageChanged(Page* page) {
    m_actions->setPage(page);
    refreshStatus();
    refreshTitle();
    m_actions->action("file.close")->setEnabled(!m_tabs->isFixed(page));
    m_actions->action("file.saveCopy")->setEnabled(!page->filePath().isEmpty());
    if (isVisible())
        page->focusContent();
}

void MainWindow::onRequested(Page* page, const QString& what, const QVariant& argument) {
    if (what == QLatin1String("open-trace"))
        openTrace(argument.toString());
    else if (what == QLatin1String("record"))
        m_recordings->record(argument.value<RecordOptions>());
    else if (what == QLatin1String("record-dialog"))
        m_recordings->showDialog(argument.canConvert<RecordOptions>() ? std::optional(argument.value<RecordOptions>())
                                                                      : std::nullopt);
    else if (what == QLatin1String("open-settings"))
        showSettings(argument.toString());
    else if (what == QLatin1String("close"))
        closePage(page);
    else if (what == QLatin1String("restart"))
        restart();
    else if (what == QLatin1String("seal-log"))
        m_sealer.seal(argument.toString());
    else
        qWarning("A page asks for %s, which the window does not know", qPrintable(what));
}

void MainWindow::onAction(const QString& id) {
    const auto is = [&](const char* other) { return id == QLatin1String(other); };
    if (is("file.open"))
        chooseTrace();
    else if (is("file.openFolder"))
        chooseFolder();
    else if (is("file.reopen"))
        reopenClosed();
    else if (is("file.saveCopy"))
        saveCopy();
    else if (is("file.close"))
        closePage(m_tabs->current());
    else if (is("file.quit"))
        close();
    else if (is("record.new"))
        m_recordings->showDialog(std::nullopt);
    else if (is("record.again"))
        m_recordings->recordAgain();
    else if (is("view.larger"))
        zoom(10);
    else if (is("view.smaller"))
        zoom(-10);
    else if (is("view.normal"))
        zoom(0);
    else if (is("view.fullScreen"))
        setWindowState(windowState() ^ Qt::WindowFullScreen);
    else if (is("view.resetLayout"))
        resetLayout();
    else if (is("go.nextTab"))
        m_tabs->step(1);
    else if (is("go.previousTab"))
        m_tabs->step(-1);
    else if (is("go.start"))
        m_tabs->show(m_start);
    else if (is("tools.command"))
        CommandPalette::open(m_actions, m_tabs->current(), this);
    else if (is("tools.traceFolder"))
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_runs->folder()));
    else if (is("tools.telemetry"))
        showTelemetry();
    else if (is("tools.settings"))
        showSettings();
    else if (is("help.page"))
        HelpDialog::open(this, paneHelpOf(focusWidget()) ? focusWidget() : m_tabs->current());
    else if (is("help.shortcuts"))
        ShortcutsDialog::open(this);
    else if (is("help.about"))
        AboutDialog::open(this);
}

void MainWindow::zoom(int step) {
    const int scale = step == 0 ? 100 : std::clamp(m_settings->number(settingKeys::textScale) + step, 70, 200);
    m_settings->setValue(settingKeys::textScale, scale);
}

void MainWindow::openTrace(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!absolute.endsWith(QLatin1String(".reel"), Qt::CaseInsensitive) &&
        (QFileInfo(absolute).isDir() || CodetracerSource::isOne(QFile::encodeName(absolute).toStdString()))) {
        importTrace(absolute);
        return;
    }
    if (Page* page = m_tabs->find(absolute))
        m_tabs->show(page);
    else
        load(absolute, nullptr);
}

void MainWindow::showRecordDialog(const RecordOptions& options) {
    m_recordings->showDialog(options);
}

void MainWindow::showSettings(const QString& key) {
    SettingsPage* page = nullptr;
    for (Page* one : m_tabs->pages())
        if (auto* found = qobject_cast<SettingsPage*>(one))
            page = found;
    if (!page) {
        page = new SettingsPage(m_settings, processEnvironment());
        addPage(page);
    }
    m_tabs->show(page);
    if (!key.isEmpty())
        page->showSetting(key);
}

void MainWindow::chooseTrace() {
    auto* dialog = new QFileDialog(this, tr("Open a trace"), m_runs->folder(),
                                   tr("Traces (*.reel);;CodeTracer traces (trace.json trace.bin);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        for (const QString& file : files)
            openTrace(file);
    });
    dialog->open();
}

void MainWindow::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Open the folder of a CodeTracer trace"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openTrace);
    dialog->open();
}

void MainWindow::importTrace(const QString& path) {
    for (Page* one : m_tabs->pages()) {
        const auto* other = qobject_cast<ImportPage*>(one);
        if (other && other->source() == path) {
            m_tabs->show(one);
            return;
        }
    }
    auto* page = new ImportPage;
    connect(page, &ImportPage::imported, this, [this, page](const QString& trace) { load(trace, page); });
    addPage(page);
    page->import(path);
}

void MainWindow::saveCopy() {
    const QString source = m_tabs->current()->filePath();
    auto* dialog = new QFileDialog(this, tr("Save a copy"), QDir::homePath(), tr("Traces (*.reel)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("reel"));
    dialog->selectFile(QFileInfo(source).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this, source](const QString& target) {
        // The dialog has asked before it named a file that is there.
        m_copier.copy(source, target);
    });
    dialog->open();
}

void MainWindow::trash(const RunEntry& entry) {
    if (const auto taken = m_trash.take(entry.path); !taken)
        say(taken.error());
    else
        m_start->recentRuns()->setTrashed(entry.path, true);
}

void MainWindow::restore(const RunEntry& entry) {
    if (const auto restored = m_trash.restore(entry.path); !restored) {
        say(restored.error());
        m_start->recentRuns()->setTrashed(entry.path, false);
    } else {
        m_runs->refresh();
    }
}

void MainWindow::followTraceFolder() {
    m_runs->setFolder(QFile::decodeName(QByteArray::fromStdString(TracePaths::traceFolder())));
}

void MainWindow::probeInterpreter() {
    delete m_probe;
    m_probe = nullptr;
    m_start->interpreter()->showLooking();
    const auto path = Interpreters::resolve({});
    if (!path) {
        m_start->interpreter()->showProblem(path.error());
        return;
    }
    m_probe = new InterpreterProbe(this);
    connect(m_probe, &InterpreterProbe::done, this,
            [this](const InterpreterInfo& info) { m_start->interpreter()->showInterpreter(info); });
    m_probe->start(QFile::decodeName(QByteArray::fromStdString(*path)));
}

void MainWindow::say(const Diagnostic& problem) {
    Message message;
    message.id = QString::fromStdString(problem.code);
    message.severity = problem.severity == Severity::Warning ? MessageSeverity::Warning : MessageSeverity::Error;
    message.title = diagnosticText(problem);
    message.text = diagnosticHelp(problem);
    m_messages->add(message);
}

void MainWindow::refreshStatus() {
    const Page* page = m_tabs->current();
    statusBar()->setVisible(!page || !page->hasStatusLine());
    m_status->setText(page ? page->status() : QString());
    m_detail->setText(page ? page->statusDetail() : QString());
}

void MainWindow::refreshTitle() {
    const Page* page = m_tabs->current();
    const bool start = !page || page == m_start;
    QString title = start ? QStringLiteral("Callreel") : page->title() + QStringLiteral(" \u2013 Callreel");
    // A recording in another tab is not forgotten.
    for (const Page* busy : m_recordings->running())
        if (busy != page)
            title = tr("Recording: %1").arg(busy->title()) + QStringLiteral(" \u2013 ") + title;
    setWindowTitle(title);
}

} // namespace callreel
