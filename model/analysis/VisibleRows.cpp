// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/VisibleRows.h"

#include <algorithm>

namespace callreel {

Result<VisibleRows> VisibleRows::create(std::shared_ptr<const Trace> trace, std::uint32_t depth) {
    VisibleRows rows;
    rows.m_trace = std::move(trace);
    rows.m_depth = depth;
    for (const ThreadInfo& info : rows.m_trace->threads()) {
        if (info.calls > 0) {
            ThreadRows thread;
            thread.id = info.id;
            thread.calls = info.calls;
            rows.m_threads.push_back(std::move(thread));
        }
    }
    for (ThreadRows& thread : rows.m_threads) {
        if (auto counted = rows.recount(thread); !counted)
            return std::unexpected(counted.error());
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

VisibleRows::ThreadRows* VisibleRows::threadRows(std::uint32_t thread) {
    return const_cast<ThreadRows*>(std::as_const(*this).threadRows(thread));
}

const VisibleRows::ThreadRows* VisibleRows::threadRows(std::uint32_t thread) const {
    const auto at = std::ranges::find(m_threads, thread, &ThreadRows::id);
    return at == m_threads.end() ? nullptr : &*at;
}

const VisibleRows::Segment* VisibleRows::segmentAt(const ThreadRows& thread, std::uint64_t index) {
    auto after = std::ranges::upper_bound(thread.segments, index, {}, &Segment::begin);
    if (after == thread.segments.begin())
        return nullptr;
    const Segment& segment = *std::prev(after);
    return index < segment.end ? &segment : nullptr;
}

std::vector<VisibleRows::Segment> VisibleRows::flatten(const ThreadRows& thread) const {
    struct Open {
        std::uint64_t end;
        std::uint32_t limit;
    };
    std::vector<Segment> segments;
    std::vector<Open> open{{thread.calls, m_depth}};
    std::uint64_t at = 0;
    const auto upTo = [&](std::uint64_t end) {
        if (at < end)
            segments.push_back({at, end, open.back().limit, 0, 0});
        at = std::max(at, end);
    };
    for (const auto& [begin, override] : thread.overrides) {
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

Result<void> VisibleRows::recount(ThreadRows& thread) {
    std::vector<Segment> segments = flatten(thread);
    auto old = thread.segments.cbegin();
    std::uint64_t rows = 0;
    for (Segment& segment : segments) {
        while (old != thread.segments.cend() && old->begin < segment.begin)
            ++old;
        if (old != thread.segments.cend() && old->begin == segment.begin && old->end == segment.end &&
            old->limit == segment.limit) {
            segment.rows = old->rows;
        } else {
            const auto count = m_trace->countWithin(thread.id, segment.begin, segment.end, segment.limit);
            if (!count)
                return std::unexpected(count.error());
            segment.rows = *count;
        }
        segment.firstRow = rows;
        rows += segment.rows;
    }
    thread.segments = std::move(segments);
    thread.callRows = rows;
    return {};
}

void VisibleRows::place() {
    std::uint64_t row = 0;
    for (ThreadRows& thread : m_threads) {
        thread.firstRow = row;
        row += (hasHeadings() ? 1 : 0) + (thread.expanded ? thread.callRows : 0);
    }
    m_rowCount = row;
}

Result<std::vector<VisibleRows::Row>> VisibleRows::rows(std::uint64_t first, std::uint64_t count) const {
    std::vector<Row> found;
    if (first >= m_rowCount)
        return found;
    count = std::min(count, m_rowCount - first);
    found.reserve(count);
    auto thread = std::prev(std::ranges::upper_bound(m_threads, first, {}, &ThreadRows::firstRow));
    std::uint64_t offset = first - thread->firstRow;
    for (; thread != m_threads.end() && found.size() < count; ++thread, offset = 0) {
        if (hasHeadings()) {
            if (offset == 0)
                found.push_back({Row::Kind::Thread, thread->id, {}, thread->callRows > 0, thread->expanded});
            else
                --offset;
        }
        if (!thread->expanded)
            continue;
        auto segment = std::ranges::upper_bound(thread->segments, offset, {}, &Segment::firstRow);
        if (segment != thread->segments.begin())
            --segment;
        for (; segment != thread->segments.end() && found.size() < count; ++segment) {
            if (offset >= segment->firstRow + segment->rows)
                continue;
            const auto begin = m_trace->nthWithin(thread->id, segment->begin, segment->end, segment->limit,
                                                  offset - segment->firstRow);
            if (!begin)
                return std::unexpected(begin.error());
            if (!*begin)
                continue;
            for (std::uint64_t index = **begin; index < segment->end && found.size() < count;) {
                const auto call = m_trace->call({thread->id, index});
                if (!call)
                    return std::unexpected(call.error());
                const bool expanded = call->size > 1 && isExpanded(*call);
                found.push_back({Row::Kind::Call, thread->id, *call, call->size > 1, expanded});
                index += call->depth < segment->limit ? 1 : call->size;
                ++offset;
            }
        }
    }
    return found;
}

Result<std::optional<std::uint64_t>> VisibleRows::rowOf(CallId id) const {
    const ThreadRows* thread = threadRows(id.thread);
    if (!thread || !thread->expanded)
        return std::nullopt;
    const Segment* segment = segmentAt(*thread, id.index);
    if (!segment)
        return std::nullopt;
    const auto call = m_trace->call(id);
    if (!call)
        return std::unexpected(call.error());
    if (call->depth > segment->limit)
        return std::nullopt;
    const auto before = m_trace->countWithin(id.thread, segment->begin, id.index, segment->limit);
    if (!before)
        return std::unexpected(before.error());
    return thread->firstRow + (hasHeadings() ? 1 : 0) + segment->firstRow + *before;
}

std::optional<std::uint64_t> VisibleRows::rowOfThread(std::uint32_t thread) const {
    const ThreadRows* rows = threadRows(thread);
    if (!rows || !hasHeadings())
        return std::nullopt;
    return rows->firstRow;
}

bool VisibleRows::isExpanded(const Call& call) const {
    const ThreadRows* thread = threadRows(call.id.thread);
    const Segment* segment = thread ? segmentAt(*thread, call.id.index) : nullptr;
    return segment && segment->limit > call.depth;
}

bool VisibleRows::isWholeSubtreeVisible(const Call& call) const {
    const ThreadRows* thread = threadRows(call.id.thread);
    const Segment* segment = thread ? segmentAt(*thread, call.id.index) : nullptr;
    return segment && segment->limit == everyDepth;
}

template <typename Change>
Result<void> VisibleRows::change(std::uint32_t id, Change&& apply) {
    ThreadRows* thread = threadRows(id);
    if (!thread)
        return {};
    Overrides before = thread->overrides;
    apply(*thread);
    if (auto counted = recount(*thread); !counted) {
        thread->overrides = std::move(before);
        return counted;
    }
    place();
    return {};
}

void VisibleRows::eraseBelow(Overrides& overrides, const Call& call) {
    overrides.erase(overrides.lower_bound(call.id.index), overrides.lower_bound(call.id.index + call.size));
}

Result<void> VisibleRows::expand(const Call& call) {
    if (isExpanded(call) || call.size <= 1)
        return {};
    return change(call.id.thread, [&](ThreadRows& thread) {
        Override& override = thread.overrides[call.id.index];
        const std::uint32_t limit = std::max(override.remembered, call.depth + 1);
        override = {call.id.index + call.size, call.depth, limit, limit};
    });
}

Result<void> VisibleRows::collapse(const Call& call) {
    if (!isExpanded(call))
        return {};
    return change(call.id.thread, [&](ThreadRows& thread) {
        const std::uint32_t limit = segmentAt(thread, call.id.index)->limit;
        thread.overrides[call.id.index] = {call.id.index + call.size, call.depth, call.depth, limit};
    });
}

Result<void> VisibleRows::expandSubtree(const Call& call) {
    return change(call.id.thread, [&](ThreadRows& thread) {
        eraseBelow(thread.overrides, call);
        thread.overrides[call.id.index] = {call.id.index + call.size, call.depth, everyDepth, everyDepth};
    });
}

Result<void> VisibleRows::collapseSubtree(const Call& call) {
    return change(call.id.thread, [&](ThreadRows& thread) {
        eraseBelow(thread.overrides, call);
        thread.overrides[call.id.index] = {call.id.index + call.size, call.depth, call.depth, call.depth};
    });
}

Result<void> VisibleRows::expandAllTo(std::uint32_t depth) {
    auto rows = create(m_trace, depth);
    if (!rows)
        return std::unexpected(rows.error());
    *this = std::move(*rows);
    return {};
}

Result<void> VisibleRows::setThreadExpanded(std::uint32_t id, bool expanded) {
    if (ThreadRows* thread = threadRows(id); thread && hasHeadings()) {
        thread->expanded = expanded;
        place();
    }
    return {};
}

Result<void> VisibleRows::reveal(CallId id) {
    ThreadRows* thread = threadRows(id.thread);
    if (!thread)
        return {};
    // From the call up to the first ancestor that is visible, then down again opening what is closed.
    std::vector<Call> path;
    std::uint32_t limit = m_depth;
    for (CallId at = id;;) {
        auto call = m_trace->call(at);
        if (!call)
            return std::unexpected(call.error());
        path.push_back(*call);
        if (const Segment* segment = segmentAt(*thread, at.index); segment && call->depth <= segment->limit) {
            limit = segment->limit;
            break;
        }
        if (call->parent == Call::noParent)
            break;
        at.index = call->parent;
    }
    if (thread->expanded && path.size() == 1)
        return {};
    return change(id.thread, [&](ThreadRows& rows) {
        rows.expanded = true;
        for (auto call = path.rbegin(); call + 1 != path.rend(); ++call) {
            const auto own = rows.overrides.find(call->id.index);
            if (own != rows.overrides.end())
                limit = own->second.limit;
            if (limit > call->depth)
                continue;
            limit = own == rows.overrides.end() ? call->depth + 1 : std::max(own->second.remembered, call->depth + 1);
            rows.overrides[call->id.index] = {call->id.index + call->size, call->depth, limit, limit};
        }
    });
}

} // namespace callreel
