// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/session/ProcessIdentity.h"

namespace callreel {

/// A run that is being recorded now, by whomever: its supervisor holds the lock of its log, or, where that was killed,
/// its script still writes to it.
struct RunningLog {
    std::string run;
    std::string folder;
    std::string output; ///< where its trace will be
    std::vector<std::string> program;
    std::string workdir;
    std::string interpreter;
    std::string started; ///< ISO 8601, UTC
    std::uint64_t bytes = 0;
    std::optional<std::uint64_t> calls; ///< when it was looked at before; nothing when nobody counts
    pid_t script = 0;
    bool supervised = true;
    ProcessIdentity supervisor; ///< its `callreel record`; pid 0 when it cannot be told

    bool operator==(const RunningLog& other) const { return run == other.run && supervised == other.supervised; }

    /// Asks the supervisor to stop the script and to seal, as its Stop does; without one it does so to the script.
    /// Asked with `kill`, the script is killed. False: nobody is there to be asked.
    bool requestStop(bool kill) const;
};

/// The runs of this CALLREEL_HOME, in the order in which they began. Reads files: not for a thread that must not wait.
/// Asks their supervisors to count the calls, for the next look.
std::vector<RunningLog> runningLogs();

} // namespace callreel
