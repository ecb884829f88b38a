// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>

#include "model/trace/CallRecord.h"

namespace callreel {

class TraceState;

/// The bookmarks of a trace, in the order of its call tree. The edit role is the note.
class NotesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { FunctionRole = Qt::UserRole + 1, StartRole };

    explicit NotesModel(TraceState* state, QObject* parent = nullptr);

    CallId call(const QModelIndex& index) const { return m_calls.value(index.row()); }
    QModelIndex indexOf(CallId call) const { return index(static_cast<int>(m_calls.indexOf(call))); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void reload();

    TraceState* m_state;
    QList<CallId> m_calls;
};

} // namespace callreel
