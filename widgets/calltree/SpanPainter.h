// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>

#include "model/trace/values/ValueText.h"
#include "widgets/theme/Token.h"

class QPainter;

namespace callreel {

/// Paints rendered values in one line.
class SpanPainter {
public:
    /// Draws the spans from the rectangle's left, clipped to it; returns the x behind the last one. `plain` colours
    /// what has no colour of its own. The painter's font is the value font.
    static qreal draw(QPainter& painter, const QRectF& rect, const ValueSpans& spans, Token plain = Token::Text);
    /// What draw() needs in px.
    static qreal width(const QPainter& painter, const ValueSpans& spans);
    static Token colour(ValueSpan::Role role, Token plain = Token::Text);

private:
    static qreal spanWidth(const QPainter& painter, const ValueSpan& span);
};

} // namespace callreel
