// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/Metrics.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

#include "widgets/theme/Theme.h"

namespace callreel::metrics {

namespace {

struct Chosen {
    int scale = 100;
    QString general;
    QString fixed;
    Density density = Density::Normal;
};

Chosen& chosen() {
    static Chosen c;
    return c;
}

/// Font sizes are set in px: a point size would be rounded twice, and the grid is in px.
QFont sized(QFont font, double factor, double least = 0) {
    const double base = QFontInfo(textFont()).pixelSize();
    font.setPixelSize(static_cast<int>(std::lround(std::max(base * factor, least))));
    return font;
}

int onGrid(double px) {
    return 4 * static_cast<int>(std::lround(px / 4));
}

double textHeight() {
    return QFontMetricsF(textFont()).height();
}

void applyFonts() {
    if (qApp)
        QApplication::setFont(textFont());
    Q_EMIT ThemeNotifier::instance().changed();
}

} // namespace

int spacing(int n) {
    static constexpr std::array<int, 8> steps = {0, 4, 8, 12, 16, 20, 24, 32};
    return steps[static_cast<std::size_t>(std::clamp(n, 0, 7))];
}

int rowHeight() {
    const int normal = onGrid(textHeight() + 8);
    return normal + (density() == Density::Compact ? -4 : density() == Density::Roomy ? 4 : 0);
}

int lineHeight() {
    return onGrid(textHeight() + 4);
}
int controlHeight() {
    return onGrid(textHeight() + 12);
}
int smallControlHeight() {
    return onGrid(textHeight() + 8);
}
int tabBarHeight() {
    return onGrid(textHeight() + 20);
}
int toolBarHeight() {
    return onGrid(textHeight() + 24);
}
int paneHeadHeight() {
    return onGrid(textHeight() + 16);
}
int columnHeadHeight() {
    return onGrid(textHeight() + 8);
}
int runRowHeight() {
    return onGrid(textHeight() + 16);
}
int indent() {
    return std::max(14, static_cast<int>(std::lround(textHeight() * 0.85)));
}
int iconSize() {
    return std::max(16, static_cast<int>(std::lround(textHeight() * 0.9)));
}
int rowIconSize() {
    return std::max(13, static_cast<int>(std::lround(textHeight() * 0.8)));
}
int largeIconSize() {
    return std::max(20, static_cast<int>(std::lround(textHeight() * 1.25)));
}
int maximumFieldWidth() {
    return static_cast<int>(std::lround(620 * std::max(1.0, textHeight() / 16)));
}

QFont textFont() {
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const int system = std::max(13, QFontInfo(font).pixelSize());
    if (!chosen().general.isEmpty())
        font.setFamilies({chosen().general});
    font.setPixelSize(std::max(9, static_cast<int>(std::lround(system * chosen().scale / 100.0))));
    return font;
}

QFont strongFont() {
    QFont font = textFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont titleFont() {
    return sized(strongFont(), 1.55);
}
QFont headingFont() {
    return sized(strongFont(), 1.15);
}
QFont smallFont() {
    return sized(textFont(), 0.88, 11);
}

QFont valueFont() {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (!chosen().fixed.isEmpty())
        font.setFamilies({chosen().fixed});
    font.setStyleHint(QFont::Monospace);
    // Ligatures such as -> and -- would falsify values; a letter spacing other than 0 turns them off.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.01);
    return sized(font, 0.92, 11);
}

void setTextScale(int percent) {
    chosen().scale = std::clamp(percent, 70, 200);
    applyFonts();
}

int textScale() {
    return chosen().scale;
}

void setFontFamilies(const QString& general, const QString& fixed) {
    chosen().general = general;
    chosen().fixed = fixed;
    applyFonts();
}

void setDensity(Density value) {
    chosen().density = value;
    Q_EMIT ThemeNotifier::instance().changed();
}

Density density() {
    return chosen().density;
}

} // namespace callreel::metrics
