// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// The errors that the recorder or the probe of an interpreter can tell of, by their stable code: what happened and
/// what to do about it, in one table.
Diagnostic recorderError(const std::string& code, std::vector<std::string> arguments);

/// What the recorder wrote into the control page: its own words, with the help of the table. A code that is not known
/// is passed on with the words alone.
Diagnostic recorderErrorSaid(const std::string& code, const std::string& message);

} // namespace callreel
