// SPDX-License-Identifier: Apache-2.0
#include "widgets/trace/CallPath.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

namespace {

/// Steps from the selected call outwards; a recursion of a thousand levels is counted, not walked.
constexpr std::size_t mostSteps = 64;

} // namespace

CallPath::CallPath(TraceState* state, QWidget* parent) : QWidget(parent), m_state(state) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(tr("Path to the selected call"));
    connect(m_state, &TraceState::currentChanged, this, &CallPath::walk);
    if (m_state->current())
        walk(*m_state->current());
}

QSize CallPath::sizeHint() const {
    return {200, metrics::rowHeight()};
}

void CallPath::walk(CallId id) {
    m_steps.clear();
    m_skipped = 0;
    m_thread.clear();
    const Trace& trace = m_state->trace();
    const auto& threads = trace.threads();
    if (const auto info = std::ranges::find(threads, id.thread, &ThreadInfo::id); info != threads.end())
        m_thread = QString::fromStdString(info->name);
    for (CallId at = id;;) {
        const auto call = trace.call(at);
        if (!call)
            break;
        if (m_steps.size() == mostSteps) {
            m_skipped = call->depth + 1;
            break;
        }
        m_steps.push_back({QString::fromStdString(trace.function(call->function).name), at, {}});
        if (call->parent == Call::noParent)
            break;
        at.index = call->parent;
    }
    std::ranges::reverse(m_steps);
    setAccessibleDescription(text());
    update();
}

QString CallPath::text() const {
    QStringList names;
    if (!m_thread.isEmpty())
        names << m_thread;
    if (m_skipped > 0)
        names << tr("… %1").arg(m_skipped);
    for (const Step& step : m_steps)
        names << step.name;
    return names.join(QStringLiteral(" › "));
}

void CallPath::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont plain = metrics::smallFont();
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics font(plain), strongFont(strong);
    const QString mark = QStringLiteral(" › ");
    const int markWidth = font.horizontalAdvance(mark);
    for (Step& step : m_steps)
        step.rect = {};
    if (m_steps.empty())
        return;
    // From both ends: the innermost calls matter most, then the outermost.
    const auto width = [&](std::size_t step) {
        return (step + 1 == m_steps.size() ? strongFont : font).horizontalAdvance(m_steps[step].name) + markWidth;
    };
    const QString dots = tr("… %1");
    const int dotsWidth = font.horizontalAdvance(dots.arg(9999)) + markWidth;
    int room = this->width() - (m_thread.isEmpty() ? 0 : font.horizontalAdvance(m_thread) + markWidth);
    std::size_t front = 0, back = m_steps.size() - 1;
    room -= width(back);
    bool whole = m_skipped == 0;
    while (front < back) {
        const bool fromFront = whole && front < 3;
        const std::size_t next = fromFront ? front : back - 1;
        const bool last = front + 1 == back;
        if (room - width(next) < (last ? 0 : dotsWidth))
            break;
        room -= width(next);
        if (fromFront)
            ++front;
        else
            --back;
    }
    int x = 0;
    const auto draw = [&](const QString& text, const QFont& used, Token token) {
        painter.setFont(used);
        painter.setPen(theme().color(token));
        const int wide = QFontMetrics(used).horizontalAdvance(text);
        const QRect at(x, 0, std::min(wide, this->width() - x), height());
        const bool fits = wide <= this->width() - x;
        painter.drawText(at.adjusted(0, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         fits ? text : QFontMetrics(used).elidedText(text, Qt::ElideRight, at.width()));
        x += at.width();
        return at;
    };
    if (!m_thread.isEmpty()) {
        draw(m_thread, plain, Token::Text3);
        draw(mark, plain, Token::Text3);
    }
    const auto drawStep = [&](std::size_t step) {
        const bool selected = step + 1 == m_steps.size();
        const Token token = selected                              ? Token::Text
                            : static_cast<int>(step) == m_hovered ? Token::AccentText
                                                                  : Token::Text2;
        m_steps[step].rect = draw(m_steps[step].name, selected ? strong : plain, token);
        if (!selected)
            draw(mark, plain, Token::Text3);
    };
    for (std::size_t step = 0; step < front; ++step)
        drawStep(step);
    if (front < back || m_skipped > 0) {
        draw(dots.arg(m_skipped + back - front), plain, Token::Text3);
        draw(mark, plain, Token::Text3);
    }
    for (std::size_t step = back; step < m_steps.size(); ++step)
        drawStep(step);
}

int CallPath::stepAt(const QPoint& position) const {
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        if (m_steps[step].rect.contains(position))
            return static_cast<int>(step);
    }
    return -1;
}

void CallPath::mousePressEvent(QMouseEvent* event) {
    if (const int step = stepAt(event->position().toPoint()); step >= 0)
        m_state->select(m_steps[static_cast<std::size_t>(step)].id);
}

void CallPath::mouseMoveEvent(QMouseEvent* event) {
    const int step = stepAt(event->position().toPoint());
    setCursor(step >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (step >= 0)
        setToolTip(m_steps[static_cast<std::size_t>(step)].name);
    if (step != m_hovered) {
        m_hovered = step;
        update();
    }
}

void CallPath::leaveEvent(QEvent* event) {
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

} // namespace callreel
