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
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

constexpr const char* lookProperty = "callreelLook";
constexpr const char* smallProperty = "callreelSmall";
constexpr const char* wrongProperty = "callreelWrong";

ButtonLook lookOf(const QWidget* widget) {
    return widget ? static_cast<ButtonLook>(widget->property(lookProperty).toInt()) : ButtonLook::Plain;
}

bool has(const QStyleOption* option, QStyle::StateFlag flag) { return option->state.testFlag(flag); }

/// Focus that came by keyboard: a click gives focus without a ring.
bool showsFocus(const QStyleOption* option) {
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

void roundedRect(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line,
                 qreal width) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(width > 0 && line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = width / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

/// Everything from the window's style that is a line edit inside another control draws no frame of its own.
bool isEmbedded(const QWidget* widget) {
    return widget && (qobject_cast<const QComboBox*>(widget->parentWidget()) ||
                      qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()));
}

Token textOf(ButtonLook look) {
    switch (look) {
    case ButtonLook::Primary: return Token::OnAccent;
    case ButtonLook::Link: return Token::AccentText;
    case ButtonLook::Warn: return Token::Warn;
    case ButtonLook::Err: return Token::Err;
    case ButtonLook::Info: return Token::Info;
    case ButtonLook::Quiet:
    case ButtonLook::Segment: return Token::Text2;
    case ButtonLook::Plain: break;
    }
    return Token::Text;
}

} // namespace

void setButtonLook(QAbstractButton* button, ButtonLook look, bool small) {
    button->setProperty(lookProperty, static_cast<int>(look));
    button->setProperty(smallProperty, small);
    setTextToken(button, textOf(look));
    QFont font = small || look == ButtonLook::Link ? metrics::smallFont() : metrics::textFont();
    if (look != ButtonLook::Link && look != ButtonLook::Segment)
        font.setWeight(look == ButtonLook::Primary ? QFont::DemiBold : QFont::Medium);
    button->setFont(font);
    if (auto* tool = qobject_cast<QToolButton*>(button))
        tool->setAutoRaise(look == ButtonLook::Quiet || look == ButtonLook::Link);
    if (auto* push = qobject_cast<QPushButton*>(button))
        push->setAutoDefault(false);
    if (look == ButtonLook::Link)
        button->setCursor(Qt::PointingHandCursor);
    button->updateGeometry();
    button->update();
}

void setFieldWrong(QWidget* field, bool wrong) {
    if (field->property(wrongProperty).toBool() == wrong)
        return;
    field->setProperty(wrongProperty, wrong);
    field->update();
}

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QTabBar*>(widget) ||
        widget->inherits("QScrollBar") || qobject_cast<QLineEdit*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

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
    case ButtonLook::Segment: break;
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

