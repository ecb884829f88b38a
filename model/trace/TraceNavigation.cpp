// SPDX-License-Identifier: Apache-2.0
// The steps from call to call: pre-order makes each a look at one chunk, or at one for each level that is climbed.
#include <algorithm>

#include "model/trace/TracePrivate.h"

namespace callreel {

Result<std::optional<CallId>> Trace::parent(CallId id) const {
    const auto place = d->find(id);
    if (!place)
        return std::unexpected(place.error());
    const std::uint64_t parent = place->structure->parents[place->offset];
    if (parent == Call::noParent)
        return std::nullopt;
    return CallId{id.thread, parent};
}

Result<std::optional<CallId>> Trace::firstChild(CallId id) const {
    const auto place = d->find(id);
    if (!place)
        return std::unexpected(place.error());
    if (place->structure->sizes[place->offset] < 2)
        return std::nullopt;
    return CallId{id.thread, id.index + 1};
}

Result<std::optional<CallId>> Trace::nextSibling(CallId id) const {
    const auto place = d->find(id);
    if (!place)
        return std::unexpected(place.error());
    const std::uint64_t next = id.index + place->structure->sizes[place->offset];
    const std::uint64_t parent = place->structure->parents[place->offset];
    std::uint64_t end = d->store->callsOf(id.thread);
    if (parent != Call::noParent) {
        const auto above = d->find({id.thread, parent});
        if (!above)
            return std::unexpected(above.error());
        end = parent + above->structure->sizes[above->offset];
    }
    if (next >= end)
        return std::nullopt;
    return CallId{id.thread, next};
}

Result<std::optional<CallId>> Trace::previousSibling(CallId id) const {
    const auto place = d->find(id);
    if (!place)
        return std::unexpected(place.error());
    const std::uint64_t parent = place->structure->parents[place->offset];
    if (id.index == 0 || id.index - 1 == parent)
        return std::nullopt;
    // The call before this one is the last of the sibling's subtree: climb until the parent is ours.
    std::uint64_t index = id.index - 1;
    while (true) {
        const auto other = d->find({id.thread, index});
        if (!other)
            return std::unexpected(other.error());
        const std::uint64_t above = other->structure->parents[other->offset];
        if (above == parent)
            return CallId{id.thread, index};
        if (above == Call::noParent)
            return d->store->damaged("call " + std::to_string(id.number()) + " has a parent that is none");
        index = above;
    }
}

Result<std::uint64_t> Trace::countWithin(std::uint32_t thread, std::uint64_t begin, std::uint64_t end,
                                         std::uint32_t maxDepth) const {
    end = std::min(end, d->store->callsOf(thread));
    if (begin >= end)
        return 0;
    const auto& chunks = d->store->chunks(thread);
    const std::size_t first = d->store->chunkOf(thread, begin);
    const std::size_t last = d->store->chunkOf(thread, end - 1);
    std::uint64_t count = 0;
    // Chunks that lie wholly inside are counted from their histograms, the ones at the edges are looked at.
    if (last > first + 1) {
        const auto sums = d->store->depthSums(thread, maxDepth);
        if (!sums)
            return std::unexpected(sums.error());
        count += (**sums)[last] - (**sums)[first + 1];
    }
    for (const std::size_t chunk : {first, last}) {
        const auto structure = d->store->structure(thread, chunk);
        if (!structure)
            return std::unexpected(structure.error());
        const std::uint64_t base = chunks[chunk].firstCall;
        const std::uint64_t from = std::max(begin, base) - base;
        const std::uint64_t to = std::min(end, base + chunks[chunk].calls) - base;
        const auto& depths = (*structure)->depths;
        count += static_cast<std::uint64_t>(std::count_if(
            depths.begin() + static_cast<std::ptrdiff_t>(from), depths.begin() + static_cast<std::ptrdiff_t>(to),
            [maxDepth](std::uint32_t depth) { return depth <= maxDepth; }));
        if (first == last)
            break;
    }
    return count;
}

Result<std::optional<std::uint64_t>> Trace::nthWithin(std::uint32_t thread, std::uint64_t begin, std::uint64_t end,
                                                      std::uint32_t maxDepth, std::uint64_t n) const {
    end = std::min(end, d->store->callsOf(thread));
    if (begin >= end)
        return std::nullopt;
    const auto& chunks = d->store->chunks(thread);
    // Looks for the n-th in one chunk; takes off n what the chunk has when it is not there.
    const auto inChunk = [&](std::size_t chunk) -> Result<std::optional<std::uint64_t>> {
        const auto structure = d->store->structure(thread, chunk);
        if (!structure)
            return std::unexpected(structure.error());
        const std::uint64_t base = chunks[chunk].firstCall;
        const std::uint64_t to = std::min(end, base + chunks[chunk].calls);
        for (std::uint64_t index = std::max(begin, base); index < to; ++index) {
            if ((*structure)->depths[index - base] <= maxDepth && n-- == 0)
                return index;
        }
        return std::nullopt;
    };
    const std::size_t first = d->store->chunkOf(thread, begin);
    const std::size_t last = d->store->chunkOf(thread, end - 1);
    auto found = inChunk(first);
    if (!found || *found || first == last)
        return found;
    std::size_t chunk = first + 1;
    if (last > chunk) {
        const auto sums = d->store->depthSums(thread, maxDepth);
        if (!sums)
            return std::unexpected(sums.error());
        // The last chunk before which there are at most n more.
        const auto from = (*sums)->begin() + static_cast<std::ptrdiff_t>(chunk);
        const auto to = (*sums)->begin() + static_cast<std::ptrdiff_t>(last) + 1;
        const std::uint64_t before = *from;
        const auto behind = std::upper_bound(from, to, before + n);
        chunk = static_cast<std::size_t>(behind - (*sums)->begin()) - 1;
        n -= (**sums)[chunk] - before;
    }
    return inChunk(chunk);
}

Result<std::optional<CallId>> Trace::previousSegment(CallId id) const {
    const auto place = d->find(id);
    if (!place)
        return std::unexpected(place.error());
    const Resumption* row = place->structure->resumption(place->offset);
    if (!row)
        return std::nullopt;
    // Numbers that fall by one at every step make the way back end, whatever the file says.
    const auto before = d->find(row->previous);
    if (!before || before->structure->call(before->offset).segment != row->segment - 1)
        return d->store->damaged("call " + std::to_string(id.number()) + " continues a call that is not there");
    return row->previous;
}

Result<std::optional<CallId>> Trace::nextSegment(CallId id) const {
    const auto place = d->find(id);
    if (!place)
        return std::unexpected(place.error());
    if (place->structure->exit(place->offset) != ExitCause::Yield)
        return std::nullopt;
    for (const Resumption& row : place->structure->resumptions) {
        if (row.previous == id)
            return CallId{id.thread, place->structure->firstCall + row.offset};
    }
    const auto next = d->store->nextOfOtherChunk(id);
    if (!next || !*next)
        return next;
    const auto behind = d->find(**next);
    if (!behind)
        return std::unexpected(behind.error());
    const Resumption* row = behind->structure->resumption(behind->offset);
    if (!row || row->previous != id)
        return d->store->damaged("call " + std::to_string(id.number()) + " is resumed by a call that says otherwise");
    return next;
}

Result<std::uint32_t> Trace::segmentCount(CallId id) const {
    const auto place = d->find(id);
    if (!place)
        return std::unexpected(place.error());
    const Call call = place->structure->call(place->offset);
    const auto segments = d->store->segmentsOf(CallId::fromNumber(call.activation));
    if (!segments)
        return std::unexpected(segments.error());
    return std::max(segments->value_or(1), call.segment);
}

} // namespace callreel
