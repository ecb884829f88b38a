// SPDX-License-Identifier: Apache-2.0
#include "model/trace/log/LogClock.h"

#include <cmath>
#include <ctime>

#if defined(__x86_64__)
#include <x86intrin.h>
#endif

namespace callreel::log {

namespace {

/// Pairs nearer than this say less about the slope than the recorder's own estimate: reading a pair takes its time too.
constexpr std::int64_t usefulDistance = 10'000'000;

/// What no clock can have counted: a damaged record must not overflow the arithmetic of times.
constexpr std::int64_t longest = 4'000'000'000'000'000'000;

bool plausible(std::int64_t monotonic) {
    return monotonic >= 0 && monotonic <= longest;
}

std::int64_t scaled(std::uint64_t from, std::uint64_t to, double slope) {
    const double distance = to >= from ? static_cast<double>(to - from) : -static_cast<double>(from - to);
    const double nanoseconds = distance * slope;
    return std::fabs(nanoseconds) < static_cast<double>(longest) ? std::llround(nanoseconds) : 0;
}

} // namespace

bool LogClock::begin(std::uint64_t startTicks, std::int64_t startMonotonic, double nanosecondsPerTick) {
    if (!plausible(startMonotonic))
        return false;
    m_begun = true;
    m_startTicks = startTicks;
    m_startMonotonic = startMonotonic;
    m_latest = startMonotonic;
    m_slope = nanosecondsPerTick > 0 && nanosecondsPerTick < 1e6 ? nanosecondsPerTick : 1.0;
    m_ticksAreNanoseconds = m_slope == 1.0;
    return true;
}

std::int64_t LogClock::fromMonotonic(std::int64_t monotonic) const {
    return plausible(monotonic) ? monotonic - m_startMonotonic : 0;
}

void LogClock::learn(std::uint64_t ticks, std::int64_t monotonic) {
    if (m_ticksAreNanoseconds || !plausible(monotonic) || monotonic <= m_latest ||
        monotonic - m_startMonotonic < usefulDistance || ticks <= m_startTicks)
        return;
    m_latest = monotonic;
    m_slope = static_cast<double>(monotonic - m_startMonotonic) / static_cast<double>(ticks - m_startTicks);
}

void LogClock::learnNow() {
#if defined(__x86_64__)
    if (m_ticksAreNanoseconds)
        return;
    // Of a few attempts the one counts whose readings lie closest: no thread switch came between them.
    std::uint64_t closest = ~std::uint64_t{0};
    std::uint64_t ticks = 0;
    std::int64_t monotonic = 0;
    for (int attempt = 0; attempt < 5; ++attempt) {
        const std::uint64_t before = __rdtsc();
        timespec now{};
        clock_gettime(CLOCK_MONOTONIC, &now);
        const std::uint64_t distance = __rdtsc() - before;
        if (distance < closest) {
            closest = distance;
            ticks = before + distance / 2;
            monotonic = std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
        }
    }
    learn(ticks, monotonic);
#endif
}

std::int64_t LogClock::nanoseconds(std::uint64_t ticks) const {
    return scaled(m_startTicks, ticks, m_slope);
}

} // namespace callreel::log
