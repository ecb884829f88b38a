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

#include "model/recording/TraceBookmarks.h"
#include "widgets/calltree/CallTexts.h"
#include "widgets/calltree/CallTreeAccessible.h"
#include "widgets/calltree/CallTreeFolding.h"
#include "widgets/calltree/CallTreeHeader.h"
#include "widgets/calltree/CallTreeTips.h"
#include "widgets/calltree/LibraryFold.h"
#include "widgets/common/Numbers.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

CallTree::CallTree(TraceState* state, QWidget* parent)
    : RowViewport(parent), m_state(state), m_folding(new CallTreeFolding(this, state)),
      m_libraryFold(new LibraryFold(state->share(), this)), m_painter(state->trace(), state->categories()),
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
    if (rows) {
        m_rows = std::make_unique<CallTreeRows>(state->share(), std::make_unique<VisibleRows>(std::move(*rows)));
        m_inSight = std::make_unique<RowsInSight>(*m_rows);
    } else {
        m_error = rows.error();
    }
    connect(m_folding, &CallTreeFolding::changed, this, &CallTree::onFolded);
    connect(m_libraryFold, &LibraryFold::said, m_state, &TraceState::say);
    connect(m_libraryFold, &LibraryFold::folded, this, &CallTree::onLibraryFolded);
    connect(m_header, &QHeaderView::sectionResized, this, [this] { layOut(); });
    connect(m_state, &TraceState::currentChanged, this, &CallTree::selectionMoved);
    connect(m_state->bookmarks(), &TraceBookmarks::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, [this] {
        layOut();
        updateBars();
    });
}

CallTree::~CallTree() = default;

// ---- rows and where they are

qint64 CallTree::rowCount() const {
    return m_rows ? m_rows->count() : 0;
}

std::optional<VisibleRows::Row> CallTree::row(qint64 row) const {
    return m_inSight ? m_inSight->row(row) : std::nullopt;
}

int CallTree::contentWidth() const {
    return m_header->length();
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

// ---- scrolling

void CallTree::scrolled() {
    m_header->setOffset(horizontalScrollBar()->value());
    if (m_hovered >= 0)
        hover(rowAt(viewport()->mapFromGlobal(QCursor::pos())));
}

void CallTree::hover(qint64 row) {
    if (row == m_hovered)
        return;
    updateRow(m_hovered);
    m_hovered = row;
    updateRow(m_hovered);
}

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

void CallTree::resizeEvent(QResizeEvent* event) {
    RowViewport::resizeEvent(event);
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
        m_inSight->forget();
        updateBars();
        Q_EMIT rowsChanged();
    }
    const auto row = m_rows->visible().rowOf(id);
    if (!row || !*row)
        return;
    makeCurrent(static_cast<qint64>(**row), !m_moving);
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
    makeCurrent(wanted, false);
}

void CallTree::makeCurrent(qint64 row, bool centred) {
    // The band between the segments of a generator reaches over many rows; without one two rows look different.
    const bool wasBand = m_band;
    const qint64 before = m_current;
    m_current = row;
    const auto content = this->row(row);
    m_line = content && content->kind != TreeRow::Kind::Call ? content : std::nullopt;
    m_band = content && !m_line && m_rows->isSuspendable(content->call);
    if (wasBand || m_band) {
        viewport()->update();
    } else {
        updateRow(before);
        updateRow(m_current);
    }
    ensureVisible(m_current, centred);
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

void CallTree::onFolded(const std::optional<TreeRow>& row) {
    m_inSight->forget();
    if (row && row->kind != TreeRow::Kind::Call)
        m_line = row;
    keepCurrent();
    updateBars();
    viewport()->update();
    Q_EMIT rowsChanged();
}

void CallTree::keepCurrent() {
    if (m_line) {
        const auto row = m_rows->visible().placeOf(*m_line);
        if (row && *row) {
            m_current = static_cast<qint64>(**row);
            return;
        }
        m_line.reset();
    }
    if (const std::optional<CallId> wanted = m_state->current()) {
        // What was selected went out of sight: what hides it is current instead.
        const auto row = m_rows->visible().rowStandingFor(*wanted);
        if (row && *row) {
            const auto content = this->row(static_cast<qint64>(**row));
            if (content && content->kind == TreeRow::Kind::Call && content->call.id != *wanted)
                return setCurrentRow(static_cast<qint64>(**row));
            m_line = content && content->kind != TreeRow::Kind::Call ? content : std::nullopt;
            m_current = static_cast<qint64>(**row);
            return;
        }
    }
    m_current = std::min(m_current, rowCount() - 1);
}

void CallTree::toggle(qint64 at) {
    if (m_rows)
        m_folding->toggle(at);
}

void CallTree::expandCurrent() {
    const auto content = row(m_current);
    if (content && content->expandable && !m_folding->expandCurrent())
        step(1);
}

void CallTree::collapseCurrent() {
    const auto content = row(m_current);
    if (!content || m_folding->collapseCurrent())
        return;
    const auto above = m_rows->visible().parentRow(*content);
    if (!above || !*above)
        return;
    const auto parent = row(static_cast<qint64>(**above));
    if (parent && parent->kind == TreeRow::Kind::Call)
        m_state->select(parent->call.id, TraceState::Move::Step);
    else
        setCurrentRow(static_cast<qint64>(**above));
}

void CallTree::expandBelow() {
    m_folding->expandBelow();
}

void CallTree::collapseBelow() {
    m_folding->collapseBelow();
}

void CallTree::expandToLevel(std::uint32_t level) {
    if (!m_rows)
        return;
    m_folding->expandToLevel(level);
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
        const auto content = row(m_current);
        const bool all = content && m_rows->visible().isWholeSubtreeVisible(*content);
        if (shift && (keypad || all))
            return collapseBelow();
        return expandBelow();
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_line && m_line->kind == TreeRow::Kind::Library)
            toggle(m_current);
        else if (m_state->current())
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
         content->kind != TreeRow::Kind::Call)) {
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
    hover(at);
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
    RowViewport::focusInEvent(event);
    announceCurrentRow(this);
}

