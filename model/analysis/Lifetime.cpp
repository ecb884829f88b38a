// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Lifetime.h"

#include <algorithm>

namespace callreel {

namespace {

using Step = Result<std::optional<CallId>> (Trace::*)(CallId) const;

/// The segments on one side of the call, the nearest first.
Result<std::vector<Call>> walk(const Trace& trace, CallId from, Step step, std::size_t limit,
                               const std::function<bool()>& cancelled) {
    std::vector<Call> found;
    while (found.size() < limit && !(cancelled && cancelled())) {
        const auto next = (trace.*step)(from);
        if (!next)
            return std::unexpected(next.error());
        if (!*next)
            break;
        const auto call = trace.call(**next);
        if (!call)
            return std::unexpected(call.error());
        found.push_back(*call);
        from = call->id;
    }
    return found;
}

} // namespace

Result<Lifetime> findLifetime(const Trace& trace, CallId id, std::size_t limit,
                              const std::function<bool()>& cancelled) {
    const auto call = trace.call(id);
    if (!call)
        return std::unexpected(call.error());
    const auto count = trace.segmentCount(id);
    if (!count)
        return std::unexpected(count.error());
    auto before = walk(trace, id, &Trace::previousSegment, limit / 2, cancelled);
    if (!before)
        return std::unexpected(before.error());
    const auto after = walk(trace, id, &Trace::nextSegment, limit - std::min(limit, before->size() + 1), cancelled);
    if (!after)
        return std::unexpected(after.error());

    std::vector<Call> calls(before->rbegin(), before->rend());
    calls.push_back(*call);
    calls.insert(calls.end(), after->begin(), after->end());

    Lifetime lifetime;
    lifetime.count = std::max<std::uint32_t>(*count, 1);
    lifetime.firstNumber = calls.front().segment;
    lifetime.whole = calls.size() >= lifetime.count;
    lifetime.finished = calls.back().exit != ExitCause::Yield && calls.back().exit != ExitCause::Open;
    for (const Call& segment : calls) {
        if (!lifetime.segments.empty()) {
            const Lifetime::Segment& last = lifetime.segments.back();
            lifetime.suspended += std::max<std::int64_t>(0, segment.start - last.start - last.duration);
        }
        lifetime.ran += segment.duration;
        lifetime.segments.push_back({segment.id, segment.start, segment.duration});
    }
    return lifetime;
}

} // namespace callreel
