// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Who decided a policy field; in order of precedence (P10). `Program` is a program that embeds the recorder and says
/// it in its own code; where there is a command line, there is no such program.
enum class PolicySource { Program, CommandLine, Environment, Settings, Default };

/// What happens when recording fails in mid-run: the script is ended, or goes on unrecorded.
enum class OnRecorderError { Abort, Disable };

/// How much our own log lines say; each level contains those before it.
enum class LogLevel { Off, Error, Warn, Info, Debug, Trace };

/// What of the program's output is kept: nothing; what passes through Python's files and os.write; or also what C code
/// writes to the file descriptors.
enum class IoCapture { Off, Proxies, ProxiesAndDescriptors };

/// A policy field's effective value, and who says so.
template <typename T>
struct PolicyValue {
    T value{};
    PolicySource source = PolicySource::Default;
    std::string origin = {}; ///< the option, variable or function by name; empty for settings and default
};

/// What a recording does about exit codes, its own failures and what it says about them, resolved once, in one place
/// (P5). The fields, their names everywhere and their defaults: PolicyFields.h.
struct RecorderPolicy {
    PolicyValue<OnRecorderError> onRecorderError{OnRecorderError::Abort};
    PolicyValue<bool> requireTrace{false};
    /// A recording that failed: its trace stays, as far as it goes. Off, it is removed, which is said.
    PolicyValue<bool> keepPartialTrace{true};
    PolicyValue<LogLevel> logLevel{LogLevel::Warn};
    PolicyValue<std::string> logFile{}; ///< empty: standard error
    PolicyValue<bool> jsonErrors{false};
    PolicyValue<IoCapture> ioCapture{IoCapture::Proxies};
    /// A function's module is what its globals call it; off: what its file is called below sys.path.
    PolicyValue<bool> moduleNameFromGlobals{true};
    PolicyValue<bool> propagateScriptExit{false};
};

/// What one source says; an empty optional says nothing, so the next source decides.
struct PolicyLayer {
    std::optional<OnRecorderError> onRecorderError;
    std::optional<bool> requireTrace;
    std::optional<bool> keepPartialTrace;
    std::optional<LogLevel> logLevel;
    std::optional<std::string> logFile;
    std::optional<bool> jsonErrors;
    std::optional<IoCapture> ioCapture;
    std::optional<bool> moduleNameFromGlobals;
    std::optional<bool> propagateScriptExit;
    /// By the field's key, where a value came in by another name than the table's: "--no-output" for "io_capture".
    std::map<std::string, std::string> origins = {};
};

/// Where the fields come from.
struct PolicyInputs {
    using Layer = PolicyLayer;
    Layer program; ///< of an embedding program's own code
    Layer commandLine;
    Layer settings;
    /// Looks up an environment variable; nothing when it is not set. An empty value counts as unset.
    std::function<std::optional<std::string>(const char* name)> environment;
};

/// Program > command line > environment > settings > default. A variable that a higher source overrules is not read;
/// one with a bad value is a usage error ("bad-variable", exit code 2) that names it and what it accepts.
Result<RecorderPolicy> resolvePolicy(const PolicyInputs& inputs);

/// Looks in this process's environment; for PolicyInputs::environment.
std::optional<std::string> processEnvironment(const char* name);

/// "api", "command line", "environment", "settings", "default".
const char* policySourceName(PolicySource source);

inline constexpr const char* onRecorderErrorVariable = "CODETRACER_ON_RECORDER_ERROR";
inline constexpr const char* requireTraceVariable = "CODETRACER_REQUIRE_TRACE";
inline constexpr const char* keepPartialTraceVariable = "CODETRACER_KEEP_PARTIAL_TRACE";
inline constexpr const char* logLevelVariable = "CODETRACER_LOG_LEVEL";
inline constexpr const char* logFileVariable = "CODETRACER_LOG_FILE";
inline constexpr const char* jsonErrorsVariable = "CODETRACER_JSON_ERRORS";
inline constexpr const char* ioCaptureVariable = "CODETRACER_CAPTURE_IO";
inline constexpr const char* moduleNameFromGlobalsVariable = "CODETRACER_MODULE_NAME_FROM_GLOBALS";
inline constexpr const char* propagateScriptExitVariable = "CODETRACER_PROPAGATE_SCRIPT_EXIT";

} // namespace callreel
