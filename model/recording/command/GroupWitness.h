// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "model/recording/FileHandle.h"

namespace callreel {

/// Tells a signal that was sent to our whole process group (kill with a negative number, killpg) from one that was sent
/// to our process alone. The kernel does not: both look alike to who receives them. So a second process, with no memory
/// and no descriptors of its own to speak of, sits in the group and is asked what it has received. It ends with us.
class GroupWitness {
public:
    /// Takes its seat; call it with every signal of interest blocked. Without one (no process to be had) isThere() is
    /// false and every signal counts as sent to us alone.
    GroupWitness();
    ~GroupWitness();
    GroupWitness(const GroupWitness&) = delete;
    GroupWitness& operator=(const GroupWitness&) = delete;

    bool isThere() const { return static_cast<bool>(m_channel); }
    /// The signals that the group has received since the last call, signal s as bit s - 1. What was sent to the group
    /// before a signal that we have seen is in it.
    std::uint64_t received();

private:
    pid_t m_pid = -1;
    FileHandle m_channel;
};

} // namespace callreel
