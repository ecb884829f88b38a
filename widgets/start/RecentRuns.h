// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>

#include "model/recording/RunEntry.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace callreel {

class RunFolder;
class RunsModel;
class RunsView;
class StatePane;

/// The right half of the start page: the traces of the trace folder, how each run ended, filter and footer.
class RecentRuns : public QWidget {
    Q_OBJECT
public:
    explicit RecentRuns(RunFolder* folder, QWidget* parent = nullptr);

    RunsView* view() const { return m_view; }
    RunsModel* model() const { return m_model; }
    QLineEdit* filterField() const { return m_filter; }
    void setTrashed(const QString& path, bool trashed);
    /// What is being recorded right now, newest first.
    void setLive(const QList<RunEntry>& runs);

Q_SIGNALS:
    void showRequested(const callreel::RunEntry& running);
    void stopRequested(const callreel::RunEntry& running);
    void openRequested(const callreel::RunEntry& entry);
    void againRequested(const callreel::RunEntry& entry);
    void trashRequested(const callreel::RunEntry& entry);
    void undoRequested(const callreel::RunEntry& entry);
    void showFolderRequested();
    void chooseFolderRequested();
    void recordExampleRequested();
    void statusChanged();

private:
    void refresh();
    void keepingPlace(const std::function<void()>& change);
    void showState();
    void showMenu(const QPoint& globalPosition);

    RunFolder* m_folder;
    RunsModel* m_model;
    RunsView* m_view;
    QLineEdit* m_filter;
    QToolButton* m_more;
    QWidget* m_head;
    QWidget* m_content;
    QStackedLayout* m_stack;
    StatePane* m_pane;
    QLabel* m_footer;
    QPushButton* m_openFolder;
};

} // namespace callreel
