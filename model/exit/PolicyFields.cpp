// SPDX-License-Identifier: Apache-2.0
#include "model/exit/PolicyFields.h"

#include <algorithm>
#include <array>
#include <type_traits>

#include "model/exit/ExitCode.h"
#include "model/exit/PolicyWords.h"

namespace callreel {

namespace {

constexpr const char* booleanWords = "1, true, t, yes, y, on or 0, false, f, no, n, off";

const std::array<PolicyField, 9> table{{
    {"io_capture", "io-capture", ioCaptureVariable, "recording/output", "off|proxies|proxies+fd",
     "off, proxies or proxies+fd", "What of the program's output is kept (proxies); our own recorder has no proxies+fd",
     PolicyMember<IoCapture>{&RecorderPolicy::ioCapture, &PolicyLayer::ioCapture}},
    {"json_errors", "json-errors", jsonErrorsVariable, "recording/jsonErrors", "", booleanWords,
     "End with one line of JSON on standard error when the recorder failed",
     PolicyMember<bool>{&RecorderPolicy::jsonErrors, &PolicyLayer::jsonErrors}},
    {"keep_partial_trace", "keep-partial-trace", keepPartialTraceVariable, "recording/keepPartialTrace", "",
     booleanWords, "Keep the trace of a failed recording as far as it goes (the default), or remove it",
     PolicyMember<bool>{&RecorderPolicy::keepPartialTrace, &PolicyLayer::keepPartialTrace}},
    {"log_file", "log-file", logFileVariable, "recording/logFile", "FILE", "the path of a file",
     "Append our own log lines to FILE instead of standard error",
     PolicyMember<std::string>{&RecorderPolicy::logFile, &PolicyLayer::logFile}},
    {"log_level", "log-level", logLevelVariable, "recording/logLevel", "off|error|warn|info|debug|trace",
     "off, error, warn, info, debug or trace", "How much our own log lines say (warn)",
     PolicyMember<LogLevel>{&RecorderPolicy::logLevel, &PolicyLayer::logLevel}},
    {"module_name_from_globals", "module-name-from-globals", moduleNameFromGlobalsVariable,
     "recording/moduleNameFromGlobals", "", booleanWords,
     "Name modules as their globals do (the default), or after their files",
     PolicyMember<bool>{&RecorderPolicy::moduleNameFromGlobals, &PolicyLayer::moduleNameFromGlobals}},
    {"on_recorder_error", "on-recorder-error", onRecorderErrorVariable, "recording/onRecorderError", "abort|disable",
     "abort or disable", "When recording fails in mid-run: abort the script (the default) or let it go on",
     PolicyMember<OnRecorderError>{&RecorderPolicy::onRecorderError, &PolicyLayer::onRecorderError}},
    {"propagate_script_exit", "propagate-script-exit", propagateScriptExitVariable, "recording/propagateScriptExit", "",
     booleanWords, "Return the script's exit code instead of 0, or do not (the default)",
     PolicyMember<bool>{&RecorderPolicy::propagateScriptExit, &PolicyLayer::propagateScriptExit}},
    {"require_trace", "require-trace", requireTraceVariable, "recording/requireTrace", "", booleanWords,
     "Fail (125) when nothing was recorded, or do not (the default)",
     PolicyMember<bool>{&RecorderPolicy::requireTrace, &PolicyLayer::requireTrace}},
}};

template <typename T>
std::optional<T> parse(const std::string& text) {
    if constexpr (std::is_same_v<T, bool>)
        return parseBoolean(text);
    else if constexpr (std::is_same_v<T, OnRecorderError>)
        return parseOnRecorderError(text);
    else if constexpr (std::is_same_v<T, LogLevel>)
        return parseLogLevel(text);
    else if constexpr (std::is_same_v<T, IoCapture>)
        return parseIoCapture(text);
    else
        return text;
}

std::string textOf(bool value) {
    return booleanName(value);
}
std::string textOf(OnRecorderError value) {
    return onRecorderErrorName(value);
}
std::string textOf(LogLevel value) {
    return logLevelName(value);
}
std::string textOf(IoCapture value) {
    return ioCaptureName(value);
}
std::string textOf(const std::string& value) {
    return value;
}

} // namespace

std::span<const PolicyField> policyFields() {
    return table;
}

const PolicyField* findPolicyField(std::string_view key) {
    const auto* const found = std::ranges::find(table, key, &PolicyField::key);
    return found == table.end() ? nullptr : found;
}

const PolicyField* findPolicyFieldOfSetting(std::string_view setting) {
    const auto* const found = std::ranges::find(table, setting, &PolicyField::setting);
    return found == table.end() ? nullptr : found;
}

PolicyValue<std::string> policyValue(const PolicyField& field, const RecorderPolicy& policy) {
    return std::visit(
        [&](const auto& member) {
            const auto& held = policy.*member.effective;
            return PolicyValue<std::string>{textOf(held.value), held.source, held.origin};
        },
        field.member);
}

bool setPolicyValue(const PolicyField& field, PolicyLayer& layer, const std::string& text) {
    return std::visit(
        [&]<typename T>(const PolicyMember<T>& member) {
            const std::optional<T> value = parse<T>(text);
            if (value)
                layer.*member.said = value;
            return value.has_value();
        },
        field.member);
}

Result<void> setPolicyOption(const PolicyField& field, PolicyLayer& layer, const std::string& text) {
    const bool empty = std::holds_alternative<PolicyMember<std::string>>(field.member) && text.empty();
    if (!empty && setPolicyValue(field, layer, text))
        return {};
    const std::string option = std::string("--") + field.option;
    auto error = failure("bad-option", QT_TRANSLATE_NOOP("Diagnostic", "The option %1 has the value \"%2\"."),
                         {option, text, field.accepted}, QT_TRANSLATE_NOOP("Diagnostic", "It takes %3."));
    error.error().source = option;
    return withExitCode(std::move(error), usageExitCode);
}

} // namespace callreel
