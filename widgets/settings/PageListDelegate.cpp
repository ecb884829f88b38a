// SPDX-License-Identifier: Apache-2.0
#include "widgets/settings/PageListDelegate.h"

#include <QPainter>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

/// Room behind the words, for the number of settings that match a search.
constexpr int countWidth = 40;

} // namespace

int PageListDelegate::rowHeight() {
    return metrics::controlHeight();
}

QSize PageListDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const int words = QFontMetrics(metrics::strongFont()).horizontalAdvance(index.data().toString());
    return {metrics::spacing(3) + metrics::iconSize() + metrics::spacing(2) + words + countWidth, rowHeight()};
}

void PageListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& t = theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hover) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.color(selected ? Token::Selected : Token::Hover));
        painter->drawRoundedRect(option.rect, metrics::controlRadius, metrics::controlRadius);
    }
    if (selected && option.widget && option.widget->hasFocus()) {
        painter->setPen(QPen(t.color(Token::Focus), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), metrics::controlRadius,
                                 metrics::controlRadius);
    }
    const int edge = metrics::iconSize();
    const QRect row = option.rect.adjusted(metrics::spacing(3), 0, -metrics::spacing(2), 0);
    painter->drawPixmap(row.left(), row.center().y() - edge / 2 + 1,
                        iconPixmap(index.data(IconRole).toString(), edge,
                                   t.color(selected ? Token::Text : Token::Text2),
                                   painter->device()->devicePixelRatioF()));
    painter->setFont(selected ? metrics::strongFont() : metrics::textFont());
    painter->setPen(t.color(selected ? Token::Text : Token::Text2));
    painter->drawText(row.adjusted(edge + metrics::spacing(2), 0, -(countWidth - metrics::spacing(2)), 0),
                      Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
    const int count = index.data(CountRole).toInt();
    if (count > 0) {
        painter->setFont(metrics::smallFont());
        const QString text = QString::number(count);
        const int width = painter->fontMetrics().horizontalAdvance(text) + 14;
        const QRect pill(row.right() - width, row.center().y() - 8, width, 17);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.color(selected ? Token::Panel : Token::Sunken));
        painter->drawRoundedRect(pill, 8, 8);
        painter->setPen(t.color(selected ? Token::AccentText : Token::Text2));
        painter->drawText(pill, Qt::AlignCenter, text);
    }
    painter->restore();
}

} // namespace callreel
