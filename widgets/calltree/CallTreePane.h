// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "model/exit/Diagnostic.h"
#include "widgets/trace/BackgroundJob.h"

class QLabel;
class QMenu;
class QStackedLayout;

namespace callreel {

class CallTree;
class CallTreeActions;
class FindBar;
class Navigator;
class StatePane;
class TraceState;

/// The call tree with its find bar, and what is said when there is no tree to show.
class CallTreePane : public QWidget {
    Q_OBJECT
public:
    CallTreePane(TraceState* state, Navigator* navigator, QWidget* parent = nullptr);

    CallTree* tree() const { return m_tree; }
    CallTreeActions* actions() const { return m_actions; }
    FindBar* findBar() const { return m_find; }
    /// Opens the find bar; with a text it is looked for at once.
    void find(const QString& text = {});
    void searchAgain(bool forward);

private:
    void searchEdited(const QString& text);
    void countMatches(const QString& text);
    void showStates();

    TraceState* m_state;
    Navigator* m_navigator;
    FindBar* m_find;
    CallTree* m_tree;
    StatePane* m_stateless;
    QStackedLayout* m_stack;
    QLabel* m_note; ///< why library calls are not folded
    CallTreeActions* m_actions;
    BackgroundJob m_count;
};

} // namespace callreel
