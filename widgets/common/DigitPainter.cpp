// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/DigitPainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace callreel {

namespace {

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

struct Digits {
    qreal widest = 0;
    bool equal = true; ///< all of one width: the text can be drawn in one go
};

Digits measure(const QFontMetricsF& font) {
    Digits digits;
    const qreal first = font.horizontalAdvance(QLatin1Char('0'));
    for (char c = '0'; c <= '9'; ++c) {
        const qreal width = font.horizontalAdvance(QLatin1Char(c));
        digits.widest = std::max(digits.widest, width);
        digits.equal = digits.equal && qFuzzyCompare(width, first);
    }
    return digits;
}

/// The same again and again: a column of numbers has one font.
const Digits& measured(const QFont& font, const QFontMetricsF& metrics) {
    static QFont last;
    static Digits digits;
    static bool known = false;
    if (!known || !(last == font)) {
        last = font;
        digits = measure(metrics);
        known = true;
    }
    return digits;
}

} // namespace

qreal numberWidth(const QFontMetricsF& font, const QString& text) {
    const Digits digits = measure(font);
    if (digits.equal)
        return font.horizontalAdvance(text);
    qreal width = 0;
    for (const QChar c : text)
        width += isDigit(c) ? digits.widest : font.horizontalAdvance(c);
    return width;
}

void drawNumber(QPainter* painter, const QRectF& rect, const QString& text, Qt::Alignment alignment) {
    const QFontMetricsF font(painter->font(), painter->device());
    const Digits& digits = measured(painter->font(), font);
    if (digits.equal) {
        painter->drawText(rect, static_cast<int>(alignment) | Qt::AlignVCenter | Qt::TextSingleLine, text);
        return;
    }
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - numberWidth(font, text);
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - numberWidth(font, text) / 2;
    for (const QChar c : text) {
        const qreal width = isDigit(c) ? digits.widest : font.horizontalAdvance(c);
        painter->drawText(QRectF(x, rect.top(), width, rect.height()), Qt::AlignCenter | Qt::TextDontClip, QString(c));
        x += width;
    }
}

} // namespace callreel
