// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>

#include "widgets/theme/Style.h"

/// What the files of the style share; nobody else includes it.
namespace callreel {

inline constexpr const char* lookProperty = "callreelLook";
inline constexpr const char* smallProperty = "callreelSmall";
inline constexpr const char* wrongProperty = "callreelWrong";

inline ButtonLook lookOf(const QWidget* widget) {
    return widget ? static_cast<ButtonLook>(widget->property(lookProperty).toInt()) : ButtonLook::Plain;
}

inline bool has(const QStyleOption* option, QStyle::StateFlag flag) {
    return option->state.testFlag(flag);
}

/// Focus that came by keyboard: a click gives focus without a ring.
inline bool showsFocus(const QStyleOption* option) {
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

inline void roundedRect(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line,
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
inline bool isEmbedded(const QWidget* widget) {
    return widget && (qobject_cast<const QComboBox*>(widget->parentWidget()) ||
                      qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()));
}

inline Token textOf(ButtonLook look) {
    switch (look) {
    case ButtonLook::Primary:
        return Token::OnAccent;
    case ButtonLook::Link:
        return Token::AccentText;
    case ButtonLook::Warn:
        return Token::Warn;
    case ButtonLook::Err:
        return Token::Err;
    case ButtonLook::Info:
        return Token::Info;
    case ButtonLook::Quiet:
    case ButtonLook::Segment:
        return Token::Text2;
    case ButtonLook::Plain:
        break;
    }
    return Token::Text;
}

/// Icon and words of a push button, centred, 6 px apart.
void drawButtonLabel(const QStyle& style, const QStyleOption* option, QPainter* painter, const QWidget* widget);

} // namespace callreel
