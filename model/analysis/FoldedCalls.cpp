// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/FoldedCalls.h"

#include <algorithm>

namespace callreel {

namespace {

/// Goes over a thread's calls in order and makes nodes of them.
class Folder {
public:
    explicit Folder(const OwnCode& own) : m_own(own), m_made(std::make_shared<FoldedThread>()) {}

    void pass(const Trace::Columns& columns) {
        for (std::size_t offset = 0; offset < columns.functions.size(); ++offset) {
            const std::uint64_t index = columns.first + offset;
            // Behind the end of an own call other library calls lie below another own call.
            for (; !m_ends.empty() && m_ends.back() <= index; m_ends.pop_back())
                endRun();
            if (!m_own.isOwn(columns.functions[offset])) {
                ++m_run;
                continue;
            }
            endRun();
            m_made->add(true, depth(), 1);
            if (columns.sizes[offset] > 1)
                m_ends.push_back(index + columns.sizes[offset]);
        }
    }
    std::shared_ptr<const FoldedThread> finish() {
        endRun();
        m_made->seal();
        return std::move(m_made);
    }

private:
    std::uint32_t depth() const { return static_cast<std::uint32_t>(m_ends.size()); }
    void endRun() {
        if (m_run > 0)
            m_made->add(false, depth(), m_run);
        m_run = 0;
    }

    const OwnCode& m_own;
    std::shared_ptr<FoldedThread> m_made;
    std::vector<std::uint64_t> m_ends; ///< of the own calls that the present one lies in
    std::uint64_t m_run = 0;           ///< library calls that are not yet a node
};

} // namespace

Result<std::shared_ptr<const FoldedCalls>> FoldedCalls::create(std::shared_ptr<const Trace> trace,
                                                               const std::function<bool()>& cancelled) {
    std::shared_ptr<FoldedCalls> folded(new FoldedCalls(std::move(trace)));
    for (const ThreadInfo& thread : folded->m_trace->threads()) {
        if (thread.calls == 0)
            continue;
        Folder folder(folded->m_own);
        bool givenUp = false;
        const auto passed = folded->m_trace->visitColumns(thread.id, [&](const Trace::Columns& columns) {
            givenUp = cancelled && cancelled();
            if (!givenUp)
                folder.pass(columns);
            return !givenUp;
        });
        if (!passed)
            return std::unexpected(passed.error());
        if (givenUp)
            return nullptr;
        auto made = folder.finish();
        if (made->callCount() != thread.calls)
            return failure(
                "trace-damaged", QT_TRANSLATE_NOOP("Diagnostic", "The trace %1 is damaged: calls are missing."),
                {folded->m_trace->path()}, QT_TRANSLATE_NOOP("Diagnostic", "callreel verify says what is damaged."));
        folded->m_threads.emplace_back(thread.id, std::move(made));
    }
    return folded;
}

std::shared_ptr<const FoldedThread> FoldedCalls::thread(std::uint32_t id) const {
    for (const auto& [thread, folded] : m_threads) {
        if (thread == id)
            return folded;
    }
    return nullptr;
}

std::uint64_t FoldedCalls::nodeCount() const {
    std::uint64_t count = 0;
    for (const auto& [id, thread] : m_threads)
        count += thread->nodeCount();
    return count;
}

std::size_t FoldedCalls::memory() const {
    std::size_t bytes = 0;
    for (const auto& [id, thread] : m_threads)
        bytes += thread->memory();
    return bytes;
}

std::uint32_t FoldedCalls::levelForRows(std::uint64_t rows) const {
    std::uint32_t level = 0;
    std::uint64_t before = 0;
    while (true) {
        std::uint64_t count = 0;
        for (const auto& [id, thread] : m_threads)
            count += thread->countWithin(0, thread->nodeCount(), level + 1).value_or(0);
        if (count > rows || count == before)
            return level;
        before = count;
        ++level;
    }
}

Result<std::optional<Call>> FoldedCalls::ownCaller(const Call& call) const {
    std::uint64_t parent = call.parent;
    while (parent != Call::noParent) {
        const auto above = m_trace->call({call.id.thread, parent});
        if (!above)
            return std::unexpected(above.error());
        if (m_own.isOwn(above->function))
            return *above;
        parent = above->parent;
    }
    return std::nullopt;
}

Result<std::optional<CallId>> FoldedCalls::sibling(CallId id, bool forward) const {
    const auto folded = thread(id.thread);
    const auto call = m_trace->call(id);
    if (!call)
        return std::unexpected(call.error());
    if (!folded)
        return std::nullopt;
    const FoldedThread::Node node = folded->nodeOf(id.index);
    if (forward) {
        for (std::uint64_t next = folded->nodesBefore(id.index + call->size); next < folded->nodeCount(); ++next) {
            const FoldedThread::Node other = folded->node(next);
            if (other.depth < node.depth)
                break;
            if (other.own)
                return CallId{id.thread, other.call};
        }
        return std::nullopt;
    }
    for (std::uint64_t before = node.index; before > 0;) {
        const FoldedThread::Node other = folded->node(before - 1);
        if (other.depth < node.depth)
            break;
        if (other.own && other.depth == node.depth)
            return CallId{id.thread, other.call};
        if (other.depth == node.depth) {
            --before; // a run of library calls
            continue;
        }
        // The end of the sibling's subtree: up to the own call that is at our depth.
        auto above = m_trace->call({id.thread, other.call});
        for (std::uint32_t depth = other.depth; above && depth > node.depth; --depth) {
            const auto caller = ownCaller(*above);
            if (!caller)
                return std::unexpected(caller.error());
            if (!*caller)
                return std::nullopt;
            above = **caller;
        }
        if (!above)
            return std::unexpected(above.error());
        return above->id;
    }
    return std::nullopt;
}

} // namespace callreel
