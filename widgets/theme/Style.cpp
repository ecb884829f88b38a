// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/Style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QVariant>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/StyleParts.h"
#include "widgets/theme/Theme.h"

namespace callreel {

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QTabBar*>(widget) ||
        widget->inherits("QScrollBar") || qobject_cast<QLineEdit*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const Theme& t = theme();
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget);
        return;
    case PE_PanelButtonTool: {
        const ButtonLook look = lookOf(widget);
        const bool active = has(option, State_MouseOver) || has(option, State_On) || has(option, State_Sunken);
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        if (look == ButtonLook::Plain && tool && tool->autoRaise() && !active && !showsFocus(option))
            return;
        drawButton(option, painter, widget);
        return;
    }
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            !isEmbedded(widget) && (!frame || frame->lineWidth > 0))
            drawField(option, painter, widget);
        else if (isEmbedded(widget) && has(option, State_Enabled))
            painter->fillRect(option->rect, t.color(Token::Panel)); // as the field around it
        else
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(option, painter, true);
        return;
    case PE_FrameFocusRect:
        // Buttons show their focus in their own frame; everything else gets a ring inside.
        if (qobject_cast<const QPushButton*>(widget) || qobject_cast<const QToolButton*>(widget))
            return;
        if (has(option, State_KeyboardFocusChange) || qobject_cast<const QAbstractItemView*>(widget))
            roundedRect(painter, QRectF(option->rect), 3, QColor(), t.color(Token::Focus), 1.5);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow: {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        const bool selected = has(option, State_Selected);
        const bool active = has(option, State_Active) && (!widget || widget->hasFocus());
        if (selected)
            painter->fillRect(option->rect, t.color(active ? Token::Selected : Token::SelectedOff));
        else if (has(option, State_MouseOver) && has(option, State_Enabled))
            painter->fillRect(option->rect, t.color(Token::Hover));
        if (selected && active && option->rect.left() <= 0)
            painter->fillRect(QRect(option->rect.topLeft(), QSize(3, option->rect.height())), t.color(Token::Accent));
        return;
    }
    case PE_FrameMenu:
    case PE_PanelMenu:
        roundedRect(painter, QRectF(option->rect), 0, t.color(Token::Raised), t.color(Token::LineStrong),
                    t.lineWidth());
        return;
    case PE_PanelTipLabel:
        roundedRect(painter, QRectF(option->rect), 0, t.color(Token::Raised), t.color(Token::LineStrong),
                    t.lineWidth());
        return;
    case PE_PanelMenuBar:
        painter->fillRect(option->rect, t.color(Token::Window));
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, t.color(Token::Window));
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), t.lineWidth())),
                          t.color(Token::Line));
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, t.color(Token::Panel));
        return;
    case PE_FrameTabBarBase: {
        const QRect line(option->rect.left(), option->rect.bottom() - t.lineWidth() + 1, option->rect.width(),
                         t.lineWidth());
        painter->fillRect(line, t.color(Token::Line));
        return;
    }
    case PE_Frame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            roundedRect(painter, QRectF(option->rect), 0, QColor(), t.color(Token::Line), t.lineWidth());
        return;
    case PE_IndicatorTabClose: {
        if (has(option, State_MouseOver))
            roundedRect(painter, QRectF(option->rect), metrics::controlRadius, t.color(Token::Selected), QColor(), 0);
        const int edge = 14;
        painter->drawPixmap(
            QPointF(option->rect.center()) - QPointF((edge - 1) / 2.0, (edge - 1) / 2.0),
            iconPixmap(QStringLiteral("x"), edge, t.color(Token::Text2), painter->device()->devicePixelRatioF()));
        return;
    }
    case PE_IndicatorBranch:
        if (has(option, State_Children)) {
            const int edge = metrics::rowIconSize();
            const QString name = has(option, State_Open)                ? QStringLiteral("chevron-down")
                                 : option->direction == Qt::RightToLeft ? QStringLiteral("chevron-left")
                                                                        : QStringLiteral("chevron-right");
            painter->drawPixmap(QPointF(option->rect.center()) - QPointF((edge - 1) / 2.0, (edge - 1) / 2.0),
                                iconPixmap(name, edge, t.color(Token::Text3), painter->device()->devicePixelRatioF()));
        }
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const int edge = std::min({14, option->rect.width(), option->rect.height()});
        const QString name = element == PE_IndicatorArrowDown   ? QStringLiteral("chevron-down")
                             : element == PE_IndicatorArrowUp   ? QStringLiteral("arrow-up")
                             : element == PE_IndicatorArrowLeft ? QStringLiteral("chevron-left")
                                                                : QStringLiteral("chevron-right");
        const Token token = has(option, State_Enabled) ? Token::Text2 : Token::Disabled;
        painter->drawPixmap(QPointF(option->rect.center()) - QPointF((edge - 1) / 2.0, (edge - 1) / 2.0),
                            iconPixmap(name, edge, t.color(token), painter->device()->devicePixelRatioF()));
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (control) {
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_SpinBox: {
        drawField(option, painter, widget);
        for (const auto& [part, name] : {std::pair{SC_SpinBoxUp, "chevron-down"}, {SC_SpinBoxDown, "chevron-down"}}) {
            const QRect rect = subControlRect(CC_SpinBox, option, part, widget);
            const int edge = std::min(12, rect.height());
            const QPixmap picture = iconPixmap(QLatin1String(name), edge, theme().color(Token::Text2),
                                               painter->device()->devicePixelRatioF());
            painter->save();
            painter->translate(QPointF(rect.center()) + QPointF(0.5, 0.5));
            if (part == SC_SpinBoxUp)
                painter->rotate(180);
            painter->drawPixmap(QPointF(-edge / 2.0, -edge / 2.0), picture);
            painter->restore();
        }
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    const Theme& t = theme();
    switch (element) {
    case CE_TabBarTabShape:
        drawTab(option, painter, widget);
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab plain = *tab;
            plain.state &= ~State_HasFocus; // drawTab draws the ring
            plain.palette.setColor(QPalette::WindowText,
                                   t.color(tab->state.testFlag(State_Selected) ? Token::Text : Token::Text2));
            QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(option, painter);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, t.color(Token::Text2));
            quiet.state &= ~State_On; // a chosen column is not bold
            QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        drawProgress(option, painter);
        return;
    case CE_ProgressBarLabel:
        return;
    case CE_MenuItem:
        drawMenuItem(option, painter, widget);
        return;
    case CE_MenuBarItem:
        drawMenuBarItem(option, painter, widget);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, t.color(Token::Window));
        return;
    case CE_Splitter:
    case CE_DockWidgetTitle:
        if (element == CE_Splitter) {
            const QRect r = option->rect;
            const int w = t.lineWidth();
            const QRect line = r.width() < r.height() ? QRect(r.center().x(), r.top(), w, r.height())
                                                      : QRect(r.left(), r.center().y(), r.width(), w);
            painter->fillRect(line, t.color(has(option, State_MouseOver) ? Token::Accent : Token::Line));
            return;
        }
        break;
    case CE_PushButtonLabel:
        drawButtonLabel(*this, option, painter, widget);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace callreel
