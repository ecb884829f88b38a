// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

#include "widgets/theme/Token.h"

class QAbstractButton;

namespace callreel {

/// A Lucide icon from resources/icons in a token's colour. It follows the theme: the colour is looked up at every
/// paint. Disabled it is Token::Disabled. An unknown name gives an empty picture and a warning.
QIcon icon(const QString& lucideName, Token colour = Token::Text2);

/// The same as a picture for painters; size in px before the device pixel ratio. Cached.
QPixmap iconPixmap(const QString& lucideName, int size, const QColor& colour, qreal devicePixelRatio);

/// True when resources/icons has it.
bool hasIcon(const QString& lucideName);

} // namespace callreel
