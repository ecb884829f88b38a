// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "model/recording/RecordOptions.h"
#include "model/recording/RunHistory.h"

class QListView;
class QPushButton;

namespace callreel {

class LaunchModel;
class Presets;

/// The left side of the record dialog: presets and history. One click, or Return, fills the form.
class LaunchList : public QWidget {
    Q_OBJECT

public:
    LaunchList(Presets& presets, RunHistory& history, QWidget* parent = nullptr);

    /// What the form holds now: tells whether the chosen preset differs from it.
    void compare(const RecordOptions& options);
    void choosePreset(const QString& name);
    QListView* list() const { return m_list; }

Q_SIGNALS:
    void chosen(const callreel::RecordOptions& options);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void removeCurrent();
    void clearOrRestore();
    void showMenu(const QPoint& position);

    Presets& m_presets;
    RunHistory& m_history;
    LaunchModel* m_model;
    QListView* m_list;
    QPushButton* m_clear;
    QString m_preset;
    QList<HistoryEntry> m_cleared; ///< for undo
};

} // namespace callreel
