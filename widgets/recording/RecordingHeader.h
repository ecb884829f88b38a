// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "model/recording/RecordOptions.h"
#include "model/recording/RecordingProgress.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace callreel {

class ElidedLabel;
class MetricLabel;
class RecordDot;
class SparkLine;

/// The top of the recording page: what runs, its numbers, and Stop, which becomes "Kill now" when it has been pressed.
class RecordingHeader : public QWidget {
    Q_OBJECT

public:
    explicit RecordingHeader(const RecordOptions& options, QWidget* parent = nullptr);

    void setProcess(qint64 pid);
    void setElapsed(qint64 milliseconds);
    void setProgress(const RecordingProgress& progress);
    /// 0: Stop, 1: Kill now, 2: nothing is left to press.
    void setStopRequests(int requests);
    void setEnded();
    QString elapsedText() const;

Q_SIGNALS:
    void stopPressed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MetricLabel* addMetric(QHBoxLayout* row, const QString& caption, QWidget* beside = nullptr);

    QString m_interpreter;
    RecordDot* m_dot;
    QLabel* m_process;
    MetricLabel* m_elapsed = nullptr;
    MetricLabel* m_calls = nullptr;
    MetricLabel* m_rate = nullptr;
    MetricLabel* m_written = nullptr;
    MetricLabel* m_memory = nullptr;
    SparkLine* m_spark;
    QPushButton* m_stop;
    quint64 m_lastCalls = 0;
    qint64 m_lastElapsedNs = 0;
};

/// "orders.py --all", "-m json.tool big.json", "-c print(1)": how a run is called in tabs and lists.
QString programTitle(const RecordOptions& options);

} // namespace callreel
