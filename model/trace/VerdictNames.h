// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/trace/Verdict.h"

namespace callreel {

// The words of the contract's JSON ("callreel.run/1"), which are those of the trace's tables too.

/// "exited", "exception", "signal", "running", "unknown".
const char* outcomeName(ScriptStatus::Outcome outcome);
/// "ok", "failed", "disabled".
const char* recorderName(Verdict::Recorder recorder);
/// "complete", "truncated", "partial".
const char* completenessName(Verdict::Completeness completeness);

} // namespace callreel
