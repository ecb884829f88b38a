// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTreePainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <climits>
#include <cmath>

#include "model/analysis/ModuleCategories.h"
#include "widgets/calltree/CallGlyphs.h"
#include "widgets/calltree/CallTexts.h"
#include "widgets/calltree/SpanPainter.h"
#include "widgets/common/DigitPainter.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/PhraseText.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

/// Deep calls stay in their column: the indent stops growing here, and the level is in the details.
constexpr int deepest = 24;

/// Arrows and glyphs between words: 12 px at 100 %.
int inlineIcon() {
    return metrics::rowIconSize() - 2;
}

int levelsOf(const VisibleRows::Row& row) {
    return static_cast<int>(std::min<std::uint32_t>(row.level, deepest));
}

int indentOf(const VisibleRows::Row& row) {
    return levelsOf(row) * metrics::indent();
}

void drawIcon(QPainter& painter, const QString& name, const QRect& rect, Token colour) {
    const int size = metrics::rowIconSize();
    const QPixmap pixmap = iconPixmap(name, size, theme().color(colour), painter.device()->devicePixelRatioF());
    painter.drawPixmap(rect.left() + (rect.width() - size) / 2, rect.top() + (rect.height() - size) / 2, pixmap);
}

void drawIcon(QPainter& painter, const QString& name, qreal x, const QRectF& row, int size, Token colour) {
    const QPixmap pixmap = iconPixmap(name, size, theme().color(colour), painter.device()->devicePixelRatioF());
    painter.drawPixmap(QPointF(std::round(x), std::round(row.top() + (row.height() - size) / 2)), pixmap);
}

/// A qualified name loses its front first, whole parts at a time: "….ArgumentParser.add_argument".
QString shortened(const QString& name, const QFontMetricsF& font, qreal room) {
    if (font.horizontalAdvance(name) <= room)
        return name;
    for (qsizetype dot = name.indexOf(QLatin1Char('.')); dot > 0; dot = name.indexOf(QLatin1Char('.'), dot + 1)) {
        QString rest = QStringLiteral("…") + name.mid(dot);
        if (font.horizontalAdvance(rest) <= room)
            return rest;
    }
    const qsizetype last = name.lastIndexOf(QLatin1Char('.'));
    return font.elidedText(last > 0 ? QStringLiteral("…") + name.mid(last) : name, Qt::ElideRight, room);
}

} // namespace

CallRowGeometry CallTreePainter::geometry(const QRect& row, const CallTreeHeader& header, int offset,
                                          const VisibleRows::Row& content) {
    CallRowGeometry at;
    at.row = row;
    for (int column = 0; column < callColumnCount; ++column) {
        const auto which = static_cast<CallColumn>(column);
        at.columns[static_cast<std::size_t>(column)] =
            QRect(header.columnLeft(which) - offset, row.top(), header.columnWidth(which), row.height());
    }
    const int left = at.columns[0].left() + metrics::spacing(2) + indentOf(content);
    if (content.expandable)
        at.arrow = QRect(left, row.top(), metrics::spacing(4), row.height());
    const QRect causes = at.columns[static_cast<std::size_t>(CallColumn::Causes)];
    const int side = metrics::rowIconSize() + metrics::spacing(2);
    at.causes[0] = QRect(causes.left() + metrics::spacing(1), row.top(), side, row.height());
    at.causes[1] = QRect(causes.left() + metrics::spacing(1) + side, row.top(), side, row.height());
    return at;
}

void CallTreePainter::paintBackground(QPainter& painter, const QRect& row, const CallRowLook& look) const {
    if (look.selected)
        painter.fillRect(row, theme().color(look.active ? Token::Selected : Token::SelectedOff));
    else if (look.hovered)
        painter.fillRect(row, theme().color(Token::Hover));
}

void CallTreePainter::paintRing(QPainter& painter, const QRect& row, const CallRowLook& look) const {
    if (look.selected && look.active)
        painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), theme().color(Token::Accent));
    if (look.selected && look.active && look.keyboard) {
        painter.save();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().color(Token::Focus), 1.5));
        painter.drawRect(QRectF(row).adjusted(0.75, 0.75, -0.75, -0.75));
        painter.restore();
    }
}

