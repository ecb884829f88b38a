// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>

#include "model/recording/RecordingProgress.h"

namespace callreel {

/// The open calls of each thread as one flat list: a head for the thread, then its calls, outermost first. Threads of a
/// pool that have the same calls open share one head.
class RunningNowModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IsHeadRole = Qt::UserRole + 1, DepthRole, ArgumentsRole, OpenNsRole, DetailRole, InnermostRole };

    using QAbstractListModel::QAbstractListModel;

    void setOpen(const QList<OpenThread>& threads, qint64 elapsedNs);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        bool head = false;
        QString text; ///< the thread's name, or the function's
        QString arguments;
        QString detail; ///< of a head: "3 calls open"; of a folded call: "and 7 more"
        int depth = 0;
        bool innermost = false;
        qint64 openNs = 0; ///< how long the call has been open
    };

    static QList<Row> rowsOf(const QList<OpenThread>& threads, qint64 elapsedNs);
    QString sentence(const Row& row) const;

    QList<Row> m_rows;
};

} // namespace callreel
