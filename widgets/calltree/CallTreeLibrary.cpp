// SPDX-License-Identifier: Apache-2.0
// What the call tree does where library calls are folded.
#include "model/analysis/FoldedRows.h"
#include "widgets/calltree/CallTree.h"
#include "widgets/calltree/CallTreeAccessible.h"
#include "widgets/calltree/LibraryFold.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

void CallTree::onLibraryFolded() {
    if (!m_rows)
        return;
    std::unique_ptr<TreeRows> rows;
    const auto& folded = m_libraryFold->calls();
    if (folded) {
        auto made = FoldedRows::create(m_state->share(), folded, folded->levelForRows(rowsAtFirst));
        if (!made)
            return m_state->say(diagnosticText(made.error()));
        rows = std::make_unique<FoldedRows>(std::move(*made));
    } else {
        auto made = VisibleRows::create(m_state->share(), VisibleRows::depthForRows(m_state->trace(), rowsAtFirst));
        if (!made)
            return m_state->say(diagnosticText(made.error()));
        rows = std::make_unique<VisibleRows>(std::move(*made));
    }
    const bool heading = m_line && m_line->kind == TreeRow::Kind::Thread;
    m_rows->setRows(std::move(rows), folded);
    m_inSight->forget();
    if (!heading)
        m_line.reset();
    if (!heading && m_state->current())
        showCurrent();
    keepCurrent();
    updateBars();
    ensureVisible(std::max<qint64>(0, m_current), true);
    viewport()->update();
    Q_EMIT rowsChanged();
    Q_EMIT currentRowChanged(m_current);
    announceCurrentRow(this);
}

void CallTree::showCurrent() {
    TreeRows& rows = m_rows->visible();
    const CallId id = *m_state->current();
    if (const auto revealed = rows.reveal(id); !revealed)
        return m_state->say(diagnosticText(revealed.error()));
    // A library call is not what somebody who folds them wants to see: the row that counts it stands for it.
    auto at = rows.rowOf(id);
    while (m_rows->folded() && at && *at) {
        const auto content = rows.rows(**at, 1);
        if (!content || content->empty())
            return;
        const TreeRow& row = content->front();
        if (row.kind == TreeRow::Kind::Library) {
            if (const auto closed = rows.collapseSubtree(row); !closed)
                m_state->say(diagnosticText(closed.error()));
            return;
        }
        if (row.kind != TreeRow::Kind::Call || m_rows->folded()->own().isOwn(row.call.function))
            return;
        at = rows.parentRow(row);
    }
}

bool CallTree::goToSibling(bool forward) {
    const auto content = row(m_current);
    if (!content || !m_rows->folded() || content->kind != TreeRow::Kind::Call ||
        !m_rows->folded()->own().isOwn(content->call.function))
        return false;
    const auto sibling = m_rows->folded()->sibling(content->call.id, forward);
    if (!sibling)
        m_state->say(diagnosticText(sibling.error()));
    else if (*sibling)
        m_state->select(**sibling);
    else
        m_state->say(forward ? tr("No later call of your own code by the same caller.")
                             : tr("No earlier call of your own code by the same caller."));
    return true;
}

} // namespace callreel
