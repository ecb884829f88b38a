// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/Appearance.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include "app/desktop/ShareFolder.h"
#include "model/settings/Settings.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

Appearance::Appearance(Settings* settings, QObject* parent) : QObject(parent), m_settings(settings) {
    loadTranslations();
    applyFonts();
    applyDensity();
    applyColours();
    connect(settings, &Settings::changed, this, [this](const QString& key) {
        const auto is = [&](const char* other) { return key == QLatin1String(other); };
        if (is(settingKeys::colourScheme))
            applyColours();
        else if (is(settingKeys::textScale) || is(settingKeys::interfaceFont) || is(settingKeys::valueFont))
            applyFonts();
        else if (is(settingKeys::density))
            applyDensity();
    });
}

void Appearance::applyColours() {
    const QString scheme = m_settings->text(settingKeys::colourScheme);
    applyColourScheme(scheme == QLatin1String("light")           ? ColourScheme::Light
                      : scheme == QLatin1String("dark")          ? ColourScheme::Dark
                      : scheme == QLatin1String("high-contrast") ? ColourScheme::HighContrast
                                                                 : ColourScheme::Follow);
}

void Appearance::applyFonts() {
    metrics::setFontFamilies(m_settings->text(settingKeys::interfaceFont), m_settings->text(settingKeys::valueFont));
    metrics::setTextScale(m_settings->number(settingKeys::textScale));
}

void Appearance::applyDensity() {
    const QString density = m_settings->text(settingKeys::density);
    metrics::setDensity(density == QLatin1String("compact") ? Density::Compact
                        : density == QLatin1String("roomy") ? Density::Roomy
                                                            : Density::Normal);
}

void Appearance::loadTranslations() {
    const QString language = m_settings->text(settingKeys::language);
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    // Numbers and dates follow the language, too.
    QLocale::setDefault(locale);
    const auto load = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(this);
        if (!folder.isEmpty() && translator->load(locale, name, QStringLiteral("_"), folder))
            QApplication::installTranslator(translator);
        else
            delete translator;
    };
    if (locale.language() == QLocale::English || locale.language() == QLocale::C) {
        // The sources are English; only plurals ("1 call", "2 calls") need a file.
        auto* plurals = new QTranslator(this);
        if (plurals->load(QStringLiteral("callreel_en"), sharePath(QStringLiteral("translations"))))
            QApplication::installTranslator(plurals);
        return;
    }
    load(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("callreel"), sharePath(QStringLiteral("translations")));
    QApplication::setLayoutDirection(locale.textDirection());
}

} // namespace callreel
