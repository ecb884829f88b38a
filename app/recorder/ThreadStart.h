// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace callreel::recorder {

/// 3.11 only, where every thread has a profile hook of its own: lets each thread that Python starts, by threading or by
/// _thread.start_new_thread, begin with ours. What the program sees of these functions stays as it was. Threads that C
/// code makes are not reached.
bool hookThreadStart();

} // namespace callreel::recorder
