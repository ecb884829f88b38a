// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/exit/RecorderPolicy.h"
#include "model/exit/ScriptStatus.h"

/// The public C++ interface, for programs that record Python programs themselves. Link callreel_recording; nothing of
/// Qt is in these signatures, and no event loop is needed.
///
///     callreel::PolicyLayer wanted;
///     wanted.requireTrace = true;
///     const auto recorded = callreel::recordProgram({.program = {"orders.py", "--fast"}, .output = "orders.reel"},
///     wanted); if (!recorded)
///         return complain(recorded.error().text());   // wrong usage, or no callreel: nothing was started
///     if (recorded->failure)
///         return complain(recorded->failure->text()); // the recorder failed; recorded->exitCode is 125
///     return recorded->exitCode;                      // as the policy says; recorded->script is how it really ended
///
/// It starts `callreel record`, as the window does, so that the policy is applied in one place (P5, P9) and a recording
/// outlives a program that dies in its midst.
namespace callreel {

struct ProgramToRecord {
    /// As behind `callreel record`: {SCRIPT, ARGS...}, {"-m", MODULE, ARGS...} or {"-c", CODE, ARGS...}.
    std::vector<std::string> program;
    std::string interpreter = {};                ///< path or name; empty: CALLREEL_PYTHON, settings, python3 on PATH
    std::vector<std::string> pythonOptions = {}; ///< -X, -W, -O ... for the interpreter
    std::string output = {};                     ///< of the trace; empty: a name of our own under CALLREEL_HOME
    bool overwrite = false;                      ///< the output may replace a file
    bool values = true;                          ///< keep arguments and results
    bool lines = false;                          ///< keep which lines each call executed
    std::string callreel = {};                   ///< the program; empty: beside this one, else on PATH
};

struct ProgramRecording {
    /// What a process that recorded this ends with, as the policy says: 0, the script's own when propagated, 125 when
    /// the recorder failed, 2 for wrong usage; 128 + s when `callreel record` died of signal s.
    int exitCode = 0;
    std::string trace = {};                           ///< absolute; empty when there is none
    ScriptStatus script = {};                         ///< how the program really ended, in both modes (P2)
    std::optional<Diagnostic> failure = std::nullopt; ///< the recorder failed, which beats the script's status (P7)
};

/// The policy of recordings that this process starts: `wanted` before the environment, this before the user's settings,
/// these before the defaults, each field with its source. A usage error for a variable that cannot be.
Result<RecorderPolicy> effectivePolicy(const PolicyLayer& wanted = {});

/// Records the program and returns when its trace is sealed. Standard input, output and error are the program's; a
/// suppressed status is told on standard error in one line (P6). Blocks the calling thread; other threads may record
/// other programs at the same time. An error when nothing was started.
Result<ProgramRecording> recordProgram(const ProgramToRecord& program, const PolicyLayer& wanted = {});

} // namespace callreel
