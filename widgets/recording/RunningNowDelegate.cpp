// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/RunningNowDelegate.h"

#include <QApplication>
#include <QLinearGradient>
#include <QPainter>

#include "widgets/common/DigitPainter.h"
#include "widgets/common/Numbers.h"
#include "widgets/recording/RunningNowModel.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

constexpr int barWidth = 64;

} // namespace

QSize RunningNowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, metrics::rowHeight()};
}

void RunningNowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    if (index.data(RunningNowModel::IsHeadRole).toBool())
        paintHead(painter, option, index);
    else
        paintCall(painter, option, index);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme().color(Token::Focus), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75));
    }
    painter->restore();
}

void RunningNowDelegate::paintHead(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
    const Theme& t = theme();
    painter->fillRect(option.rect, t.color(Token::Header));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.color(Token::Line));
    QRect rect = option.rect.adjusted(metrics::spacing(3), 0, -metrics::spacing(3), 0);
    const QString name = index.data().toString();
    painter->setFont(metrics::strongFont());
    painter->setPen(t.color(Token::Text));
    const int width = QFontMetrics(metrics::strongFont()).horizontalAdvance(name);
    painter->drawText(
        QStyle::visualRect(option.direction, rect, QRect(rect.left(), rect.top(), width + 1, rect.height())),
        Qt::AlignVCenter, name);
    rect.setLeft(rect.left() + width + metrics::spacing(2));
    painter->setFont(metrics::smallFont());
    painter->setPen(t.color(Token::Text3));
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, index.data(RunningNowModel::DetailRole).toString());
}

void RunningNowDelegate::paintCall(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
    const Theme& t = theme();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || index.data(RunningNowModel::InnermostRole).toBool())
        painter->fillRect(option.rect, t.color(selected ? Token::Selected : Token::Stripe));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, t.color(Token::Hover));
    const int depth = std::min(index.data(RunningNowModel::DepthRole).toInt(), 20);
    const QRect whole = option.rect.adjusted(metrics::spacing(3), 0, -metrics::spacing(3), 0);
    const auto place = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    painter->setPen(t.color(Token::Guide));
    for (int level = 0; level < depth; ++level) {
        const int x = place(QRect(whole.left() + level * metrics::indent() + 4, 0, 1, 1)).left();
        painter->drawLine(x, option.rect.top(), x, option.rect.bottom());
    }
    // The chip of a module, as in the tree; which module it is, is known at the end.
    const Theme::Category hue = t.category(0);
    int left = whole.left() + depth * metrics::indent();
    const QRect chip = place(QRect(left, whole.center().y() - 6, 8, 14));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(hue.edge);
    painter->setBrush(hue.fill);
    painter->drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), metrics::barRadius, metrics::barRadius);
    left += 8 + metrics::spacing(2);

    const QRect bar = place(QRect(whole.right() - barWidth, whole.center().y() - 6, barWidth, 14));
    QLinearGradient fade(option.direction == Qt::LeftToRight ? bar.topLeft() : bar.topRight(),
                         option.direction == Qt::LeftToRight ? bar.topRight() : bar.topLeft());
    QColor clear = hue.fill;
    clear.setAlpha(0);
    fade.setColorAt(0, hue.fill);
    fade.setColorAt(1, clear);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fade);
    painter->drawRect(bar);
    painter->setPen(hue.edge);
    painter->drawLine(bar.topLeft(), bar.bottomLeft());

    const QString time = tr("open %1").arg(formatDuration(index.data(RunningNowModel::OpenNsRole).toLongLong()));
    painter->setFont(metrics::textFont());
    painter->setPen(t.color(Token::Text));
    const int timeWidth = static_cast<int>(numberWidth(QFontMetricsF(metrics::textFont()), time)) + 2;
    const int timeRight = whole.right() - barWidth - metrics::spacing(2);
    drawNumber(painter, place(QRect(timeRight - timeWidth, whole.top(), timeWidth, whole.height())), time,
               Qt::AlignRight | Qt::AlignVCenter);

    const QString name = index.data().toString();
    const QFontMetrics text(metrics::textFont());
    const int room = std::max(0, timeRight - timeWidth - metrics::spacing(3) - left);
    const QString shown = text.elidedText(name, Qt::ElideLeft, room);
    painter->drawText(place(QRect(left, whole.top(), room, whole.height())), Qt::AlignVCenter | Qt::AlignLeft, shown);
    const int used = text.horizontalAdvance(shown) + metrics::spacing(3);
    if (used >= room)
        return;
    QString rest = index.data(RunningNowModel::ArgumentsRole).toString();
    const QString detail = index.data(RunningNowModel::DetailRole).toString();
    if (!detail.isEmpty())
        rest += QLatin1Char(' ') + detail;
    painter->setFont(metrics::valueFont());
    painter->setPen(t.color(Token::Text2));
    painter->drawText(place(QRect(left + used, whole.top(), room - used, whole.height())),
                      Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(metrics::valueFont()).elidedText(rest, Qt::ElideRight, room - used));
}

} // namespace callreel
