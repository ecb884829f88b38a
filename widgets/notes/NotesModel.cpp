// SPDX-License-Identifier: Apache-2.0
#include "widgets/notes/NotesModel.h"

#include "model/recording/TraceBookmarks.h"
#include "widgets/calltree/CallTexts.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

NotesModel::NotesModel(TraceState* state, QObject* parent)
    : QAbstractListModel(parent), m_state(state), m_calls(state->bookmarks()->calls()) {
    connect(state->bookmarks(), &TraceBookmarks::changed, this, &NotesModel::reload);
}

void NotesModel::reload() {
    const QList<CallId> calls = m_state->bookmarks()->calls();
    if (calls == m_calls) {
        if (!calls.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(calls.size()) - 1));
        return;
    }
    beginResetModel();
    m_calls = calls;
    endResetModel();
}

int NotesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

QVariant NotesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const CallId id = call(index);
    const QString note = m_state->bookmarks()->note(id);
    if (role == Qt::EditRole || role == Qt::DisplayRole || (role == Qt::ToolTipRole && !note.isEmpty()))
        return note;
    // A bookmark's file is no part of the trace: it may name a call that the trace does not have.
    const auto found = m_state->trace().call(id);
    const QString function = found ? QString::fromStdString(m_state->trace().function(found->function).name)
                                   : tr("A call that is not in this trace");
    const QString start = found ? callTexts::start(m_state->trace(), found->start) : QString();
    switch (role) {
    case FunctionRole:
        return function;
    case StartRole:
        return start;
    case Qt::AccessibleTextRole:
        return (start.isEmpty() ? function : tr("%1, starts at %2").arg(function, start)) + QStringLiteral(", ") +
               (note.isEmpty() ? tr("no note") : note);
    default:
        return {};
    }
}

bool NotesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    m_state->bookmarks()->setNote(call(index), value.toString());
    return true;
}

Qt::ItemFlags NotesModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

} // namespace callreel
