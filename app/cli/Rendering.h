// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/exit/Diagnostic.h"

namespace callreel::cli {

/// An error as lines for standard error, each begun with "callreel: ": what happened, then what to do.
std::string renderDiagnostic(const Diagnostic& diagnostic);

/// Writes to standard error, whole and unbuffered; that nobody reads it changes nothing.
void writeToStandardError(std::string_view text);

} // namespace callreel::cli
