// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "model/trace/Trace.h"

namespace callreel {

/// A generator, coroutine or task from its first segment to its last: when it ran, and when it was suspended.
struct Lifetime {
    struct Segment {
        CallId id;
        std::int64_t start = 0;
        std::int64_t duration = 0;
    };
    std::vector<Segment> segments; ///< in order of time, at most `limit`, around the call that was asked about
    std::uint32_t count = 1;       ///< of segments in all
    std::uint32_t firstNumber = 1; ///< of segments.front(), from 1
    bool whole = true;             ///< segments holds them all, so that `ran` and `suspended` are known
    bool finished = true;          ///< the last segment ended otherwise than in a yield
    std::int64_t ran = 0;
    std::int64_t suspended = 0;

    std::int64_t span() const { return ran + suspended; }
};

/// Walks the activation's segments both ways from the call. `cancelled` is asked at every step.
Result<Lifetime> findLifetime(const Trace& trace, CallId id, std::size_t limit = 2000,
                              const std::function<bool()>& cancelled = {});

} // namespace callreel
