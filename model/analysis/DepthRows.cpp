// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/DepthRows.h"

#include <algorithm>

namespace callreel {

Result<DepthRows> DepthRows::create(std::shared_ptr<const DepthSequence> nodes, std::uint64_t begin, std::uint64_t end,
                                    std::uint32_t depth) {
    DepthRows rows;
    rows.m_nodes = std::move(nodes);
    rows.m_begin = begin;
    rows.m_end = end;
    rows.m_depth = depth;
    if (auto counted = rows.recount(); !counted)
        return std::unexpected(counted.error());
    return rows;
}

const DepthRows::Segment* DepthRows::segmentAt(std::uint64_t index) const {
    auto after = std::ranges::upper_bound(m_segments, index, {}, &Segment::begin);
    if (after == m_segments.begin())
        return nullptr;
    const Segment& segment = *std::prev(after);
    return index < segment.end ? &segment : nullptr;
}

std::vector<DepthRows::Segment> DepthRows::flatten() const {
    struct Open {
        std::uint64_t end;
        std::uint32_t limit;
    };
    std::vector<Segment> segments;
    std::vector<Open> open{{m_end, m_depth}};
    std::uint64_t at = m_begin;
    const auto upTo = [&](std::uint64_t end) {
        if (at < end)
            segments.push_back({at, end, open.back().limit, 0, 0});
        at = std::max(at, end);
    };
    for (const auto& [begin, override] : m_overrides) {
        while (open.size() > 1 && open.back().end <= begin) {
            upTo(open.back().end);
            open.pop_back();
        }
        if (override.depth > open.back().limit)
            continue; // inside of something collapsed: it sleeps
        upTo(begin);
        open.push_back({override.end, override.limit});
    }
    while (!open.empty()) {
        upTo(open.back().end);
        open.pop_back();
    }
    return segments;
}

Result<void> DepthRows::recount() {
    std::vector<Segment> segments = flatten();
    auto old = m_segments.cbegin();
    std::uint64_t rows = 0;
    for (Segment& segment : segments) {
        while (old != m_segments.cend() && old->begin < segment.begin)
            ++old;
        if (old != m_segments.cend() && old->begin == segment.begin && old->end == segment.end &&
            old->limit == segment.limit) {
            segment.rows = old->rows;
        } else {
            const auto count = m_nodes->countWithin(segment.begin, segment.end, segment.limit);
            if (!count)
                return std::unexpected(count.error());
            segment.rows = *count;
        }
        segment.firstRow = rows;
        rows += segment.rows;
    }
    m_segments = std::move(segments);
    m_rowCount = rows;
    return {};
}

Result<void> DepthRows::visit(std::uint64_t first, std::uint64_t count, const Visit& tell) const {
    auto segment = std::ranges::upper_bound(m_segments, first, {}, &Segment::firstRow);
    if (segment != m_segments.begin())
        --segment;
    for (; segment != m_segments.end() && count > 0; ++segment) {
        if (first >= segment->firstRow + segment->rows)
            continue;
        const auto begin = m_nodes->nthWithin(segment->begin, segment->end, segment->limit, first - segment->firstRow);
        if (!begin)
            return std::unexpected(begin.error());
        if (!*begin)
            continue;
        for (std::uint64_t index = **begin; index < segment->end && count > 0; --count, ++first) {
            const auto node = tell(index);
            if (!node)
                return std::unexpected(node.error());
            index += node->depth < segment->limit ? 1 : std::max<std::uint64_t>(1, node->size);
        }
    }
    return {};
}

Result<std::optional<std::uint64_t>> DepthRows::rowOf(std::uint64_t index, std::uint32_t depth) const {
    const Segment* segment = segmentAt(index);
    if (!segment || depth > segment->limit)
        return std::nullopt;
    const auto before = m_nodes->countWithin(segment->begin, index, segment->limit);
    if (!before)
        return std::unexpected(before.error());
    return segment->firstRow + *before;
}

bool DepthRows::isVisible(std::uint64_t index, std::uint32_t depth) const {
    const Segment* segment = segmentAt(index);
    return segment && depth <= segment->limit;
}

bool DepthRows::isExpanded(const PreorderNode& node) const {
    const Segment* segment = segmentAt(node.index);
    return segment && segment->limit > node.depth;
}

bool DepthRows::isWholeSubtreeVisible(std::uint64_t index) const {
    const Segment* segment = segmentAt(index);
    return segment && segment->limit == everyDepth;
}

template <typename Change>
Result<void> DepthRows::change(Change&& apply) {
    auto before = m_overrides;
    apply();
    if (auto counted = recount(); !counted) {
        m_overrides = std::move(before);
        return counted;
    }
    return {};
}

Result<void> DepthRows::expand(const PreorderNode& node) {
    if (isExpanded(node) || node.size <= 1)
        return {};
    return change([&] {
        Override& override = m_overrides[node.index];
        const std::uint32_t limit = std::max(override.remembered, node.depth + 1);
        override = {node.index + node.size, node.depth, limit, limit};
    });
}

Result<void> DepthRows::collapse(const PreorderNode& node) {
    const Segment* segment = segmentAt(node.index);
    if (!segment || segment->limit <= node.depth)
        return {};
    return change([&, limit = segment->limit] {
        m_overrides[node.index] = {node.index + node.size, node.depth, node.depth, limit};
    });
}

Result<void> DepthRows::setSubtree(const PreorderNode& node, bool visible) {
    return change([&] {
        const std::uint64_t end = node.index + node.size;
        const std::uint32_t limit = visible ? everyDepth : node.depth;
        m_overrides.erase(m_overrides.lower_bound(node.index), m_overrides.lower_bound(end));
        m_overrides[node.index] = {end, node.depth, limit, limit};
    });
}

Result<void> DepthRows::reveal(const std::vector<PreorderNode>& path) {
    if (path.size() < 2)
        return {};
    const Segment* segment = segmentAt(path.back().index);
    std::uint32_t limit = segment && path.back().depth <= segment->limit ? segment->limit : m_depth;
    return change([&] {
        // Down from the first visible ancestor, opening what is closed.
        for (auto node = path.rbegin(); node + 1 != path.rend(); ++node) {
            const auto own = m_overrides.find(node->index);
            if (own != m_overrides.end())
                limit = own->second.limit;
            if (limit > node->depth)
                continue;
            limit = own == m_overrides.end() ? node->depth + 1 : std::max(own->second.remembered, node->depth + 1);
            m_overrides[node->index] = {node->index + node->size, node->depth, limit, limit};
        }
    });
}

} // namespace callreel
