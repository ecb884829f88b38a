// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/exit/Diagnostic.h"

namespace callreel::cli {

/// An error as lines for standard error, each begun with "callreel: ": what happened, then what to do.
std::string renderDiagnostic(const Diagnostic& diagnostic);

/// Writes to standard error, unbuffered; that nobody reads it changes nothing, and is not waited for (L18).
void writeToStandardError(std::string_view text);

} // namespace callreel::cli
