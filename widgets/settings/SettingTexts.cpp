// SPDX-License-Identifier: Apache-2.0
#include "widgets/settings/SettingTexts.h"

#include <QCoreApplication>

namespace callreel {

QString settingText(const char* text) {
    return QCoreApplication::translate("Settings", text);
}

QString settingValueText(const Setting& setting, const QVariant& value) {
    switch (setting.type) {
    case Setting::Type::Boolean:
        return value.toBool() ? QCoreApplication::translate("SettingTexts", "On")
                              : QCoreApplication::translate("SettingTexts", "Off");
    case Setting::Type::Choice:
        for (const Setting::Choice& choice : setting.choices)
            if (choice.value == value.toString())
                return settingText(choice.label);
        return value.toString();
    case Setting::Type::Number:
        return QString::number(value.toInt()) + QLatin1String(setting.unit);
    case Setting::Type::Font:
    case Setting::Type::FixedFont:
        return value.toString().isEmpty() ? QCoreApplication::translate("SettingTexts", "As the system")
                                          : value.toString();
    case Setting::Type::Folder:
        return value.toString().isEmpty() ? QCoreApplication::translate("SettingTexts", "Your data folder")
                                          : value.toString();
    case Setting::Type::File:
        return value.toString().isEmpty() ? QCoreApplication::translate("SettingTexts", "Standard error")
                                          : value.toString();
    case Setting::Type::Interpreter:
        return value.toString().isEmpty() ? QCoreApplication::translate("SettingTexts", "The first python3 found")
                                          : value.toString();
    }
    return value.toString();
}

QString settingSourceText(const EffectiveValue& effective) {
    switch (effective.source) {
    case PolicySource::Program:
    case PolicySource::CommandLine:
        return QCoreApplication::translate("SettingTexts", "command line");
    case PolicySource::Environment:
        return QCoreApplication::translate("SettingTexts", "environment: %1")
            .arg(effective.variable + QLatin1Char('=') + effective.variableText);
    case PolicySource::Settings:
        return QCoreApplication::translate("SettingTexts", "these settings");
    case PolicySource::Default:
        return QCoreApplication::translate("SettingTexts", "default");
    }
    return {};
}

} // namespace callreel
