// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "model/exit/Diagnostic.h"
#include "model/recording/RecordRequest.h"
#include "model/recording/RunResult.h"
#include "model/trace/RunMetadata.h"
#include "model/trace/seal/SealResult.h"

namespace callreel {

/// What a supervisor knows when its script has ended.
struct EndedRun {
    const RecordRequest& request;
    const RunMetadata& metadata;
    std::string log;                   ///< the folder of the run's log
    ScriptStatus status;               ///< certain, whatever became of the log
    std::optional<Diagnostic> trouble; ///< what the recorder itself says is wrong
    bool troubleIsFatal = false;       ///< the recording failed; otherwise it was switched off
    bool interrupted = false;          ///< from the keyboard, after the script's end or more than once
};

/// The script was never started.
RunResult concludeNotStarted(const RecordRequest& request, const RunMetadata& metadata, const Diagnostic& error);

/// The interpreter ended before recording began: there is nothing to keep.
RunResult concludeUnrecorded(const EndedRun& run);

/// Recording began, and this came of its sealing. Removes the trace of a failed recording where the policy says that
/// none is to be left.
RunResult concludeRecorded(const EndedRun& run, const Result<SealResult>& sealed);

} // namespace callreel
