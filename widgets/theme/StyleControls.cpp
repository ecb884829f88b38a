// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/Style.h"

#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/StyleParts.h"
#include "widgets/theme/Theme.h"

namespace callreel {

void Style::drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const Theme& t = theme();
    const ButtonLook look = lookOf(widget);
    const bool enabled = has(option, State_Enabled);
    const bool hover = enabled && has(option, State_MouseOver);
    const bool on = has(option, State_On) || has(option, State_Sunken);
    const QRectF rect(option->rect);
    QColor fill = t.color(hover ? Token::Hover : Token::Raised);
    QColor line = t.color(Token::LineStrong);
    qreal width = t.lineWidth();
    switch (look) {
    case ButtonLook::Primary:
        fill = line = t.color(!enabled ? Token::Sunken : hover || on ? Token::AccentHover : Token::Accent);
        break;
    case ButtonLook::Warn:
    case ButtonLook::Err:
    case ButtonLook::Info:
        fill = hover ? t.color(Token::Hover) : QColor();
        line = t.color(textOf(look));
        break;
    case ButtonLook::Quiet:
    case ButtonLook::Link:
        fill = hover && look == ButtonLook::Quiet ? t.color(Token::Hover) : QColor();
        width = 0;
        break;
    case ButtonLook::Plain:
    case ButtonLook::Segment:
        break;
    }
    if (on && enabled && look != ButtonLook::Primary) {
        fill = t.color(Token::Selected);
        if (t.isHighContrast())
            width = std::max(width, 2.0), line = t.color(Token::Text);
    }
    if (!enabled && look != ButtonLook::Primary)
        line = t.color(Token::Line);
    if (fill.isValid() || width > 0)
        roundedRect(painter, rect, metrics::controlRadius, fill, width > 0 ? line : QColor(), width);
    if (showsFocus(option)) {
        roundedRect(painter, rect, metrics::controlRadius, QColor(), t.color(Token::Focus), 2);
        if (look == ButtonLook::Primary)
            roundedRect(painter, rect.adjusted(2, 2, -2, -2), metrics::controlRadius - 1, QColor(),
                        t.color(Token::OnAccent), 1);
    }
}

void drawButtonLabel(const QStyle& style, const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (!button)
        return;
    // Fusion leaves 4 px between icon and words; here they have 6.
    const int gap = button->icon.isNull() || button->text.isEmpty() ? 0 : 6;
    const QSize edge = button->icon.isNull() ? QSize(0, 0) : button->iconSize;
    int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine;
    flags |= style.styleHint(QStyle::SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic
                                                                                    : Qt::TextHideMnemonic;
    const int words = button->text.isEmpty() ? 0 : button->fontMetrics.size(flags, button->text).width();
    const int width = edge.width() + gap + words;
    const QRect rect = option->rect;
    int left = rect.left() + std::max(0, (rect.width() - width) / 2);
    const bool menu = button->features.testFlag(QStyleOptionButton::HasMenu);
    if (menu)
        left -= 8;
    const auto place = [&](const QRect& r) { return QStyle::visualRect(option->direction, rect, r); };
    if (!button->icon.isNull()) {
        const QRect box = place(QRect(QPoint(left, rect.center().y() - edge.height() / 2 + 1), edge));
        button->icon.paint(painter, box, Qt::AlignCenter,
                           has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled,
                           has(option, QStyle::State_On) ? QIcon::On : QIcon::Off);
        left += edge.width() + gap;
    }
    style.drawItemText(painter, place(QRect(left, rect.top(), rect.right() - left + 1, rect.height())),
                       static_cast<int>(QStyle::visualAlignment(option->direction, Qt::AlignLeft)) |
                           (flags & ~int(Qt::AlignLeft)),
                       button->palette, has(option, QStyle::State_Enabled), button->text, QPalette::ButtonText);
    if (menu) {
        const int arrow = 14;
        painter->drawPixmap(
            place(QRect(rect.right() - arrow - 6, rect.center().y() - arrow / 2 + 1, arrow, arrow)).topLeft(),
            iconPixmap(QStringLiteral("chevron-down"), arrow,
                       theme().color(has(option, QStyle::State_Enabled) ? Token::Text2 : Token::Disabled),
                       painter->device()->devicePixelRatioF()));
    }
}

void Style::drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const Theme& t = theme();
    const bool enabled = has(option, State_Enabled);
    const bool readOnly = has(option, State_ReadOnly);
    const bool wrong = widget && widget->property(wrongProperty).toBool();
    const QColor fill = t.color(readOnly ? Token::Sunken : enabled ? Token::Panel : Token::Window);
    if (has(option, State_HasFocus)) {
        roundedRect(painter, QRectF(option->rect), metrics::controlRadius, fill,
                    t.color(wrong ? Token::Err : Token::Focus), 2);
        return;
    }
    const QColor line = t.color(wrong ? Token::Err : !enabled || readOnly ? Token::Line : Token::Control);
    roundedRect(painter, QRectF(option->rect), metrics::controlRadius, fill, line, t.lineWidth());
}

