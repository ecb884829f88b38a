// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "model/trace/Trace.h"

namespace callreel::cli {

/// Opens the trace that a verb was given. A folder, the log of a run that nobody sealed and a file that may not be read
/// get an error that says what to do instead.
Result<std::shared_ptr<const Trace>> openTrace(const std::string& path);

/// Whether there is something of that name, readable or not.
bool fileExists(const std::string& path);

} // namespace callreel::cli
