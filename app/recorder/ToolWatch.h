// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace callreel::recorder {

class MonitoringEvents;

/// Notices when the program takes the recorder's slot of sys.monitoring: the functions that could do that are watched,
/// and the recording ends with a word instead of in silence. What the program sees of these functions stays as it was.
void watchTool(const MonitoringEvents* events);

} // namespace callreel::recorder
