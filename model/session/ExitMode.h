// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// What becomes of the process once a script has run and all is cleaned up (L1).
enum class ExitMode {
    None, ///< it goes on: the call returns, or hands the function's error on
    Halt, ///< it ends at once, without any I/O
    Stop, ///< it is asked to end as it ends by itself, and the call waits until it is gone
    Auto  ///< Stop when this call started the service and the process is one that stays; else None
};

/// Whether the recording service is stopped at the end (L20).
enum class StopMode {
    IfStarted, ///< when this call started it
    Always,    ///< also one that others use: violates their ownership
    Never
};

/// "none", "halt", "stop", "auto".
const char* exitModeName(ExitMode mode);
/// "if_started", "always", "never".
const char* stopModeName(StopMode mode);

/// As an option has them, letter by letter. Errors: "bad-option", a usage error (L8).
Result<ExitMode> parseExitMode(std::string_view text, const std::string& option = "exit_mode");
/// "if_started" and, as options of a command line are written, "if-started"; "always"; "never".
Result<StopMode> parseStopMode(std::string_view text, const std::string& option = "stop_mode");

} // namespace callreel
