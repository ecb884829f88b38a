// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace callreel {

class Settings;

/// Carries the settings of appearance to the theme, now and whenever one changes; loads the language's texts at the
/// start.
class Appearance : public QObject {
    Q_OBJECT
public:
    Appearance(Settings* settings, QObject* parent);

private:
    void applyColours();
    void applyFonts();
    void applyDensity();
    void loadTranslations();

    Settings* m_settings;
};

} // namespace callreel
