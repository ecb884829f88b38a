// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "model/analysis/DepthRows.h"
#include "model/analysis/ThreadPlaces.h"
#include "model/analysis/TreeRows.h"

namespace callreel {

/// The rows of the call tree with every call: the visible calls in order of entry, one thread after another.
///
/// Nothing is kept per call, and nothing passes over the calls, so that expanding 100 M calls costs what expanding one
/// does: what is visible are depths (DepthRows), and rows are counted and found by the depth histograms of the trace
/// (Trace::countWithin, nthWithin).
class VisibleRows : public TreeRows {
public:
    static constexpr std::uint32_t everyDepth = DepthRows::everyDepth;

    /// All calls of depth <= depth are visible at first.
    static Result<VisibleRows> create(std::shared_ptr<const Trace> trace, std::uint32_t depth = 0);

    /// The greatest depth at which at most `rows` rows are visible; what a trace is opened with.
    static std::uint32_t depthForRows(const Trace& trace, std::uint64_t rows);

    std::uint64_t rowCount() const override { return m_places.rowCount(); }
    bool hasHeadings() const override { return m_places.hasHeadings(); }
    Result<std::vector<Row>> rows(std::uint64_t first, std::uint64_t count) const override;
    Result<std::optional<std::uint64_t>> rowOf(CallId id) const override;
    std::optional<std::uint64_t> rowOfThread(std::uint32_t thread) const override;
    Result<std::optional<std::uint64_t>> placeOf(const Row& row) const override;
    Result<std::optional<std::uint64_t>> rowStandingFor(CallId id) const override;
    Result<std::optional<std::uint64_t>> parentRow(const Row& row) const override;
    bool isWholeSubtreeVisible(const Row& row) const override { return isWholeSubtreeVisible(row.call); }
    Result<void> expand(const Row& row) override { return expand(row.call); }
    Result<void> collapse(const Row& row) override { return collapse(row.call); }
    Result<void> expandSubtree(const Row& row) override { return expandSubtree(row.call); }
    Result<void> collapseSubtree(const Row& row) override { return collapseSubtree(row.call); }
    Result<void> expandAllTo(std::uint32_t depth) override;
    Result<void> setThreadExpanded(std::uint32_t thread, bool expanded) override;
    Result<void> reveal(CallId id) override;

    /// Whether the children of a visible call are visible.
    bool isExpanded(const Call& call) const;
    bool isWholeSubtreeVisible(const Call& call) const;
    Result<void> expand(const Call& call);
    Result<void> collapse(const Call& call);
    Result<void> expandSubtree(const Call& call);
    Result<void> collapseSubtree(const Call& call);

private:
    VisibleRows() = default;
    static PreorderNode node(const Call& call) { return {call.id.index, call.depth, call.size}; }
    /// Changes the rows of the call's thread and places all threads anew.
    template <typename Change>
    Result<void> change(std::uint32_t thread, Change&& apply);
    void place();

    std::shared_ptr<const Trace> m_trace;
    ThreadPlaces m_places;
    std::vector<DepthRows> m_rows; ///< as m_places has the threads
};

} // namespace callreel
