// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/recording/RecordOptions.h"
#include "model/recording/RunEntry.h"

namespace callreel {

/// What to record to have this run again: program, arguments, folder and interpreter of the trace, the rest from
/// `defaults`. The environment is not taken: a trace keeps it redacted.
RecordOptions optionsOf(const RunEntry& entry, const RecordOptions& defaults);

} // namespace callreel
