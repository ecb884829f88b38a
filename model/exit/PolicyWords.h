// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/exit/RecorderPolicy.h"

namespace callreel {

/// How the values of policy fields are written, in every source alike. Parsing takes them trimmed and in any case.

/// 1/true/t/yes/y/on and 0/false/f/no/n/off.
std::optional<bool> parseBoolean(std::string_view text);
/// abort, disable.
std::optional<OnRecorderError> parseOnRecorderError(std::string_view text);
/// off, error, warn (or warning), info, debug, trace.
std::optional<LogLevel> parseLogLevel(std::string_view text);
/// off, proxies, proxies+fd.
std::optional<IoCapture> parseIoCapture(std::string_view text);

const char* booleanName(bool value); ///< "true", "false"
const char* onRecorderErrorName(OnRecorderError value);
const char* logLevelName(LogLevel value);
const char* ioCaptureName(IoCapture value);

/// Without white space at its ends.
std::string_view trimmed(std::string_view text);

} // namespace callreel
