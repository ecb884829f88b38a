// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"

namespace callreel::cli {

/// For somebody who typed `callreel` alone: what it does and how to go on, in a few lines.
std::string shortHelp();

/// The error for a verb that there is not: a misspelt one names the one that was meant, a script's name says how to
/// record it, a name that is taken but not in this version says so.
Diagnostic unknownVerb(const std::string& name, const std::vector<std::string>& verbs);

} // namespace callreel::cli
