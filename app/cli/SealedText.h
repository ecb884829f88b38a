// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/exit/Diagnostic.h"
#include "model/trace/seal/SealResult.h"

namespace callreel::cli {

/// Writes to standard output what was made: as JSON (callreel.run/1), or the four answers, the losses and the file. The
/// verb's exit code. Errors: those of StandardOutput::finish().
Result<int> printSealed(const SealResult& result, bool json);

} // namespace callreel::cli
