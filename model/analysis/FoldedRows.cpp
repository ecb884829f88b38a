// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/FoldedRows.h"

#include <algorithm>

namespace callreel {

Result<FoldedRows> FoldedRows::create(std::shared_ptr<const Trace> trace, std::shared_ptr<const FoldedCalls> folded,
                                      std::uint32_t level) {
    FoldedRows rows;
    rows.m_trace = std::move(trace);
    rows.m_folded = std::move(folded);
    rows.m_places = ThreadPlaces(*rows.m_trace);
    for (std::size_t at = 0; at < rows.m_places.size(); ++at) {
        auto made = FoldedThreadRows::create(rows.m_trace, rows.m_folded, rows.m_places[at].id, level);
        if (!made)
            return std::unexpected(made.error());
        rows.m_threads.push_back(std::move(*made));
    }
    rows.place();
    return rows;
}

void FoldedRows::place() {
    for (std::size_t at = 0; at < m_threads.size(); ++at)
        m_places[at].rows = m_threads[at].rowCount();
    m_places.layOut();
}

std::optional<std::size_t> FoldedRows::threadOf(CallId id) const {
    const auto at = m_places.find(id.thread);
    return at && id.index < m_places[*at].calls ? at : std::nullopt;
}

Result<std::vector<TreeRow>> FoldedRows::rows(std::uint64_t first, std::uint64_t count) const {
    return m_places.rows(first, count,
                         [this](std::size_t at, std::uint64_t offset, std::uint64_t most, std::vector<Row>& found) {
                             return m_threads[at].read(offset, most, found);
                         });
}

Result<std::optional<std::uint64_t>> FoldedRows::placed(std::size_t at,
                                                        Result<std::optional<std::uint64_t>> row) const {
    if (!row || !*row)
        return row;
    if (!m_places[at].expanded)
        return std::nullopt;
    return m_places.firstCallRow(at) + **row;
}

Result<std::optional<std::uint64_t>> FoldedRows::rowOf(CallId id) const {
    const auto at = threadOf(id);
    if (!at)
        return std::nullopt;
    return placed(*at, m_threads[*at].rowOf(id.index));
}

Result<std::optional<std::uint64_t>> FoldedRows::placeOf(const Row& row) const {
    if (row.kind == Row::Kind::Thread)
        return rowOfThread(row.thread);
    const auto at = threadOf(row.call.id);
    if (row.kind == Row::Kind::Call || !at)
        return rowOf(row.call.id);
    return placed(*at, m_threads[*at].rowOfRun(row.call.id.index));
}

Result<std::optional<std::uint64_t>> FoldedRows::rowStandingFor(CallId id) const {
    const auto at = threadOf(id);
    if (!at)
        return std::nullopt;
    const auto row = placed(*at, m_threads[*at].rowStandingFor(id.index));
    return row && !*row ? rowOfThread(id.thread) : row;
}

Result<std::optional<std::uint64_t>> FoldedRows::parentRow(const Row& row) const {
    const auto at = threadOf(row.call.id);
    if (row.kind == Row::Kind::Thread || !at)
        return std::nullopt;
    const auto above = placed(*at, m_threads[*at].parentRow(row));
    return above && !*above ? rowOfThread(row.thread) : above;
}

bool FoldedRows::isWholeSubtreeVisible(const Row& row) const {
    const auto at = threadOf(row.call.id);
    return at && row.kind != Row::Kind::Thread && m_threads[*at].isWholeSubtreeVisible(row);
}

template <typename Change>
Result<void> FoldedRows::change(CallId id, Change&& apply) {
    const auto at = threadOf(id);
    if (!at)
        return {};
    FoldedThreadRows next = m_threads[*at];
    if (auto changed = apply(next); !changed)
        return changed;
    m_threads[*at] = std::move(next);
    place();
    return {};
}

Result<void> FoldedRows::expand(const Row& row) {
    return change(row.call.id, [&](FoldedThreadRows& rows) { return rows.setExpanded(row, true); });
}

Result<void> FoldedRows::collapse(const Row& row) {
    return change(row.call.id, [&](FoldedThreadRows& rows) { return rows.setExpanded(row, false); });
}

Result<void> FoldedRows::expandSubtree(const Row& row) {
    return change(row.call.id, [&](FoldedThreadRows& rows) { return rows.setSubtree(row, true); });
}

Result<void> FoldedRows::collapseSubtree(const Row& row) {
    return change(row.call.id, [&](FoldedThreadRows& rows) { return rows.setSubtree(row, false); });
}

Result<void> FoldedRows::expandAllTo(std::uint32_t level) {
    auto rows = create(m_trace, m_folded, level);
    if (!rows)
        return std::unexpected(rows.error());
    *this = std::move(*rows);
    return {};
}

Result<void> FoldedRows::setThreadExpanded(std::uint32_t thread, bool expanded) {
    if (const auto at = m_places.find(thread); at && hasHeadings()) {
        m_places[*at].expanded = expanded;
        m_places.layOut();
    }
    return {};
}

Result<void> FoldedRows::reveal(CallId id) {
    if (const auto at = threadOf(id))
        m_places[*at].expanded = true;
    return change(id, [&](FoldedThreadRows& rows) { return rows.reveal(id.index); });
}

} // namespace callreel
