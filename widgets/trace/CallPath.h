// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <vector>

#include "model/trace/Trace.h"

namespace callreel {

class TraceState;

/// The way from the thread's root to the selected call, each step clickable; what does not fit is counted: "main › … 4
/// › fetch_rate".
class CallPath : public QWidget {
    Q_OBJECT
public:
    explicit CallPath(TraceState* state, QWidget* parent = nullptr);

    /// As one line, for the clipboard and the ear.
    QString text() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Step {
        QString name;
        CallId id;
        QRect rect;
    };
    void walk(CallId id);
    int stepAt(const QPoint& position) const;

    TraceState* m_state;
    QString m_thread;
    std::vector<Step> m_steps;   ///< outermost first
    std::uint64_t m_skipped = 0; ///< between the first and the second step
    int m_hovered = -1;
};

} // namespace callreel