void CallTreePainter::paintJoin(QPainter& painter, const QRect& row, const CallRowLook& look) const {
    if (!look.joinsAbove && !look.joinsBelow && !look.isSegment)
        return;
    // The band that ties the segments of one generator or coroutine together: hatched while it was suspended.
    const int middle = row.top() + row.height() / 2;
    const int top = look.joinsAbove ? row.top() : middle;
    const int bottom = look.joinsBelow ? row.bottom() + 1 : middle;
    const QRect band(row.left() + 4, top, 4, bottom - top);
    painter.save();
    if (band.height() > 0) {
        painter.setClipRect(band);
        painter.setPen(QPen(theme().color(Token::SuspLine), 1.2));
        for (int y = band.top() - band.width() - (band.top() % 5); y < band.bottom() + 5; y += 5)
            painter.drawLine(QPointF(band.left(), y + band.width()), QPointF(band.right() + 1, y));
        painter.setClipping(false);
    }
    if (look.isSegment) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().color(Token::Susp), 1));
        painter.setBrush(theme().color(Token::SuspBg));
        painter.drawRoundedRect(QRectF(row.left() + 3.5, middle - 5, 5, 10), 2, 2);
    }
    painter.restore();
}

void CallTreePainter::paintGuides(QPainter& painter, const QRect& column, const VisibleRows::Row& row) {
    const int left = column.left() + metrics::spacing(2);
    painter.setPen(theme().color(Token::Guide));
    for (int level = 0; level < levelsOf(row); ++level) {
        const int x = left + level * metrics::indent() + metrics::spacing(2);
        if (x < column.right())
            painter.drawLine(x, column.top(), x, column.bottom());
    }
}

void CallTreePainter::paintFunction(QPainter& painter, const CallRowGeometry& at, const VisibleRows::Row& row,
                                    const CallRowDetails& details, const CallRowLook& look,
                                    const NameSearch& search) const {
    const QRect column = at.columns[0];
    const FunctionInfo& function = m_trace.function(row.call.function);
    paintGuides(painter, column, row);
    painter.save();
    painter.setClipRect(column.adjusted(0, 0, -metrics::spacing(1), 0), Qt::IntersectClip);
    const int x = column.left() + metrics::spacing(2) + indentOf(row);
    if (row.expandable)
        drawIcon(painter, row.expanded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), at.arrow,
                 Token::Text3);
    // The module's chip: strong for the user's own code, pale for libraries.
    const int category = m_categories.category(row.call.function);
    const Theme::Category colours = function.library ? theme().paleCategory(category) : theme().category(category);
    const int chipHeight = std::min(column.height() - 8, metrics::spacing(4) - 2);
    const QRectF chip(x + metrics::spacing(4) + 2.5,
                      column.top() + std::floor((column.height() - chipHeight) / 2.0) + 0.5, 7, chipHeight - 1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.edge, 1));
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(chip, metrics::barRadius, metrics::barRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);

    const qreal textLeft = chip.right() + metrics::spacing(2);
    const QString segment = callTexts::segment(row.call, details.segments);
    painter.setFont(metrics::textFont());
    const QFontMetricsF font(painter.font());
    const QFontMetricsF small(metrics::smallFont());
    const qreal segmentWidth = segment.isEmpty() ? 0 : small.horizontalAdvance(segment) + metrics::spacing(1);
    // The mark stands at the column's end: marks of rows of any depth are below one another.
    const int markWidth = look.bookmarked ? metrics::rowIconSize() + metrics::spacing(1) : 0;
    if (look.bookmarked)
        drawIcon(painter, QStringLiteral("bookmark"),
                 QRect(column.right() - metrics::spacing(1) - markWidth, column.top(), markWidth, column.height()),
                 Token::AccentText);
    const qreal room = column.right() - metrics::spacing(1) - textLeft - segmentWidth - markWidth;
    const QString whole = QString::fromStdString(function.name);
    const QString shown = shortened(whole, font, std::max<qreal>(0, room));
    const QRectF text(textLeft, column.top(), std::max<qreal>(0, room), column.height());
    if (shown == whole) {
        for (const auto& [offset, length] : search.occurrences(function.name)) {
            const QString before = QString::fromStdString(function.name.substr(0, offset));
            const QString hit = QString::fromStdString(function.name.substr(offset, length));
            const QRectF mark(textLeft + font.horizontalAdvance(before) - 1, column.top() + 3,
                              font.horizontalAdvance(hit) + 2, column.height() - 6);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme().color(look.selected ? Token::MatchNow : Token::Match));
            painter.drawRoundedRect(mark, 2, 2);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
    }
    painter.setPen(theme().color(function.library ? Token::Text2 : Token::Text));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, shown);
    if (!segment.isEmpty()) {
        painter.setFont(metrics::smallFont());
        painter.setPen(theme().color(look.selected ? Token::Text2 : Token::Text3));
        painter.drawText(QRectF(textLeft + font.horizontalAdvance(shown) + metrics::spacing(1), column.top(),
                                segmentWidth, column.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, segment);
    }
    painter.restore();
}

