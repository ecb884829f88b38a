// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "model/analysis/ModuleCategories.h"
#include "model/analysis/SelectionHistory.h"
#include "model/trace/Trace.h"

namespace callreel {

class TraceBookmarks;

/// What all panes of one trace share: the trace, the selected call and its history. No pane has a selection of its own.
class TraceState : public QObject {
    Q_OBJECT
public:
    /// A step is one of many (a held arrow key): steps in a row are one place in the history, a jump is its own.
    enum class Move { Step, Jump };

    explicit TraceState(std::shared_ptr<const Trace> trace, QObject* parent = nullptr);

    const Trace& trace() const { return *m_trace; }
    std::shared_ptr<const Trace> share() const { return m_trace; }
    const ModuleCategories& categories() const { return m_categories; }

    /// What the user marked in this trace.
    TraceBookmarks* bookmarks() const { return m_bookmarks; }

    std::optional<CallId> current() const { return m_current; }
    void select(CallId id, Move move = Move::Jump);

    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    void goBack();
    void goForward();

    /// A sentence for the status line: what a key found or did not find.
    void say(const QString& sentence) { Q_EMIT said(sentence); }
    /// A link or a key asks for the source of a call to be looked at (the pane comes to the front).
    void showSource(CallId id);
    /// Marks the selected call, or takes its mark away.
    void toggleBookmark();
    /// A key asks for the note of the selected call to be written (its pane comes to the front).
    void writeNote();

Q_SIGNALS:
    void currentChanged(callreel::CallId id);
    void historyChanged();
    void said(const QString& sentence);
    void sourceWanted(callreel::CallId id);
    void noteWanted(callreel::CallId id);

private:
    void setCurrent(CallId id);

    std::shared_ptr<const Trace> m_trace;
    ModuleCategories m_categories;
    SelectionHistory m_history;
    TraceBookmarks* m_bookmarks;
    std::optional<CallId> m_current;
    bool m_stepping = false;
};

} // namespace callreel
