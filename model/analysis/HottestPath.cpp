// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/HottestPath.h"

namespace callreel {

Result<HottestPath> findHottestPath(const Trace& trace, CallId from, std::uint64_t limit,
                                    const std::function<bool()>& cancelled) {
    HottestPath path;
    auto parent = trace.call(from);
    if (!parent)
        return std::unexpected(parent.error());
    std::uint64_t seen = 0;
    while (parent->size > 1) {
        const std::uint64_t end = parent->id.index + parent->size;
        Call longest;
        longest.duration = -1;
        for (std::uint64_t index = parent->id.index + 1; index < end;) {
            if (++seen > limit || (seen % 1024 == 0 && cancelled && cancelled())) {
                path.complete = false;
                break;
            }
            const auto child = trace.call({from.thread, index});
            if (!child)
                return std::unexpected(child.error());
            if (child->duration > longest.duration)
                longest = *child;
            index += child->size;
        }
        if (longest.duration < 0)
            break;
        path.calls.push_back(longest.id);
        if (!path.complete)
            break;
        parent = longest;
    }
    return path;
}

} // namespace callreel
