// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <optional>

#include "model/recording/RecordOptions.h"
#include "model/recording/RunHistory.h"

class QWidget;

namespace callreel {

class Page;
class RecordingPage;
class Settings;

/// Brings together what a recording needs: the dialog's options, the process, its page, and the history of launches.
class RecordingController : public QObject {
    Q_OBJECT
public:
    RecordingController(Settings* settings, QWidget* window);

    /// The settings' choices: what the dialog starts from when nothing was recorded yet.
    RecordOptions defaults() const;
    /// Opens the dialog without blocking; a second call brings the open one to the front.
    void showDialog(const std::optional<RecordOptions>& options);
    /// Records without asking.
    void record(const RecordOptions& options);
    /// What was recorded last, again; opens the dialog when nothing was.
    void recordAgain();

    RunHistory* history() { return &m_history; }

Q_SIGNALS:
    /// A recording has been started; the page is new and belongs to who takes it.
    void started(callreel::Page* page);
    /// Its trace is sealed and takes the page's place.
    void traceReady(callreel::Page* page, const QString& path);

private:
    Settings* m_settings;
    QWidget* m_window;
    RunHistory m_history;
};

} // namespace callreel
