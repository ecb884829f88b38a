// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace callreel {

class SignalWatch;

/// Leaves a process behind that holds the reading ends of the pipes which a window gave a script for its output. As
/// long as the window lives, and reads, it does nothing; once the other end of `channel` has gone it reads on, so that
/// what writes neither gets an error for it nor waits for ever. What it reads is thrown away: what the script wrote is
/// in the trace. It ends when nobody has the pipes open for writing any more, and outlives window and supervisor alike.
/// Before there are threads; closes `readers` in this process. Without readers there is nothing to keep.
void keepOutput(int channel, const std::vector<int>& readers, const SignalWatch& signals);

} // namespace callreel