void CallTreePainter::paintValues(QPainter& painter, const QRect& rect, const Call& call,
                                  const CallRowDetails& details) const {
    const QRectF room = QRectF(rect).adjusted(metrics::spacing(2), 0, -metrics::spacing(2), 0);
    painter.save();
    painter.setClipRect(room, Qt::IntersectClip);
    painter.setFont(metrics::valueFont());
    const FunctionInfo& function = m_trace.function(call.function);
    if (function.flavour == FunctionInfo::Flavour::Toplevel) {
        const bool failed = m_trace.verdict().script.failed();
        drawIcon(painter, QStringLiteral("arrow-right"), room.left(), room, inlineIcon(), Token::Text3);
        painter.setPen(theme().color(failed ? Token::Warn : Token::Text));
        painter.drawText(room.adjusted(inlineIcon() + metrics::spacing(2), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         phraseText(VerdictText::outcome(m_trace.verdict().script)));
        painter.restore();
        return;
    }
    if (!details.valuesReady) {
        painter.restore();
        return;
    }
    if (!details.error.isEmpty() || !details.valuesRecorded) {
        painter.setFont(metrics::smallFont());
        painter.setPen(theme().color(details.error.isEmpty() ? Token::Text3 : Token::Err));
        const QString words = details.error.isEmpty() ? QString() : details.error;
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(room.width())));
        if (details.error.isEmpty() && call.exit != ExitCause::Return) {
            const CallGlyph glyph = exitGlyph(call.exit);
            drawIcon(painter, glyph.icon, room.left(), room, inlineIcon(), glyph.colour);
            painter.setPen(theme().color(glyph.colour));
            painter.drawText(room.adjusted(inlineIcon() + metrics::spacing(2), 0, 0, 0),
                             Qt::AlignLeft | Qt::AlignVCenter, glyph.word);
        }
        painter.restore();
        return;
    }
    const bool unwound = call.exit == ExitCause::Unwind;
    QString icon = QStringLiteral("arrow-right");
    Token colour = Token::Text3;
    if (call.exit != ExitCause::Return) {
        const CallGlyph glyph = exitGlyph(call.exit);
        icon = glyph.icon;
        colour = glyph.colour;
    }
    const qreal arrowWidth = metrics::spacing(2) + inlineIcon() + metrics::spacing(1);
    const ValueSpans open{{exitGlyph(ExitCause::Open).word.toStdString(), ValueSpan::Role::Elision}};
    const ValueSpans unknown{
        {QCoreApplication::translate("CallTreePainter", "an exception").toStdString(), ValueSpan::Role::Exception}};
    const ValueSpans nothing;
    const ValueSpans& result = details.result                 ? *details.result
                               : call.exit == ExitCause::Open ? open
                               : unwound                      ? unknown
                                                              : nothing;
    const qreal wanted = SpanPainter::width(painter, result);
    const qreal argumentsWanted = SpanPainter::width(painter, details.arguments);
    // The arguments give way before the result does, down to a fifth of the column.
    const qreal argumentsRoom =
        std::min(argumentsWanted, std::max(room.width() / 5, room.width() - arrowWidth - wanted));
    const qreal x =
        SpanPainter::draw(painter, QRectF(room.left(), room.top(), argumentsRoom, room.height()), details.arguments);
    if (result.empty()) {
        painter.restore();
        return;
    }
    drawIcon(painter, icon, x + metrics::spacing(2), room, inlineIcon(), colour);
    SpanPainter::draw(painter,
                      QRectF(x + arrowWidth + metrics::spacing(1), room.top(),
                             room.right() - x - arrowWidth - metrics::spacing(1), room.height()),
                      result, unwound ? Token::Err : Token::Text);
    painter.restore();
}

