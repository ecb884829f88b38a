// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/exit/Diagnostic.h"
#include "model/recording/RecordRequest.h"
#include "model/recording/RecorderBackend.h"
#include "model/recording/RunLog.h"
#include "model/trace/RunMetadata.h"

namespace callreel {

/// What is known of a run before it starts: which command, where, when, with which interpreter and environment
/// (redacted). The recorder's name and version in `metadata` stay as they are.
void describeRun(RunMetadata& metadata, const RecordRequest& request, const RecorderBackend& backend,
                 const RunLog& folder);

/// Writes it to the run's log, with the file that the trace is to be and every policy field's value and source.
/// Errors: "log-not-written".
Result<void> writeDescription(log::MetadataLog& log, const RunMetadata& metadata, const RecordRequest& request);

} // namespace callreel
