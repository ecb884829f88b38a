// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "model/trace/Trace.h"

namespace callreel {

/// The rows of the call tree: the visible calls in order of entry, one thread after another.
///
/// Nothing is kept per call, and nothing passes over the calls, so that expanding 100 M calls costs what expanding one
/// does. What is visible is a depth for the whole tree ("calls of depth <= d are visible") and sparse overrides of it:
/// an override at a call sets another depth for that call's subtree, until a deeper override says otherwise. An
/// override inside of a collapsed subtree sleeps until the subtree is opened again. Rows are counted and found by the
/// depth histograms of the trace (Trace::countWithin, nthWithin).
class VisibleRows {
public:
    static constexpr std::uint32_t everyDepth = ~std::uint32_t{0};

    struct Row {
        enum class Kind : std::uint8_t { Thread, Call };
        Kind kind = Kind::Call;
        std::uint32_t thread = 0;
        Call call;               ///< of Kind::Call
        bool expandable = false; ///< it has something below it
        bool expanded = false;
    };

    /// All calls of depth <= depth are visible at first.
    static Result<VisibleRows> create(std::shared_ptr<const Trace> trace, std::uint32_t depth = 0);

    /// The greatest depth at which at most `rows` rows are visible; what a trace is opened with.
    static std::uint32_t depthForRows(const Trace& trace, std::uint64_t rows);

    std::uint64_t rowCount() const { return m_rowCount; }
    /// Threads get a heading row each as soon as there is more than one.
    bool hasHeadings() const { return m_threads.size() > 1; }
    /// Rows first .. first + count, fewer at the end. Costs one search, then a step per row.
    Result<std::vector<Row>> rows(std::uint64_t first, std::uint64_t count) const;
    /// Where a call is; nothing while one of its ancestors is collapsed.
    Result<std::optional<std::uint64_t>> rowOf(CallId id) const;
    /// The heading's row; nothing when there are no headings.
    std::optional<std::uint64_t> rowOfThread(std::uint32_t thread) const;
    /// Whether the children of a visible call are visible.
    bool isExpanded(const Call& call) const;
    /// Whether everything below a visible call was opened at once.
    bool isWholeSubtreeVisible(const Call& call) const;

    // Every change either succeeds or leaves the rows as they were.
    Result<void> expand(const Call& call);
    Result<void> collapse(const Call& call);
    Result<void> expandSubtree(const Call& call);
    /// Collapses the call and forgets what was open below it.
    Result<void> collapseSubtree(const Call& call);
    /// Shows all calls of depth <= depth, and no deeper one.
    Result<void> expandAllTo(std::uint32_t depth);
    Result<void> setThreadExpanded(std::uint32_t thread, bool expanded);
    /// Opens the ancestors of a call, so that it has a row.
    Result<void> reveal(CallId id);

private:
    struct Override {
        std::uint64_t end = 0;        ///< of the subtree
        std::uint32_t depth = 0;      ///< of the call
        std::uint32_t limit = 0;      ///< calls of this depth and less are visible in the subtree
        std::uint32_t remembered = 0; ///< the limit before a collapse, to come back to
    };
    /// A run of calls under one limit: the nested overrides laid flat.
    struct Segment {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        std::uint32_t limit = 0;
        std::uint64_t rows = 0;
        std::uint64_t firstRow = 0; ///< counted from the thread's first call
    };
    using Overrides = std::map<std::uint64_t, Override>;
    struct ThreadRows {
        std::uint32_t id = 0;
        std::uint64_t calls = 0;
        bool expanded = true;
        Overrides overrides;
        std::vector<Segment> segments;
        std::uint64_t callRows = 0;
        std::uint64_t firstRow = 0; ///< of the heading, or of the first call when there is none
    };

    VisibleRows() = default;
    ThreadRows* threadRows(std::uint32_t thread);
    const ThreadRows* threadRows(std::uint32_t thread) const;
    static const Segment* segmentAt(const ThreadRows& thread, std::uint64_t index);
    std::vector<Segment> flatten(const ThreadRows& thread) const;
    /// Counts the segments of the thread anew, keeping the counts of those that did not change.
    Result<void> recount(ThreadRows& thread);
    void place();
    template <typename Change>
    Result<void> change(std::uint32_t thread, Change&& apply);
    static void eraseBelow(Overrides& overrides, const Call& call);

    std::shared_ptr<const Trace> m_trace;
    std::uint32_t m_depth = 0;
    std::vector<ThreadRows> m_threads;
    std::uint64_t m_rowCount = 0;
};

} // namespace callreel
