// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/RecordingController.h"

#include "model/recording/RecordingCommand.h"
#include "model/recording/RecordingProcess.h"
#include "model/settings/Settings.h"
#include "widgets/recording/RecordingPage.h"

#if __has_include("widgets/record/RecordDialog.h")
#include "widgets/record/RecordDialog.h"
#endif

namespace callreel {

RecordingController::RecordingController(Settings* settings, QWidget* window)
    : QObject(window), m_settings(settings), m_window(window), m_history(RunHistory::defaultFile()),
      m_presets(Presets::defaultFile()) {
    connect(&m_history, &RunHistory::failed, this, &RecordingController::failed);
    connect(&m_presets, &Presets::failed, this, &RecordingController::failed);
}

RecordOptions RecordingController::defaults() const {
    RecordOptions options;
    options.values = m_settings->flag(settingKeys::values);
    options.keepOutput = m_settings->flag(settingKeys::output);
    options.lines = m_settings->flag(settingKeys::lines);
    return options;
}

void RecordingController::showDialog(const std::optional<RecordOptions>& options) {
    Q_UNUSED(options)
}

void RecordingController::record(const RecordOptions& options) {
    // The process is the page's: closing the tab leaves the recording to its supervisor.
    auto* process = new RecordingProcess(findCallreelProgram(), this);
    // Its signals come from the event loop, never out of start().
    process->start(options);
    auto* page = new RecordingPage(*process);
    connect(page, &QObject::destroyed, process, &QObject::deleteLater);
    const QString launch = m_history.add(options);
    connect(process, &RecordingProcess::done, this,
            [this, launch](const RecordingResult& result) { m_history.finish(launch, result); });
    connect(page, &RecordingPage::ended, this, [this, page] { Q_EMIT ended(page); });
    connect(page, &RecordingPage::traceReady, this, [this, page](const QString& path) { Q_EMIT traceReady(page, path); });
    Q_EMIT started(page);
}

void RecordingController::recordAgain() {
    if (const auto last = m_history.last())
        record(*last);
    else
        showDialog(std::nullopt);
}

} // namespace callreel
