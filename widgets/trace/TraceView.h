// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "widgets/trace/TraceState.h"
#include "widgets/verdict/VerdictBar.h"

class QLabel;
class QSplitter;
class QToolButton;

namespace callreel {

class CallPath;
class CallTreePane;
class DetailsPane;
class MessageBar;
class Navigator;
class NotesPane;
class TraceOutputPane;
class PaneTab;
class PaneTabs;
class RunPane;
class Settings;
class SourcePane;
class TraceBanners;

/// All panes of one open trace, over one shared state.
class TraceView : public QWidget {
    Q_OBJECT
public:
    TraceView(std::shared_ptr<const Trace> trace, Settings* settings, QWidget* parent = nullptr);

    TraceState* state() const { return m_state; }
    CallTreePane* treePane() const { return m_tree; }
    DetailsPane* detailsPane() const { return m_details; }
    SourcePane* sourcePane() const { return m_source; }
    TraceOutputPane* outputPane() const { return m_output; }
    RunPane* runPane() const { return m_run; }
    NotesPane* notesPane() const { return m_notes; }
    VerdictBar* verdictBar() const { return m_verdict; }
    MessageBar* messageBar() const { return m_messages; }
    TraceBanners* banners() const { return m_banners; }

    /// By the ids of the window's actions; see Page.
    bool canPerform(const QString& action) const;
    void perform(const QString& action);
    bool isChecked(const QString& action) const;
    /// The next call by this name; the find bar opens with it.
    void search(const QString& words);

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);
    void resetLayout();
    /// The next (or previous) pane takes the focus; it goes round.
    void focusPane(bool next);
    void focusTree();

Q_SIGNALS:
    void actionsChanged();
    void settingsRequested();
    void recordAgainRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeToolBar();
    QWidget* makeStatusLine();
    QToolButton* makeMarkButton();
    void explain();
    void wire();
    void foldLibraryCalls();
    void showPane(QWidget* pane);
    void showQuestion(VerdictQuestion question);
    void showOpenCalls();
    void refreshStatus();
    void find();
    void findAgain(bool forward);
    void takeBack(bool again);
    QList<QWidget*> panes() const;

    Settings* m_settings;
    TraceState* m_state;
    Navigator* m_navigator;
    VerdictBar* m_verdict;
    MessageBar* m_messages;
    TraceBanners* m_banners;
    CallTreePane* m_tree;
    DetailsPane* m_details;
    RunPane* m_run;
    NotesPane* m_notes;
    SourcePane* m_source;
    TraceOutputPane* m_output;
    PaneTabs* m_upperTabs;
    PaneTabs* m_lowerTabs;
    PaneTabs* m_bottomTabs;
    PaneTab* m_notesTab = nullptr;
    QSplitter* m_across;
    QSplitter* m_left;
    QSplitter* m_right;
    QToolButton* m_fold;
    QToolButton* m_back;
    QToolButton* m_forward;
    CallPath* m_path;
    QLabel* m_said;
    QLabel* m_number;
    bool m_placed = false; ///< the panes have their sizes
};

} // namespace callreel
