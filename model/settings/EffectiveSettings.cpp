// SPDX-License-Identifier: Apache-2.0
#include "model/settings/EffectiveSettings.h"

#include <cstdlib>

#include "model/exit/PolicyFields.h"
#include "model/settings/Settings.h"

namespace callreel {

namespace {

/// A field's value as its setting has it.
QVariant policyValueOf(const PolicyField& field, const RecorderPolicy& policy, PolicySource* source) {
    const PolicyValue<std::string> effective = policyValue(field, policy);
    *source = effective.source;
    const QString text = QString::fromStdString(effective.value);
    const Setting* setting = findSetting(QString::fromLatin1(field.setting));
    if (setting && setting->type == Setting::Type::Boolean)
        return field.isBoolean() ? text == QLatin1String("true") : text != QLatin1String("off");
    return text;
}

const PolicyField* policyFieldOf(const QString& key) {
    return findPolicyFieldOfSetting(key.toStdString());
}

} // namespace

Environment processEnvironment() {
    return [](const char* name) -> std::optional<std::string> {
        const char* value = std::getenv(name);
        return value ? std::optional<std::string>(value) : std::nullopt;
    };
}

QString overridingVariable(const QString& key) {
    const auto is = [&](const char* other) { return key == QLatin1String(other); };
    if (const PolicyField* field = policyFieldOf(key))
        return QString::fromLatin1(field->variable);
    if (is(settingKeys::interpreter))
        return QStringLiteral("CALLREEL_PYTHON");
    if (is(settingKeys::traceFolder))
        return QStringLiteral("CALLREEL_HOME");
    return {};
}

EffectiveValue effectiveValue(const Settings& settings, const QString& key, const Environment& environment) {
    EffectiveValue effective;
    effective.value = settings.value(key);
    effective.source = settings.isSet(key) ? PolicySource::Settings : PolicySource::Default;
    const QString variable = overridingVariable(key);
    const auto text = variable.isEmpty() ? std::nullopt : environment(variable.toLatin1().constData());
    const QString held = text ? QString::fromLocal8Bit(text->c_str()) : QString();
    if (const PolicyField* field = policyFieldOf(key)) {
        // The one policy layer decides here as it does for a recording (P5). Only this field's variable is shown to it,
        // so that another one's bad value does not hide this one's.
        PolicyInputs inputs;
        inputs.settings = settings.policyLayer();
        inputs.environment = [&](const char* name) -> std::optional<std::string> {
            return variable == QLatin1String(name) ? text : std::nullopt;
        };
        const Result<RecorderPolicy> policy = resolvePolicy(inputs);
        if (policy) {
            effective.value = policyValueOf(*field, *policy, &effective.source);
        } else {
            effective.problem = policy.error();
            effective.source = PolicySource::Environment;
        }
    } else if (!held.isEmpty()) {
        effective.value = held;
        effective.source = PolicySource::Environment;
    }
    if (effective.source == PolicySource::Environment) {
        effective.variable = variable;
        effective.variableText = held;
    }
    return effective;
}

} // namespace callreel
