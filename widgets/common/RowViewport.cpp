// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/RowViewport.h"

#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

#include "widgets/theme/Metrics.h"

namespace callreel {

namespace {

/// The scroll bar counts pixels as long as they fit into its 32 bits with room to spare.
constexpr qint64 largestBar = 1'000'000'000;

} // namespace

RowViewport::RowViewport(QWidget* parent) : QAbstractScrollArea(parent) {
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // what is moved need not be painted
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &RowViewport::onAction);
}

qint64 RowViewport::range() const {
    return std::max<qint64>(0, rowCount() * metrics::rowHeight() - viewport()->height());
}

qint64 RowViewport::unitsOfBar() const {
    return range() / largestBar + 1;
}

qint64 RowViewport::firstRowInSight() const {
    return m_scroll / metrics::rowHeight();
}

int RowViewport::rowsInSight() const {
    const int row = metrics::rowHeight();
    const qint64 last = (m_scroll + viewport()->height() + row - 1) / row;
    return static_cast<int>(std::max<qint64>(0, std::min(last, rowCount()) - firstRowInSight()));
}

qint64 RowViewport::rowAt(const QPoint& position) const {
    const qint64 row = (m_scroll + position.y()) / metrics::rowHeight();
    return position.y() >= 0 && row < rowCount() ? row : -1;
}

QRect RowViewport::rowRect(qint64 row) const {
    const qint64 top = row * metrics::rowHeight() - m_scroll;
    const int clamped = static_cast<int>(std::clamp<qint64>(top, -1'000'000, 1'000'000));
    return {-horizontalScrollBar()->value(), clamped, std::max(viewport()->width(), contentWidth()),
            metrics::rowHeight()};
}

qint64 RowViewport::pageRows() const {
    return std::max(1, viewport()->height() / metrics::rowHeight() - 1);
}

void RowViewport::updateRow(qint64 row) {
    if (row >= 0)
        viewport()->update(rowRect(row));
}

void RowViewport::onAction(int action) {
    // Single steps are rows, whatever a unit of the bar stands for.
    const int row = metrics::rowHeight();
    switch (action) {
    case QAbstractSlider::SliderSingleStepAdd:
        return scrollTo(m_scroll + row);
    case QAbstractSlider::SliderSingleStepSub:
        return scrollTo(m_scroll - row);
    case QAbstractSlider::SliderPageStepAdd:
        return scrollTo(m_scroll + pageRows() * row);
    case QAbstractSlider::SliderPageStepSub:
        return scrollTo(m_scroll - pageRows() * row);
    default:
        break;
    }
}

void RowViewport::updateBars() {
    m_scroll = std::clamp<qint64>(m_scroll, 0, range());
    m_syncing = true;
    QScrollBar* bar = verticalScrollBar();
    const qint64 units = unitsOfBar();
    bar->setRange(0, static_cast<int>(range() / units));
    bar->setPageStep(static_cast<int>(std::max<qint64>(1, viewport()->height() / units)));
    bar->setSingleStep(static_cast<int>(std::max<qint64>(1, metrics::rowHeight() / units)));
    bar->setValue(static_cast<int>(m_scroll / units));
    m_syncing = false;
    viewport()->update();
}

void RowViewport::moveTo(qint64 pixels) {
    const qint64 down = pixels - m_scroll;
    if (down == 0)
        return;
    m_scroll = pixels;
    if (std::llabs(down) < viewport()->height())
        viewport()->scroll(0, static_cast<int>(-down));
    else
        viewport()->update();
    scrolled();
}

void RowViewport::scrollTo(qint64 pixels) {
    moveTo(std::clamp<qint64>(pixels, 0, range()));
    m_syncing = true;
    verticalScrollBar()->setValue(static_cast<int>(m_scroll / unitsOfBar()));
    m_syncing = false;
}

void RowViewport::scrollContentsBy(int dx, int) {
    if (dx != 0) {
        viewport()->update();
        scrolled();
    }
    if (m_syncing)
        return;
    const qint64 units = unitsOfBar();
    const QScrollBar* bar = verticalScrollBar();
    const qint64 wanted = bar->value() == bar->maximum() ? range() : bar->value() * units;
    // The actions of the bar set their own position; only a drag is taken from its value.
    if (bar->isSliderDown() || std::llabs(wanted - m_scroll) >= units)
        moveTo(std::clamp<qint64>(wanted, 0, range()));
}

void RowViewport::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier)
        return QAbstractScrollArea::wheelEvent(event);
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    if (std::abs(angle.x()) > std::abs(angle.y()) || (event->modifiers() & Qt::ShiftModifier)) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (angle.x() != 0 ? angle.x() : angle.y()) / 2);
    } else {
        const int dy = !pixels.isNull() ? pixels.y() : angle.y() * 3 * metrics::rowHeight() / 120;
        scrollTo(m_scroll - dy);
    }
    event->accept();
}

void RowViewport::ensureVisible(qint64 row, bool centred) {
    const qint64 height = metrics::rowHeight();
    const qint64 top = row * height;
    const qint64 view = viewport()->height();
    if (top >= m_scroll && top + height <= m_scroll + view)
        return;
    const bool far = top < m_scroll - view / 2 || top > m_scroll + view + view / 2;
    if (centred && far)
        scrollTo(top - view / 2 + height / 2);
    else if (top < m_scroll)
        scrollTo(top);
    else
        scrollTo(top + height - view);
}

} // namespace callreel
