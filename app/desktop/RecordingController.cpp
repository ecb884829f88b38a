// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/RecordingController.h"

#include <QShortcut>

#include "app/desktop/HelpDialog.h"
#include "model/recording/RecordingCommand.h"
#include "model/recording/RecordingProcess.h"
#include "model/settings/Settings.h"
#include "widgets/record/RecordDialog.h"
#include "widgets/recording/RecordingPage.h"

namespace callreel {

RecordingController::RecordingController(Settings* settings, QWidget* window)
    : QObject(window), m_settings(settings), m_window(window), m_history(RunHistory::defaultFile()),
      m_presets(Presets::defaultFile()), m_leftBehind(findCallreelProgram()) {
    connect(&m_history, &RunHistory::failed, this, &RecordingController::failed);
    connect(&m_presets, &Presets::failed, this, &RecordingController::failed);
    connect(&m_leftBehind, &LeftBehind::notSealed, this,
            [this](const QString&, const Diagnostic& problem) { Q_EMIT failed(problem); });
    connect(&m_leftBehind, &LeftBehind::sealed, this, [this] { Q_EMIT leftBehindSealed(m_leftBehind.traces()); });
    connect(&m_leftBehind, &LeftBehind::sessionsSwept, this, [this] { Q_EMIT leftBehindSwept(m_leftBehind.swept()); });
}

RecordOptions RecordingController::defaults() const {
    RecordOptions options;
    options.pythonOptions = {QStringLiteral("-u")}; // what the program writes is seen when it writes it
    options.values = m_settings->flag(settingKeys::values);
    options.lines = m_settings->flag(settingKeys::lines);
    return options;
}

void RecordingController::showDialog(const std::optional<RecordOptions>& options) {
    if (!m_dialog) {
        m_dialog = new RecordDialog(*m_settings, m_interpreters, m_presets, m_history, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &RecordDialog::recordRequested, this, &RecordingController::record);
        auto* help = new QShortcut(QKeySequence(Qt::Key_F1), m_dialog);
        connect(help, &QShortcut::activated, m_dialog, [this] { HelpDialog::open(m_dialog, m_dialog); });
        // What was never recorded starts from the settings; later the dialog has the last values.
        if (!options && !m_history.last())
            m_dialog->setOptions(defaults());
    }
    if (options)
        m_dialog->setOptions(*options);
    m_dialog->open();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void RecordingController::record(const RecordOptions& options) {
    // The process is the page's; the page lives as long as the recording, with or without a tab: somebody has to read
    // what the script writes, or it would get an error for writing it.
    auto* process = new RecordingProcess(findCallreelProgram(), this);
    // Its signals come from the event loop, never out of start().
    process->start(options);
    auto* page = new RecordingPage(*process);
    connect(page, &QObject::destroyed, process, &QObject::deleteLater);
    const QString launch = m_history.add(options);
    connect(process, &RecordingProcess::started, this,
            [this, launch](const RecordingStart& start) { m_history.setRun(launch, start.run); });
    connect(process, &RecordingProcess::telemetry, this, &RecordingController::telemetry);
    connect(process, &RecordingProcess::done, this,
            [this, launch](const RecordingResult& result) { m_history.finish(launch, result); });
    m_running.append(page);
    connect(page, &RecordingPage::advanced, this, &RecordingController::runsAdvanced);
    connect(page, &RecordingPage::ended, this, [this, page] {
        m_running.removeAll(page);
        Q_EMIT runsAdvanced();
        Q_EMIT ended(page);
    });
    connect(page, &QObject::destroyed, this, [this, page] { m_running.removeAll(page); });
    connect(page, &RecordingPage::traceReady, this,
            [this, page](const QString& path) { Q_EMIT traceReady(page, path); });
    Q_EMIT started(page);
    Q_EMIT runsAdvanced();
}

QList<RunEntry> RecordingController::runsSoFar() const {
    QList<RunEntry> runs;
    for (auto page = m_running.crbegin(); page != m_running.crend(); ++page)
        runs.append((*page)->runSoFar());
    return runs;
}

RecordingPage* RecordingController::pageOf(const RunEntry& run) const {
    for (RecordingPage* page : m_running)
        if (page->runSoFar().started == run.started)
            return page;
    return nullptr;
}

void RecordingController::recordAgain() {
    if (const auto last = m_history.last())
        record(*last);
    else
        showDialog(std::nullopt);
}

} // namespace callreel
