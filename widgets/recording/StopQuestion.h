// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QPushButton;

namespace callreel {

/// Asked when a tab or the window is closed while something is being recorded. Shown with open(): no nested event loop.
/// Accepted means: stop, seal, then close. The caller waits for the recordings' ends while the question shows
/// "Stopping…", and a second press kills; reject (Escape, Cancel) keeps everything as it is.
class StopQuestion : public QDialog {
    Q_OBJECT

public:
    /// Titles of what is being recorded.
    explicit StopQuestion(const QStringList& recordings, QWidget* parent = nullptr);

Q_SIGNALS:
    /// "Stop and save" was pressed; pressed again, `kill` is true.
    void stopChosen(bool kill);

private:
    void onStop();

    QLabel* m_text;
    QPushButton* m_stop;
    QPushButton* m_cancel;
    int m_presses = 0;
};

} // namespace callreel
