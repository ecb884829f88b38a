// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "model/analysis/FoldedThread.h"
#include "model/analysis/OwnCode.h"
#include "model/trace/Trace.h"

namespace callreel {

/// The tree of own calls, with library calls folded (FoldedThread). Made by one pass over the trace, off the UI thread;
/// costs less than a byte a call, and never changes.
class FoldedCalls {
public:
    /// Nothing when `cancelled` said so.
    static Result<std::shared_ptr<const FoldedCalls>> create(std::shared_ptr<const Trace> trace,
                                                             const std::function<bool()>& cancelled = {});

    const OwnCode& own() const { return m_own; }
    /// Null for a thread without calls.
    std::shared_ptr<const FoldedThread> thread(std::uint32_t id) const;
    /// The greatest level at which at most `rows` rows are visible.
    std::uint32_t levelForRows(std::uint64_t rows) const;
    std::uint64_t nodeCount() const;
    std::size_t memory() const;

    /// The nearest own caller; nothing when the call has none.
    Result<std::optional<Call>> ownCaller(const Call& call) const;
    /// The next (or previous) own call with the same own caller.
    Result<std::optional<CallId>> sibling(CallId id, bool forward) const;

private:
    explicit FoldedCalls(std::shared_ptr<const Trace> trace) : m_trace(std::move(trace)), m_own(*m_trace) {}

    std::shared_ptr<const Trace> m_trace;
    OwnCode m_own;
    std::vector<std::pair<std::uint32_t, std::shared_ptr<const FoldedThread>>> m_threads;
};

} // namespace callreel
