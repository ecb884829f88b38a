// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTreeFolding.h"

#include "widgets/calltree/CallTree.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

CallTreeFolding::CallTreeFolding(CallTree* tree, TraceState* state) : QObject(tree), m_tree(tree), m_state(state) {}

TreeRows& CallTreeFolding::visible() const {
    return m_tree->rows()->visible();
}

void CallTreeFolding::done(const Result<void>& change, const std::optional<TreeRow>& row) {
    if (!change)
        m_state->say(diagnosticText(change.error()));
    Q_EMIT changed(row);
}

void CallTreeFolding::toggle(qint64 at) {
    const auto content = m_tree->row(at);
    if (!content || !content->expandable)
        return;
    if (content->kind == TreeRow::Kind::Thread)
        return done(visible().setThreadExpanded(content->thread, !content->expanded), content);
    done(content->expanded ? visible().collapse(*content) : visible().expand(*content), content);
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
    const auto content = m_tree->row(m_tree->currentRow());
    if (!content || content->kind == TreeRow::Kind::Thread || !content->expandable)
        return;
    done(visible().expandSubtree(*content), content);
    const bool some = m_tree->rows()->folded() && content->kind == TreeRow::Kind::Call;
    const std::uint64_t below =
        content->kind == TreeRow::Kind::Library ? content->libraryCalls : content->call.size - 1;
    if (some)
        return m_state->say(CallTree::tr("Everything below is shown; library calls stay folded."));
    m_state->say(CallTree::tr("%n call(s) shown below.", nullptr,
                              static_cast<int>(std::min<std::uint64_t>(below, 1'000'000'000))));
}

void CallTreeFolding::collapseBelow() {
    const auto content = m_tree->row(m_tree->currentRow());
    if (content && content->kind != TreeRow::Kind::Thread)
        done(visible().collapseSubtree(*content), content);
}

void CallTreeFolding::expandToLevel(std::uint32_t level) {
    done(visible().expandAllTo(level), std::nullopt);
}

} // namespace callreel
