// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace callreel::recorder {

class ThreadStream;

/// Writes the frames that the calling thread was in before its first event as running, outermost first. The innermost
/// one is left out when its own event is about to be written. Returns how many were written.
unsigned seed(ThreadStream* stream, bool innermostIsNew);

} // namespace callreel::recorder
