// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// A diagnostic's message in the window's language, its arguments in place.
QString diagnosticText(const Diagnostic& diagnostic);
/// What to do about it; empty when there is nothing.
QString diagnosticHelp(const Diagnostic& diagnostic);

} // namespace callreel
