// SPDX-License-Identifier: Apache-2.0
#include "widgets/start/RunDelegate.h"

#include <QFontMetrics>
#include <QList>
#include <QPainter>

#include <algorithm>

#include "widgets/common/DigitPainter.h"
#include "widgets/common/Numbers.h"
#include "widgets/start/RunOutcome.h"
#include "widgets/start/RunsModel.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

RunColumns RunColumns::forWidth(int width) {
    const QFontMetrics text(metrics::textFont());
    const int gap = metrics::spacing(4);
    RunColumns c;
    int right = width - metrics::spacing(2);
    const auto take = [&](const QString& widest, RunColumns::Span& span) {
        span = {right - text.horizontalAdvance(widest), right};
        right = span.left - gap;
    };
    // Where there is little room the numbers go first, the least telling ahead; outcome and program stay.
    const int least =
        text.horizontalAdvance(QStringLiteral("Killed by SIGKILL, 3 calls open, orders.py day.csv --strict"));
    const auto fits = [&](const QString& widest) { return right - text.horizontalAdvance(widest) - gap > least; };
    const QString recorded = QStringLiteral("Wed 00:00m");
    take(recorded, c.recorded);
    const int recordedWidth = c.recorded.right - c.recorded.left;
    right = width - metrics::spacing(2) - recordedWidth - gap;
    QList<std::pair<QString, RunColumns::Span*>> rest = {{QStringLiteral("59 min 59 s"), &c.ran},
                                                         {QStringLiteral("99.99 M"), &c.calls},
                                                         {QStringLiteral("999.9 MB"), &c.size}};
    QList<std::pair<QString, RunColumns::Span*>> shown;
    for (const auto& column : rest) {
        if (!fits(column.first))
            break;
        right -= text.horizontalAdvance(column.first) + gap;
        shown.append(column);
    }
    right = width - metrics::spacing(2);
    for (auto column = shown.crbegin(); column != shown.crend(); ++column)
        take(column->first, *column->second);
    take(recorded, c.recorded);
    const int left = metrics::spacing(3);
    const int room = std::max(0, right - left);
    const int outcome = std::clamp(room * 58 / 100, 120, 30 * text.averageCharWidth() + text.height() * 8);
    c.outcome = {left, left + outcome};
    c.program = {left + outcome + gap, right};
    return c;
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool section = index.data(RunsModel::KindRole).toInt() == static_cast<int>(RunsModel::Kind::Section);
    return QSize(option.rect.width(), metrics::runRowHeight() + (section ? metrics::spacing(1) : 0));
}

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    switch (static_cast<RunsModel::Kind>(index.data(RunsModel::KindRole).toInt())) {
    case RunsModel::Kind::Section: {
        QFont font = metrics::smallFont();
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(theme().color(Token::Text3));
        painter->drawText(option.rect.adjusted(metrics::spacing(3), 0, -metrics::spacing(3), -metrics::spacing(1)),
                          Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, index.data().toString());
        break;
    }
    case RunsModel::Kind::Live:
    case RunsModel::Kind::Run:
        paintRun(painter, option, index);
        break;
    case RunsModel::Kind::Trashed:
        paintTrashed(painter, option, index);
        break;
    }
    painter->restore();
}

static void paintGround(QPainter* painter, const QStyleOptionViewItem& option) {
    const Theme& t = theme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focus = option.widget && option.widget->hasFocus();
    if (selected) {
        painter->fillRect(option.rect, t.color(focus ? Token::Selected : Token::SelectedOff));
        if (focus)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.color(Token::Accent));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, t.color(Token::Hover));
    }
}

void RunDelegate::paintRun(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    paintGround(painter, option);
    const Theme& t = theme();
    const RunEntry entry = index.data(RunsModel::EntryRole).value<RunEntry>();
    const RunOutcome outcome = runOutcome(entry);
    const RunColumns columns = RunColumns::forWidth(option.rect.width());
    const QRect row = option.rect;
    const auto cell = [&](RunColumns::Span span) {
        return QRect(row.left() + span.left, row.top(), span.right - span.left, row.height());
    };
    const int edge = metrics::iconSize();
    const QRect first = cell(columns.outcome);
    painter->drawPixmap(
        first.left(), first.center().y() - edge / 2 + 1,
        iconPixmap(outcome.icon, edge, t.color(outcome.iconToken), painter->device()->devicePixelRatioF()));
    painter->setFont(metrics::textFont());
    painter->setPen(t.color(outcome.textToken));
    const QRect words = first.adjusted(edge + metrics::spacing(2), 0, 0, 0);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(outcome.text, Qt::ElideRight, words.width()));
    painter->setFont(metrics::valueFont());
    painter->setPen(t.color(Token::Text));
    const QRect program = cell(columns.program);
    painter->drawText(program, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(runProgram(entry), Qt::ElideRight, program.width()));
    painter->setFont(metrics::textFont());
    painter->setPen(t.color(Token::Text2));
    drawNumber(painter, cell(columns.recorded), formatClock(entry.started));
    if (entry.readable) {
        painter->setPen(t.color(Token::Text));
        if (columns.ran.right > 0 && entry.running) {
            painter->setPen(t.color(Token::Text2));
            painter->drawText(cell(columns.ran), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                              entry.waiting ? RunsModel::tr("waiting") : RunsModel::tr("running"));
            painter->setPen(t.color(Token::Text));
        } else if (columns.ran.right > 0) {
            drawNumber(painter, cell(columns.ran), formatDuration(entry.durationNs));
        }
        if (columns.calls.right > 0 && entry.callsKnown && !entry.waiting)
            drawNumber(painter, cell(columns.calls), formatCount(entry.calls));
    }
    if (columns.size.right > 0)
        drawNumber(painter, cell(columns.size), formatBytes(entry.bytes));
}

QRect RunDelegate::undoRect(const QRect& row) {
    const int width = QFontMetrics(metrics::textFont()).horizontalAdvance(RunsModel::tr("Undo")) + metrics::spacing(4);
    return QRect(row.right() - width - metrics::spacing(2), row.top(), width, row.height());
}

void RunDelegate::paintTrashed(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    paintGround(painter, option);
    const RunEntry entry = index.data(RunsModel::EntryRole).value<RunEntry>();
    const QRect undo = undoRect(option.rect);
    const int edge = metrics::iconSize();
    painter->drawPixmap(option.rect.left() + metrics::spacing(3), option.rect.center().y() - edge / 2 + 1,
                        iconPixmap(QStringLiteral("trash-2"), edge, theme().color(Token::Text3),
                                   painter->device()->devicePixelRatioF()));
    painter->setFont(metrics::textFont());
    painter->setPen(theme().color(Token::Text2));
    const QRect words = option.rect.adjusted(metrics::spacing(3) + edge + metrics::spacing(2), 0, -undo.width(), 0);
    painter->drawText(
        words, Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(RunsModel::tr("%1 was moved to the trash").arg(runProgram(entry)),
                                          Qt::ElideMiddle, words.width()));
    painter->setPen(theme().color(Token::AccentText));
    painter->drawText(undo, Qt::AlignCenter | Qt::TextSingleLine, RunsModel::tr("Undo"));
}

} // namespace callreel
