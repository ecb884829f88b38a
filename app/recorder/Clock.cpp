// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/Clock.h"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace callreel::recorder {

constinit bool Clock::s_counter = false;
constinit std::uint64_t Clock::s_firstTicks = 0;
constinit std::int64_t Clock::s_firstMonotonic = 0;

namespace {

/// An invariant counter runs at one rate in every power state (Intel SDM 3B 18.17.1; CPUID 80000007h, EDX bit 8).
bool counterIsInvariant() {
#if defined(__x86_64__)
    unsigned a = 0, b = 0, c = 0, d = 0;
    return __get_cpuid(0x80000007u, &a, &b, &c, &d) && (d & (1u << 8));
#else
    return false;
#endif
}

/// Shorter than this, the two readings' own jitter would spoil the slope.
constexpr std::int64_t shortestBase = 1'000'000;

} // namespace

Clock::Pair Clock::pair() {
    if (!s_counter) {
        const std::int64_t now = monotonic();
        return {static_cast<std::uint64_t>(now), now};
    }
    // A thread that is put aside between the two readings would pair what does not belong together by milliseconds: of
    // a few attempts the one counts whose readings lie closest.
    Pair best{};
    std::uint64_t closest = ~std::uint64_t{0};
    for (int attempt = 0; attempt < 5; ++attempt) {
        const std::uint64_t before = ticks();
        const std::int64_t now = monotonic();
        const std::uint64_t distance = ticks() - before;
        if (distance < closest) {
            closest = distance;
            best = {before + distance / 2, now};
        }
    }
    return best;
}

void Clock::initialise() {
    s_counter = counterIsInvariant();
    const Pair first = pair();
    s_firstMonotonic = first.monotonic;
    s_firstTicks = first.ticks;
}

double Clock::nanosecondsPerTick() {
    if (!s_counter)
        return 1.0;
    Pair now = pair();
    while (now.monotonic - s_firstMonotonic < shortestBase)
        now = pair();
    if (now.ticks <= s_firstTicks)
        return 1.0;
    return static_cast<double>(now.monotonic - s_firstMonotonic) / static_cast<double>(now.ticks - s_firstTicks);
}

} // namespace callreel::recorder
