// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace callreel::log {

/// Converts a log's ticks to nanoseconds since the run's start (docs/format.md, "Time").
class LogClock {
public:
    /// The run's start on both clocks. Ticks that are nanoseconds stay what they are. False when no clock ever said so.
    bool begin(std::uint64_t startTicks, std::int64_t startMonotonic, double nanosecondsPerTick);
    bool begun() const { return m_begun; }

    /// A pair read at the same moment: the further it is from the start, the better the slope.
    void learn(std::uint64_t ticks, std::int64_t monotonic);
    /// Reads a pair on this machine, where the run goes on now. Does nothing when its ticks are not this processor's.
    void learnNow();

    std::int64_t nanoseconds(std::uint64_t ticks) const;
    std::int64_t fromMonotonic(std::int64_t monotonic) const;
    std::int64_t startMonotonic() const { return m_startMonotonic; }

private:
    bool m_begun = false;
    std::uint64_t m_startTicks = 0;
    std::int64_t m_startMonotonic = 0;
    std::int64_t m_latest = 0; ///< of the pairs that were learnt
    double m_slope = 1.0;
    bool m_ticksAreNanoseconds = false;
};

} // namespace callreel::log
