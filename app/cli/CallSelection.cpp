// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CallSelection.h"

#include <algorithm>

#include <fnmatch.h>

#include "model/analysis/OwnCode.h"

namespace callreel::cli {

namespace {
constexpr std::uint64_t leastBatch = 64;
constexpr std::uint64_t largestBatch = 4096;
} // namespace

bool matchesFunction(const FunctionInfo& function, const std::string& glob) {
    if (::fnmatch(glob.c_str(), function.name.c_str(), 0) == 0)
        return true;
    return !function.module.empty() && ::fnmatch(glob.c_str(), (function.module + "." + function.name).c_str(), 0) == 0;
}

CallCursor::CallCursor(std::shared_ptr<const Trace> trace, CallSelection selection)
    : m_trace(std::move(trace)), m_selection(std::move(selection)) {
    for (const ThreadInfo& thread : m_trace->threads()) {
        if (!m_selection.thread || thread.id == *m_selection.thread)
            m_threads.push_back(thread);
    }
    if (m_selection.function.empty() && !m_selection.own)
        return;
    m_wanted.resize(std::max<std::size_t>(1, m_trace->functions().size()), false);
    for (const FunctionInfo& function : m_trace->functions()) {
        const bool wanted = (!m_selection.own || OwnCode::isOwn(function)) &&
                            (m_selection.function.empty() || matchesFunction(function, m_selection.function));
        if (wanted && function.id < m_wanted.size()) {
            m_wanted[function.id] = true;
            ++m_wantedCount;
        }
    }
}

bool CallCursor::isSelected(const Call& call) const {
    return !tooDeep(call) && (m_wanted.empty() || (call.function < m_wanted.size() && m_wanted[call.function]));
}

Result<std::optional<std::uint64_t>> CallCursor::nextIndex(std::uint32_t thread, std::uint64_t begin,
                                                           std::uint64_t end) const {
    if (begin >= end)
        return std::nullopt;
    if (m_wanted.empty())
        return begin;
    if (m_wantedCount == 0)
        return std::nullopt;
    // findCall() looks behind a call, so the very first one is looked at here.
    if (begin == 0) {
        const auto first = m_trace->call({thread, 0});
        if (!first)
            return std::unexpected(first.error());
        if (first->function < m_wanted.size() && m_wanted[first->function])
            return 0;
    }
    const auto found = m_trace->findCall(m_wanted, {thread, begin == 0 ? 0 : begin - 1}, true);
    if (!found)
        return std::unexpected(found.error());
    if (!*found || (*found)->thread != thread || (*found)->index >= end)
        return std::nullopt;
    return (*found)->index;
}

Result<void> CallCursor::fill() {
    m_batch.clear();
    m_batchAt = 0;
    while (m_thread < m_threads.size()) {
        const ThreadInfo& thread = m_threads[m_thread];
        const auto begin = nextIndex(thread.id, m_index, thread.calls);
        if (!begin)
            return std::unexpected(begin.error());
        if (!*begin) {
            ++m_thread;
            m_index = 0;
            m_batchSize = leastBatch;
            continue;
        }
        auto batch = m_trace->calls(thread.id, **begin, std::min(m_batchSize, thread.calls - **begin));
        if (!batch)
            return std::unexpected(batch.error());
        if (batch->empty())
            return failure("trace-damaged",
                           QT_TRANSLATE_NOOP("Diagnostic", "The trace %1 is damaged: calls are missing."),
                           {m_trace->path()}, QT_TRANSLATE_NOOP("Diagnostic", "callreel verify says what is damaged."));
        m_batch = std::move(*batch);
        m_batchSize = std::min(2 * m_batchSize, largestBatch);
        m_index = **begin;
        return {};
    }
    return {};
}

Result<std::optional<Call>> CallCursor::next() {
    if (m_selection.limit && m_given >= *m_selection.limit)
        return std::nullopt;
    while (true) {
        // A subtree that was skipped may end behind what has been read.
        while (m_batchAt < m_batch.size() && m_batch[m_batchAt].id.index < m_index)
            ++m_batchAt;
        if (m_batchAt == m_batch.size()) {
            if (const auto filled = fill(); !filled)
                return std::unexpected(filled.error());
            if (m_batch.empty())
                return std::nullopt;
            continue;
        }
        const Call& call = m_batch[m_batchAt++];
        m_index = call.id.index + 1;
        // What is below the last level is skipped in one step; the batch starts small again, most of it would be in
        // vain.
        if (m_selection.depth && call.depth + 1 >= *m_selection.depth) {
            m_index = tooDeep(call) ? m_index : call.id.index + std::max<std::uint64_t>(1, call.size);
            if (m_index > m_batch.back().id.index + 1)
                m_batchSize = leastBatch;
        }
        if (!isSelected(call))
            continue;
        ++m_given;
        return call;
    }
}

Result<bool> CallCursor::leavesOut() const {
    std::uint64_t all = 0;
    for (const ThreadInfo& thread : m_threads) {
        all += thread.calls;
        if (!m_selection.depth)
            continue;
        const auto within = *m_selection.depth == 0
                                ? Result<std::uint64_t>(0)
                                : m_trace->countWithin(thread.id, 0, thread.calls, *m_selection.depth - 1);
        if (!within)
            return std::unexpected(within.error());
        if (*within < thread.calls)
            return true;
    }
    if (all < m_trace->callCount() || (m_selection.limit && *m_selection.limit < all))
        return true;
    if (m_wanted.empty())
        return false;
    const auto matching = m_trace->countCalls(m_wanted);
    if (!matching)
        return std::unexpected(matching.error());
    return *matching < all;
}

Result<bool> CallCursor::hasSelected(std::uint32_t thread, std::uint64_t begin, std::uint64_t end) const {
    while (true) {
        const auto index = nextIndex(thread, begin, end);
        if (!index)
            return std::unexpected(index.error());
        if (!*index)
            return false;
        if (!m_selection.depth)
            return true;
        const auto call = m_trace->call({thread, **index});
        if (!call)
            return std::unexpected(call.error());
        if (!tooDeep(*call))
            return true;
        begin = **index + 1;
    }
}

} // namespace callreel::cli
