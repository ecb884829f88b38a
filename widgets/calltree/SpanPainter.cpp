// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/SpanPainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

constexpr qreal tagPadding = 4;
constexpr qreal tagMargin = 3;

} // namespace

Token SpanPainter::colour(ValueSpan::Role role, Token plain) {
    switch (role) {
    case ValueSpan::Role::Plain:
        return plain;
    case ValueSpan::Role::Number:
        return Token::VNum;
    case ValueSpan::Role::String:
        return Token::VStr;
    case ValueSpan::Role::Name:
        return Token::VName;
    case ValueSpan::Role::Key:
        return Token::Text2;
    case ValueSpan::Role::Exception:
        return Token::Err;
    case ValueSpan::Role::Cut:
    case ValueSpan::Role::Elision:
        return Token::Text3;
    }
    return plain;
}

qreal SpanPainter::spanWidth(const QPainter& painter, const ValueSpan& span) {
    const QString text = QString::fromStdString(span.text);
    if (span.role == ValueSpan::Role::Cut)
        return QFontMetricsF(metrics::smallFont()).horizontalAdvance(text) + 2 * (tagPadding + tagMargin);
    return QFontMetricsF(painter.font()).horizontalAdvance(text);
}

qreal SpanPainter::width(const QPainter& painter, const ValueSpans& spans) {
    qreal sum = 0;
    for (const ValueSpan& span : spans)
        sum += spanWidth(painter, span);
    return sum;
}

qreal SpanPainter::draw(QPainter& painter, const QRectF& rect, const ValueSpans& spans, Token plain) {
    const QFontMetricsF metrics(painter.font());
    const qreal baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    qreal x = rect.left();
    for (const ValueSpan& span : spans) {
        if (x >= rect.right())
            break;
        QString text = QString::fromStdString(span.text);
        const qreal wide = spanWidth(painter, span);
        painter.setPen(theme().color(colour(span.role, plain)));
        if (span.role == ValueSpan::Role::Cut) {
            // A dashed tag: the trace does not have it.
            const QFont font = painter.font();
            const QFont small = metrics::smallFont();
            const qreal height = std::min(rect.height() - 6, QFontMetricsF(small).height() + 2);
            const QRectF tag(x + tagMargin + 0.5, rect.center().y() - height / 2, wide - 2 * tagMargin - 1, height);
            if (tag.right() > rect.right())
                return x;
            painter.setPen(QPen(theme().color(Token::LineStrong), 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(tag, 3, 3);
            painter.setFont(small);
            painter.setPen(theme().color(Token::Text3));
            painter.drawText(tag, Qt::AlignCenter, text);
            painter.setFont(font);
        } else {
            if (x + wide > rect.right() + 0.5)
                text = metrics.elidedText(text, Qt::ElideRight, rect.right() - x);
            painter.drawText(QPointF(x, baseline), text);
        }
        x += wide;
    }
    return std::min(x, rect.right());
}

} // namespace callreel