void Style::drawCheck(const QStyleOption* option, QPainter* painter, bool radio) const {
    const Theme& t = theme();
    const bool enabled = has(option, State_Enabled);
    const bool on = has(option, State_On) || has(option, State_NoChange);
    const QRectF rect = QRectF(option->rect);
    const qreal radius = radio ? rect.height() / 2 : 4;
    const QColor fill = on && enabled ? t.color(Token::Accent) : t.color(enabled ? Token::Panel : Token::Window);
    const QColor line = on && enabled ? t.color(Token::Accent) : t.color(enabled ? Token::Control : Token::Line);
    roundedRect(painter, rect, radius, fill, line, 1.5);
    if (on) {
        const QColor mark = t.color(enabled ? Token::OnAccent : Token::Disabled);
        if (radio) {
            const qreal inset = rect.width() * 0.32;
            roundedRect(painter, rect.adjusted(inset, inset, -inset, -inset), radius, mark, QColor(), 0);
        } else {
            const int edge = option->rect.height() - 4;
            painter->drawPixmap(
                QPointF(rect.x() + (rect.width() - edge) / 2, rect.y() + (rect.height() - edge) / 2),
                iconPixmap(has(option, State_NoChange) ? QStringLiteral("minus") : QStringLiteral("check"), edge, mark,
                           painter->device()->devicePixelRatioF()));
        }
    }
}

void Style::drawComboBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
    drawField(option, painter, widget);
    const int edge = 14;
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    painter->drawPixmap(QPointF(arrow.center()) - QPointF((edge - 1) / 2.0, (edge - 1) / 2.0),
                        iconPixmap(QStringLiteral("chevrons-up-down"), edge,
                                   theme().color(has(option, State_Enabled) ? Token::Text2 : Token::Disabled),
                                   painter->device()->devicePixelRatioF()));
}

void Style::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!slider)
        return;
    const Theme& t = theme();
    if (widget && widget->parentWidget())
        painter->fillRect(option->rect, widget->palette().brush(QPalette::Base));
    const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    if (slider->minimum == slider->maximum)
        return;
    const bool hover = has(option, State_MouseOver) || has(option, State_Sunken);
    // 6 px, 12 under the pointer, in a lane of 14.
    const qreal width = hover ? 12 : 6;
    QRectF bar(handle);
    if (slider->orientation == Qt::Vertical)
        bar = QRectF(bar.center().x() - width / 2 + 0.5, bar.top() + 1, width, bar.height() - 2);
    else
        bar = QRectF(bar.left() + 1, bar.center().y() - width / 2 + 0.5, bar.width() - 2, width);
    const QColor fill = t.color(hover ? Token::Control : Token::LineStrong);
    roundedRect(painter, bar, width / 2, fill, QColor(), 0);
}

void Style::drawTab(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const Theme& t = theme();
    const auto* bar = qobject_cast<const QTabBar*>(widget);
    const bool document = bar && bar->documentMode();
    const bool selected = has(option, State_Selected);
    const QRect rect = option->rect;
    if (document) {
        // The window's tabs: the chosen one joins the page below, with a line of accent on top.
        if (selected) {
            painter->fillRect(rect.adjusted(0, 0, 0, 1), t.color(Token::Panel));
            const int w = t.lineWidth();
            painter->fillRect(QRect(rect.left(), rect.top(), w, rect.height()), t.color(Token::Line));
            painter->fillRect(QRect(rect.right() - w + 1, rect.top(), w, rect.height()), t.color(Token::Line));
            painter->fillRect(QRect(rect.left() + 6, rect.top(), rect.width() - 12, 2), t.color(Token::Accent));
        } else if (has(option, State_MouseOver)) {
            painter->fillRect(rect.adjusted(0, 2, 0, -2), t.color(Token::Hover));
        }
    } else if (selected) {
        // Tabs of a pane: a line of accent below the words.
        painter->fillRect(QRect(rect.left() + 4, rect.bottom() - 1, rect.width() - 8, 2), t.color(Token::Accent));
    } else if (has(option, State_MouseOver)) {
        painter->fillRect(rect.adjusted(0, 0, 0, -2), t.color(Token::Hover));
    }
    if (showsFocus(option) && selected)
        roundedRect(painter, QRectF(rect).adjusted(2, 3, -2, -3), 4, QColor(), t.color(Token::Focus), 2);
}

