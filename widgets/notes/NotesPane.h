// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "model/trace/CallRecord.h"

class QListView;
class QStackedLayout;

namespace callreel {

class NotesModel;
class StatePane;
class TraceState;

/// The bookmarks of the trace with their notes: choose one and its call is selected, F2 edits the note, Delete takes
/// the bookmark away.
class NotesPane : public QWidget {
    Q_OBJECT
public:
    explicit NotesPane(TraceState* state, QWidget* parent = nullptr);

    QListView* view() const { return m_view; }
    /// Opens the note's field; the call is marked first. When it is left by key, `after` takes the focus.
    void edit(CallId call, QWidget* after);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showState();
    void follow();
    void removeCurrent();

    TraceState* m_state;
    NotesModel* m_model;
    QStackedLayout* m_stack;
    StatePane* m_empty;
    QWidget* m_content;
    QListView* m_view;
    bool m_following = false; ///< the list goes where the trace's selection is, not the other way round
};

} // namespace callreel
