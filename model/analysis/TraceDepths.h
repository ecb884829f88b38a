// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "model/analysis/DepthRows.h"
#include "model/trace/Trace.h"

namespace callreel {

/// The depths of a thread's calls.
class TraceDepths : public DepthSequence {
public:
    TraceDepths(std::shared_ptr<const Trace> trace, std::uint32_t thread)
        : m_trace(std::move(trace)), m_thread(thread) {}
    Result<std::uint64_t> countWithin(std::uint64_t begin, std::uint64_t end, std::uint32_t maxDepth) const override {
        return m_trace->countWithin(m_thread, begin, end, maxDepth);
    }
    Result<std::optional<std::uint64_t>> nthWithin(std::uint64_t begin, std::uint64_t end, std::uint32_t maxDepth,
                                                   std::uint64_t n) const override {
        return m_trace->nthWithin(m_thread, begin, end, maxDepth, n);
    }

private:
    std::shared_ptr<const Trace> m_trace;
    std::uint32_t m_thread;
};

} // namespace callreel
