// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/trace/CallRecord.h"

namespace callreel {

/// Where a call that is not the first segment of its activation comes from.
struct Resumption {
    std::uint32_t offset = 0;  ///< in the chunk
    std::uint32_t segment = 2; ///< number of this segment
    CallId previous;
    CallId first;
};

/// Up to store::chunkCalls calls of one thread in order of entry, as columns.
struct ChunkStructure {
    std::uint32_t thread = 0;
    std::uint64_t firstCall = 0;
    std::vector<FunctionId> functions;
    std::vector<std::uint64_t> parents; ///< Call::noParent for a root
    std::vector<std::uint32_t> depths;
    std::vector<std::uint64_t> sizes; ///< 0 for a late close until it is merged
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> durations;
    std::vector<std::uint8_t> causes;    ///< store::enterMask ...
    std::vector<Resumption> resumptions; ///< sorted by offset

    std::uint32_t count() const { return static_cast<std::uint32_t>(functions.size()); }
    void clear(std::uint32_t newThread, std::uint64_t newFirstCall);
    void push(FunctionId function, std::uint64_t parent, std::uint32_t depth, std::int64_t start, EnterCause enter);
    void close(std::uint32_t offset, std::uint64_t size, std::int64_t duration, ExitCause exit);

    EnterCause enter(std::uint32_t offset) const;
    ExitCause exit(std::uint32_t offset) const;
    /// Nothing for a call that is the first segment of its activation.
    const Resumption* resumption(std::uint32_t offset) const;
    Call call(std::uint32_t offset) const;
    std::size_t memory() const;

    std::string encode() const;
    /// Nothing when the bytes cannot be a chunk of that place: every column is checked on its own and against the
    /// others.
    static std::optional<ChunkStructure> decode(std::string_view bytes, std::uint32_t thread, std::uint64_t firstCall,
                                                std::uint32_t count, std::int64_t firstStart);
};

} // namespace callreel
