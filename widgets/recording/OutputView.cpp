// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/OutputView.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/common/FoldRow.h"
#include "widgets/recording/OutputAccessible.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

OutputView::OutputView(LiveOutput& output, QWidget* parent) : QAbstractScrollArea(parent), m_rows(output) {
    installOutputAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Output"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &OutputView::onScrolled);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, [this] {
        updateBars();
        viewport()->update();
    });
    refresh();
}

void OutputView::refresh() {
    const OutputRows::Change change = m_rows.refresh();
    const int value = verticalScrollBar()->value();
    updateBars();
    if (!m_following && change.gone > 0) { // keep the lines in place that are looked at
        m_moving = true;
        verticalScrollBar()->setValue(std::max(0, value - change.gone));
        m_moving = false;
    }
    viewport()->update();
    if (change.grown)
        Q_EMIT rowsChanged();
}

template <typename Change>
void OutputView::keepingPlace(Change change) {
    const qint64 top = rowCount() > 0 ? m_rows.numberOf(std::min(firstVisibleRow(), rowCount() - 1)) : -1;
    change();
    refresh();
    if (!m_following && top >= 0)
        verticalScrollBar()->setValue(m_rows.rowOf(top) + noteRows());
    Q_EMIT rowsChanged();
}

void OutputView::setFilter(Filter filter) {
    keepingPlace([&] { m_rows.setFilter(filter); });
}

void OutputView::setProfile(std::optional<FilterProfile> profile) {
    keepingPlace([&] { m_rows.setProfile(std::move(profile)); });
}

void OutputView::foldAll() {
    keepingPlace([&] { m_rows.fold(); });
}

void OutputView::openFold(int row) {
    if (foldedAt(row) == 0)
        return;
    // What was opened stays in sight, whatever comes at the end.
    const bool followed = std::exchange(m_following, false);
    m_rows.open(row);
    select(row, false);
    refresh();
    m_following = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    if (m_following != followed)
        Q_EMIT followingChanged(m_following);
    Q_EMIT rowsChanged();
}

void OutputView::finish() {
    m_rows.refresh();
    m_rows.finish();
    refresh();
    Q_EMIT rowsChanged();
}

void OutputView::setFollowing(bool following) {
    if (following)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    if (m_following == following)
        return;
    m_following = following;
    updateBars();
    Q_EMIT followingChanged(following);
}

int OutputView::currentRow() const {
    return m_current < m_rows.output().begin() || rowCount() == 0 ? -1 : m_rows.rowOf(m_current);
}

int OutputView::visibleRows() const {
    return std::max(1, viewport()->height() / metrics::lineHeight());
}

int OutputView::firstVisibleRow() const {
    return std::max(0, verticalScrollBar()->value() - noteRows());
}

QRect OutputView::rowRect(int row) const {
    const int line = metrics::lineHeight();
    const QRect rect(0, (row + noteRows() - verticalScrollBar()->value()) * line, viewport()->width(), line);
    return rect.intersects(viewport()->rect()) ? rect : QRect();
}

int OutputView::rowAt(int y) const {
    return std::clamp(y / metrics::lineHeight() + verticalScrollBar()->value() - noteRows(), 0,
                      std::max(0, rowCount() - 1));
}

