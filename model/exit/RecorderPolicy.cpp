// SPDX-License-Identifier: Apache-2.0
#include "model/exit/RecorderPolicy.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

#include "model/exit/ExitCode.h"

namespace callreel {

namespace {

std::string trimmedLower(const std::string& text) {
    const auto isSpace = [](unsigned char c) { return std::isspace(c) != 0; };
    const auto begin = std::find_if_not(text.begin(), text.end(), isSpace);
    const auto end = std::find_if_not(text.rbegin(), std::make_reverse_iterator(begin), isSpace).base();
    std::string out(begin, end);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

/// One field: the first of command line, environment, settings that says something (P10).
template <typename T, typename Parse>
Result<PolicyValue<T>> resolveField(const PolicyInputs& inputs, T defaultValue,
                                    std::optional<T> PolicyInputs::Layer::*field, const char* option,
                                    const char* variable, const char* accepted, Parse parse) {
    if (inputs.commandLine.*field)
        return PolicyValue<T>{*(inputs.commandLine.*field), PolicySource::CommandLine, option};
    const std::optional<std::string> text = inputs.environment ? inputs.environment(variable) : std::nullopt;
    if (text && !trimmedLower(*text).empty()) {
        const std::optional<T> value = parse(*text);
        if (!value) {
            auto error =
                failure("bad-variable", QT_TRANSLATE_NOOP("Diagnostic", "The variable %1 has the value \"%2\"."),
                        {variable, *text, accepted}, QT_TRANSLATE_NOOP("Diagnostic", "Set it to %3, or unset it."));
            error.error().source = variable;
            return withExitCode(std::move(error), usageExitCode);
        }
        return PolicyValue<T>{*value, PolicySource::Environment, variable};
    }
    if (inputs.settings.*field)
        return PolicyValue<T>{*(inputs.settings.*field), PolicySource::Settings, {}};
    return PolicyValue<T>{defaultValue, PolicySource::Default, {}};
}

const char* const booleanWords = "1, true, yes, on or 0, false, no, off";

} // namespace

Result<RecorderPolicy> resolvePolicy(const PolicyInputs& inputs) {
    using Layer = PolicyInputs::Layer;
    const auto propagate =
        resolveField(inputs, false, &Layer::propagateScriptExit,
                     inputs.commandLine.propagateScriptExit.value_or(false) ? "--propagate-script-exit"
                                                                            : "--no-propagate-script-exit",
                     propagateScriptExitVariable, booleanWords, parseBoolean);
    if (!propagate)
        return std::unexpected(propagate.error());
    const auto require = resolveField(inputs, false, &Layer::requireTrace, "--require-trace", requireTraceVariable,
                                      booleanWords, parseBoolean);
    if (!require)
        return std::unexpected(require.error());
    const auto onError = resolveField(inputs, OnRecorderError::Abort, &Layer::onRecorderError, "--on-recorder-error",
                                      onRecorderErrorVariable, "abort or disable", parseOnRecorderError);
    if (!onError)
        return std::unexpected(onError.error());
    return RecorderPolicy{*propagate, *require, *onError};
}

std::optional<bool> parseBoolean(const std::string& text) {
    static constexpr std::array yes{"1", "true", "t", "yes", "y", "on"};
    static constexpr std::array no{"0", "false", "f", "no", "n", "off"};
    const std::string word = trimmedLower(text);
    if (std::ranges::find(yes, word) != yes.end())
        return true;
    if (std::ranges::find(no, word) != no.end())
        return false;
    return std::nullopt;
}

std::optional<OnRecorderError> parseOnRecorderError(const std::string& text) {
    const std::string word = trimmedLower(text);
    if (word == "abort")
        return OnRecorderError::Abort;
    if (word == "disable")
        return OnRecorderError::Disable;
    return std::nullopt;
}

const char* onRecorderErrorName(OnRecorderError value) {
    return value == OnRecorderError::Abort ? "abort" : "disable";
}

std::optional<std::string> processEnvironment(const char* name) {
    const char* const value = std::getenv(name);
    return value ? std::optional<std::string>(value) : std::nullopt;
}

const char* policySourceName(PolicySource source) {
    switch (source) {
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
