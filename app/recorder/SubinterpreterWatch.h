// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace callreel::recorder {

/// Writes a loss for every further interpreter that the program makes in its process: events are each interpreter's
/// own, and the recorder listens in the one that it was started in.
void watchSubinterpreters();

} // namespace callreel::recorder
