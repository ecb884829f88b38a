// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "model/recording/RecordingProgress.h"
#include "widgets/common/StatePane.h"

class QLabel;
class QListView;
class QStackedLayout;

namespace callreel {

class PaneHead;
class RunningNowModel;

/// What runs at this moment, per thread. After a failure it says what happened and what to do instead.
class RunningNowPane : public QWidget {
    Q_OBJECT

public:
    explicit RunningNowPane(QWidget* parent = nullptr);

    void setProgress(const RecordingProgress& progress);
    /// In place of the list.
    void setState(const PaneState& state);

Q_SIGNALS:
    void actionTriggered(const QString& id);

private:
    RunningNowModel* m_model;
    QListView* m_list;
    StatePane* m_state;
    QLabel* m_note;
    PaneHead* m_head;
    QLabel* m_sampled;
    QStackedLayout* m_stack;
    bool m_ended = false;
};

} // namespace callreel
