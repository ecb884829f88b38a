// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "model/recording/RecordingProgress.h"

namespace callreel {

/// Where Stop stands: asked, waiting (how long), killing, sealing. Hidden until Stop is pressed or the script has
/// ended.
class StopSteps : public QWidget {
    Q_OBJECT

public:
    enum class Step { Hidden, Asked, Waiting, Killing, Sealing, Done };

    explicit StopSteps(QWidget* parent = nullptr);

    void asked(bool kill);
    void reached(StopStep step, int waitMs);
    /// The script ended by itself or at last; what is left is the seal.
    void sealing(double done);
    void ended();
    Step step() const { return m_step; }
    /// For a fixed picture: how much of the wait is over.
    void setWaited(int milliseconds);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setStep(Step step);
    int place() const; ///< of the current step among those drawn, from 1
    int waited() const;
    QString sentence() const;

    Step m_step = Step::Hidden;
    bool m_userStop = false; ///< else the script ended by itself and only the seal is shown
    bool m_killed = false;
    int m_waitMs = 3000;
    double m_sealed = -1;
    int m_frozen = -1;
    QElapsedTimer m_clock;
    QTimer m_tick;
};

} // namespace callreel
