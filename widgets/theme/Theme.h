// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

#include <array>
#include <optional>

#include "widgets/theme/Palettes.h"
#include "widgets/theme/Token.h"

class QWidget;

namespace callreel {

/// What the user chose for colours. Follow takes the system's light or dark.
enum class ColourScheme { Follow, Light, Dark, HighContrast };

/// The colours in force: a value, made from the tables or, in high contrast, from the system's palette.
class Theme {
public:
    struct Category {
        QColor fill;
        QColor edge;
        QColor text; ///< stands on the fill
    };

    static Theme light();
    static Theme dark();
    /// Text and lines as the system has them, tints off, lines of 2 px.
    static Theme highContrast(const QPalette& system);

    QColor color(Token token) const { return m_colors[static_cast<std::size_t>(token)]; }
    /// The n-th category; beyond the table it is the last, "other".
    Category category(int index) const;
    /// The same hue for library code: 42 % of the fill over the panel.
    Category paleCategory(int index) const;
    bool isDark() const { return m_dark; }
    bool isHighContrast() const { return m_highContrast; }
    /// Width of dividing lines and frames in px.
    int lineWidth() const { return m_highContrast ? 2 : 1; }

    /// What Qt's own drawing needs to agree with the tokens.
    QPalette palette() const;

private:
    std::array<QColor, tokenCount> m_colors;
    std::array<Category, categoryCount> m_categories;
    bool m_dark = false;
    bool m_highContrast = false;
};

/// The theme in force. Light until applyColourScheme() was called.
const Theme& theme();

/// Tells that theme(), the metrics or the fonts are others than before; painters with caches drop them.
class ThemeNotifier : public QObject {
    Q_OBJECT
public:
    static ThemeNotifier& instance();

Q_SIGNALS:
    void changed();
};

/// Sets theme(), the application's style and palette, and follows the system from then on when the scheme is Follow.
void applyColourScheme(ColourScheme scheme);
ColourScheme colourScheme();

/// What the desktop says beside its palette: dark, light, or nothing. ColourScheme::Follow obeys it at once.
void setSystemDark(std::optional<bool> dark);

/// Gives the widget's text (and window text) a token's colour, now and after every change of theme.
void setTextToken(QWidget* widget, Token token);
/// Fills the widget's background with a token's colour, now and after every change of theme.
void setFillToken(QWidget* widget, Token token);

/// WCAG contrast of two opaque colours, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace callreel
