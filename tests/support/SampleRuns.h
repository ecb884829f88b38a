// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace callreel::test {

/// Fills the trace folder (CALLREEL_HOME) with traces of runs that ended in every way the list of recent runs knows,
/// made by the real writer.
void makeSampleRuns();
/// Empties it.
void removeSampleRuns();

} // namespace callreel::test
