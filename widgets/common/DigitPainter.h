// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <QString>

class QFontMetricsF;
class QPainter;

namespace callreel {

/// Paints a number digit by digit in cells of the widest digit, so that columns line up even in fonts whose digits have
/// different widths (Qt 6.4 cannot ask such a font for its tabular figures). Uses the painter's font and pen.
void drawNumber(QPainter* painter, const QRectF& rect, const QString& text, Qt::Alignment alignment = Qt::AlignRight);

/// The width drawNumber() takes.
qreal numberWidth(const QFontMetricsF& font, const QString& text);

} // namespace callreel
