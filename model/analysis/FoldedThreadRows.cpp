// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/FoldedThreadRows.h"

#include <algorithm>

#include "model/analysis/TraceDepths.h"

namespace callreel {

namespace {

/// So many library calls are shown with all that is below them when their row is expanded; of more the first level.
constexpr std::uint64_t shownWhole = 50;

} // namespace

FoldedThreadRows::FoldedThreadRows(std::shared_ptr<const Trace> trace, std::shared_ptr<const FoldedCalls> folded,
                                   std::uint32_t thread, DepthRows nodes)
    : m_trace(std::move(trace)), m_folded(std::move(folded)), m_tree(m_folded->thread(thread)), m_thread(thread),
      m_nodes(std::move(nodes)), m_rowCount(m_nodes.rowCount()) {}

Result<FoldedThreadRows> FoldedThreadRows::create(std::shared_ptr<const Trace> trace,
                                                  std::shared_ptr<const FoldedCalls> folded, std::uint32_t thread,
                                                  std::uint32_t level) {
    const auto tree = folded->thread(thread);
    auto nodes = DepthRows::create(tree, 0, tree->nodeCount(), level);
    if (!nodes)
        return std::unexpected(nodes.error());
    return FoldedThreadRows(std::move(trace), std::move(folded), thread, std::move(*nodes));
}

PreorderNode FoldedThreadRows::ownNode(const Node& node, const Call& call) const {
    const std::uint64_t end = call.size > 1 ? m_tree->nodesBefore(call.id.index + call.size) : node.index + 1;
    return {node.index, node.depth, end - node.index};
}

PreorderNode FoldedThreadRows::inRun(const Opened& opened, const Call& call) {
    const std::uint64_t end = std::min(call.id.index + call.size, opened.run.call + opened.run.calls);
    return {call.id.index, call.depth, end - call.id.index};
}

const FoldedThreadRows::Opened* FoldedThreadRows::openedAt(std::uint64_t call) const {
    const auto found = m_opened.find(m_tree->nodeOf(call).index);
    return found == m_opened.end() ? nullptr : &found->second;
}

FoldedThreadRows::Opened* FoldedThreadRows::openedAt(std::uint64_t call) {
    return const_cast<Opened*>(std::as_const(*this).openedAt(call));
}

// ---- where rows are

Result<void> FoldedThreadRows::layOut() {
    m_shown.clear();
    std::uint64_t inserted = 0;
    for (const auto& [index, opened] : m_opened) {
        if (!opened.expanded)
            continue;
        const auto row = m_nodes.rowOf(index, opened.run.depth);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            continue;
        m_shown.push_back({index, **row + inserted, opened.calls.rowCount(), **row});
        inserted += opened.calls.rowCount();
    }
    m_rowCount = m_nodes.rowCount() + inserted;
    return {};
}

FoldedThreadRows::Found FoldedThreadRows::rowOfNode(const Node& node) const {
    const auto row = m_nodes.rowOf(node.index, node.depth);
    if (!row || !*row)
        return row;
    const auto behind = std::ranges::lower_bound(m_shown, **row, {}, &Shown::nodeRow);
    if (behind == m_shown.begin())
        return row;
    const Shown& before = *std::prev(behind);
    return before.row + before.rows + (**row - before.nodeRow);
}

FoldedThreadRows::Found FoldedThreadRows::rowOfRun(std::uint64_t call) const {
    return rowOfNode(m_tree->nodeOf(call));
}

FoldedThreadRows::Found FoldedThreadRows::rowOf(std::uint64_t index) const {
    const Node node = m_tree->nodeOf(index);
    if (node.own)
        return rowOfNode(node);
    const auto shown = std::ranges::lower_bound(m_shown, node.index, {}, &Shown::node);
    if (shown == m_shown.end() || shown->node != node.index)
        return std::nullopt;
    const auto found = call(index);
    if (!found)
        return std::unexpected(found.error());
    const auto row = m_opened.at(node.index).calls.rowOf(index, found->depth);
    if (!row || !*row)
        return row;
    return shown->row + 1 + **row;
}

FoldedThreadRows::Found FoldedThreadRows::rowStandingFor(std::uint64_t index) const {
    while (true) {
        const auto row = rowOf(index);
        if (!row || *row)
            return row;
        const auto hidden = call(index);
        if (!hidden)
            return std::unexpected(hidden.error());
        // Below library calls that are open, the nearest of them that is visible; else their counted row.
        const Node node = m_tree->nodeOf(index);
        const Opened* opened = node.own ? nullptr : openedAt(index);
        const bool closed = !node.own && (!opened || !opened->expanded);
        if (closed || (!node.own && (hidden->parent == Call::noParent || hidden->parent < node.call))) {
            const auto counted = rowOfNode(node);
            if (!counted || *counted)
                return counted;
        }
        if (!node.own && !closed && hidden->parent != Call::noParent && hidden->parent >= node.call) {
            index = hidden->parent;
            continue;
        }
        const auto caller = m_folded->ownCaller(*hidden);
        if (!caller)
            return std::unexpected(caller.error());
        if (!*caller)
            return std::nullopt;
        index = (*caller)->id.index;
    }
}

FoldedThreadRows::Found FoldedThreadRows::parentRow(const Row& row) const {
    if (row.kind == Row::Kind::Call && !isOwn(row.call)) {
        const Node run = m_tree->nodeOf(row.call.id.index);
        const bool inside = row.call.parent != Call::noParent && row.call.parent >= run.call;
        return inside ? rowOf(row.call.parent) : rowOfNode(run);
    }
    const auto caller = m_folded->ownCaller(row.call);
    if (!caller)
        return std::unexpected(caller.error());
    if (!*caller)
        return std::nullopt;
    return rowOf((*caller)->id.index);
}

// ---- reading

Result<PreorderNode> FoldedThreadRows::readNode(std::uint64_t index, std::vector<Row>& found) const {
    const Node node = m_tree->node(index);
    const auto first = call(node.call);
    if (!first)
        return std::unexpected(first.error());
    if (!node.own) {
        const auto opened = m_opened.find(index);
        const bool expanded = opened != m_opened.end() && opened->second.expanded;
        found.push_back({Row::Kind::Library, m_thread, *first, true, expanded, node.depth, node.calls});
        return PreorderNode{index, node.depth, 1};
    }
    const PreorderNode place = ownNode(node, *first);
    const bool expandable = place.size > 1;
    found.push_back(
        {Row::Kind::Call, m_thread, *first, expandable, expandable && m_nodes.isExpanded(place), node.depth, 0});
    return place;
}

Result<PreorderNode> FoldedThreadRows::readInRun(const Opened& opened, std::uint64_t index,
                                                 std::vector<Row>& found) const {
    const auto inside = call(index);
    if (!inside)
        return std::unexpected(inside.error());
    const PreorderNode place = inRun(opened, *inside);
    const bool expandable = place.size > 1;
    const std::uint32_t level = opened.run.depth + 1 + (inside->depth - std::min(inside->depth, opened.base));
    found.push_back(
        {Row::Kind::Call, m_thread, *inside, expandable, expandable && opened.calls.isExpanded(place), level, 0});
    return place;
}

Result<void> FoldedThreadRows::read(std::uint64_t first, std::uint64_t count, std::vector<Row>& found) const {
    const std::uint64_t end = first + std::min(count, m_rowCount - std::min(m_rowCount, first));
    while (first < end) {
        const auto next = std::ranges::upper_bound(m_shown, first, {}, &Shown::row);
        const Shown* before = next == m_shown.begin() ? nullptr : &*std::prev(next);
        const std::size_t had = found.size();
        Result<void> read;
        if (before && first > before->row && first <= before->row + before->rows) {
            const Opened& opened = m_opened.at(before->node);
            const std::uint64_t stop = std::min(end, before->row + before->rows + 1);
            read = opened.calls.visit(first - before->row - 1, stop - first,
                                      [&](std::uint64_t index) { return readInRun(opened, index, found); });
        } else {
            // Nodes' rows, up to a counted row that has its calls below it.
            std::uint64_t row = first;
            std::uint64_t stop = next == m_shown.end() ? end : std::min(end, next->row + 1);
            if (before && first == before->row)
                stop = first + (before->rows > 0 ? 1 : stop - first);
            if (before)
                row = before->nodeRow + (first - before->row) - (first > before->row ? before->rows : 0);
            read = m_nodes.visit(row, stop - first, [&](std::uint64_t index) { return readNode(index, found); });
        }
        if (!read)
            return read;
        if (found.size() == had)
            break;
        first += found.size() - had;
    }
    return {};
}

bool FoldedThreadRows::isWholeSubtreeVisible(const Row& row) const {
    const std::uint64_t index = row.call.id.index;
    const Node node = m_tree->nodeOf(index);
    if (node.own)
        return m_nodes.isWholeSubtreeVisible(node.index);
    const Opened* opened = openedAt(index);
    return opened && opened->expanded && opened->calls.isWholeSubtreeVisible(index);
}

// ---- expanding and collapsing

Result<FoldedThreadRows::Opened*> FoldedThreadRows::open(const Node& run) {
    if (const auto known = m_opened.find(run.index); known != m_opened.end()) {
        known->second.expanded = true;
        return &known->second;
    }
    const auto first = call(run.call);
    if (!first)
        return std::unexpected(first.error());
    const auto caller = m_folded->ownCaller(*first);
    if (!caller)
        return std::unexpected(caller.error());
    // The first is the deepest of those whose caller is not among them, so its depth shows them all.
    const std::uint32_t depth = run.calls <= shownWhole ? DepthRows::everyDepth : first->depth;
    auto calls =
        DepthRows::create(std::make_shared<TraceDepths>(m_trace, m_thread), run.call, run.call + run.calls, depth);
    if (!calls)
        return std::unexpected(calls.error());
    const std::uint32_t base = *caller ? (*caller)->depth + 1 : 0;
    return &m_opened.emplace(run.index, Opened{run, base, std::move(*calls), true}).first->second;
}

Result<void> FoldedThreadRows::setExpanded(const Row& row, bool expanded) {
    const Node node = m_tree->nodeOf(row.call.id.index);
    Result<void> changed;
    if (row.kind == Row::Kind::Library) {
        if (expanded) {
            if (const auto opened = open(node); !opened)
                return std::unexpected(opened.error());
        } else if (Opened* opened = openedAt(node.call)) {
            opened->expanded = false;
        }
    } else if (node.own) {
        const PreorderNode place = ownNode(node, row.call);
        changed = expanded ? m_nodes.expand(place) : m_nodes.collapse(place);
    } else if (Opened* opened = openedAt(node.call)) {
        const PreorderNode place = inRun(*opened, row.call);
        changed = expanded ? opened->calls.expand(place) : opened->calls.collapse(place);
    }
    return changed ? layOut() : changed;
}

Result<void> FoldedThreadRows::setSubtree(const Row& row, bool visible) {
    const Node node = m_tree->nodeOf(row.call.id.index);
    Result<void> changed;
    if (row.kind == Row::Kind::Library) {
        m_opened.erase(node.index);
        if (visible) {
            const auto opened = open(node);
            if (!opened)
                return std::unexpected(opened.error());
            auto whole = DepthRows::create(std::make_shared<TraceDepths>(m_trace, m_thread), node.call,
                                           node.call + node.calls, DepthRows::everyDepth);
            if (!whole)
                return std::unexpected(whole.error());
            (*opened)->calls = std::move(*whole);
        }
    } else if (node.own) {
        const PreorderNode place = ownNode(node, row.call);
        changed = m_nodes.setSubtree(place, visible);
        m_opened.erase(m_opened.lower_bound(place.index), m_opened.lower_bound(place.index + place.size));
    } else if (Opened* opened = openedAt(node.call)) {
        changed = opened->calls.setSubtree(inRun(*opened, row.call), visible);
    }
    return changed ? layOut() : changed;
}

Result<void> FoldedThreadRows::reveal(std::uint64_t index) {
    const auto wanted = call(index);
    if (!wanted)
        return std::unexpected(wanted.error());
    const Node node = m_tree->nodeOf(index);
    std::vector<PreorderNode> path;
    // The node and its own callers up to the first that is visible.
    Call above = *wanted;
    path.push_back(node.own ? ownNode(node, above) : PreorderNode{node.index, node.depth, 1});
    while (!m_nodes.isVisible(path.back().index, path.back().depth)) {
        const auto caller = m_folded->ownCaller(above);
        if (!caller)
            return std::unexpected(caller.error());
        if (!*caller)
            break;
        above = **caller;
        path.push_back(ownNode(m_tree->nodeOf(above.id.index), above));
    }
    if (const auto revealed = m_nodes.reveal(path); !revealed)
        return revealed;
    if (!node.own) {
        const auto opened = open(node);
        if (!opened)
            return std::unexpected(opened.error());
        std::vector<PreorderNode> inside{inRun(**opened, *wanted)};
        std::uint64_t parent = wanted->parent;
        while (!(*opened)->calls.isVisible(inside.back().index, inside.back().depth) && parent != Call::noParent &&
               parent >= node.call) {
            const auto next = call(parent);
            if (!next)
                return std::unexpected(next.error());
            inside.push_back(inRun(**opened, *next));
            parent = next->parent;
        }
        if (const auto revealed = (*opened)->calls.reveal(inside); !revealed)
            return revealed;
    }
    return layOut();
}

} // namespace callreel
