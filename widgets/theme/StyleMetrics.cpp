// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/Style.h"

#include <QLineEdit>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/StyleParts.h"
#include "widgets/theme/Theme.h"

namespace callreel {

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
            result.setWidth(size.width() + (small ? 20 : 28));
        }
        result.setHeight(small || look == ButtonLook::Link ? metrics::smallControlHeight() : metrics::controlHeight());
        break;
    }
    case CT_ToolButton: {
        const int height = small ? metrics::smallControlHeight() : metrics::controlHeight();
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        const bool iconOnly = !tool || tool->toolButtonStyle() == Qt::ToolButtonIconOnly || tool->text().isEmpty();
        result.setHeight(height);
        result.setWidth(lookOf(widget) == ButtonLook::Link ? size.width() + 4
                        : iconOnly                         ? std::max(height, size.width() + 6)
                                                           : size.width() + (small ? 14 : 18));
        break;
    }
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(std::max(small ? metrics::smallControlHeight() : metrics::controlHeight(), size.height() + 4));
        break;
    case CT_SpinBox:
        result.setHeight(small ? metrics::smallControlHeight() : metrics::controlHeight());
        break;
    case CT_MenuBarItem:
        result = QSize(size.width() + 18, metrics::controlHeight());
        break;
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
    case CT_HeaderSection:
        result.setHeight(metrics::columnHeadHeight());
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), metrics::rowHeight()));
        break;
    default:
        break;
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
        return metrics::iconSize();
    case PM_LineEditIconSize:
        return metrics::iconSize();
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics::iconSize();
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::spacing(2);
    case PM_ScrollBarExtent:
        return 14;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
        return 0;
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuBarItemSpacing:
        return 2;
    case PM_MenuBarHMargin:
        return 6;
    case PM_MenuBarVMargin:
        return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarTabOverlap:
        return 0;
    case PM_TabBarBaseHeight:
        return 1;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return 20;
    case PM_SplitterWidth:
        return 5;
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::spacing(2);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return metrics::spacing(3);
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QLineEdit*>(widget))
            return 4;
        return theme().lineWidth();
    case PM_ComboBoxFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returned) const {
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_TabBar_ElideMode:
        return Qt::ElideMiddle;
    case SH_MenuBar_AltKeyNavigation:
    case SH_UnderlineShortcut:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
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
        case SC_ScrollBarGroove:
            return rect;
        case SC_ScrollBarSubPage:
            return vertical ? QRect(rect.left(), rect.top(), rect.width(), start)
                            : QRect(rect.left(), rect.top(), start, rect.height());
        case SC_ScrollBarAddPage:
            return vertical ? QRect(rect.left(), rect.top() + start + handle, rect.width(), length - start - handle)
                            : QRect(rect.left() + start + handle, rect.top(), length - start - handle, rect.height());
        default:
            return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
    switch (which) {
    case SP_LineEditClearButton:
        return icon(QStringLiteral("x"), Token::Text2);
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("triangle-alert"), Token::Warn);
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("octagon-x"), Token::Err);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("info"), Token::Info);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return icon(QStringLiteral("ellipsis"), Token::Text2);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace callreel
