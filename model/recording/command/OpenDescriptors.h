// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <vector>

namespace callreel {

/// Closes every descriptor of this process, standard streams included, except these. Async-signal-safe. For processes
/// of ours that must not keep open what was meant for the command: whoever reads its pipe or waits for its lock would
/// wait for us.
void closeAllDescriptorsBut(std::initializer_list<int> kept);

/// What our caller left open for the command above the standard streams: the descriptors that outlive an exec.
std::vector<int> inheritedDescriptors();

/// Closes what is the command's alone. A standard stream becomes /dev/null: closed for whoever is at its other end, and
/// its number still taken.
void letGoOf(const std::vector<int>& descriptors);

} // namespace callreel
