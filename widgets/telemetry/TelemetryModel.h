// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "model/session/TelemetryLog.h"

namespace callreel {

/// The events of lifecycles as rows, oldest first.
class TelemetryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Event, Status, Duration, Run, ExitModeColumn, StopModeColumn, Owned, More, ColumnCount };
    /// All that a row says, for a filter; its line of JSON, for the clipboard.
    enum Role { TextRole = Qt::UserRole, JsonRole, RunIdRole };

    explicit TelemetryModel(TelemetryLog* log, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const TelemetryEntry& entry, int column) const;

    TelemetryLog* m_log;
    int m_count = 0; ///< rows that the views know of
};

} // namespace callreel
