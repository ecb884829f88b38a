// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/LaunchDelegate.h"

#include <QPainter>

#include "widgets/record/LaunchModel.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

LaunchModel::Kind kindOf(const QModelIndex& index) {
    return static_cast<LaunchModel::Kind>(index.data(LaunchModel::KindRole).toInt());
}

} // namespace

QSize LaunchDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool head = kindOf(index) == LaunchModel::Kind::Head;
    return {100, head && index.row() > 0 ? metrics::runRowHeight() + 4 : metrics::controlHeight()};
}

void LaunchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& t = theme();
    const LaunchModel::Kind kind = kindOf(index);
    painter->save();
    const QRect rect = option.rect.adjusted(metrics::spacing(3), 0, -metrics::spacing(3), 0);
    const auto place = [&](int left, int width) {
        return QStyle::visualRect(option.direction, option.rect, QRect(left, rect.top(), width, rect.height()));
    };
    if (kind == LaunchModel::Kind::Head || kind == LaunchModel::Kind::Note) {
        QFont font = metrics::smallFont();
        if (kind == LaunchModel::Kind::Head)
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(t.color(Token::Text3));
        const bool low = kind == LaunchModel::Kind::Head;
        painter->drawText(rect.adjusted(0, 0, 0, low ? -metrics::spacing(1) : 0),
                          (low ? Qt::AlignBottom : Qt::AlignVCenter) | Qt::AlignLeft, index.data().toString());
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = option.widget && option.widget->hasFocus();
    if (selected)
        painter->fillRect(option.rect, t.color(focused ? Token::Selected : Token::SelectedOff));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, t.color(Token::Hover));
    const int edge = metrics::rowIconSize() + 1;
    const QRect spot = place(rect.left(), edge);
    painter->drawPixmap(spot.left(), spot.center().y() - edge / 2,
                        iconPixmap(index.data(LaunchModel::IconRole).toString(), edge,
                                   t.color(static_cast<Token>(index.data(LaunchModel::ToneRole).toInt())),
                                   painter->device()->devicePixelRatioF()));
    const int left = rect.left() + edge + metrics::spacing(2);
    int right = rect.right();
    const QFontMetrics small(metrics::smallFont());
    painter->setFont(metrics::smallFont());
    if (index.data(LaunchModel::ChangedRole).toBool()) {
        const QString word = tr("changed");
        const int width = small.horizontalAdvance(word) + 12;
        const QRectF badge(
            place(right - width, width).adjusted(0, (rect.height() - 18) / 2, 0, -(rect.height() - 18) / 2));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.color(Token::Sunken));
        painter->drawRoundedRect(badge, 8, 8);
        painter->setPen(t.color(Token::Text2));
        painter->drawText(badge, Qt::AlignCenter, word);
        right -= width + metrics::spacing(2);
    } else if (const QString detail = index.data(LaunchModel::DetailRole).toString(); !detail.isEmpty()) {
        const int width = small.horizontalAdvance(detail) + 2;
        painter->setPen(t.color(selected ? Token::Text2 : Token::Text3));
        painter->drawText(place(right - width, width), Qt::AlignVCenter | Qt::AlignRight, detail);
        right -= width + metrics::spacing(2);
    }
    painter->setFont(metrics::textFont());
    painter->setPen(t.color(Token::Text));
    painter->drawText(
        place(left, std::max(0, right - left)), Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(metrics::textFont()).elidedText(index.data().toString(), Qt::ElideRight, right - left));
    if (selected && focused) {
        painter->fillRect(place(option.rect.left(), 3), t.color(Token::Accent));
    }
    painter->restore();
}

} // namespace callreel
