// SPDX-License-Identifier: Apache-2.0
// The searches: summaries say which chunks are worth decoding.
#include <algorithm>

#include "model/trace/TracePrivate.h"

namespace callreel {

Result<std::optional<CallId>>
Trace::Private::search(CallId from, bool forward, const std::function<bool()>& cancelled,
                       const std::function<Result<bool>(std::uint32_t thread, std::size_t chunk)>& worth,
                       const std::function<bool(const ChunkStructure&, std::uint32_t offset)>& matches) const {
    const auto threads = static_cast<std::int64_t>(store->threads().size());
    const std::int64_t step = forward ? 1 : -1;
    const std::int64_t firstThread = forward ? from.thread : std::min<std::int64_t>(from.thread, threads - 1);
    for (std::int64_t number = firstThread; number >= 0 && number < threads; number += step) {
        const auto thread = static_cast<std::uint32_t>(number);
        // The calls of this thread that come into question: behind `from` or before it, or all of another thread.
        std::uint64_t begin = 0;
        std::uint64_t end = store->callsOf(thread);
        if (thread == from.thread && forward)
            begin = std::min(end, from.index + 1);
        else if (thread == from.thread)
            end = std::min(end, from.index);
        if (begin >= end)
            continue;
        const auto first = static_cast<std::int64_t>(store->chunkOf(thread, begin));
        const auto last = static_cast<std::int64_t>(store->chunkOf(thread, end - 1));
        for (std::int64_t at = forward ? first : last; at >= first && at <= last; at += step) {
            if (cancelled && cancelled())
                return std::nullopt;
            const auto chunk = static_cast<std::size_t>(at);
            const auto wanted = worth(thread, chunk);
            if (!wanted)
                return std::unexpected(wanted.error());
            if (!*wanted)
                continue;
            const auto structure = store->structure(thread, chunk);
            if (!structure)
                return std::unexpected(structure.error());
            const std::uint64_t base = (*structure)->firstCall;
            const auto found = scan(**structure, std::max(begin, base), std::min(end, base + (*structure)->count()),
                                    forward, [&](std::uint32_t offset) { return matches(**structure, offset); });
            if (found)
                return found;
        }
    }
    return std::nullopt;
}

Result<std::optional<CallId>> Trace::findCall(const std::vector<bool>& wanted, CallId from, bool forward,
                                              const std::function<bool()>& cancelled) const {
    const auto marked = [&wanted](std::uint32_t function) { return function < wanted.size() && wanted[function]; };
    return d->search(
        from, forward, cancelled,
        [&](std::uint32_t thread, std::size_t chunk) -> Result<bool> {
            const auto functions = d->store->functionsOf(thread, chunk);
            if (!functions)
                return std::unexpected(functions.error());
            return std::any_of(functions->begin(), functions->end(),
                               [&](const auto& row) { return marked(row.first); });
        },
        [&](const ChunkStructure& chunk, std::uint32_t offset) { return marked(chunk.functions[offset]); });
}

Result<std::uint64_t> Trace::countCalls(const std::vector<bool>& wanted) const {
    const auto& calls = d->store->functionCalls();
    std::uint64_t count = 0;
    for (std::size_t function = 0; function < std::min(calls.size(), wanted.size()); ++function)
        count += wanted[function] ? calls[function] : 0;
    return count;
}

Result<std::optional<CallId>> Trace::findUnwound(CallId from, bool forward) const {
    return d->search(
        from, forward, {},
        [&](std::uint32_t thread, std::size_t chunk) -> Result<bool> {
            const auto unwinds = d->store->unwindsOf(thread, chunk);
            if (!unwinds)
                return std::unexpected(unwinds.error());
            return *unwinds > 0;
        },
        [](const ChunkStructure& chunk, std::uint32_t offset) { return chunk.exit(offset) == ExitCause::Unwind; });
}

Result<std::optional<CallId>> Trace::callAt(std::uint32_t thread, std::int64_t time) const {
    const auto& chunks = d->store->chunks(thread);
    const auto behind =
        std::upper_bound(chunks.begin(), chunks.end(), time,
                         [](std::int64_t wanted, const ChunkEntry& row) { return wanted < row.firstStart; });
    if (behind == chunks.begin())
        return std::nullopt;
    const auto structure = d->store->structure(thread, static_cast<std::size_t>(behind - chunks.begin()) - 1);
    if (!structure)
        return std::unexpected(structure.error());
    const auto& starts = (*structure)->starts;
    const auto next = std::upper_bound(starts.begin(), starts.end(), time);
    // The last call that began by then; when it is over, the innermost that still runs is one above it.
    std::uint64_t index = (*structure)->firstCall + static_cast<std::uint64_t>(next - starts.begin()) - 1;
    while (true) {
        const auto place = d->find({thread, index});
        if (!place)
            return std::unexpected(place.error());
        const std::int64_t start = place->structure->starts[place->offset];
        if (time - start <= place->structure->durations[place->offset])
            return CallId{thread, index};
        const std::uint64_t parent = place->structure->parents[place->offset];
        if (parent == Call::noParent)
            return std::nullopt;
        index = parent;
    }
}

} // namespace callreel
