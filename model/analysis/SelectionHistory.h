// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/trace/CallRecord.h"

namespace callreel {

/// The calls that were selected, one after another, to go back and forward in. Bounded; the oldest go first.
class SelectionHistory {
public:
    static constexpr std::size_t limit = 500;

    /// A new selection: what was forward of the present place is given up. The present call again changes nothing.
    void visit(CallId id);
    /// The last visit moved on by a single step (a held arrow key): it replaces the present place, not followed by a
    /// new one.
    void replace(CallId id);
    bool canGoBack() const { return m_at > 1; }
    bool canGoForward() const { return m_at < m_calls.size(); }
    std::optional<CallId> back();
    std::optional<CallId> forward();

private:
    std::vector<CallId> m_calls;
    std::size_t m_at = 0; ///< one past the present call
};

} // namespace callreel
