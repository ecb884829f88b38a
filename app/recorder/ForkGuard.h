// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace callreel::recorder {

/// Sees to it that a forked child never writes into its parent's log: there the recording is over, and the child runs
/// on unharmed. The parent notes that a child was there. Children that exec at once (subprocess) are none of this.
void guardForks();

} // namespace callreel::recorder
