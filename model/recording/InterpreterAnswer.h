// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Runs `command` (program first, an absolute path) with nothing on its standard input and gives what it writes to
/// standard output; for command lines, which have nothing else to do meanwhile. At most 64 kB are kept. Errors:
/// "interpreter-not-started", "interpreter-silent" when it takes longer than `patienceMs`: it is ended then.
Result<std::string> askInterpreter(const std::vector<std::string>& command, int patienceMs = 10000);

} // namespace callreel
