// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "model/trace/Trace.h"
#include "model/trace/store/TraceStore.h"

namespace callreel {

/// What the parts of Trace's implementation share.
struct Trace::Private {
    std::unique_ptr<TraceStore> store;

    /// A call's chunk, decoded, and the call's place in it.
    struct Place {
        TraceStore::Structure structure;
        std::size_t chunk = 0;
        std::uint32_t offset = 0;
    };
    Result<Place> find(CallId id) const;
    /// The call without the times that nobody recorded.
    Call told(Call call) const {
        if (!store->run().timesRecorded)
            call.start = call.duration = RunMetadata::notKnown;
        return call;
    }

    /// The nearest call in [0, limit) (backward) or [from, end) (forward) of one chunk that `matches` accepts.
    template <typename Matches>
    static std::optional<CallId> scan(const ChunkStructure& chunk, std::uint64_t begin, std::uint64_t end, bool forward,
                                      Matches matches) {
        for (std::uint64_t step = 0; step < end - begin; ++step) {
            const std::uint64_t index = forward ? begin + step : end - 1 - step;
            if (matches(static_cast<std::uint32_t>(index - chunk.firstCall)))
                return CallId{chunk.thread, index};
        }
        return std::nullopt;
    }

    /// Walks the chunks of all threads from `from` on (not itself), in either direction; `worth` says of a chunk
    /// whether it must be decoded, `matches` of a call whether it is wanted.
    Result<std::optional<CallId>>
    search(CallId from, bool forward, const std::function<bool()>& cancelled,
           const std::function<Result<bool>(std::uint32_t thread, std::size_t chunk)>& worth,
           const std::function<bool(const ChunkStructure&, std::uint32_t offset)>& matches) const;
};

} // namespace callreel