void Style::drawHeaderSection(const QStyleOption* option, QPainter* painter) const {
    const Theme& t = theme();
    painter->fillRect(option->rect, t.color(Token::Header));
    painter->fillRect(
        QRect(option->rect.left(), option->rect.bottom() - t.lineWidth() + 1, option->rect.width(), t.lineWidth()),
        t.color(Token::Line));
}

void Style::drawProgress(const QStyleOption* option, QPainter* painter) const {
    const auto* progress = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (!progress)
        return;
    const Theme& t = theme();
    const QRectF lane(option->rect.x(), option->rect.center().y() - 1.5, option->rect.width(), 4);
    roundedRect(painter, lane, 2, t.color(Token::LineStrong), QColor(), 0);
    const int range = progress->maximum - progress->minimum;
    if (range <= 0) {
        // Length not known: a piece in the middle, and the words say what is done. Nothing moves.
        roundedRect(painter, QRectF(lane.x() + lane.width() * 0.35, lane.y(), lane.width() * 0.3, 4), 2,
                    t.color(Token::Accent), QColor(), 0);
        return;
    }
    QRectF done = lane;
    done.setWidth(lane.width() * (progress->progress - progress->minimum) / range);
    if (option->direction == Qt::RightToLeft)
        done.moveRight(lane.right());
    roundedRect(painter, done, 2, t.color(Token::Accent), QColor(), 0);
}

void Style::drawMenuBarItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return;
    const Theme& t = theme();
    painter->fillRect(option->rect, t.color(Token::Window));
    if (has(option, State_Selected) || has(option, State_Sunken))
        roundedRect(painter, QRectF(option->rect).adjusted(0, 2, 0, -2), metrics::controlRadius,
                    t.color(has(option, State_Sunken) ? Token::Selected : Token::Hover), QColor(), 0);
    int flags = Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine;
    flags |= styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    drawItemText(painter, option->rect, flags, item->palette, has(option, State_Enabled), item->text,
                 QPalette::WindowText);
}

void Style::drawMenuItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return;
    const Theme& t = theme();
    const QRect rect = option->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left() + 8, rect.center().y(), rect.width() - 16, 1), t.color(Token::Line));
        return;
    }
    const bool enabled = has(option, State_Enabled);
    if (has(option, State_Selected) && enabled)
        roundedRect(painter, QRectF(rect).adjusted(4, 0, -4, 0), metrics::controlRadius, t.color(Token::Selected),
                    QColor(), 0);
    const bool rightToLeft = option->direction == Qt::RightToLeft;
    const int edge = metrics::iconSize();
    const QRect mark =
        visualRect(option->direction, rect, QRect(rect.left() + 12, rect.center().y() - edge / 2, edge, edge));
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked) {
            const bool one = item->checkType == QStyleOptionMenuItem::Exclusive;
            painter->drawPixmap(mark.topLeft(), iconPixmap(one ? QStringLiteral("circle-dot") : QStringLiteral("check"),
                                                           edge, t.color(enabled ? Token::AccentText : Token::Disabled),
                                                           painter->device()->devicePixelRatioF()));
        }
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const int left = 12 + edge + 8;
    const QRect words = visualRect(option->direction, rect, rect.adjusted(left, 0, -28, 0));
    painter->save();
    painter->setFont(item->font);
    const qsizetype tab = item->text.indexOf(QLatin1Char('\t'));
    const QString label = tab < 0 ? item->text : item->text.left(tab);
    int flags = Qt::AlignVCenter | Qt::TextSingleLine;
    flags |= styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->setPen(t.color(enabled ? Token::Text : Token::Disabled));
    painter->drawText(words, flags | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft), label);
    if (tab >= 0) {
        painter->setPen(t.color(enabled ? Token::Text3 : Token::Disabled));
        painter->drawText(words, Qt::AlignVCenter | Qt::TextSingleLine | (rightToLeft ? Qt::AlignLeft : Qt::AlignRight),
                          item->text.mid(tab + 1));
    }
    painter->restore();
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow =
            visualRect(option->direction, rect, QRect(rect.right() - 24, rect.center().y() - edge / 2, edge, edge));
        painter->drawPixmap(arrow.topLeft(),
                            iconPixmap(rightToLeft ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right"),
                                       edge, t.color(enabled ? Token::Text2 : Token::Disabled),
                                       painter->device()->devicePixelRatioF()));
    }
}

} // namespace callreel
