// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>

namespace callreel {

/// Closes every descriptor of this process, standard streams included, except these. Async-signal-safe. For processes
/// of ours that must not keep open what was meant for the command: whoever reads its pipe or waits for its lock would
/// wait for us.
void closeAllDescriptorsBut(std::initializer_list<int> kept);

/// Closes what our caller left open for the command: the descriptors above the standard streams that outlived an exec.
void closeInheritedDescriptors();

/// The standard stream becomes /dev/null: closed for whoever is at its other end, and its number still taken.
void letGoOfStream(int stream);

} // namespace callreel
