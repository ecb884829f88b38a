// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

#include "model/recording/FileHandle.h"

namespace callreel {

/// One process among all that ever had its number: the number and when it was started. Read from /proc (proc(5)).
struct ProcessIdentity {
    pid_t pid = 0;
    std::uint64_t startTime = 0; ///< in clock ticks since the machine was started
    pid_t group = 0;
    pid_t session = 0;
    char state = 0; ///< the letter of proc(5); 'Z': it has ended and nobody has asked how

    /// Of the process that has the number now; nothing when there is none.
    static std::optional<ProcessIdentity> of(pid_t pid);
    static ProcessIdentity ofThisProcess();

    /// Whether this very process is still there and has not ended.
    bool isAlive() const;
    bool hasEnded() const { return state == 'Z' || state == 'X'; }
    bool isSameAs(const ProcessIdentity& other) const { return pid == other.pid && startTime == other.startTime; }

    /// A pidfd, readable once the process has ended; none when it is gone, or its number another's.
    FileHandle open() const;
    /// The variable as it was when the process was started; nothing when it was not set, or may not be read.
    std::optional<std::string> environmentVariable(const char* name) const;
};

/// The processes of the group that have not ended.
std::vector<ProcessIdentity> processesOfGroup(pid_t group);

} // namespace callreel
