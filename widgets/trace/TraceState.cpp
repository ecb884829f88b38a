// SPDX-License-Identifier: Apache-2.0
#include "widgets/trace/TraceState.h"

namespace callreel {

TraceState::TraceState(std::shared_ptr<const Trace> trace, QObject* parent)
    : QObject(parent), m_trace(std::move(trace)), m_categories(*m_trace) {}

void TraceState::select(CallId id, Move move) {
    if (m_current == id)
        return;
    if (move == Move::Step && m_stepping)
        m_history.replace(id);
    else
        m_history.visit(id);
    m_stepping = move == Move::Step;
    setCurrent(id);
}

void TraceState::goBack() {
    if (const auto id = m_history.back()) {
        m_stepping = false;
        setCurrent(*id);
    }
}

void TraceState::goForward() {
    if (const auto id = m_history.forward()) {
        m_stepping = false;
        setCurrent(*id);
    }
}

void TraceState::showSource(CallId id) {
    select(id);
    Q_EMIT sourceWanted(id);
}

void TraceState::setCurrent(CallId id) {
    m_current = id;
    Q_EMIT currentChanged(id);
    Q_EMIT historyChanged();
}

} // namespace callreel