void CallTreePainter::paintCauses(QPainter& painter, const CallRowGeometry& at, const Call& call) const {
    const CallGlyph glyphs[] = {enterGlyph(call.enter), exitGlyph(call.exit)};
    for (int side = 0; side < 2; ++side) {
        if (!glyphs[side].icon.isEmpty()) {
            drawIcon(painter, glyphs[side].icon, at.causes[side], glyphs[side].colour);
        } else {
            painter.setFont(metrics::textFont());
            painter.setPen(theme().color(Token::LineStrong));
            painter.drawText(at.causes[side], Qt::AlignCenter, QStringLiteral("·"));
        }
    }
}

void CallTreePainter::paintDuration(QPainter& painter, const QRect& rect, const Call& call,
                                    const CallRowDetails& details) const {
    painter.setFont(metrics::textFont());
    if (call.duration == RunMetadata::notKnown) {
        painter.setPen(theme().color(Token::Text3));
        const QRect room = rect.adjusted(metrics::spacing(2), 0, -metrics::spacing(2), 0);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(formatDuration(call.duration), Qt::ElideRight, room.width()));
        return;
    }
    painter.setPen(theme().color(Token::Text));
    const int numberWidth = metrics::rowHeight() * 70 / 24;
    drawNumber(&painter, QRectF(rect.left(), rect.top(), numberWidth, rect.height()), formatDuration(call.duration),
               Qt::AlignRight | Qt::AlignVCenter);
    const qreal left = rect.left() + numberWidth + metrics::spacing(2);
    const qreal room = rect.right() - metrics::spacing(3) - left;
    if (room < 8)
        return;
    const double share =
        details.parentDuration > 0
            ? std::clamp(static_cast<double>(call.duration) / static_cast<double>(details.parentDuration), 0.0, 1.0)
            : 0.0;
    const int category = m_categories.category(call.function);
    const bool library = m_trace.function(call.function).library;
    const Theme::Category colours = library ? theme().paleCategory(category) : theme().category(category);
    const qreal height = std::min<qreal>(rect.height() - 8, metrics::spacing(4) - 2);
    const qreal top = rect.top() + std::floor((rect.height() - height) / 2);
    const qreal width = room * share;
    if (width < 3) {
        painter.fillRect(QRectF(left, top, 2, height), colours.edge);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colours.edge, 1);
    QBrush fill(colours.fill);
    if (call.exit == ExitCause::Open) {
        // It faded out of what was recorded.
        pen.setStyle(Qt::DashLine);
        QLinearGradient fade(left, 0, left + width, 0);
        fade.setColorAt(0, colours.fill);
        QColor gone = colours.fill;
        gone.setAlpha(0);
        fade.setColorAt(1, gone);
        fill = fade;
    }
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, width - 1, height - 1), metrics::barRadius,
                            metrics::barRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void CallTreePainter::paint(QPainter& painter, const CallRowGeometry& at, const VisibleRows::Row& row,
                            const CallRowDetails& details, const CallRowLook& look, const NameSearch& search) const {
    paintBackground(painter, at.row, look);
    paintFunction(painter, at, row, details, look, search);
    paintValues(painter, at.columns[static_cast<std::size_t>(CallColumn::Values)], row.call, details);
    paintCauses(painter, at, row.call);
    const QRect start = at.columns[static_cast<std::size_t>(CallColumn::Start)];
    painter.setFont(metrics::textFont());
    painter.setPen(theme().color(Token::Text2));
    drawNumber(&painter, QRectF(start).adjusted(0, 0, -metrics::spacing(1), 0),
               callTexts::start(m_trace, row.call.start), Qt::AlignRight | Qt::AlignVCenter);
    paintDuration(painter, at.columns[static_cast<std::size_t>(CallColumn::Duration)], row.call, details);
    paintJoin(painter, at.row, look);
    paintRing(painter, at.row, look);
}

