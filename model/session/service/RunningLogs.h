// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace callreel {

/// A run that is being recorded now, by whomever: its supervisor holds the lock of its log.
struct RunningLog {
    std::string run;
    std::string folder;
    std::string output; ///< where its trace will be
    pid_t script = 0;
};

/// The runs of this CALLREEL_HOME, in the order in which they began.
std::vector<RunningLog> runningLogs();

} // namespace callreel
