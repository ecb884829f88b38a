// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/RunningNowModel.h"

#include <algorithm>

#include "widgets/common/Numbers.h"

namespace callreel {

namespace {

/// A pool is at least so many threads; two that happen to do the same stay apart.
constexpr qsizetype leastPool = 3;

/// "ThreadPoolExecutor-0_" of "ThreadPoolExecutor-0_7": what the names of a pool have in common.
QString poolName(const QString& name) {
    qsizetype end = name.size();
    while (end > 0 && name.at(end - 1).isDigit())
        --end;
    return name.left(end);
}

bool sameCalls(const OpenThread& a, const OpenThread& b) {
    return std::equal(a.calls.begin(), a.calls.end(), b.calls.begin(), b.calls.end(),
                      [](const OpenCall& x, const OpenCall& y) { return x.function == y.function; });
}

} // namespace

QList<RunningNowModel::Row> RunningNowModel::rowsOf(const QList<OpenThread>& threads, qint64 elapsedNs) {
    QList<Row> rows;
    QList<bool> taken(threads.size(), false);
    for (qsizetype i = 0; i < threads.size(); ++i) {
        if (taken.at(i))
            continue;
        const OpenThread& thread = threads.at(i);
        QList<qsizetype> pool{i};
        for (qsizetype k = i + 1; k < threads.size(); ++k)
            if (!taken.at(k) && poolName(threads.at(k).name) == poolName(thread.name) &&
                sameCalls(threads.at(k), thread))
                pool << k;
        if (pool.size() < leastPool || poolName(thread.name) == thread.name)
            pool = {i};
        for (const qsizetype member : pool)
            taken[member] = true;

        Row head;
        head.head = true;
        const int calls = static_cast<int>(thread.calls.size());
        if (pool.size() == 1) {
            head.text = thread.name;
            head.detail = calls == 0 ? tr("no call open") : tr("%n call(s) open", nullptr, calls);
        } else {
            head.text =
                thread.name + QStringLiteral(" … ") + threads.at(pool.last()).name.mid(poolName(thread.name).size());
            head.detail = tr("%n threads", nullptr, static_cast<int>(pool.size())) + QStringLiteral(", ") +
                          tr("%n call(s) open in each", nullptr, calls);
        }
        rows.append(head);
        for (int depth = 0; depth < calls; ++depth) {
            const OpenCall& call = thread.calls.at(depth);
            Row row;
            row.text = call.function;
            row.arguments = call.arguments;
            row.depth = depth;
            row.innermost = depth == calls - 1;
            row.openNs = std::max<qint64>(0, elapsedNs - call.sinceNs);
            if (pool.size() > 1)
                row.detail = tr("and %n more", nullptr, static_cast<int>(pool.size()) - 1);
            rows.append(row);
        }
    }
    return rows;
}

void RunningNowModel::setOpen(const QList<OpenThread>& threads, qint64 elapsedNs) {
    QList<Row> rows = rowsOf(threads, elapsedNs);
    // The same number of rows: the cursor and what is read aloud stay where they are.
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
        return;
    }
    const int before = static_cast<int>(m_rows.size());
    const int after = static_cast<int>(rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else {
        beginRemoveRows({}, after, before - 1);
        m_rows = std::move(rows);
        endRemoveRows();
    }
    if (const int common = std::min(before, after); common > 0)
        Q_EMIT dataChanged(index(0), index(common - 1));
}

int RunningNowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString RunningNowModel::sentence(const Row& row) const {
    if (row.head)
        return tr("Thread %1, %2").arg(row.text, row.detail);
    return tr("%1 %2, open for %3, level %4")
        .arg(row.text, row.arguments, formatDuration(row.openNs), QString::number(row.depth + 1));
}

QVariant RunningNowModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return sentence(row);
    case Qt::ToolTipRole:
        return row.head ? QString() : QString(row.text + QLatin1Char(' ') + row.arguments);
    case IsHeadRole:
        return row.head;
    case DepthRole:
        return row.depth;
    case ArgumentsRole:
        return row.arguments;
    case OpenNsRole:
        return row.openNs;
    case DetailRole:
        return row.detail;
    case InnermostRole:
        return row.innermost;
    default:
        return {};
    }
}

} // namespace callreel