void CallTreePainter::paintHeading(QPainter& painter, const CallRowGeometry& at, const VisibleRows::Row& row,
                                   const QString& name, const CallRowLook& look) const {
    painter.fillRect(at.row, theme().color(Token::Header));
    paintBackground(painter, at.row, look);
    painter.fillRect(QRect(at.row.left(), at.row.bottom(), at.row.width(), 1), theme().color(Token::Line));
    drawIcon(painter, row.expanded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), at.arrow,
             Token::Text3);
    painter.setFont(metrics::strongFont());
    painter.setPen(theme().color(Token::Text2));
    const QRect text = at.row.adjusted(at.arrow.right() + metrics::spacing(1) - at.row.left(), 0, 0, 0);
    QRect used;
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, name, &used);
    const auto& threads = m_trace.threads();
    const auto info = std::ranges::find(threads, row.thread, &ThreadInfo::id);
    if (info != threads.end()) {
        painter.setFont(metrics::smallFont());
        painter.setPen(theme().color(look.selected ? Token::Text2 : Token::Text3));
        const int calls = static_cast<int>(std::min<std::uint64_t>(info->calls, INT_MAX));
        painter.drawText(
            text.adjusted(used.width() + metrics::spacing(3), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            QCoreApplication::translate("CallTreePainter", "%1 call(s)", nullptr, calls).arg(formatCount(info->calls)));
    }
    paintRing(painter, at.row, look);
}

void CallTreePainter::paintLibrary(QPainter& painter, const CallRowGeometry& at, const VisibleRows::Row& row,
                                   const CallRowLook& look) const {
    paintBackground(painter, at.row, look);
    paintGuides(painter, at.columns[0], row);
    drawIcon(painter, row.expanded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), at.arrow,
             Token::Text3);
    // One sentence over both columns of text: there are no values to stand in the second.
    const QRect values = at.columns[static_cast<std::size_t>(CallColumn::Values)];
    const int left = at.arrow.left() + metrics::spacing(4) + 2;
    const QRect room(left, at.row.top(), values.right() - metrics::spacing(2) - left, at.row.height());
    painter.save();
    painter.setClipRect(room, Qt::IntersectClip);
    drawIcon(painter, QStringLiteral("package"), left, room, inlineIcon(), Token::Text3);
    painter.setFont(metrics::textFont());
    painter.setPen(theme().color(Token::Text2));
    QRect text = room.adjusted(inlineIcon() + metrics::spacing(1), 0, 0, 0);
    QRect used;
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, callTexts::libraryCalls(row.libraryCalls), &used);
    text.setLeft(used.right() + metrics::spacing(3));
    painter.setFont(metrics::smallFont());
    painter.setPen(theme().color(look.selected ? Token::Text2 : Token::Text3));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(callTexts::libraryCallsFrom(m_trace, row.call, row.libraryCalls),
                                                      Qt::ElideMiddle, std::max(0, text.width())));
    painter.restore();
    paintJoin(painter, at.row, look);
    paintRing(painter, at.row, look);
}

void CallTreePainter::paintError(QPainter& painter, const QRect& row, const QString& text) {
    painter.setFont(metrics::textFont());
    drawIcon(painter, QStringLiteral("octagon-x"), QRect(row.left() + metrics::spacing(2), row.top(), 16, row.height()),
             Token::Err);
    painter.setPen(theme().color(Token::Err));
    painter.drawText(row.adjusted(metrics::spacing(7), 0, -metrics::spacing(2), 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, row.width() - metrics::spacing(7)));
}

} // namespace callreel
