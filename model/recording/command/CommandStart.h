// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Why the command of `callreel run` could not be started, with the exit code that every wrapper has for it: 127 when
/// it is not found, else 126 (W11; https://www.gnu.org/software/coreutils/manual/html_node/env-invocation.html).
/// `error` is exec's errno.
Diagnostic commandNotStarted(const std::string& program, int error);

/// Becomes the command, as env and nice do: same process, same descriptors, nothing of us is left. Found on PATH like a
/// shell's. Returns only when that is not possible, with exec's errno.
int becomeCommand(const std::vector<std::string>& command);

} // namespace callreel
