// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "model/trace/Trace.h"

namespace callreel {

/// Where the time went: from a call to its longest child, to that one's longest child, and so on to a leaf.
struct HottestPath {
    std::vector<CallId> calls; ///< outermost first, the starting call itself not included
    bool complete = true;      ///< false: a call had more children than `limit`, and the rest was not looked at
};

/// At most `limit` children are looked at in all. `cancelled` is asked now and then.
Result<HottestPath> findHottestPath(const Trace& trace, CallId from, std::uint64_t limit = 2'000'000,
                                    const std::function<bool()>& cancelled = {});

} // namespace callreel
