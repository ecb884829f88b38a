// SPDX-License-Identifier: Apache-2.0
#include "widgets/notes/NotesDelegate.h"

#include <QLineEdit>
#include <QPainter>

#include "model/recording/TraceBookmarks.h"
#include "widgets/common/DigitPainter.h"
#include "widgets/notes/NotesModel.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

/// Where function and note begin.
int wordsLeft() {
    return metrics::spacing(3) + metrics::rowIconSize() + metrics::spacing(2);
}

} // namespace

QSize NotesDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {120, metrics::rowHeight() + metrics::controlHeight() + metrics::spacing(1)};
}

void NotesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const QRect row = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = option.state & QStyle::State_HasFocus;
    if (selected)
        painter->fillRect(row, theme().color(focused ? Token::Selected : Token::SelectedOff));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme().color(Token::Hover));
    if (selected && focused)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), theme().color(Token::Accent));

    const int size = metrics::rowIconSize();
    const QRect first(row.left(), row.top() + metrics::spacing(1), row.width(), metrics::rowHeight());
    painter->drawPixmap(row.left() + metrics::spacing(3), first.top() + (first.height() - size) / 2,
                        iconPixmap(QStringLiteral("bookmark"), size, theme().color(Token::AccentText),
                                   painter->device()->devicePixelRatioF()));
    painter->setFont(metrics::textFont());
    const QString start = index.data(NotesModel::StartRole).toString();
    const int startWidth = painter->fontMetrics().horizontalAdvance(start) + metrics::spacing(3);
    const QRect name = first.adjusted(wordsLeft(), 0, -startWidth - 2 * metrics::spacing(3), 0);
    painter->setPen(theme().color(Token::Text));
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(NotesModel::FunctionRole).toString(), Qt::ElideLeft,
                                                        name.width()));
    painter->setPen(theme().color(Token::Text2));
    drawNumber(painter, QRectF(first).adjusted(0, 0, -metrics::spacing(3), 0), start,
               Qt::AlignRight | Qt::AlignVCenter);

    const QString note = index.data().toString();
    painter->setFont(note.isEmpty() ? metrics::smallFont() : metrics::textFont());
    painter->setPen(theme().color(note.isEmpty() ? (selected ? Token::Text2 : Token::Text3) : Token::Text));
    const QRect second(row.left() + wordsLeft(), first.bottom() + 1, row.width() - wordsLeft() - metrics::spacing(3),
                       metrics::controlHeight() - metrics::spacing(1));
    painter->drawText(second, Qt::AlignLeft | Qt::AlignTop,
                      painter->fontMetrics().elidedText(note.isEmpty() ? tr("No note. F2 writes one.") : note,
                                                        Qt::ElideRight, second.width()));
    painter->restore();
}

QWidget* NotesDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
    auto* field = new QLineEdit(parent);
    field->setMaxLength(TraceBookmarks::longestNote);
    field->setAccessibleName(tr("Note"));
    field->setPlaceholderText(tr("Note"));
    return field;
}

void NotesDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex&) const {
    const QRect row = option.rect;
    editor->setGeometry(row.left() + wordsLeft() - metrics::spacing(2), row.bottom() - metrics::controlHeight() - 1,
                        row.width() - wordsLeft() + metrics::spacing(2) - metrics::spacing(2),
                        metrics::controlHeight());
}

} // namespace callreel
