// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/session/ProcessIdentity.h"

namespace callreel {

/// Something that a run started and that must not outlive it.
struct CleanupTarget {
    std::string runId;
    pid_t pid = 0;
    std::uint64_t startTime = 0; ///< with the number: this process and no other
    pid_t group = 0;             ///< ended with it; 0 for the process alone
    bool ourChild = false;       ///< started by this process, so that it is ours to reap

    static CleanupTarget of(const std::string& runId, const ProcessIdentity& process);
};

/// How long each step may take, in milliseconds.
struct CleanupPatience {
    int terminate = 3000; ///< between asking and killing
    int kill = 2000;      ///< for the system to end what was killed
};

struct CleanupReport {
    struct Phase {
        const char* name;      ///< "terminate", "kill", "verify"
        std::size_t processes; ///< that it concerned
        std::int64_t durationNs;
    };
    std::size_t targets = 0;
    std::size_t ended = 0;      ///< were gone before anything was asked of them
    std::size_t terminated = 0; ///< processes that ended when asked
    std::size_t killed = 0;
    std::size_t left = 0; ///< still there in the end: they cannot be ended by us
    bool hurried = false; ///< a signal came in the meantime, and patience ended
    std::vector<Phase> phases;
};

/// Ends what is left of a run: asks each target's group to end (SIGTERM), waits on pidfds, kills what is still there,
/// and looks whether all is gone. Bounded; run() again finds nothing to do. It holds all that it needs from its
/// construction on, before anything is stopped, and asks no registry (L30, L32).
class RuntimeCleanup {
public:
    explicit RuntimeCleanup(std::vector<CleanupTarget> targets = {});

    std::size_t count() const { return m_targets.size(); }
    /// `hurry`: a descriptor that becomes readable when the user cannot wait: what is left is killed at once then.
    CleanupReport run(const CleanupPatience& patience, int hurry = -1);

private:
    struct Captured {
        CleanupTarget target;
        pid_t session = 0;
        bool known = false; ///< it was there when it was captured, be it ended and not reaped
    };
    std::vector<ProcessIdentity> living() const;
    std::vector<ProcessIdentity> livingOf(const Captured& captured) const;
    void signalAll(int number) const;
    bool waitForEnd(int milliseconds, int hurry, CleanupReport& report) const;
    void reap() const;

    std::vector<Captured> m_targets;
};

} // namespace callreel
