// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/OutputView.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

#include "widgets/common/DigitPainter.h"
#include "widgets/common/Numbers.h"
#include "widgets/recording/OutputAccessible.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

constexpr int bar = 3;

} // namespace

OutputView::OutputView(LiveOutput& output, QWidget* parent) : QAbstractScrollArea(parent), m_output(output) {
    installOutputAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Output"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &OutputView::onScrolled);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, [this] {
        updateBars();
        viewport()->update();
    });
    refresh();
}

bool OutputView::accepts(const LiveOutput::Line& line) const {
    switch (m_filter) {
    case Filter::Out:
        return line.kind != LiveOutput::Kind::Err;
    case Filter::Err:
        return line.kind != LiveOutput::Kind::Out;
    case Filter::Both:
        break;
    }
    return true;
}

void OutputView::refresh() {
    int gone = static_cast<int>(std::max<qint64>(0, m_output.begin() - m_firstSeen));
    if (m_filter != Filter::Both) {
        gone = 0;
        while (!m_filtered.empty() && m_filtered.front() < m_output.begin()) {
            m_filtered.pop_front();
            ++gone;
        }
        // The last line of a stream may have become ours when it ended, so what was open is looked at again by kind
        // only when it is new; a line never changes between out and err.
        for (m_examined = std::max(m_examined, m_output.begin()); m_examined < m_output.end(); ++m_examined)
            if (accepts(m_output.line(m_examined)))
                m_filtered.push_back(m_examined);
    }
    m_firstSeen = m_output.begin();
    const bool grown = m_endSeen != m_output.end();
    m_endSeen = m_output.end();
    const int value = verticalScrollBar()->value();
    updateBars();
    if (!m_following && gone > 0) { // keep the lines in place that are looked at
        m_moving = true;
        verticalScrollBar()->setValue(std::max(0, value - gone));
        m_moving = false;
    }
    viewport()->update();
    if (grown)
        Q_EMIT rowsChanged();
}

void OutputView::setFilter(Filter filter) {
    const qint64 top = rowCount() > 0 ? numberOfRow(std::min(firstVisibleRow(), rowCount() - 1)) : -1;
    m_filter = filter;
    m_filtered.clear();
    m_examined = 0;
    refresh();
    if (!m_following && top >= 0)
        verticalScrollBar()->setValue(rowOfNumber(top) + noteRows());
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

int OutputView::rowCount() const {
    return static_cast<int>(m_filter == Filter::Both ? m_output.end() - m_output.begin()
                                                     : static_cast<qint64>(m_filtered.size()));
}

qint64 OutputView::numberOfRow(int row) const {
    return m_filter == Filter::Both ? m_output.begin() + row : m_filtered[static_cast<std::size_t>(row)];
}

int OutputView::rowOfNumber(qint64 number) const {
    if (m_filter == Filter::Both)
        return static_cast<int>(std::clamp<qint64>(number - m_output.begin(), 0, std::max(0, rowCount() - 1)));
    const auto at = std::lower_bound(m_filtered.begin(), m_filtered.end(), number);
    return std::clamp(static_cast<int>(at - m_filtered.begin()), 0, std::max(0, rowCount() - 1));
}

const LiveOutput::Line& OutputView::lineOfRow(int row) const {
    return m_output.line(numberOfRow(row));
}

int OutputView::currentRow() const {
    return m_current < m_output.begin() || rowCount() == 0 ? -1 : rowOfNumber(m_current);
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
        textLeft() + static_cast<int>(std::ceil(static_cast<qreal>(m_output.longest() + 1) * characterWidth()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(static_cast<int>(characterWidth() * 4));
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
    m_current = numberOfRow(row);
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
    const qint64 number = numberOfRow(row);
    return number >= std::min(m_anchor, m_current) && number <= std::max(m_anchor, m_current);
}

QString OutputView::rowSentence(int row) const {
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
    const int first = rowOfNumber(std::max(std::min(m_anchor, m_current), m_output.begin()));
    const int last = rowOfNumber(std::max(m_anchor, m_current));
    for (int row = first; row <= last && row < rowCount(); ++row) {
        const LiveOutput::Line& line = lineOfRow(row);
        if (row > first && !line.continued)
            text += QLatin1Char('\n');
        text += line.text;
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
    m_anchor = numberOfRow(0);
    m_current = numberOfRow(rowCount() - 1);
    viewport()->update();
}

void OutputView::setSearch(const QString& text) {
    m_search = text;
    viewport()->update();
}

bool OutputView::findNext(bool forward) {
    const int rows = rowCount();
    if (m_search.isEmpty() || rows == 0)
        return false;
    const int from = currentRow() < 0 ? (forward ? -1 : rows) : currentRow();
    for (int step = 1; step <= rows; ++step) {
        const int row = ((forward ? from + step : from - step) % rows + rows) % rows;
        if (lineOfRow(row).text.contains(m_search, Qt::CaseInsensitive)) {
            select(row, false);
            return true;
        }
    }
    return false;
}

qreal OutputView::characterWidth() const {
    return QFontMetricsF(metrics::valueFont()).horizontalAdvance(QLatin1Char('0'));
}

int OutputView::timeWidth() const {
    return static_cast<int>(characterWidth() * 9) + metrics::spacing(2);
}

int OutputView::textLeft() const {
    return timeWidth() + static_cast<int>(characterWidth() * 3) + 2 * metrics::spacing(3);
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
            painter.drawText(rect.adjusted(textLeft(), 0, -8, 0), Qt::AlignVCenter,
                             tr("%n older line(s) are not shown here; the trace keeps them", nullptr,
                                static_cast<int>(std::min<qint64>(m_output.dropped(), INT_MAX))));
        } else if (rect.intersects(event->rect())) {
            paintRow(painter, row, rect);
        }
    }
    if (hasFocus() && m_ring && currentRow() < 0) {
        painter.setPen(QPen(theme().color(Token::Focus), 1.5));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.75, 0.75, -0.75, -0.75));
    }
}

