// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <optional>

#include "model/analysis/VisibleRows.h"

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
    /// The rows are others. `stand`: stands for what was selected, should that have gone out of sight. `heading`: of
    /// this thread, and selected.
    void changed(std::optional<callreel::CallId> stand, std::optional<std::uint32_t> heading);

private:
    VisibleRows& visible() const;
    std::optional<Call> currentCall() const;
    void done(const Result<void>& change, const std::optional<CallId>& stand,
              std::optional<std::uint32_t> heading = std::nullopt);

    CallTree* m_tree;
    TraceState* m_state;
};

} // namespace callreel