void OutputView::updateBars() {
    const int rows = rowCount() + noteRows();
    m_moving = true;
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setRange(0, std::max(0, rows - visibleRows()));
    if (m_following)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_moving = false;
    const int width =
        OutputRowPainter::textLeft() + static_cast<int>(std::ceil(static_cast<qreal>(m_rows.output().longest() + 1) *
                                                                  OutputRowPainter::characterWidth()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(static_cast<int>(OutputRowPainter::characterWidth() * 4));
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
}

void OutputView::onScrolled() {
    viewport()->update();
    if (m_moving)
        return;
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    if (atEnd != m_following) {
        m_following = atEnd;
        Q_EMIT followingChanged(atEnd);
    }
}

void OutputView::setCurrentRow(int row) {
    select(row, false);
}

void OutputView::select(int row, bool extend) {
    if (rowCount() == 0)
        return;
    row = std::clamp(row, 0, rowCount() - 1);
    m_current = m_rows.numberOf(row);
    if (!extend || m_anchor < 0)
        m_anchor = m_current;
    const int top = verticalScrollBar()->value() - noteRows();
    if (row < top)
        verticalScrollBar()->setValue(row + noteRows());
    else if (row >= top + visibleRows())
        verticalScrollBar()->setValue(row + noteRows() - visibleRows() + 1);
    viewport()->update();
    announceOutputRow(this, row);
}

bool OutputView::isSelected(int row) const {
    if (m_current < 0)
        return false;
    const qint64 number = m_rows.numberOf(row);
    return number >= std::min(m_anchor, m_current) && number <= std::max(m_anchor, m_current);
}

QString OutputView::rowSentence(int row) const {
    if (foldedAt(row) > 0)
        return foldSentence(foldedAt(row));
    const LiveOutput::Line& line = lineOfRow(row);
    const QString seconds = QLocale().toString(static_cast<double>(line.milliseconds) / 1000.0, 'f', 3);
    switch (line.kind) {
    case LiveOutput::Kind::Out:
        return tr("%1 seconds, standard output: %2").arg(seconds, line.text);
    case LiveOutput::Kind::Err:
        return tr("%1 seconds, standard error: %2").arg(seconds, line.text);
    case LiveOutput::Kind::Own:
        break;
    }
    return tr("%1 seconds: %2").arg(seconds, line.text);
}

QString OutputView::selectedText() const {
    QString text;
    if (m_current < 0)
        return text;
    const int first = m_rows.rowOf(std::max(std::min(m_anchor, m_current), m_rows.output().begin()));
    const int last = m_rows.rowOf(std::max(m_anchor, m_current));
    for (int row = first; row <= last && row < rowCount(); ++row) {
        const LiveOutput::Line& line = lineOfRow(row);
        if (row > first && (!line.continued || foldedAt(row) > 0 || foldedAt(row - 1) > 0))
            text += QLatin1Char('\n');
        text += foldedAt(row) > 0 ? foldText(foldedAt(row)) : line.text;
    }
    return text;
}

void OutputView::copy() const {
    const QString text = selectedText();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void OutputView::selectAll() {
    if (rowCount() == 0)
        return;
    m_anchor = m_rows.numberOf(0);
    m_current = m_rows.numberOf(rowCount() - 1);
    viewport()->update();
}

void OutputView::setSearch(const QString& text) {
    m_painter.setSearch(text);
    viewport()->update();
}

bool OutputView::findNext(bool forward) {
    const int rows = rowCount();
    if (m_painter.search().isEmpty() || rows == 0)
        return false;
    const int from = currentRow() < 0 ? (forward ? -1 : rows) : currentRow();
    for (int step = 1; step <= rows; ++step) {
        const int row = ((forward ? from + step : from - step) % rows + rows) % rows;
        if (foldedAt(row) == 0 && lineOfRow(row).text.contains(m_painter.search(), Qt::CaseInsensitive)) {
            select(row, false);
            return true;
        }
    }
    return false;
}

void OutputView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme().color(Token::Panel));
    const int line = metrics::lineHeight();
    const int top = verticalScrollBar()->value();
    const int rows = rowCount();
    for (int y = 0, at = top; y < viewport()->height(); y += line, ++at) {
        const QRect rect(0, y, viewport()->width(), line);
        const int row = at - noteRows();
        if (row >= rows)
            break;
        if (row < 0) {
            painter.setFont(metrics::smallFont());
            painter.setPen(theme().color(Token::Text3));
            painter.drawText(rect.adjusted(OutputRowPainter::textLeft(), 0, -8, 0), Qt::AlignVCenter,
                             tr("%n older line(s) are not shown here; the trace keeps them", nullptr,
                                static_cast<int>(std::min<qint64>(m_rows.output().dropped(), INT_MAX))));
        } else if (rect.intersects(event->rect())) {
            const OutputRowPainter::Look look{isSelected(row), hasFocus(), row == currentRow(),
                                              horizontalScrollBar()->value()};
            if (foldedAt(row) > 0)
                m_painter.paintFolded(painter, rect, foldedAt(row), look);
            else
                m_painter.paint(painter, rect, lineOfRow(row), look);
        }
    }
    if (hasFocus() && m_ring && currentRow() < 0) {
        painter.setPen(QPen(theme().color(Token::Focus), 1.5));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.75, 0.75, -0.75, -0.75));
    }
}

void OutputView::resizeEvent(QResizeEvent*) {
    updateBars();
}

void OutputView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    // Without a cursor one begins at the edge that the key leads over.
    const bool up = event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp;
    const int row = currentRow() >= 0 ? currentRow() : firstVisibleRow() + (up ? 0 : visibleRows() - 1);
    switch (event->key()) {
    case Qt::Key_Up:
        select(row - 1, extend);
        return;
    case Qt::Key_Down:
        select(row + 1, extend);
        return;
    case Qt::Key_PageUp:
        select(row - visibleRows(), extend);
        return;
    case Qt::Key_PageDown:
        select(row + visibleRows(), extend);
        return;
    case Qt::Key_Home:
        select(0, extend);
        return;
    case Qt::Key_End:
        select(rowCount() - 1, extend);
        setFollowing(true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentRow() >= 0)
            openFold(currentRow());
        return;
    case Qt::Key_Left:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return;
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void OutputView::mousePressEvent(QMouseEvent* event) {
    const int y = qRound(event->position().y());
    m_pressedFold = -1;
    if (event->button() != Qt::LeftButton || rowCount() == 0)
        return;
    select(rowAt(y), event->modifiers() & Qt::ShiftModifier);
    m_pressedFold = foldUnder(y);
}

void OutputView::mouseReleaseEvent(QMouseEvent* event) {
    const int pressed = std::exchange(m_pressedFold, -1);
    if (event->button() == Qt::LeftButton && pressed >= 0 && foldUnder(qRound(event->position().y())) == pressed)
        openFold(pressed);
}

void OutputView::mouseMoveEvent(QMouseEvent* event) {
    const int y = qRound(event->position().y());
    viewport()->setCursor(foldUnder(y) >= 0 ? Qt::PointingHandCursor : Qt::IBeamCursor);
    if (event->buttons() & Qt::LeftButton && rowCount() > 0)
        select(rowAt(y), true);
}

int OutputView::foldUnder(int y) const {
    const int row = y / metrics::lineHeight() + verticalScrollBar()->value() - noteRows();
    return row >= 0 && row < rowCount() && foldedAt(row) > 0 ? row : -1;
}

void OutputView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
             event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
}

void OutputView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void OutputView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy"), this, &OutputView::copy)->setEnabled(m_current >= 0);
    menu->addAction(tr("Select &all"), this, &OutputView::selectAll);
    if (currentRow() >= 0 && foldedAt(currentRow()) > 0)
        menu->addAction(tr("Show these &lines"), this, [this] { openFold(currentRow()); });
    if (m_rows.hasOpened())
        menu->addAction(tr("&Fold what was opened"), this, &OutputView::foldAll);
    menu->popup(event->globalPos());
}

bool OutputView::event(QEvent* event) {
    // Copy and select all are the window's shortcuts elsewhere; here they are the view's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

} // namespace callreel
