// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "model/trace/store/TraceStore.h"

namespace callreel {

/// What the check of a whole trace counts over all its threads.
struct CheckTotals {
    explicit CheckTotals(const TraceStore& store);

    std::vector<std::uint64_t> functionCalls;
    std::uint64_t lateCloses = 0;
    std::uint64_t distantResumptions = 0; ///< from another chunk or thread
    std::uint64_t resumedActivations = 0; ///< of more than one segment
    std::vector<std::uint64_t> yields;    ///< by thread: segments that ended in a yield ...
    std::vector<std::uint64_t> goneOn;    ///< ... and those of them that another segment followed

    std::uint64_t suspended(std::uint32_t thread) const { return yields[thread] - goneOn[thread]; }
};

/// Passes over one thread's chunks in order, with the stack of the calls that contain the current one: that parents,
/// depths, sizes and times nest is seen from that alone.
class ThreadCheck {
public:
    ThreadCheck(const TraceStore& store, std::uint32_t thread, CheckTotals& totals)
        : m_store(store), m_thread(thread), m_totals(totals) {}

    Result<void> take(std::size_t chunk);
    /// After the last chunk.
    Result<void> end() const;

    std::uint64_t calls() const { return m_calls; }
    std::uint64_t closedAtEnd() const { return m_closedAtEnd; }

private:
    struct Open {
        std::uint64_t index = 0;
        std::uint64_t end = 0; ///< of its subtree
        std::int64_t start = 0;
        std::int64_t stop = 0;
    };

    const char* nests(const ChunkStructure& chunk, std::uint32_t offset);
    Result<void> checkSummary(const ChunkStructure& chunk, std::size_t number) const;
    Result<void> checkValues(const ChunkStructure& chunk, std::size_t number) const;
    Result<void> checkResumptions(const ChunkStructure& chunk);

    const TraceStore& m_store;
    std::uint32_t m_thread;
    CheckTotals& m_totals;
    std::vector<Open> m_open;
    std::uint64_t m_calls = 0;
    std::uint64_t m_closedAtEnd = 0;
    std::int64_t m_lastStart = 0;
};

} // namespace callreel
