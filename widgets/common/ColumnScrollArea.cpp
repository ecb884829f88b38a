// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/ColumnScrollArea.h"

#include <QEvent>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace callreel {

ColumnScrollArea::ColumnScrollArea(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
}

QSize ColumnScrollArea::minimumSizeHint() const {
    QSize size = QScrollArea::minimumSizeHint();
    if (!widget())
        return size;
    const int needed = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    size.setWidth(std::min(needed, screen()->availableSize().width() * 9 / 10));
    return size;
}

bool ColumnScrollArea::eventFilter(QObject* object, QEvent* event) {
    // What it holds needs another width now.
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(object, event);
}

} // namespace callreel
