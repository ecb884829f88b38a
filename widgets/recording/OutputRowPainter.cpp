// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/OutputRowPainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

#include "widgets/common/DigitPainter.h"
#include "widgets/common/FoldRow.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

constexpr int streamBarWidth = 3;

QString streamName(bool err) {
    return err ? QCoreApplication::translate("callreel::OutputView", "err")
               : QCoreApplication::translate("callreel::OutputView", "out");
}

} // namespace

qreal OutputRowPainter::characterWidth() {
    return QFontMetricsF(metrics::valueFont()).horizontalAdvance(QLatin1Char('0'));
}

int OutputRowPainter::timeWidth() {
    return static_cast<int>(characterWidth() * 9) + metrics::spacing(2);
}

int OutputRowPainter::textLeft() {
    return timeWidth() + static_cast<int>(characterWidth() * 3) + 2 * metrics::spacing(3);
}

void OutputRowPainter::paint(QPainter& painter, const QRect& rect, const LiveOutput::Line& line,
                             const Look& look) const {
    const Theme& t = theme();
    const bool err = line.kind == LiveOutput::Kind::Err;
    const bool own = line.kind == LiveOutput::Kind::Own;
    if (look.selected)
        painter.fillRect(rect, t.color(look.focused ? Token::Selected : Token::SelectedOff));
    if (err || own)
        painter.fillRect(QRect(rect.left(), rect.top(), streamBarWidth, rect.height()),
                         t.color(err ? Token::ErrLine : Token::InfoLine));
    painter.setFont(metrics::valueFont());
    if (!line.continued) {
        const Token quiet = look.selected ? Token::Text2 : Token::Text3;
        painter.setPen(t.color(quiet));
        drawNumber(&painter, QRectF(rect.left(), rect.top(), timeWidth(), rect.height()),
                   QLocale().toString(static_cast<double>(line.milliseconds) / 1000.0, 'f', 3),
                   Qt::AlignRight | Qt::AlignVCenter);
        painter.setPen(t.color(err ? Token::Stderr : quiet));
        if (!own)
            painter.drawText(QRectF(rect.left() + timeWidth() + metrics::spacing(3), rect.top(), characterWidth() * 4,
                                    rect.height()),
                             Qt::AlignVCenter, streamName(err));
    }
    paintText(painter, rect.adjusted(textLeft(), 0, 0, 0), line, look);
    paintCursor(painter, rect, look);
}

void OutputRowPainter::paintCursor(QPainter& painter, const QRect& rect, const Look& look) {
    if (!look.focused || !look.current)
        return;
    painter.setPen(QPen(theme().color(Token::Focus), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75));
}

void OutputRowPainter::paintFolded(QPainter& painter, const QRect& rect, qint64 lines, const Look& look) const {
    if (look.selected)
        painter.fillRect(rect, theme().color(look.focused ? Token::Selected : Token::SelectedOff));
    paintFold(painter, rect.adjusted(textLeft(), 0, 0, 0), lines, look.selected);
    paintCursor(painter, rect, look);
}

void OutputRowPainter::paintText(QPainter& painter, const QRect& area, const LiveOutput::Line& line,
                                 const Look& look) const {
    const bool err = line.kind == LiveOutput::Kind::Err;
    const bool own = line.kind == LiveOutput::Kind::Own;
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    const QRect text = area.translated(-look.scrolled, 0);
    if (own) {
        QFont font = metrics::smallFont();
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
    }
    // Only what can be seen: a line of 4096 characters costs no more than a short one.
    const qsizetype first = own ? 0 : static_cast<qsizetype>(look.scrolled / characterWidth());
    const qsizetype count = static_cast<qsizetype>(area.width() / characterWidth()) + 2;
    const bool narrow = !own && std::all_of(line.text.cbegin(), line.text.cend(), [](QChar c) {
        return c.unicode() < 0x300 || (c.unicode() >= 0x2010 && c.unicode() < 0x2600);
    });
    if (!m_search.isEmpty())
        paintMatches(painter, text, line.text, look.selected);
    painter.setPen(theme().color(err ? Token::Stderr : own ? Token::Info : Token::Text));
    if (narrow && line.text.size() > count) {
        const QFontMetricsF font(painter.font());
        painter.drawText(QPointF(text.left() + static_cast<qreal>(first) * characterWidth(),
                                 text.top() + (text.height() + font.ascent() - font.descent()) / 2),
                         line.text.mid(first, count));
    } else {
        painter.drawText(QRect(text.left(), text.top(), INT_MAX / 4, text.height()),
                         Qt::AlignVCenter | Qt::TextSingleLine, line.text);
    }
    painter.restore();
}

void OutputRowPainter::paintMatches(QPainter& painter, const QRect& rect, const QString& text, bool current) const {
    const QFontMetricsF font(painter.font());
    for (qsizetype at = text.indexOf(m_search, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(m_search, at + m_search.size(), Qt::CaseInsensitive)) {
        const qreal left = font.horizontalAdvance(text.left(at));
        const qreal width = font.horizontalAdvance(text.mid(at, m_search.size()));
        painter.fillRect(QRectF(rect.left() + left, rect.top() + 2, width, rect.height() - 4),
                         theme().color(current ? Token::MatchNow : Token::Match));
    }
}

} // namespace callreel
