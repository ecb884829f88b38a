// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTreeFolding.h"

#include "widgets/calltree/CallTree.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

CallTreeFolding::CallTreeFolding(CallTree* tree, TraceState* state) : QObject(tree), m_tree(tree), m_state(state) {}

VisibleRows& CallTreeFolding::visible() const {
    return m_tree->rows()->visible();
}

std::optional<Call> CallTreeFolding::currentCall() const {
    const auto content = m_tree->row(m_tree->currentRow());
    if (!content || content->kind != VisibleRows::Row::Kind::Call)
        return std::nullopt;
    return content->call;
}

void CallTreeFolding::done(const Result<void>& change, const std::optional<CallId>& stand,
                           std::optional<std::uint32_t> heading) {
    if (!change)
        m_state->say(diagnosticText(change.error()));
    Q_EMIT changed(stand, heading);
}

void CallTreeFolding::toggle(qint64 at) {
    const auto content = m_tree->row(at);
    if (!content || !content->expandable)
        return;
    if (content->kind == VisibleRows::Row::Kind::Thread)
        return done(visible().setThreadExpanded(content->thread, !content->expanded), std::nullopt, content->thread);
    done(content->expanded ? visible().collapse(content->call) : visible().expand(content->call), content->call.id);
}

bool CallTreeFolding::expandCurrent() {
    const auto content = m_tree->row(m_tree->currentRow());
    if (!content || !content->expandable || content->expanded)
        return false;
    toggle(m_tree->currentRow());
    return true;
}

bool CallTreeFolding::collapseCurrent() {
    const auto content = m_tree->row(m_tree->currentRow());
    if (!content || !content->expandable || !content->expanded)
        return false;
    toggle(m_tree->currentRow());
    return true;
}

void CallTreeFolding::expandBelow() {
    const auto call = currentCall();
    if (!call || call->size <= 1)
        return;
    done(visible().expandSubtree(*call), call->id);
    m_state->say(CallTree::tr("%n call(s) shown below.", nullptr,
                              static_cast<int>(std::min<std::uint64_t>(call->size - 1, 1'000'000'000))));
}

void CallTreeFolding::collapseBelow() {
    if (const auto call = currentCall())
        done(visible().collapseSubtree(*call), call->id);
}

void CallTreeFolding::expandToLevel(std::uint32_t level) {
    // What is selected stays in sight: its ancestor of that level stands for it.
    std::optional<CallId> stand = m_state->current();
    while (stand) {
        const auto call = m_state->trace().call(*stand);
        if (!call || call->depth <= level)
            break;
        stand = CallId{stand->thread, call->parent};
    }
    done(visible().expandAllTo(level), stand);
}

} // namespace callreel
