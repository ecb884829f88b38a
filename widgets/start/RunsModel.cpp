// SPDX-License-Identifier: Apache-2.0
#include "widgets/start/RunsModel.h"

#include <QLocale>

#include <algorithm>

#include "widgets/common/Numbers.h"
#include "widgets/start/RunOutcome.h"

namespace callreel {

void RunsModel::setRuns(const QList<RunEntry>& runs) {
    m_runs = runs;
    // A file that is back (restored, or recorded anew) is a run again.
    m_trashed.removeIf([&](const RunEntry& gone) {
        return std::any_of(runs.begin(), runs.end(), [&](const RunEntry& run) { return run.path == gone.path; });
    });
    rebuild();
}

void RunsModel::setLive(const QList<RunEntry>& runs) {
    const bool same =
        std::equal(runs.begin(), runs.end(), m_live.begin(), m_live.end(), [](const RunEntry& a, const RunEntry& b) {
            return a.started == b.started && a.serviceRun == b.serviceRun;
        });
    m_live = runs;
    // They change four times a second: that must not take away a selection, a tooltip or what is being read aloud.
    if (!same || !m_filter.isEmpty())
        return rebuild();
    int next = 0;
    for (int row = 0; row < m_rows.size() && next < m_live.size(); ++row) {
        if (m_rows[row].kind != Kind::Live)
            continue;
        m_rows[row].entry = m_live[next++];
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void RunsModel::setFilter(const QString& filter) {
    m_filter = filter;
    rebuild();
}

void RunsModel::setTrashed(const QString& path, bool trashed) {
    if (!trashed) {
        m_trashed.removeIf([&](const RunEntry& gone) { return gone.path == path; });
    } else {
        const auto run = std::find_if(m_runs.begin(), m_runs.end(), [&](const RunEntry& r) { return r.path == path; });
        if (run != m_runs.end()) {
            m_trashed.append(*run);
            m_runs.erase(run);
        }
    }
    rebuild();
}

QString RunsModel::sectionOf(const QDate& day, const QDate& today) {
    const qint64 ago = day.daysTo(today);
    if (ago <= 0)
        return tr("Today");
    if (ago == 1)
        return tr("Yesterday");
    const int firstDay = QLocale().firstDayOfWeek();
    const QDate monday = today.addDays(-((today.dayOfWeek() - firstDay + 7) % 7));
    if (day >= monday)
        return tr("This week");
    if (day >= monday.addDays(-7))
        return tr("Last week");
    if (day.year() == today.year() && day.month() == today.month())
        return tr("This month");
    return QLocale().toString(day, QStringLiteral("MMMM yyyy"));
}

void RunsModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    QList<Row> rows;
    for (const RunEntry& run : m_runs)
        rows.append({Kind::Run, {}, run});
    for (const RunEntry& gone : m_trashed)
        rows.append({Kind::Trashed, {}, gone});
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.entry.started > b.entry.started; });
    for (auto run = m_live.crbegin(); run != m_live.crend(); ++run)
        rows.prepend({Kind::Live, {}, *run});
    const QStringList words = m_filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QDate today = QDate::currentDate();
    QString section;
    for (const Row& row : rows) {
        const QString text = describe(row) + QLatin1Char(' ') + row.entry.workdir + QLatin1Char(' ') + row.entry.path;
        const bool matches = std::all_of(words.begin(), words.end(),
                                         [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
        if (!matches)
            continue;
        const QString own =
            row.kind == Kind::Live ? tr("Today") : sectionOf(row.entry.started.toLocalTime().date(), today);
        if (own != section) {
            section = own;
            m_rows.append({Kind::Section, own, {}});
        }
        m_rows.append(row);
    }
    endResetModel();
}

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString RunsModel::describe(const Row& row) const {
    if (row.kind == Kind::Section)
        return row.title;
    if (row.kind == Kind::Trashed)
        return tr("%1 was moved to the trash. Press Return to take it back.").arg(runProgram(row.entry));
    if (row.kind == Kind::Live && (row.entry.waiting || !row.entry.callsKnown))
        return tr("%1, %2, %3").arg(runOutcome(row.entry).text, runProgram(row.entry), formatBytes(row.entry.bytes));
    if (row.kind == Kind::Live)
        return tr("%1, %2, %3 calls so far, %4")
            .arg(runOutcome(row.entry).text, runProgram(row.entry), formatCount(row.entry.calls),
                 formatBytes(row.entry.bytes));
    return tr("%1, %2, recorded %3, ran %4, %5 calls, %6")
        .arg(runOutcome(row.entry).text, runProgram(row.entry), formatClock(row.entry.started),
             formatDuration(row.entry.durationNs), formatCount(row.entry.calls), formatBytes(row.entry.bytes));
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return describe(row);
    case Qt::ToolTipRole:
        if (row.kind == Kind::Live)
            return tr("Press Return to see it run.");
        if (row.kind != Kind::Run)
            return {};
        return QStringList{runOutcome(row.entry).text, row.entry.workdir, row.entry.path,
                           tr("%1 calls").arg(formatExact(row.entry.calls))}
            .join(QLatin1Char('\n'));
    case KindRole:
        return static_cast<int>(row.kind);
    case EntryRole:
        return QVariant::fromValue(row.entry);
    default:
        return {};
    }
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const {
    return kind(index) == Kind::Section ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

RunsModel::Kind RunsModel::kind(const QModelIndex& index) const {
    return index.isValid() && index.row() < m_rows.size() ? m_rows[index.row()].kind : Kind::Section;
}

const RunEntry* RunsModel::entry(const QModelIndex& index) const {
    return kind(index) == Kind::Section ? nullptr : &m_rows[index.row()].entry;
}

QModelIndex RunsModel::indexOf(const QString& path) const {
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].kind != Kind::Section && m_rows[row].entry.path == path)
            return index(row);
    return {};
}

int RunsModel::shownCount() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.kind != Kind::Section; }));
}

std::uint64_t RunsModel::bytes() const {
    std::uint64_t sum = 0;
    for (const RunEntry& run : m_runs)
        sum += run.bytes;
    return sum;
}

} // namespace callreel
