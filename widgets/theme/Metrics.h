// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace callreel {

/// How close rows stand (setting appearance/density).
enum class Density { Compact, Normal, Roomy };

/// Sizes in px on a 4 px grid, all from the height of the user's font, so that they follow it and the screen's scale.
namespace metrics {

/// The n-th step of the spacing scale: 0, 4, 8, 12, 16, 20, 24, 32 for n = 0..7.
int spacing(int n);
/// Row of a tree, table or value tree: 24 at a 13 px font.
int rowHeight();
/// Line of output and of source: 20.
int lineHeight();
/// Button and field: 28; in banners and pane heads 24.
int controlHeight();
int smallControlHeight();
int tabBarHeight();     ///< 36
int toolBarHeight();    ///< 40
int paneHeadHeight();   ///< 32
int columnHeadHeight(); ///< 24
int runRowHeight();     ///< 32
/// Indent per level of a tree: 14.
int indent();
/// Edge of an icon beside text (16), in rows (13), in empty states (20).
int iconSize();
int rowIconSize();
int largeIconSize();
/// Fields are never wider than this: 620.
int maximumFieldWidth();

inline constexpr qreal controlRadius = 5;
inline constexpr qreal cardRadius = 8;
inline constexpr qreal barRadius = 2;

QFont textFont();    ///< the user's general font
QFont strongFont();  ///< the same, semibold: the one thing to read
QFont titleFont();   ///< 1.55, semibold
QFont headingFont(); ///< 1.15, semibold
QFont smallFont();   ///< 0.88, never below 11 px
QFont valueFont();   ///< fixed, 0.92, ligatures off

/// Whole sizes for texts, in percent of the system's font; Ctrl++ and Ctrl+- step through it. 70 to 200.
void setTextScale(int percent);
int textScale();
/// An empty family means the system's.
void setFontFamilies(const QString& general, const QString& fixed);
/// Asks the system for its fonts again.
void forgetFonts();
void setDensity(Density density);
Density density();

} // namespace metrics
} // namespace callreel
