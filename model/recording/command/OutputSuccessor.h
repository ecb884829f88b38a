// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "model/recording/SignalWatch.h"

namespace callreel {

/// An output that outlives the command, because something that the command started holds it.
struct SuccessorFlow {
    int from = -1; ///< our end of it
    int to = -1;   ///< the standard stream it leads to
};

/// Leaves a process behind that passes on what still comes, as it comes, until nobody holds the other ends. Without it
/// a server that the command started would be killed by its next line; without us it would simply write on.
void startSuccessor(const std::vector<SuccessorFlow>& flows, const SignalWatch& signals);

} // namespace callreel
