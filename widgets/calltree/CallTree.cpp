// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTree.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QTimer>
#include <QToolTip>

#include <algorithm>

#include "widgets/calltree/CallGlyphs.h"
#include "widgets/calltree/CallTexts.h"
#include "widgets/calltree/CallTreeAccessible.h"
#include "widgets/calltree/CallTreeHeader.h"
#include "widgets/common/Numbers.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

namespace {

/// What a trace is opened with: as many levels as fit into this many rows.
constexpr std::uint64_t rowsAtFirst = 60;
/// The scroll bar counts pixels as long as they fit into its 32 bits with room to spare.
constexpr qint64 largestBar = 1'000'000'000;

} // namespace

CallTree::CallTree(TraceState* state, QWidget* parent)
    : QAbstractScrollArea(parent), m_state(state), m_painter(state->trace(), state->categories()),
      m_header(new CallTreeHeader(startUnit(state->trace().run().durationNs), this)) {
    installCallTreeAccessibility();
    setObjectName(QStringLiteral("callTree"));
    setAccessibleName(tr("Call tree"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFillToken(verticalScrollBar(), Token::Panel);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    auto rows = VisibleRows::create(state->share(), VisibleRows::depthForRows(state->trace(), rowsAtFirst));
    if (rows)
        m_rows = std::make_unique<CallTreeRows>(state->share(), std::move(*rows));
    else
        m_error = rows.error();
    connect(m_header, &QHeaderView::sectionResized, this, [this] { layOut(); });
    connect(m_state, &TraceState::currentChanged, this, &CallTree::selectionMoved);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, [this] {
        layOut();
        updateBars();
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this](int action) {
        // Single steps are rows, whatever a unit of the bar stands for.
        const int row = metrics::rowHeight();
        const qint64 page = pageRows() * row;
        switch (action) {
        case QAbstractSlider::SliderSingleStepAdd:
            return scrollTo(m_scroll + row);
        case QAbstractSlider::SliderSingleStepSub:
            return scrollTo(m_scroll - row);
        case QAbstractSlider::SliderPageStepAdd:
            return scrollTo(m_scroll + page);
        case QAbstractSlider::SliderPageStepSub:
            return scrollTo(m_scroll - page);
        default:
            break;
        }
    });
}

CallTree::~CallTree() = default;

// ---- rows and where they are

std::optional<VisibleRows::Row> CallTree::row(qint64 row) const {
    if (!m_rows || row < 0 || row >= rowCount())
        return std::nullopt;
    if (m_windowFirst >= 0 && row >= m_windowFirst && row < m_windowFirst + static_cast<qint64>(m_window.size()))
        return m_window[static_cast<std::size_t>(row - m_windowFirst)];
    auto found = m_rows->visible().rows(static_cast<std::uint64_t>(row), 1);
    if (!found || found->empty())
        return std::nullopt;
    return found->front();
}

const std::vector<std::optional<VisibleRows::Row>>& CallTree::window(qint64 first, int count) const {
    if (first == m_windowFirst && static_cast<int>(m_window.size()) >= count)
        return m_window;
    m_windowFirst = first;
    m_window.clear();
    const auto found = m_rows->visible().rows(static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(count));
    if (found) {
        m_window.assign(found->begin(), found->end());
        return m_window;
    }
    // Something in sight is damaged: what can be read is shown all the same.
    m_windowError = diagnosticText(found.error());
    for (int offset = 0; offset < count && first + offset < rowCount(); ++offset) {
        const auto one = m_rows->visible().rows(static_cast<std::uint64_t>(first + offset), 1);
        m_window.push_back(one && !one->empty() ? std::optional(one->front()) : std::nullopt);
    }
    return m_window;
}

qint64 CallTree::firstRowInSight() const {
    return m_scroll / metrics::rowHeight();
}

int CallTree::rowsInSight() const {
    const int row = metrics::rowHeight();
    const qint64 last = (m_scroll + viewport()->height() + row - 1) / row;
    return static_cast<int>(std::max<qint64>(0, std::min(last, rowCount()) - firstRowInSight()));
}

qint64 CallTree::rowAt(const QPoint& position) const {
    const qint64 row = (m_scroll + position.y()) / metrics::rowHeight();
    return position.y() >= 0 && row < rowCount() ? row : -1;
}

QRect CallTree::rowRect(qint64 row) const {
    const qint64 top = row * metrics::rowHeight() - m_scroll;
    const int clamped = static_cast<int>(std::clamp<qint64>(top, -1'000'000, 1'000'000));
    return {-horizontalScrollBar()->value(), clamped, std::max(viewport()->width(), m_header->length()),
            metrics::rowHeight()};
}

CallRowGeometry CallTree::geometry(qint64 row, const VisibleRows::Row& content) const {
    return CallTreePainter::geometry(rowRect(row), *m_header, horizontalScrollBar()->value(), content);
}

QString CallTree::threadName(std::uint32_t thread) const {
    for (const ThreadInfo& info : m_state->trace().threads()) {
        if (info.id == thread && !info.name.empty())
            return QString::fromStdString(info.name);
    }
    return tr("Thread %1").arg(thread);
}

qint64 CallTree::contentHeight() const {
    return rowCount() * metrics::rowHeight();
}

qint64 CallTree::pageRows() const {
    return std::max(1, viewport()->height() / metrics::rowHeight() - 1);
}

// ---- scrolling

void CallTree::layOut() {
    const int head = m_header->sizeHint().height();
    setViewportMargins(0, head, 0, 0);
    const QRect around = viewport()->geometry();
    m_header->setGeometry(around.left(), around.top() - head, around.width(), head);
    m_header->setOffset(horizontalScrollBar()->value());
    if (m_rows) {
        const QFontMetricsF font(metrics::valueFont());
        const int width = m_header->columnWidth(CallColumn::Values) - 2 * metrics::spacing(2);
        m_rows->setValueWidth(
            static_cast<std::size_t>(std::max(8.0, width / std::max(1.0, font.horizontalAdvance(QLatin1Char('0'))))));
    }
    horizontalScrollBar()->setRange(0, std::max(0, m_header->length() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

void CallTree::updateBars() {
    const qint64 range = std::max<qint64>(0, contentHeight() - viewport()->height());
    m_scroll = std::clamp<qint64>(m_scroll, 0, range);
    m_syncing = true;
    QScrollBar* bar = verticalScrollBar();
    const qint64 scale = range / largestBar + 1;
    bar->setRange(0, static_cast<int>(range / scale));
    bar->setPageStep(static_cast<int>(std::max<qint64>(1, viewport()->height() / scale)));
    bar->setSingleStep(static_cast<int>(std::max<qint64>(1, metrics::rowHeight() / scale)));
    bar->setValue(static_cast<int>(m_scroll / scale));
    m_syncing = false;
    viewport()->update();
}

void CallTree::scrollTo(qint64 pixels) {
    const qint64 before = m_scroll;
    m_scroll = pixels;
    updateBars();
    if (m_scroll != before)
        m_hovered = rowAt(viewport()->mapFromGlobal(QCursor::pos()));
}

void CallTree::scrollContentsBy(int dx, int) {
    if (dx != 0) {
        m_header->setOffset(horizontalScrollBar()->value());
        viewport()->update();
    }
    if (m_syncing)
        return;
    const qint64 range = std::max<qint64>(0, contentHeight() - viewport()->height());
    const qint64 scale = range / largestBar + 1;
    const QScrollBar* bar = verticalScrollBar();
    const qint64 wanted = bar->value() == bar->maximum() ? range : bar->value() * scale;
    // The actions of the bar set their own position; only a drag is taken from its value.
    if (bar->isSliderDown() || std::abs(wanted - m_scroll) >= scale)
        m_scroll = std::clamp<qint64>(wanted, 0, range);
    viewport()->update();
}

void CallTree::wheelEvent(QWheelEvent* event) {
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

void CallTree::ensureVisible(qint64 row, bool centred) {
    const qint64 height = metrics::rowHeight();
    const qint64 top = row * height;
    const qint64 view = viewport()->height();
    const bool inSight = top >= m_scroll && top + height <= m_scroll + view;
    if (inSight)
        return viewport()->update();
    const bool far = top < m_scroll - view / 2 || top > m_scroll + view + view / 2;
    if (centred && far)
        scrollTo(top - view / 2 + height / 2);
    else if (top < m_scroll)
        scrollTo(top);
    else
        scrollTo(top + height - view);
}

void CallTree::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    m_header->fit(viewport()->width());
    layOut();
    updateBars();
}

// ---- the selection

void CallTree::selectionMoved(CallId id) {
    if (!m_rows)
        return;
    const std::uint64_t before = m_rows->visible().rowCount();
    if (const auto revealed = m_rows->visible().reveal(id); !revealed)
        return m_state->say(diagnosticText(revealed.error()));
    if (m_rows->visible().rowCount() != before) {
        m_windowFirst = -1;
        updateBars();
        Q_EMIT rowsChanged();
    }
    const auto row = m_rows->visible().rowOf(id);
    if (!row || !*row)
        return;
    m_current = static_cast<qint64>(**row);
    ensureVisible(m_current, !m_moving);
    viewport()->update();
    Q_EMIT currentRowChanged(m_current);
    announceCurrentRow(this);
}

void CallTree::setCurrentRow(qint64 wanted, TraceState::Move move) {
    if (rowCount() == 0)
        return;
    wanted = std::clamp<qint64>(wanted, 0, rowCount() - 1);
    const auto content = row(wanted);
    if (content && content->kind == VisibleRows::Row::Kind::Call) {
        const bool same = m_state->current() == content->call.id;
        m_moving = true;
        m_state->select(content->call.id, move);
        m_moving = false;
        if (!same)
            return;
    }
    m_current = wanted;
    ensureVisible(wanted);
    Q_EMIT currentRowChanged(m_current);
    announceCurrentRow(this);
}

void CallTree::step(qint64 rows) {
    setCurrentRow(std::max<qint64>(m_current, 0) + rows, TraceState::Move::Step);
}

std::optional<Call> CallTree::currentCall() const {
    const auto content = row(m_current);
    if (!content || content->kind != VisibleRows::Row::Kind::Call)
        return std::nullopt;
    return content->call;
}

// ---- expanding and collapsing

void CallTree::applied(const Result<void>& change, const std::optional<CallId>& keep) {
    if (!change)
        m_state->say(diagnosticText(change.error()));
    m_windowFirst = -1;
    keepCurrent(keep);
    updateBars();
    Q_EMIT rowsChanged();
}

void CallTree::keepCurrent(const std::optional<CallId>& fallback) {
    const std::optional<CallId> wanted = m_state->current();
    if (wanted) {
        const auto row = m_rows->visible().rowOf(*wanted);
        if (row && *row) {
            m_current = static_cast<qint64>(**row);
            return;
        }
    }
    // What was selected went out of sight: what hid it is selected instead.
    if (fallback && fallback != wanted) {
        const auto row = m_rows->visible().rowOf(*fallback);
        if (row && *row)
            return setCurrentRow(static_cast<qint64>(**row));
    }
    m_current = std::min(m_current, rowCount() - 1);
}

void CallTree::toggle(qint64 at) {
    const auto content = row(at);
    if (!content || !content->expandable)
        return;
    VisibleRows& visible = m_rows->visible();
    if (content->kind == VisibleRows::Row::Kind::Thread) {
        applied(visible.setThreadExpanded(content->thread, !content->expanded), std::nullopt);
        m_current = static_cast<qint64>(visible.rowOfThread(content->thread).value_or(0));
        return;
    }
    applied(content->expanded ? visible.collapse(content->call) : visible.expand(content->call), content->call.id);
}

void CallTree::expandCurrent() {
    const auto content = row(m_current);
    if (!content || !content->expandable)
        return;
    if (content->expanded)
        step(1);
    else
        toggle(m_current);
}

void CallTree::collapseCurrent() {
    const auto content = row(m_current);
    if (!content)
        return;
    if (content->expandable && content->expanded)
        return toggle(m_current);
    if (content->kind != VisibleRows::Row::Kind::Call)
        return;
    if (content->call.parent != Call::noParent)
        m_state->select({content->thread, content->call.parent}, TraceState::Move::Step);
    else if (const auto heading = m_rows->visible().rowOfThread(content->thread))
        setCurrentRow(static_cast<qint64>(*heading));
}

void CallTree::expandBelow() {
    const auto call = currentCall();
    if (!call || call->size <= 1)
        return;
    applied(m_rows->visible().expandSubtree(*call), call->id);
    m_state->say(tr("%n call(s) shown below.", nullptr,
                    static_cast<int>(std::min<std::uint64_t>(call->size - 1, 1'000'000'000))));
}

void CallTree::collapseBelow() {
    if (const auto call = currentCall())
        applied(m_rows->visible().collapseSubtree(*call), call->id);
}

void CallTree::expandToLevel(std::uint32_t level) {
    if (!m_rows)
        return;
    // What is selected stays in sight: its ancestor of that level stands for it.
    std::optional<CallId> stand = m_state->current();
    while (stand) {
        const auto call = m_state->trace().call(*stand);
        if (!call || call->depth <= level)
            break;
        stand = CallId{stand->thread, call->parent};
    }
    applied(m_rows->visible().expandAllTo(level), stand);
    ensureVisible(std::max<qint64>(0, m_current), true);
}

void CallTree::expandAll() {
    expandToLevel(VisibleRows::everyDepth);
}

// ---- keys and mouse

void CallTree::keyPressEvent(QKeyEvent* event) {
    m_keyboard = true;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (event->modifiers() == Qt::AltModifier && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9)
        return expandToLevel(static_cast<std::uint32_t>(event->key() - Qt::Key_0));
    if (!plain)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Down:
        return step(m_current < 0 ? 0 : 1);
    case Qt::Key_PageUp:
        return step(-pageRows());
    case Qt::Key_PageDown:
        return step(pageRows());
    case Qt::Key_Home:
        return setCurrentRow(0);
    case Qt::Key_End:
        return setCurrentRow(rowCount() - 1);
    case Qt::Key_Right:
        return shift ? expandBelow() : expandCurrent();
    case Qt::Key_Left:
        return shift ? collapseBelow() : collapseCurrent();
    case Qt::Key_Asterisk: {
        // Most layouts need Shift to type `*`, so there only the keypad can say Shift+*: on the others a second `*`
        // collapses.
        const bool keypad = event->modifiers() & Qt::KeypadModifier;
        const auto call = currentCall();
        const bool all = call && m_rows->visible().isWholeSubtreeVisible(*call);
        if (shift && (keypad || all))
            return collapseBelow();
        return expandBelow();
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_state->current())
            Q_EMIT sourceRequested(*m_state->current());
        return;
    case Qt::Key_Slash:
        Q_EMIT findRequested();
        return;
    case Qt::Key_F3:
        Q_EMIT findAgainRequested(!shift);
        return;
    default:
        QWidget::keyPressEvent(event); // not the scroll area's: it would take the arrows
    }
}

void CallTree::mousePressEvent(QMouseEvent* event) {
    m_keyboard = false;
    const qint64 at = rowAt(event->position().toPoint());
    if (at < 0)
        return;
    const auto content = row(at);
    if (!content)
        return;
    if (event->button() == Qt::LeftButton && content->expandable &&
        (geometry(at, *content).arrow.adjusted(-4, 0, 4, 0).contains(event->position().toPoint()) ||
         content->kind == VisibleRows::Row::Kind::Thread)) {
        toggle(at);
        return;
    }
    if (event->button() == Qt::BackButton)
        return m_state->goBack();
    if (event->button() == Qt::ForwardButton)
        return m_state->goForward();
    setCurrentRow(at);
}

void CallTree::mouseDoubleClickEvent(QMouseEvent* event) {
    const qint64 at = rowAt(event->position().toPoint());
    if (at < 0 || event->button() != Qt::LeftButton)
        return;
    const auto content = row(at);
    if (content && geometry(at, *content).arrow.adjusted(-4, 0, 4, 0).contains(event->position().toPoint()))
        return toggle(at); // two quick clicks on the arrow are two clicks
    if (content && content->kind == VisibleRows::Row::Kind::Call)
        toggle(at);
}

void CallTree::mouseMoveEvent(QMouseEvent* event) {
    const qint64 at = rowAt(event->position().toPoint());
    if (at != m_hovered) {
        m_hovered = at;
        viewport()->update();
    }
}

void CallTree::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() != QContextMenuEvent::Mouse) {
        const QRect at = rowRect(std::max<qint64>(0, m_current));
        Q_EMIT menuRequested(viewport()->mapToGlobal(QPoint(metrics::spacing(6), at.bottom())));
        return;
    }
    const qint64 at = rowAt(viewport()->mapFromGlobal(event->globalPos()));
    if (at >= 0)
        setCurrentRow(at);
    Q_EMIT menuRequested(event->globalPos());
}

void CallTree::focusInEvent(QFocusEvent* event) {
    m_keyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                 event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
    announceCurrentRow(this);
}

void CallTree::focusOutEvent(QFocusEvent* event) {
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void CallTree::leaveEvent(QEvent* event) {
    m_hovered = -1;
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

void CallTree::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_header->fit(viewport()->width());
        layOut();
        updateBars();
    }
}

QString CallTree::toolTipAt(const QPoint& position) const {
    const qint64 at = rowAt(position);
    const auto content = row(at);
    if (!content || content->kind != VisibleRows::Row::Kind::Call)
        return {};
    const CallRowGeometry places = geometry(at, *content);
    const Call& call = content->call;
    const FunctionInfo& function = m_state->trace().function(call.function);
    if (places.columns[static_cast<std::size_t>(CallColumn::Causes)].contains(position)) {
        const CallGlyph in = enterGlyph(call.enter), out = exitGlyph(call.exit);
        return tr("In: %1, %2\nOut: %3, %4").arg(in.word, in.meaning, out.word, out.meaning);
    }
    if (places.columns[static_cast<std::size_t>(CallColumn::Start)].contains(position))
        return tr("%1 ns after the start")
            .arg(formatExact(static_cast<std::uint64_t>(std::max<std::int64_t>(0, call.start))));
    if (places.columns[static_cast<std::size_t>(CallColumn::Duration)].contains(position))
        return tr("%1 ns").arg(formatExact(static_cast<std::uint64_t>(std::max<std::int64_t>(0, call.duration))));
    if (places.columns[static_cast<std::size_t>(CallColumn::Values)].contains(position)) {
        const auto values = m_rows->values(call);
        if (!values || !values->recorded)
            return values ? tr("Values were not recorded in this run.") : QString();
        QString text = QString::fromStdString(
            ValueText::plainText(ValueText::renderArguments(values->arguments, callTexts::valueOptions(600))));
        if (values->result)
            text += QStringLiteral("\n→ ") + QString::fromStdString(ValueText::plainText(
                                                 ValueText::render(*values->result, callTexts::valueOptions(600))));
        return text;
    }
    QString text =
        QString::fromStdString(function.module.empty() ? function.name : function.module + '.' + function.name);
    if (!function.file.empty())
        text +=
            QLatin1Char('\n') + QStringLiteral("%1:%2").arg(QString::fromStdString(function.file)).arg(function.line);
    if (call.size > 1)
        text += QLatin1Char('\n') + tr("%1 calls below").arg(formatExact(call.size - 1));
    return text;
}

bool CallTree::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = toolTipAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

// ---- search, columns

void CallTree::setSearch(const QString& text) {
    m_search = NameSearch(text.toStdString());
    viewport()->update();
}

QByteArray CallTree::saveColumns() const {
    return m_header->saveState();
}

void CallTree::restoreColumns(const QByteArray& saved) {
    if (!saved.isEmpty())
        m_header->restoreState(saved);
    m_header->fit(viewport()->width());
    layOut();
}

void CallTree::resetColumns() {
    m_header->resetWidths();
    layOut();
}

// ---- painting

std::vector<qint64> CallTree::segmentRows(qint64 first,
                                          const std::vector<std::optional<VisibleRows::Row>>& rows) const {
    std::vector<qint64> found;
    const auto selected = currentCall();
    if (!selected || !m_rows->isSuspendable(*selected))
        return found;
    for (std::size_t offset = 0; offset < rows.size(); ++offset) {
        if (rows[offset] && rows[offset]->kind == VisibleRows::Row::Kind::Call &&
            rows[offset]->call.activation == selected->activation)
            found.push_back(first + static_cast<qint64>(offset));
    }
    return found;
}

CallRowLook CallTree::look(qint64 at, const VisibleRows::Row& content, const std::vector<qint64>& segments) const {
    CallRowLook look;
    look.selected = at == m_current;
    look.active = hasFocus();
    look.keyboard = m_keyboard;
    look.hovered = at == m_hovered;
    if (segments.size() > 1) {
        look.isSegment = content.kind == VisibleRows::Row::Kind::Call && std::ranges::binary_search(segments, at);
        look.joinsAbove = at > segments.front() && at <= segments.back();
        look.joinsBelow = at >= segments.front() && at < segments.back();
    }
    return look;
}

void CallTree::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().color(Token::Panel));
    if (!m_rows)
        return;
    m_rows->beginPainting();
    const qint64 first = firstRowInSight();
    const auto& rows = window(first, rowsInSight());
    const std::vector<qint64> segments = segmentRows(first, rows);
    bool late = false;
    for (std::size_t offset = 0; offset < rows.size(); ++offset) {
        const qint64 at = first + static_cast<qint64>(offset);
        if (!rows[offset]) {
            CallTreePainter::paintError(painter, rowRect(at), m_windowError);
            continue;
        }
        const VisibleRows::Row& content = *rows[offset];
        const CallRowGeometry places = geometry(at, content);
        if (content.kind == VisibleRows::Row::Kind::Thread) {
            m_painter.paintHeading(painter, places, content, threadName(content.thread), look(at, content, segments));
            continue;
        }
        const CallRowDetails details = m_rows->details(content.call);
        late = late || !details.valuesReady;
        m_painter.paint(painter, places, content, details, look(at, content, segments), m_search);
    }
    if (late)
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
}

} // namespace callreel
