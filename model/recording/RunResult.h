// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/exit/RecordingExit.h"
#include "model/recording/RunReport.h"

namespace callreel {

/// How a recording ended: the one result of a Supervisor.
struct RunResult {
    RunReport report;                  ///< without a trace when none could be made
    std::optional<Diagnostic> failure; ///< the recorder failed, which beats whatever the script returned (P7)
    std::vector<Diagnostic> warnings;  ///< to be shown although it succeeded
    std::string keptLog;               ///< folder of a log that could not be sealed; empty when there is none
    RecordingExit exit;

    bool hasTrace() const { return !report.trace.empty(); }
};

} // namespace callreel