void OutputView::paintRow(QPainter& painter, int row, const QRect& rect) const {
    const Theme& t = theme();
    const LiveOutput::Line& line = lineOfRow(row);
    const bool selected = isSelected(row);
    const bool err = line.kind == LiveOutput::Kind::Err;
    const bool own = line.kind == LiveOutput::Kind::Own;
    if (selected)
        painter.fillRect(rect, t.color(hasFocus() ? Token::Selected : Token::SelectedOff));
    if (err || own)
        painter.fillRect(QRect(rect.left(), rect.top(), bar, rect.height()),
                         t.color(err ? Token::ErrLine : Token::InfoLine));
    painter.setFont(metrics::valueFont());
    const Token quiet = selected ? Token::Text2 : Token::Text3;
    if (!line.continued) {
        painter.setPen(t.color(quiet));
        drawNumber(&painter, QRectF(rect.left(), rect.top(), timeWidth(), rect.height()),
                   QLocale().toString(static_cast<double>(line.milliseconds) / 1000.0, 'f', 3),
                   Qt::AlignRight | Qt::AlignVCenter);
        painter.setPen(t.color(err ? Token::Stderr : quiet));
        if (!own)
            painter.drawText(QRectF(rect.left() + timeWidth() + metrics::spacing(3), rect.top(), characterWidth() * 4,
                                    rect.height()),
                             Qt::AlignVCenter, err ? tr("err") : tr("out"));
    }
    painter.save();
    const QRect area = rect.adjusted(textLeft(), 0, 0, 0);
    painter.setClipRect(area, Qt::IntersectClip);
    const QRect text = area.translated(-horizontalScrollBar()->value(), 0);
    if (own) {
        QFont font = metrics::smallFont();
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
    }
    // Only what can be seen: a line of 4096 characters costs no more than a short one.
    const qsizetype first = own ? 0 : static_cast<qsizetype>(horizontalScrollBar()->value() / characterWidth());
    const qsizetype count = static_cast<qsizetype>(area.width() / characterWidth()) + 2;
    const bool narrow = !own && std::all_of(line.text.cbegin(), line.text.cend(), [](QChar c) {
        return c.unicode() < 0x300 || (c.unicode() >= 0x2010 && c.unicode() < 0x2600);
    });
    if (!m_search.isEmpty())
        paintMatches(painter, text, line.text, selected);
    painter.setPen(t.color(err ? Token::Stderr : own ? Token::Info : Token::Text));
    if (narrow && line.text.size() > count) {
        const QString part = line.text.mid(first, count);
        painter.drawText(QPointF(text.left() + static_cast<qreal>(first) * characterWidth(),
                                 text.top() + (text.height() + QFontMetricsF(painter.font()).ascent() -
                                               QFontMetricsF(painter.font()).descent()) /
                                                  2),
                         part);
    } else {
        painter.drawText(QRect(text.left(), text.top(), INT_MAX / 4, text.height()),
                         Qt::AlignVCenter | Qt::TextSingleLine, line.text);
    }
    painter.restore();
    if (hasFocus() && row == currentRow()) {
        painter.setPen(QPen(t.color(Token::Focus), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75));
    }
}

void OutputView::paintMatches(QPainter& painter, const QRect& rect, const QString& text, bool current) const {
    const QFontMetricsF font(painter.font());
    for (qsizetype at = text.indexOf(m_search, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(m_search, at + m_search.size(), Qt::CaseInsensitive)) {
        const qreal left = font.horizontalAdvance(text.left(at));
        const qreal width = font.horizontalAdvance(text.mid(at, m_search.size()));
        painter.fillRect(QRectF(rect.left() + left, rect.top() + 2, width, rect.height() - 4),
                         theme().color(current ? Token::MatchNow : Token::Match));
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
    if (event->button() == Qt::LeftButton && rowCount() > 0)
        select(rowAt(qRound(event->position().y())), event->modifiers() & Qt::ShiftModifier);
}

void OutputView::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton && rowCount() > 0)
        select(rowAt(qRound(event->position().y())), true);
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
