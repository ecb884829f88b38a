// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "model/exit/RecorderPolicy.h"
#include "model/exit/ScriptStatus.h"

namespace callreel {

/// What a process that recorded a script ends with (contract, "Exit codes"), and what it says about it.
struct RecordingExit {
    int code = 0;
    /// The signal that the process is to die of after all is sealed; a shell reports the same code then.
    std::optional<int> dieOf;
    /// The line of P6, without "callreel: "; nothing when there is nothing to warn of.
    std::optional<std::string> warning;
};

/// The policy applied to the end of a run; the same for the command line, the window and an embedding program (P9).
/// `recorderFailed`: start, policy, write, flush, stop or seal went wrong: 125, whatever the script did (P7).
RecordingExit decideExit(const RecorderPolicy& policy, const ScriptStatus& script, bool recorderFailed);

/// What our own recorder cannot do: a usage error that names who asked for it. `proxies+fd` would need a pipe or a
/// terminal of ours in place of the program's own output, and the program would notice: isatty(), buffering, timing.
Result<void> checkIoCapture(const RecorderPolicy& policy);

/// --require-trace: an error ("nothing-recorded") when no call of the program was recorded.
Result<void> checkRequiredTrace(const RecorderPolicy& policy, bool anythingRecorded);

} // namespace callreel
