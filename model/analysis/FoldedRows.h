// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "model/analysis/FoldedThreadRows.h"
#include "model/analysis/ThreadPlaces.h"
#include "model/analysis/TreeRows.h"

namespace callreel {

/// The rows of the call tree with library calls folded: own calls below their nearest own caller, and one counted row
/// for each run of library calls between them. A counted row that is expanded has its calls below it, as deep as they
/// lie below the own caller.
class FoldedRows : public TreeRows {
public:
    /// All rows of level <= level are visible at first, and every counted row is closed.
    static Result<FoldedRows> create(std::shared_ptr<const Trace> trace, std::shared_ptr<const FoldedCalls> folded,
                                     std::uint32_t level = 0);

    const FoldedCalls& folded() const { return *m_folded; }

    std::uint64_t rowCount() const override { return m_places.rowCount(); }
    bool hasHeadings() const override { return m_places.hasHeadings(); }
    Result<std::vector<Row>> rows(std::uint64_t first, std::uint64_t count) const override;
    Result<std::optional<std::uint64_t>> rowOf(CallId id) const override;
    std::optional<std::uint64_t> rowOfThread(std::uint32_t thread) const override { return m_places.heading(thread); }
    Result<std::optional<std::uint64_t>> placeOf(const Row& row) const override;
    Result<std::optional<std::uint64_t>> rowStandingFor(CallId id) const override;
    Result<std::optional<std::uint64_t>> parentRow(const Row& row) const override;
    bool isWholeSubtreeVisible(const Row& row) const override;
    Result<void> expand(const Row& row) override;
    Result<void> collapse(const Row& row) override;
    /// Library calls below stay folded, unless the row is theirs.
    Result<void> expandSubtree(const Row& row) override;
    Result<void> collapseSubtree(const Row& row) override;
    Result<void> expandAllTo(std::uint32_t level) override;
    Result<void> setThreadExpanded(std::uint32_t thread, bool expanded) override;
    Result<void> reveal(CallId id) override;

private:
    FoldedRows() = default;
    /// The thread of a call that is there.
    std::optional<std::size_t> threadOf(CallId id) const;
    /// Its place among all rows.
    Result<std::optional<std::uint64_t>> placed(std::size_t at, Result<std::optional<std::uint64_t>> row) const;
    template <typename Change>
    Result<void> change(CallId id, Change&& apply);
    void place();

    std::shared_ptr<const Trace> m_trace;
    std::shared_ptr<const FoldedCalls> m_folded;
    ThreadPlaces m_places;
    std::vector<FoldedThreadRows> m_threads; ///< as m_places has them
};

} // namespace callreel
