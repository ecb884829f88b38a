// SPDX-License-Identifier: Apache-2.0
#include "widgets/settings/SettingTexts.h"

#include <QCoreApplication>

namespace callreel {

QString settingText(const char* text) { return QCoreApplication::translate("Settings", text); }

static QString tr(const char* text) { return QCoreApplication::translate("SettingTexts", text); }

QString settingValueText(const Setting& setting, const QVariant& value) {
    switch (setting.type) {
    case Setting::Type::Boolean: return value.toBool() ? tr("On") : tr("Off");
    case Setting::Type::Choice:
        for (const Setting::Choice& choice : setting.choices)
            if (choice.value == value.toString())
                return settingText(choice.label);
        return value.toString();
    case Setting::Type::Number: return QString::number(value.toInt()) + QLatin1String(setting.unit);
    case Setting::Type::Font:
    case Setting::Type::FixedFont: return value.toString().isEmpty() ? tr("As the system") : value.toString();
    case Setting::Type::Folder: return value.toString().isEmpty() ? tr("Your data folder") : value.toString();
    case Setting::Type::Interpreter: return value.toString().isEmpty() ? tr("The first python3 found") : value.toString();
    }
    return value.toString();
}

QString settingSourceText(const EffectiveValue& effective) {
    switch (effective.source) {
    case PolicySource::CommandLine: return tr("command line");
    case PolicySource::Environment:
        return tr("environment: %1").arg(effective.variable + QLatin1Char('=') + effective.variableText);
    case PolicySource::Settings: return tr("these settings");
    case PolicySource::Default: return tr("default");
    }
    return {};
}

} // namespace callreel
