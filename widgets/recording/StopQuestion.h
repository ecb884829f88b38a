// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QPushButton;

namespace callreel {

/// Asked when a tab or the window is closed while something is being recorded. Shown with open(): no nested event loop.
/// "Stop and save" means: stop, seal, then close; the caller waits for the recordings' ends while the question shows
/// what it waits for, and a second press kills. "Keep recording in the background" closes at once. Reject (Escape,
/// Cancel) keeps everything as it is.
class StopQuestion : public QDialog {
    Q_OBJECT

public:
    /// What is about to close.
    enum class Closing { Tab, Window };

    /// Titles of what is being recorded.
    StopQuestion(const QStringList& recordings, Closing closing, QWidget* parent = nullptr);

Q_SIGNALS:
    /// "Stop and save" was pressed; pressed again, `kill` is true.
    void stopChosen(bool kill);
    void backgroundChosen();

private:
    void fit();
    void onStop();

    QLabel* m_text;
    QPushButton* m_stop;
    QPushButton* m_background;
    QPushButton* m_cancel;
    Closing m_closing;
    int m_presses = 0;
};

} // namespace callreel
