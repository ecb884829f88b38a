// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <string>

#include "app/cli/output/PatientOutput.h"
#include "app/cli/output/ProgressBar.h"
#include "model/session/batch/BatchScheduler.h"

namespace callreel::cli {

/// What a batch shows while it runs: a line on standard output for each run that has ended, and on a terminal a bar
/// below them, on standard error.
class BatchProgress : public QObject {
    Q_OBJECT

public:
    struct Options {
        bool lines = true;      ///< for each run; else only those that are to be looked at
        bool textOutput = true; ///< standard output is for words
    };

    BatchProgress(const BatchScheduler& scheduler, PatientOutput& output, Options options, QObject* parent = nullptr);

    void onStarted(const BatchRun& run);
    void onRetried(const BatchRun& run);
    void onEnded(const BatchRun& run);
    void onProgress();
    /// A line of ours on standard error, above the bar.
    void say(const std::string& line);
    /// Takes the bar away; it comes back with the next event, unless `forGood`.
    void hide(bool forGood);

private:
    void line(const BatchRun& run, const std::string& word, Style style, const QString& details);
    void draw();

    const BatchScheduler& m_scheduler;
    PatientOutput& m_output;
    Options m_options;
    Terminal m_terminal; ///< of standard output
    ProgressBar m_bar;
    bool m_hasBar;
    bool m_isShown = false;
    ProgressBar::State m_state;
    QTimer m_tick;
    QElapsedTimer m_sinceDrawn;
};

} // namespace callreel::cli
