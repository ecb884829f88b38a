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

void Clock::initialise() {
    s_counter = counterIsInvariant();
    s_firstMonotonic = monotonic();
    s_firstTicks = ticks();
}

double Clock::nanosecondsPerTick() {
    if (!s_counter)
        return 1.0;
    std::int64_t now = monotonic();
    while (now - s_firstMonotonic < shortestBase)
        now = monotonic();
    const std::uint64_t nowTicks = ticks();
    if (nowTicks <= s_firstTicks)
        return 1.0;
    return static_cast<double>(now - s_firstMonotonic) / static_cast<double>(nowTicks - s_firstTicks);
}

} // namespace callreel::recorder
