// SPDX-License-Identifier: Apache-2.0
#include "model/session/ExitMode.h"

#include <array>
#include <utility>

#include "model/exit/ExitCode.h"

namespace callreel {

namespace {

std::unexpected<Diagnostic> badOption(const std::string& option, std::string_view value, const char* accepted) {
    auto error = failure("bad-option", QT_TRANSLATE_NOOP("Diagnostic", "The option %1 has the value \"%2\"."),
                         {option, std::string(value), accepted}, QT_TRANSLATE_NOOP("Diagnostic", "It takes %3."));
    error.error().source = option;
    return withExitCode(std::move(error), usageExitCode);
}

} // namespace

const char* exitModeName(ExitMode mode) {
    switch (mode) {
    case ExitMode::None:
        return "none";
    case ExitMode::Halt:
        return "halt";
    case ExitMode::Stop:
        return "stop";
    case ExitMode::Auto:
        return "auto";
    }
    return "";
}

const char* stopModeName(StopMode mode) {
    switch (mode) {
    case StopMode::IfStarted:
        return "if_started";
    case StopMode::Always:
        return "always";
    case StopMode::Never:
        return "never";
    }
    return "";
}

Result<ExitMode> parseExitMode(std::string_view text, const std::string& option) {
    for (const ExitMode mode : {ExitMode::None, ExitMode::Halt, ExitMode::Stop, ExitMode::Auto}) {
        if (text == exitModeName(mode))
            return mode;
    }
    return badOption(option, text, "none, stop, halt or auto");
}

Result<StopMode> parseStopMode(std::string_view text, const std::string& option) {
    for (const StopMode mode : {StopMode::IfStarted, StopMode::Always, StopMode::Never}) {
        if (text == stopModeName(mode))
            return mode;
    }
    if (text == "if-started")
        return StopMode::IfStarted;
    return badOption(option, text, "if-started, always or never");
}

} // namespace callreel
