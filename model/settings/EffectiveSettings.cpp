// SPDX-License-Identifier: Apache-2.0
#include "model/settings/EffectiveSettings.h"

#include <cstdlib>

#include "model/settings/Settings.h"

namespace callreel {

namespace {

QVariant policyValueOf(const QString& key, const RecorderPolicy& policy, PolicySource* source) {
    if (key == QLatin1String(settingKeys::propagateScriptExit)) {
        *source = policy.propagateScriptExit.source;
        return policy.propagateScriptExit.value ? QStringLiteral("true") : QStringLiteral("false");
    }
    if (key == QLatin1String(settingKeys::requireTrace)) {
        *source = policy.requireTrace.source;
        return policy.requireTrace.value;
    }
    *source = policy.onRecorderError.source;
    return policy.onRecorderError.value == OnRecorderError::Disable ? QStringLiteral("disable")
                                                                    : QStringLiteral("abort");
}

bool isPolicy(const QString& key) {
    return key == QLatin1String(settingKeys::propagateScriptExit) || key == QLatin1String(settingKeys::requireTrace) ||
           key == QLatin1String(settingKeys::onRecorderError);
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
    if (is(settingKeys::propagateScriptExit))
        return QString::fromLatin1(propagateScriptExitVariable);
    if (is(settingKeys::requireTrace))
        return QString::fromLatin1(requireTraceVariable);
    if (is(settingKeys::onRecorderError))
        return QString::fromLatin1(onRecorderErrorVariable);
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
    if (isPolicy(key)) {
        // The one policy layer decides here as it does for a recording (P5). Only this field's variable is shown to it,
        // so that another one's bad value does not hide this one's.
        PolicyInputs inputs;
        inputs.settings = settings.policyLayer();
        inputs.environment = [&](const char* name) -> std::optional<std::string> {
            return variable == QLatin1String(name) ? text : std::nullopt;
        };
        const Result<RecorderPolicy> policy = resolvePolicy(inputs);
        if (policy) {
            effective.value = policyValueOf(key, *policy, &effective.source);
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
