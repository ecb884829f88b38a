// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>

#include "model/recording/Presets.h"
#include "model/recording/RunHistory.h"

namespace callreel {

/// Presets and history as one list with a head for each.
class LaunchModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Head, Preset, Launch, Note };
    enum Role { KindRole = Qt::UserRole + 1, IconRole, ToneRole, DetailRole, ChangedRole };

    LaunchModel(Presets& presets, RunHistory& history, QObject* parent = nullptr);

    /// The preset that the form was filled from, and whether it differs by now.
    void setChosenPreset(const QString& name, bool changed);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    const Preset* preset(const QModelIndex& index) const;
    const HistoryEntry* launch(const QModelIndex& index) const;

    /// "exited with status 3": what became of a launch, in words.
    static QString outcomeText(const HistoryEntry& entry);

private:
    struct Row {
        Kind kind;
        int number; ///< in presets or history
    };
    void build();

    Presets& m_presets;
    RunHistory& m_history;
    QList<Row> m_rows;
    QString m_chosen;
    bool m_changed = false;
};

} // namespace callreel
