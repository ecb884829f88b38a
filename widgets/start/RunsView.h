// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

#include "model/recording/RunEntry.h"

namespace callreel {

class RunsModel;

/// The list of recent runs: Return opens, Ctrl+Return records again, Delete moves to the trash.
class RunsView : public QListView {
    Q_OBJECT
public:
    explicit RunsView(RunsModel* model, QWidget* parent = nullptr);

    /// The run under the cursor; nullptr when there is none.
    const RunEntry* currentEntry() const;
    /// The recording under the cursor that still runs; nullptr when there is none.
    const RunEntry* currentLive() const;

Q_SIGNALS:
    void showRequested(const callreel::RunEntry& running);
    void openRequested(const callreel::RunEntry& entry);
    void againRequested(const callreel::RunEntry& entry);
    void trashRequested(const callreel::RunEntry& entry);
    void undoRequested(const callreel::RunEntry& entry);
    void menuRequested(const callreel::RunEntry& entry, const QPoint& globalPosition);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void activate(const QModelIndex& index);

    RunsModel* m_model;
};

} // namespace callreel
