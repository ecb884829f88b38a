// SPDX-License-Identifier: Apache-2.0
#include "widgets/trace/TraceState.h"

#include "model/recording/TraceBookmarks.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

TraceState::TraceState(std::shared_ptr<const Trace> trace, QObject* parent)
    : QObject(parent), m_trace(std::move(trace)), m_categories(*m_trace),
      // An imported trace without an id is known by its place.
      m_bookmarks(new TraceBookmarks(m_trace->run().id.empty() ? m_trace->path() : m_trace->run().id,
                                     TraceBookmarks::defaultFolder(), this)) {
    connect(m_bookmarks, &TraceBookmarks::failed, this,
            [this](const Diagnostic& problem) { say(diagnosticText(problem)); });
}

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

void TraceState::toggleBookmark() {
    if (!m_current)
        return;
    if (!m_bookmarks->contains(*m_current))
        return m_bookmarks->add(*m_current);
    const bool noted = !m_bookmarks->note(*m_current).isEmpty();
    m_bookmarks->remove(*m_current);
    if (noted)
        say(tr("The bookmark and its note were removed; Ctrl+Z brings them back."));
}

void TraceState::writeNote() {
    if (m_current)
        Q_EMIT noteWanted(*m_current);
}

void TraceState::setCurrent(CallId id) {
    m_current = id;
    Q_EMIT currentChanged(id);
    Q_EMIT historyChanged();
}

} // namespace callreel
