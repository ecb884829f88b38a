// SPDX-License-Identifier: Apache-2.0
#include "model/exit/RecorderPolicy.h"

#include <cstdlib>

#include "model/exit/ExitCode.h"
#include "model/exit/PolicyFields.h"
#include "model/exit/PolicyWords.h"

namespace callreel {

namespace {

/// The name by which a value came in: the one given, else the option's, which is negated for a boolean that is off.
std::string originOf(const PolicyField& field, const PolicyLayer& layer, PolicySource source, bool negated) {
    if (const auto given = layer.origins.find(field.key); given != layer.origins.end())
        return given->second;
    return source == PolicySource::CommandLine ? (negated ? "--no-" : "--") + std::string(field.option) : std::string();
}

template <typename T>
bool isOff(const T& value) {
    if constexpr (std::is_same_v<T, bool>)
        return !value;
    else
        return false;
}

std::unexpected<Diagnostic> badVariable(const PolicyField& field, const std::string& text) {
    auto error =
        failure("bad-variable", QT_TRANSLATE_NOOP("Diagnostic", "The variable %1 has the value \"%2\"."),
                {field.variable, text, field.accepted}, QT_TRANSLATE_NOOP("Diagnostic", "Set it to %3, or unset it."));
    error.error().source = field.variable;
    return withExitCode(std::move(error), usageExitCode);
}

/// The first source that says something decides (P10).
template <typename T>
Result<void> resolveField(const PolicyField& field, const PolicyMember<T>& member, const PolicyInputs& inputs,
                          RecorderPolicy& policy) {
    PolicyValue<T>& effective = policy.*member.effective;
    const auto take = [&](const PolicyLayer& layer, PolicySource source) {
        const std::optional<T>& said = layer.*member.said;
        if (said)
            effective = {*said, source, originOf(field, layer, source, isOff(*said))};
        return said.has_value();
    };
    if (take(inputs.program, PolicySource::Program) || take(inputs.commandLine, PolicySource::CommandLine))
        return {};
    const std::optional<std::string> text = inputs.environment ? inputs.environment(field.variable) : std::nullopt;
    if (text && !trimmed(*text).empty()) {
        PolicyLayer environment;
        if (!setPolicyValue(field, environment, *text))
            return badVariable(field, *text);
        environment.origins.emplace(field.key, field.variable);
        take(environment, PolicySource::Environment);
        return {};
    }
    take(inputs.settings, PolicySource::Settings);
    return {};
}

} // namespace

Result<RecorderPolicy> resolvePolicy(const PolicyInputs& inputs) {
    RecorderPolicy policy;
    for (const PolicyField& field : policyFields()) {
        const auto resolved =
            std::visit([&](const auto& member) { return resolveField(field, member, inputs, policy); }, field.member);
        if (!resolved)
            return std::unexpected(resolved.error());
    }
    return policy;
}

std::optional<std::string> processEnvironment(const char* name) {
    const char* const value = std::getenv(name);
    return value ? std::optional<std::string>(value) : std::nullopt;
}

const char* policySourceName(PolicySource source) {
    switch (source) {
    case PolicySource::Program:
        return "api";
    case PolicySource::CommandLine:
        return "command line";
    case PolicySource::Environment:
        return "environment";
    case PolicySource::Settings:
        return "settings";
    case PolicySource::Default:
        return "default";
    }
    return "";
}

} // namespace callreel
