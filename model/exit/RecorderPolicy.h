// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Who decided a policy field; in order of precedence (P10).
enum class PolicySource { CommandLine, Environment, Settings, Default };

enum class OnRecorderError { Abort, Disable };

/// A policy field's effective value, and who says so.
template <typename T>
struct PolicyValue {
    T value{};
    PolicySource source = PolicySource::Default;
    std::string origin; ///< the option or variable by name; empty for settings and default
};

/// What a recording does about exit codes and its own failures, resolved once, in one place (P5).
struct RecorderPolicy {
    PolicyValue<bool> propagateScriptExit{false, PolicySource::Default, {}};
    PolicyValue<bool> requireTrace{false, PolicySource::Default, {}};
    PolicyValue<OnRecorderError> onRecorderError{OnRecorderError::Abort, PolicySource::Default, {}};
};

/// Where the fields come from; an empty optional says nothing, so the next source decides.
struct PolicyInputs {
    struct Layer {
        std::optional<bool> propagateScriptExit;
        std::optional<bool> requireTrace;
        std::optional<OnRecorderError> onRecorderError;
    };
    Layer commandLine;
    Layer settings;
    /// Looks up an environment variable; nothing when it is not set. An empty value counts as unset.
    std::function<std::optional<std::string>(const char* name)> environment;
};

inline constexpr const char* propagateScriptExitVariable = "CODETRACER_PROPAGATE_SCRIPT_EXIT";
inline constexpr const char* requireTraceVariable = "CODETRACER_REQUIRE_TRACE";
inline constexpr const char* onRecorderErrorVariable = "CODETRACER_ON_RECORDER_ERROR";

/// Command line > environment > settings > default. A variable overruled by the command line is not read; one with a
/// bad value is a usage error ("bad-variable") that names it and what it accepts.
Result<RecorderPolicy> resolvePolicy(const PolicyInputs& inputs);

/// 1/true/t/yes/y/on and 0/false/f/no/n/off, trimmed, in any case.
std::optional<bool> parseBoolean(const std::string& text);

/// "abort" and "disable", trimmed, in any case.
std::optional<OnRecorderError> parseOnRecorderError(const std::string& text);
const char* onRecorderErrorName(OnRecorderError value);

/// Looks in this process's environment; for PolicyInputs::environment.
std::optional<std::string> processEnvironment(const char* name);

/// "command line", "environment", "settings", "default".
const char* policySourceName(PolicySource source);

} // namespace callreel
