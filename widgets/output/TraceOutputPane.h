// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QModelIndex;
class QStackedLayout;
class QToolButton;

namespace callreel {

class FilterBox;
class FilteredOutput;
class FindBar;
class OutputModel;
class StatePane;
class TraceState;

/// What the program wrote: time, stream, text, and the function that wrote it; choosing a line selects its call.
class TraceOutputPane : public QWidget {
    Q_OBJECT
public:
    explicit TraceOutputPane(TraceState* state, QWidget* parent = nullptr);

    QListView* list() const { return m_list; }
    OutputModel* model() const { return m_model; }
    FilterBox* filter() const { return m_filter; }
    /// How much there is, the filter, the find button; stand in the pane's head.
    QWidget* tools() const { return m_tools; }
    void find();
    void findAgain(bool forward);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void makeTools();
    void choose(const QModelIndex& index);
    void copy() const;
    void showMenu(const QPoint& at);
    void refresh();
    void applyFilter();
    void search(int from, bool forward);
    void finishSearch();

    TraceState* m_state;
    OutputModel* m_model;
    FilteredOutput* m_shown;
    QListView* m_list;
    FindBar* m_find;
    StatePane* m_stateless;
    QStackedLayout* m_stack;
    QWidget* m_tools;
    QLabel* m_amount;
    FilterBox* m_filter;
    QToolButton* m_only;
    QToolButton* m_part;
    bool m_searching = false;
};

} // namespace callreel