void Style::drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const Theme& t = theme();
    const bool enabled = has(option, State_Enabled);
    const bool readOnly = has(option, State_ReadOnly);
    const bool wrong = widget && widget->property(wrongProperty).toBool();
    const QColor fill = t.color(readOnly ? Token::Sunken : enabled ? Token::Panel : Token::Window);
    if (has(option, State_HasFocus)) {
        roundedRect(painter, QRectF(option->rect), metrics::controlRadius, fill, t.color(wrong ? Token::Err : Token::Focus),
                    2);
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
            painter->drawPixmap(QPointF(rect.x() + (rect.width() - edge) / 2, rect.y() + (rect.height() - edge) / 2),
                                iconPixmap(has(option, State_NoChange) ? QStringLiteral("minus") : QStringLiteral("check"),
                                           edge, mark, painter->device()->devicePixelRatioF()));
        }
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const Theme& t = theme();
    switch (element) {
    case PE_PanelButtonCommand: drawButton(option, painter, widget); return;
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
        else
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheck(option, painter, false); return;
    case PE_IndicatorRadioButton: drawCheck(option, painter, true); return;
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
        roundedRect(painter, QRectF(option->rect), 0, t.color(Token::Raised), t.color(Token::LineStrong), t.lineWidth());
        return;
    case PE_PanelTipLabel:
        roundedRect(painter, QRectF(option->rect), 0, t.color(Token::Raised), t.color(Token::LineStrong), t.lineWidth());
        return;
    case PE_PanelMenuBar: painter->fillRect(option->rect, t.color(Token::Window)); return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, t.color(Token::Window));
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), t.lineWidth())),
                          t.color(Token::Line));
        return;
    case PE_FrameStatusBarItem: return;
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
        painter->drawPixmap(QPointF(option->rect.center()) - QPointF((edge - 1) / 2.0, (edge - 1) / 2.0),
                            iconPixmap(QStringLiteral("x"), edge, t.color(Token::Text2),
                                       painter->device()->devicePixelRatioF()));
        return;
    }
    case PE_IndicatorBranch:
        if (has(option, State_Children)) {
            const int edge = metrics::rowIconSize();
            const QString name = has(option, State_Open)                     ? QStringLiteral("chevron-down")
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
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
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

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (control) {
    case CC_ComboBox: drawComboBox(option, painter, widget); return;
    case CC_ScrollBar: drawScrollBar(option, painter, widget); return;
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
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
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
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - t.lineWidth() + 1, option->rect.width(),
                            t.lineWidth()),
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
    const QRect mark = visualRect(option->direction, rect,
                                  QRect(rect.left() + 12, rect.center().y() - edge / 2, edge, edge));
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked) {
            const bool one = item->checkType == QStyleOptionMenuItem::Exclusive;
            painter->drawPixmap(mark.topLeft(), iconPixmap(one ? QStringLiteral("circle-dot") : QStringLiteral("check"), edge,
                                                           t.color(enabled ? Token::AccentText : Token::Disabled),
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
        const QRect arrow = visualRect(option->direction, rect,
                                       QRect(rect.right() - 24, rect.center().y() - edge / 2, edge, edge));
        painter->drawPixmap(arrow.topLeft(),
                            iconPixmap(rightToLeft ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right"), edge,
                                       t.color(enabled ? Token::Text2 : Token::Disabled),
                                       painter->device()->devicePixelRatioF()));
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    const Theme& t = theme();
    switch (element) {
    case CE_TabBarTabShape: drawTab(option, painter, widget); return;
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
    case CE_HeaderEmptyArea: drawHeaderSection(option, painter); return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, t.color(Token::Text2));
            quiet.state &= ~State_On; // a chosen column is not bold
            QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        return;
    case CE_ProgressBarGroove: return;
    case CE_ProgressBarContents: drawProgress(option, painter); return;
    case CE_ProgressBarLabel: return;
    case CE_MenuItem: drawMenuItem(option, painter, widget); return;
    case CE_MenuBarItem: drawMenuBarItem(option, painter, widget); return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, t.color(Token::Window)); return;
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
    case CE_PushButtonBevel:
    case CE_PushButton:
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const bool small = widget && widget->property(smallProperty).toBool();
    switch (type) {
    case CT_PushButton: {
        const ButtonLook look = lookOf(widget);
        if (look == ButtonLook::Link) {
            result.setWidth(size.width() + 4);
        } else {
            // Fusion asks for 80 px at least; the words and their air decide here.
            result.setWidth(size.width() + (small ? 18 : 26));
        }
        result.setHeight(small || look == ButtonLook::Link ? metrics::smallControlHeight() : metrics::controlHeight());
        break;
    }
    case CT_ToolButton: {
        const int height = small ? metrics::smallControlHeight() : metrics::controlHeight();
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        const bool iconOnly = !tool || tool->toolButtonStyle() == Qt::ToolButtonIconOnly || tool->text().isEmpty();
        result.setHeight(height);
        result.setWidth(iconOnly ? std::max(height, size.width() + 6) : size.width() + (small ? 14 : 18));
        break;
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(std::max(small ? metrics::smallControlHeight() : metrics::controlHeight(), size.height() + 4));
        break;
    case CT_MenuBarItem: result = QSize(size.width() + 18, metrics::controlHeight()); break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator) {
                result.setHeight(9);
            } else {
                result.setHeight(metrics::controlHeight());
                result.setWidth(size.width() + metrics::iconSize() + 20 + 60);
            }
        }
        break;
    case CT_TabBarTab:
        if (const auto* bar = qobject_cast<const QTabBar*>(widget))
            result = QSize(size.width() + 4, bar->documentMode() ? metrics::tabBarHeight() : metrics::paneHeadHeight());
        break;
    case CT_HeaderSection: result.setHeight(metrics::columnHeadHeight()); break;
    case CT_ItemViewItem: result.setHeight(std::max(result.height(), metrics::rowHeight())); break;
    default: break;
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize: return metrics::iconSize();
    case PM_LineEditIconSize: return metrics::iconSize();
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return metrics::iconSize();
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return metrics::spacing(2);
    case PM_ScrollBarExtent: return 14;
    case PM_ScrollBarSliderMin: return 28;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_MenuHMargin: return 0;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarItemSpacing: return 2;
    case PM_MenuBarHMargin: return 6;
    case PM_MenuBarVMargin: return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical: return 0;
    case PM_TabBarTabHSpace: return 20;
    case PM_TabBarTabOverlap: return 0;
    case PM_TabBarBaseHeight: return 1;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight: return 20;
    case PM_SplitterWidth: return 5;
    case PM_DockWidgetSeparatorExtent: return 5;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return metrics::spacing(2);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return metrics::spacing(3);
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QLineEdit*>(widget))
            return 4;
        return theme().lineWidth();
    case PM_ComboBoxFrameWidth: return 6;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returned) const {
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_TabBar_ElideMode: return Qt::ElideMiddle;
    case SH_MenuBar_AltKeyNavigation:
    case SH_UnderlineShortcut: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_ProgressBarContents || element == SE_ProgressBarGroove)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    if (control == CC_ComboBox) {
        const QRect rect = option->rect;
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, rect, QRect(rect.right() - 23, rect.top(), 20, rect.height()));
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(8, 2, -26, -2));
    }
    if (control == CC_ScrollBar) {
        // No arrow buttons: the handle has the whole lane.
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!slider)
            return {};
        const QRect rect = option->rect;
        const bool vertical = slider->orientation == Qt::Vertical;
        const int length = vertical ? rect.height() : rect.width();
        int handle = length;
        if (slider->maximum != slider->minimum) {
            const qint64 range = qint64{slider->maximum} - slider->minimum;
            handle = static_cast<int>(qint64{slider->pageStep} * length / (range + slider->pageStep));
            handle = std::clamp(handle, std::min(28, length), length);
        }
        const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                  length - handle, slider->upsideDown);
        switch (part) {
        case SC_ScrollBarSlider:
            return vertical ? QRect(rect.left(), rect.top() + start, rect.width(), handle)
                            : QRect(rect.left() + start, rect.top(), handle, rect.height());
        case SC_ScrollBarGroove: return rect;
        case SC_ScrollBarSubPage:
            return vertical ? QRect(rect.left(), rect.top(), rect.width(), start)
                            : QRect(rect.left(), rect.top(), start, rect.height());
        case SC_ScrollBarAddPage:
            return vertical
                       ? QRect(rect.left(), rect.top() + start + handle, rect.width(), length - start - handle)
                       : QRect(rect.left() + start + handle, rect.top(), length - start - handle, rect.height());
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
    switch (which) {
    case SP_LineEditClearButton: return icon(QStringLiteral("x"), Token::Text2);
    case SP_MessageBoxWarning: return icon(QStringLiteral("triangle-alert"), Token::Warn);
    case SP_MessageBoxCritical: return icon(QStringLiteral("octagon-x"), Token::Err);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion: return icon(QStringLiteral("info"), Token::Info);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton: return icon(QStringLiteral("ellipsis"), Token::Text2);
    default: return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace callreel