void CallTree::focusOutEvent(QFocusEvent* event) {
    viewport()->update();
    RowViewport::focusOutEvent(event);
}

void CallTree::leaveEvent(QEvent* event) {
    hover(-1);
    RowViewport::leaveEvent(event);
}

void CallTree::changeEvent(QEvent* event) {
    RowViewport::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_header->fit(viewport()->width());
        layOut();
        updateBars();
    }
}

bool CallTree::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const qint64 at = rowAt(help->pos());
        const auto content = row(at);
        QString text;
        if (content && content->kind == TreeRow::Kind::Call) {
            const CallRowGeometry places = geometry(at, *content);
            text = callTreeTip(*m_rows, content->call, places, help->pos());
            const QString mark = callTexts::bookmark(*m_state->bookmarks(), content->call.id);
            if (!mark.isEmpty() && places.columns[0].contains(help->pos()))
                text += QLatin1Char('\n') + mark;
        } else if (content && content->kind == TreeRow::Kind::Library) {
            text = libraryTip(*m_rows, *content);
        }
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text), viewport());
        return true;
    }
    return RowViewport::viewportEvent(event);
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
    look.bookmarked = content.kind == TreeRow::Kind::Call && m_state->bookmarks()->contains(content.call.id);
    if (segments.size() > 1) {
        look.isSegment = content.kind == VisibleRows::Row::Kind::Call && std::ranges::binary_search(segments, at);
        look.joinsAbove = at > segments.front() && at <= segments.back();
        look.joinsBelow = at >= segments.front() && at < segments.back();
    }
    return look;
}

void CallTree::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme().color(Token::Panel));
    if (!m_rows)
        return;
    m_rows->beginPainting();
    const qint64 first = firstRowInSight();
    const auto& rows = m_inSight->read(first, rowsInSight());
    const std::vector<qint64> segments = segmentRows(first, rows);
    std::vector<qint64> late;
    for (std::size_t offset = 0; offset < rows.size(); ++offset) {
        const qint64 at = first + static_cast<qint64>(offset);
        const QRect place = rowRect(at);
        if (!event->region().intersects(place))
            continue;
        if (!rows[offset]) {
            CallTreePainter::paintError(painter, place, m_inSight->error());
            continue;
        }
        const VisibleRows::Row& content = *rows[offset];
        const CallRowGeometry places = geometry(at, content);
        if (content.kind == VisibleRows::Row::Kind::Thread) {
            m_painter.paintHeading(painter, places, content, threadName(content.thread), look(at, content, segments));
            continue;
        }
        if (content.kind == TreeRow::Kind::Library) {
            m_painter.paintLibrary(painter, places, content, look(at, content, segments));
            continue;
        }
        const CallRowDetails& details = m_rows->details(content.call);
        if (!details.valuesReady)
            late.push_back(at);
        m_painter.paint(painter, places, content, details, look(at, content, segments), m_search);
    }
    if (!late.empty())
        QTimer::singleShot(0, viewport(), [this, late] {
            for (const qint64 row : late)
                updateRow(row);
        });
}

} // namespace callreel
