// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <optional>

#include "model/analysis/TreeRows.h"

namespace callreel {

class CallTree;
class TraceState;

/// Expands and collapses: one row, what is below one, everything to a level. Each ends in one changed().
class CallTreeFolding : public QObject {
    Q_OBJECT
public:
    CallTreeFolding(CallTree* tree, TraceState* state);

    void toggle(qint64 row);
    /// False when there was nothing to do: no row below, or all shown already.
    bool expandCurrent();
    bool collapseCurrent();
    void expandBelow();
    void collapseBelow();
    void expandToLevel(std::uint32_t level);

Q_SIGNALS:
    /// The rows are others, because of this one when there is one.
    void changed(const std::optional<callreel::TreeRow>& row);

private:
    TreeRows& visible() const;
    void done(const Result<void>& change, const std::optional<TreeRow>& row);

    CallTree* m_tree;
    TraceState* m_state;
};

} // namespace callreel
