// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/SelectionHistory.h"

namespace callreel {

void SelectionHistory::visit(CallId id) {
    if (m_at > 0 && m_calls[m_at - 1] == id)
        return;
    m_calls.resize(m_at);
    m_calls.push_back(id);
    if (m_calls.size() > limit)
        m_calls.erase(m_calls.begin());
    m_at = m_calls.size();
}

void SelectionHistory::replace(CallId id) {
    if (m_at == 0)
        return visit(id);
    m_calls.resize(m_at);
    m_calls.back() = id;
}

std::optional<CallId> SelectionHistory::back() {
    if (!canGoBack())
        return std::nullopt;
    --m_at;
    return m_calls[m_at - 1];
}

std::optional<CallId> SelectionHistory::forward() {
    if (!canGoForward())
        return std::nullopt;
    ++m_at;
    return m_calls[m_at - 1];
}

} // namespace callreel
