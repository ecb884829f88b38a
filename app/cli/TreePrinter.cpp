// SPDX-License-Identifier: Apache-2.0
#include "app/cli/TreePrinter.h"

#include <algorithm>

#include "model/trace/values/Characters.h"
#include "model/trace/values/NumberText.h"

namespace callreel::cli {

namespace {
/// In a pipe nothing is cut; but a recursion of a million levels would make lines of megabytes.
constexpr std::size_t mostLevelsDrawn = 200;
} // namespace

TreePrinter::TreePrinter(const Trace& trace, const CallCursor& cursor, const CallSelection& selection,
                         const Terminal& terminal, StandardOutput& output)
    : m_trace(trace), m_cursor(cursor), m_selection(selection), m_terminal(terminal), m_output(output),
      m_line(trace, terminal) {}

void TreePrinter::beginThread(std::uint32_t thread) {
    const bool first = !m_thread;
    m_thread = thread;
    m_levels.clear();
    const auto& threads = m_trace.threads();
    const auto info = std::find_if(threads.begin(), threads.end(), [&](const ThreadInfo& t) { return t.id == thread; });
    m_threadCalls = info == threads.end() ? 0 : info->calls;
    if (threads.size() < 2 || info == threads.end())
        return;
    if (!first)
        m_output.line("");
    m_output.line(
        m_terminal.styled(info->name.empty() ? "thread " + std::to_string(thread) : Characters::escaped(info->name),
                          Style::Strong) +
        m_terminal.styled("  thread " + std::to_string(thread) + ", " + NumberText::count(info->calls) +
                              (info->calls == 1 ? " call" : " calls"),
                          Style::Pale));
}

std::string TreePrinter::prefix(bool last) const {
    const std::size_t depth = m_levels.size();
    if (depth == 0)
        return {};
    const Terminal::TreeLines& lines = m_terminal.treeLines();
    const std::size_t most =
        m_terminal.width() == ValueText::unlimited ? mostLevelsDrawn : std::max<std::size_t>(2, m_terminal.width() / 6);
    std::string out;
    std::size_t level = 1;
    if (depth > most) {
        // Too deep to draw: the number of the level stands for its outer lines.
        out = "[" + std::to_string(depth) + "] ";
        level = depth - most / 2;
    }
    for (; level < depth; ++level)
        out += m_levels[level].last ? lines.nothing : lines.through;
    return out + (last ? lines.lastBranch : lines.branch);
}

Result<void> TreePrinter::draw(const Call& call, bool onlyOnTheWay, std::uint64_t folded) {
    const std::uint64_t end = call.id.index + std::max<std::uint64_t>(1, call.size);
    const std::uint64_t parentEnd = m_levels.empty() ? m_threadCalls : m_levels.back().end;
    bool last = end >= parentEnd;
    if (!last && m_cursor.filtersFunctions()) {
        const auto more = m_cursor.hasSelected(call.id.thread, end, parentEnd);
        if (!more)
            return std::unexpected(more.error());
        last = !*more;
    }
    CallLine::Context context;
    context.prefix = prefix(last);
    context.onlyOnTheWay = onlyOnTheWay;
    context.folded = folded;
    if (m_selection.depth && !m_cursor.filtersFunctions() && call.depth + 1 >= *m_selection.depth)
        context.hidden = end - call.id.index - 1;
    Result<CallValues> values = onlyOnTheWay ? CallValues() : m_trace.values(call.id);
    if (!values)
        return std::unexpected(values.error());
    m_output.line(m_line.text(call, *values, context));
    m_levels.push_back({call.id.index, end, last, onlyOnTheWay});
    return {};
}

Result<std::vector<Call>> TreePrinter::callersNotDrawn(const Call& call) const {
    std::vector<Call> callers;
    std::uint64_t parent = call.parent;
    while (parent != Call::noParent && (m_levels.empty() || parent > m_levels.back().index)) {
        auto caller = m_trace.call({call.id.thread, parent});
        if (!caller)
            return std::unexpected(caller.error());
        if (caller->parent != Call::noParent && caller->parent >= parent)
            break; // a damaged trace; no use in going round in circles
        parent = caller->parent;
        callers.push_back(*caller);
    }
    return callers;
}

Result<void> TreePrinter::print(const Call& call) {
    if (m_thread != call.id.thread)
        beginThread(call.id.thread);
    while (!m_levels.empty() && m_levels.back().end <= call.id.index)
        m_levels.pop_back();
    const auto callers = callersNotDrawn(call);
    if (!callers)
        return std::unexpected(callers.error());
    std::uint64_t folded = 0;
    for (auto caller = callers->rbegin(); caller != callers->rend(); ++caller) {
        if (m_selection.foldsCallers() && !m_levels.empty() && m_levels.back().onlyOnTheWay) {
            ++folded;
        } else if (auto drawn = draw(*caller, true); !drawn) {
            return drawn;
        }
    }
    return draw(call, false, folded);
}

} // namespace callreel::cli
