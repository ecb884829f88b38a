// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <ctime>

#if defined(__x86_64__)
#include <x86intrin.h>
#endif

namespace callreel::recorder {

/// The one clock of a recording: the processor's time stamp counter where it is invariant (9 ns to read instead of 22),
/// else CLOCK_MONOTONIC in nanoseconds.
class Clock {
public:
    /// Chooses the source and takes the first pair of ticks and nanoseconds. Called once, as early as possible.
    static void initialise();

    static std::uint64_t ticks() { return s_counter ? counter() : static_cast<std::uint64_t>(monotonic()); }
    /// Whether counter() may be read in place of ticks().
    static bool hasCounter() { return s_counter; }
    static std::uint64_t counter() {
#if defined(__x86_64__)
        return __rdtsc();
#else
        return 0;
#endif
    }
    static std::int64_t monotonic() {
        return read(CLOCK_MONOTONIC);
    }
    /// Both clocks at one moment.
    struct Pair {
        std::uint64_t ticks;
        std::int64_t monotonic;
    };
    static Pair pair();
    static std::int64_t realtime() {
        return read(CLOCK_REALTIME);
    }

    /// The best estimate so far: the slope from the first pair to now.
    static double nanosecondsPerTick();

private:
    static std::int64_t read(clockid_t clock) {
        timespec now{};
        clock_gettime(clock, &now);
        return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
    }

    static bool s_counter;
    static std::uint64_t s_firstTicks;
    static std::int64_t s_firstMonotonic;
};

} // namespace callreel::recorder
