// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/trace/values/Value.h"

namespace callreel {

/// A call's number: threads in order of first event, calls of one thread in order of entry (pre-order).
/// As one number (contract: "id") it is thread * 2^40 + index, below 2^53 for 8192 threads, so that JSON readers that
/// know only doubles keep it whole. The main thread is 0: its calls are 0, 1, 2 ...
struct CallId {
    std::uint32_t thread = 0;
    std::uint64_t index = 0;

    std::uint64_t number() const { return (std::uint64_t{thread} << 40) | index; }
    static CallId fromNumber(std::uint64_t number) {
        return {static_cast<std::uint32_t>(number >> 40), number & ((std::uint64_t{1} << 40) - 1)};
    }
    auto operator<=>(const CallId&) const = default;
};

enum class EnterCause : std::uint8_t { Start, Resume, Throw, Running };
enum class ExitCause : std::uint8_t { Return, Yield, Unwind, Open };

using FunctionId = std::uint32_t;

/// One call of the tree: a call record and the return that closes it (B9), with their causes as attributes.
struct Call {
    static constexpr std::uint64_t noParent = ~std::uint64_t{0};

    CallId id;
    FunctionId function = 0;
    std::uint64_t parent = noParent; ///< index in the same thread
    std::uint32_t depth = 0;         ///< 0 for a root
    std::uint64_t size = 1;          ///< calls in its subtree, itself included: the next sibling is index + size
    /// Nanoseconds since the run's start; RunMetadata::notKnown when the trace has no times.
    std::int64_t start = 0;
    /// Nanoseconds; of an open call until the end of what was recorded; RunMetadata::notKnown when the trace has none.
    std::int64_t duration = 0;
    EnterCause enter = EnterCause::Start;
    ExitCause exit = ExitCause::Open;
    std::uint64_t activation = 0; ///< the same for every segment of one generator or coroutine; unique otherwise
    std::uint32_t segment = 1;    ///< 1 for the first segment of the activation
};

/// The values of one call; decoded on demand.
struct CallValues {
    bool recorded = true; ///< false: the run was recorded with --no-values
    std::vector<NamedValue> arguments;
    std::optional<Value> result; ///< returned or yielded value, or the exception that left the frame; none when open
};

} // namespace callreel
