// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/VisibleRows.h"

#include "model/analysis/TraceDepths.h"

namespace callreel {

Result<VisibleRows> VisibleRows::create(std::shared_ptr<const Trace> trace, std::uint32_t depth) {
    VisibleRows rows;
    rows.m_trace = std::move(trace);
    rows.m_places = ThreadPlaces(*rows.m_trace);
    for (std::size_t at = 0; at < rows.m_places.size(); ++at) {
        const ThreadPlaces::Place& place = rows.m_places[at];
        auto made = DepthRows::create(std::make_shared<TraceDepths>(rows.m_trace, place.id), 0, place.calls, depth);
        if (!made)
            return std::unexpected(made.error());
        rows.m_rows.push_back(std::move(*made));
    }
    rows.place();
    return rows;
}

std::uint32_t VisibleRows::depthForRows(const Trace& trace, std::uint64_t rows) {
    std::uint32_t depth = 0;
    std::uint64_t before = 0;
    while (true) {
        std::uint64_t count = 0;
        for (const ThreadInfo& thread : trace.threads()) {
            const auto within = trace.countWithin(thread.id, 0, thread.calls, depth + 1);
            if (!within)
                return depth;
            count += *within;
        }
        if (count > rows || count == before)
            return depth;
        before = count;
        ++depth;
    }
}

void VisibleRows::place() {
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        m_places[at].rows = m_rows[at].rowCount();
    m_places.layOut();
}

Result<std::vector<TreeRow>> VisibleRows::rows(std::uint64_t first, std::uint64_t count) const {
    return m_places.rows(
        first, count, [this](std::size_t at, std::uint64_t offset, std::uint64_t most, std::vector<Row>& found) {
            const std::uint32_t thread = m_places[at].id;
            const DepthRows& rows = m_rows[at];
            return rows.visit(offset, most, [&](std::uint64_t index) -> Result<PreorderNode> {
                const auto call = m_trace->call({thread, index});
                if (!call)
                    return std::unexpected(call.error());
                const bool expanded = call->size > 1 && rows.isExpanded(node(*call));
                found.push_back({Row::Kind::Call, thread, *call, call->size > 1, expanded, call->depth, 0});
                return node(*call);
            });
        });
}

Result<std::optional<std::uint64_t>> VisibleRows::rowOf(CallId id) const {
    const auto at = m_places.find(id.thread);
    if (!at || !m_places[*at].expanded || id.index >= m_places[*at].calls)
        return std::nullopt;
    const auto call = m_trace->call(id);
    if (!call)
        return std::unexpected(call.error());
    const auto row = m_rows[*at].rowOf(id.index, call->depth);
    if (!row || !*row)
        return row;
    return m_places.firstCallRow(*at) + **row;
}

std::optional<std::uint64_t> VisibleRows::rowOfThread(std::uint32_t thread) const {
    return m_places.heading(thread);
}

Result<std::optional<std::uint64_t>> VisibleRows::placeOf(const Row& row) const {
    if (row.kind == Row::Kind::Thread)
        return rowOfThread(row.thread);
    return rowOf(row.call.id);
}

Result<std::optional<std::uint64_t>> VisibleRows::rowStandingFor(CallId id) const {
    while (true) {
        const auto row = rowOf(id);
        if (!row || *row)
            return row;
        const auto parent = m_trace->parent(id);
        if (!parent)
            return std::unexpected(parent.error());
        if (!*parent)
            return rowOfThread(id.thread);
        id = **parent;
    }
}

Result<std::optional<std::uint64_t>> VisibleRows::parentRow(const Row& row) const {
    if (row.kind == Row::Kind::Thread)
        return std::nullopt;
    if (row.call.parent == Call::noParent)
        return rowOfThread(row.thread);
    return rowOf({row.thread, row.call.parent});
}

bool VisibleRows::isExpanded(const Call& call) const {
    const auto at = m_places.find(call.id.thread);
    return at && m_rows[*at].isExpanded(node(call));
}

bool VisibleRows::isWholeSubtreeVisible(const Call& call) const {
    const auto at = m_places.find(call.id.thread);
    return at && m_rows[*at].isWholeSubtreeVisible(call.id.index);
}

template <typename Change>
Result<void> VisibleRows::change(std::uint32_t thread, Change&& apply) {
    const auto at = m_places.find(thread);
    if (!at)
        return {};
    const Result<void> changed = apply(m_rows[*at]);
    place();
    return changed;
}

Result<void> VisibleRows::expand(const Call& call) {
    return change(call.id.thread, [&](DepthRows& rows) { return rows.expand(node(call)); });
}

Result<void> VisibleRows::collapse(const Call& call) {
    return change(call.id.thread, [&](DepthRows& rows) { return rows.collapse(node(call)); });
}

Result<void> VisibleRows::expandSubtree(const Call& call) {
    return change(call.id.thread, [&](DepthRows& rows) { return rows.setSubtree(node(call), true); });
}

Result<void> VisibleRows::collapseSubtree(const Call& call) {
    return change(call.id.thread, [&](DepthRows& rows) { return rows.setSubtree(node(call), false); });
}

Result<void> VisibleRows::expandAllTo(std::uint32_t depth) {
    auto rows = create(m_trace, depth);
    if (!rows)
        return std::unexpected(rows.error());
    *this = std::move(*rows);
    return {};
}

Result<void> VisibleRows::setThreadExpanded(std::uint32_t thread, bool expanded) {
    if (const auto at = m_places.find(thread); at && hasHeadings()) {
        m_places[*at].expanded = expanded;
        m_places.layOut();
    }
    return {};
}

Result<void> VisibleRows::reveal(CallId id) {
    const auto at = m_places.find(id.thread);
    if (!at)
        return {};
    // From the call up to the first ancestor that is visible.
    std::vector<PreorderNode> path;
    for (CallId above = id;;) {
        const auto call = m_trace->call(above);
        if (!call)
            return std::unexpected(call.error());
        path.push_back(node(*call));
        if (m_rows[*at].isVisible(above.index, call->depth) || call->parent == Call::noParent)
            break;
        above.index = call->parent;
    }
    m_places[*at].expanded = true;
    return change(id.thread, [&](DepthRows& rows) { return rows.reveal(path); });
}

} // namespace callreel
