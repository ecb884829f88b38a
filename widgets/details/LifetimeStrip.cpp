// SPDX-License-Identifier: Apache-2.0
#include "widgets/details/LifetimeStrip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

#include "widgets/common/Numbers.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

/// Hatched at 45° every 5 px: suspended.
void hatch(QPainter& painter, const QRectF& rect) {
    painter.save();
    painter.setClipRect(rect);
    painter.setPen(QPen(theme().color(Token::SuspLine), 1.2));
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += 5)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
    painter.setPen(QPen(theme().color(Token::SuspLine), 0.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
}

constexpr qreal leastSegment = 3;

} // namespace

LifetimeStrip::LifetimeStrip(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Lifetime"));
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, &LifetimeStrip::reserve);
}

int LifetimeStrip::barHeight() const {
    return metrics::spacing(5) - 2;
}

QSize LifetimeStrip::sizeHint() const {
    return {280, barHeight() + metrics::spacing(1) + QFontMetrics(metrics::smallFont()).height()};
}

int LifetimeStrip::heightForWidth(int width) const {
    const QFontMetrics font(metrics::smallFont());
    const int caption = besideOneAnother(width)
                            ? font.height()
                            : font.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, words()).height();
    return barHeight() + metrics::spacing(1) + std::max(font.height(), caption);
}

/// Two segments and what was between them, each below its part of the bar; nothing where they have no room.
std::optional<QStringList> LifetimeStrip::besideOneAnother(int width) const {
    const auto& segments = m_lifetime.segments;
    if (segments.size() != 2 || !m_lifetime.whole)
        return std::nullopt;
    const QStringList parts{tr("ran %1").arg(formatDuration(segments[0].duration)),
                            tr("suspended %1").arg(formatDuration(m_lifetime.suspended)),
                            tr("ran %1").arg(formatDuration(segments[1].duration))};
    const QFontMetrics font(metrics::smallFont());
    // The middle one stands in the middle: each half has room for half of it and one beside it.
    const int beside = std::max(font.horizontalAdvance(parts[0]), font.horizontalAdvance(parts[2]));
    if (2 * beside + font.horizontalAdvance(parts[1]) + 2 * metrics::spacing(2) > width)
        return std::nullopt;
    return parts;
}

/// A layout that is short of room squeezes below what heightForWidth asks for, but not below a minimum.
void LifetimeStrip::reserve() {
    setMinimumHeight(heightForWidth(width()));
}

void LifetimeStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    reserve();
}

void LifetimeStrip::setLifetime(const Lifetime& lifetime, CallId selected, int category, bool library) {
    m_lifetime = lifetime;
    m_selected = selected;
    m_category = category;
    m_library = library;
    setAccessibleDescription(words());
    reserve();
    update();
}

QString LifetimeStrip::words() const {
    if (!m_lifetime.whole)
        return tr("%n segment(s); only those around this one are drawn", nullptr, static_cast<int>(m_lifetime.count));
    QString text = tr("%n segment(s)", nullptr, static_cast<int>(m_lifetime.count)) + QStringLiteral(", ") +
                   tr("ran %1").arg(formatDuration(m_lifetime.ran)) + QStringLiteral(", ") +
                   tr("suspended %1").arg(formatDuration(m_lifetime.suspended));
    if (!m_lifetime.finished)
        text += QStringLiteral(", ") + tr("never resumed");
    return text;
}

QRectF LifetimeStrip::rect(std::size_t segment) const {
    const auto& segments = m_lifetime.segments;
    const qreal tail = m_lifetime.finished ? 0 : 28;
    const std::int64_t begin = segments.front().start;
    const std::int64_t end = std::max(begin + 1, segments.back().start + segments.back().duration);
    const qreal scale = (width() - 2 - tail) / static_cast<qreal>(end - begin);
    const qreal left = 1 + static_cast<qreal>(segments[segment].start - begin) * scale;
    const qreal wide = std::max(leastSegment, static_cast<qreal>(segments[segment].duration) * scale);
    return {std::min(left, width() - 1 - tail - leastSegment), 1.5, std::min(wide, width() - 1 - tail - left),
            barHeight() - 3.0};
}

std::optional<std::size_t> LifetimeStrip::segmentAt(const QPointF& position) const {
    for (std::size_t segment = 0; segment < m_lifetime.segments.size(); ++segment) {
        if (rect(segment).adjusted(-2, -2, 2, 2).contains(position))
            return segment;
    }
    return std::nullopt;
}

void LifetimeStrip::paintEvent(QPaintEvent*) {
    if (m_lifetime.segments.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF first = rect(0), last = rect(m_lifetime.segments.size() - 1);
    const QRectF band(first.left(), first.center().y() - 4, last.right() - first.left(), 8);
    hatch(painter, band);
    if (!m_lifetime.finished) {
        painter.setPen(QPen(theme().color(Token::SuspLine), 1.5, Qt::DashLine));
        painter.drawLine(QPointF(last.right(), band.center().y()), QPointF(width() - 1, band.center().y()));
    }
    const Theme::Category colours = m_library ? theme().paleCategory(m_category) : theme().category(m_category);
    std::optional<std::size_t> selected;
    qreal drawnTo = -10;
    for (std::size_t segment = 0; segment < m_lifetime.segments.size(); ++segment) {
        if (m_lifetime.segments[segment].id == m_selected)
            selected = segment;
        const QRectF bar = rect(segment);
        if (bar.right() < drawnTo + 1)
            continue; // folded into its neighbour
        drawnTo = bar.right();
        painter.setPen(QPen(colours.edge, 1));
        painter.setBrush(bar.width() < 4 ? colours.edge : colours.fill);
        painter.drawRoundedRect(bar.adjusted(0.5, 0, -0.5, 0), metrics::barRadius, metrics::barRadius);
    }
    if (selected) {
        painter.setPen(QPen(theme().color(Token::Focus), 2));
        painter.setBrush(colours.fill);
        painter.drawRoundedRect(rect(*selected).adjusted(-0.5, -0.5, 0.5, 0.5), metrics::barRadius, metrics::barRadius);
    }
    painter.setFont(metrics::smallFont());
    painter.setPen(theme().color(Token::Text3));
    const int top = barHeight() + metrics::spacing(1);
    const QRect below(0, top, width(), height() - top);
    if (const auto parts = besideOneAnother(width())) {
        painter.drawText(below, Qt::AlignLeft, parts->at(0));
        painter.drawText(below, Qt::AlignHCenter, parts->at(1));
        painter.drawText(below, Qt::AlignRight, parts->at(2));
        return;
    }
    painter.drawText(below, Qt::AlignLeft | Qt::TextWordWrap, words());
}

void LifetimeStrip::mousePressEvent(QMouseEvent* event) {
    if (const auto segment = segmentAt(event->position()))
        Q_EMIT segmentChosen(m_lifetime.segments[*segment].id);
}

bool LifetimeStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QString text = words();
        if (const auto segment = segmentAt(help->pos()))
            text = tr("segment %1 of %2, ran %3")
                       .arg(m_lifetime.firstNumber + *segment)
                       .arg(m_lifetime.count)
                       .arg(formatDuration(m_lifetime.segments[*segment].duration));
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace callreel
