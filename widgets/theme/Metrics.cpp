// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/Metrics.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

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

/// The fonts in force and the height of their text: asking the system for a font and measuring it takes longer than
/// painting a row, and every row asks many times.
struct Fonts {
    QFont text;
    QFont strong;
    QFont title;
    QFont heading;
    QFont small;
    QFont value;
    double textHeight = 0;
};

std::optional<Fonts>& measured() {
    static std::optional<Fonts> fonts;
    return fonts;
}

/// Font sizes are set in px: a point size would be rounded twice, and the grid is in px.
QFont sized(QFont font, double base, double factor, double least = 0) {
    font.setPixelSize(static_cast<int>(std::lround(std::max(base * factor, least))));
    return font;
}

Fonts measure() {
    Fonts fonts;
    fonts.text = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const int system = std::max(13, QFontInfo(fonts.text).pixelSize());
    if (!chosen().general.isEmpty())
        fonts.text.setFamilies({chosen().general});
    fonts.text.setPixelSize(std::max(9, static_cast<int>(std::lround(system * chosen().scale / 100.0))));
    const double base = QFontInfo(fonts.text).pixelSize();
    fonts.textHeight = QFontMetricsF(fonts.text).height();
    fonts.strong = fonts.text;
    fonts.strong.setWeight(QFont::DemiBold);
    fonts.title = sized(fonts.strong, base, 1.55);
    fonts.heading = sized(fonts.strong, base, 1.15);
    fonts.small = sized(fonts.text, base, 0.88, 11);
    fonts.value = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (!chosen().fixed.isEmpty())
        fonts.value.setFamilies({chosen().fixed});
    fonts.value.setStyleHint(QFont::Monospace);
    // Ligatures such as -> and -- would falsify values; a letter spacing other than 0 turns them off.
    fonts.value.setLetterSpacing(QFont::AbsoluteSpacing, 0.01);
    fonts.value = sized(fonts.value, base, 0.92, 11);
    return fonts;
}

const Fonts& fonts() {
    if (!measured())
        measured() = measure();
    return *measured();
}

int onGrid(double px) {
    return 4 * static_cast<int>(std::lround(px / 4));
}

double textHeight() {
    return fonts().textHeight;
}

void applyFonts() {
    forgetFonts();
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
    return fonts().text;
}
QFont strongFont() {
    return fonts().strong;
}
QFont titleFont() {
    return fonts().title;
}
QFont headingFont() {
    return fonts().heading;
}
QFont smallFont() {
    return fonts().small;
}
QFont valueFont() {
    return fonts().value;
}

void forgetFonts() {
    measured().reset();
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
