// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Where a trace that is imported goes when nobody says: to where recordings go, under the name of its program; a name
/// that is not taken yet. `path` is what CodetracerSource::find() takes. Errors: its, "output-not-writable".
Result<std::string> unusedImportOutput(const std::string& path);

} // namespace callreel
