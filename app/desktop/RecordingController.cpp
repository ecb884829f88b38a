// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/RecordingController.h"

#include "model/settings/Settings.h"

namespace callreel {

RecordingController::RecordingController(Settings* settings, QWidget* window)
    : QObject(window), m_settings(settings), m_window(window), m_history(RunHistory::defaultFile()) {}

RecordOptions RecordingController::defaults() const {
    RecordOptions options;
    options.values = m_settings->flag(settingKeys::values);
    options.keepOutput = m_settings->flag(settingKeys::output);
    options.lines = m_settings->flag(settingKeys::lines);
    return options;
}

void RecordingController::showDialog(const std::optional<RecordOptions>&) {}

void RecordingController::record(const RecordOptions&) {}

void RecordingController::recordAgain() {
    if (const auto last = m_history.last())
        record(*last);
    else
        showDialog(std::nullopt);
}

} // namespace callreel
