// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QDate>
#include <QList>

#include <optional>

#include "model/recording/RunEntry.h"

namespace callreel {

/// The list of recent runs as rows: headings by day, recordings that run, runs, and, in place of a run that was moved
/// to the trash, the offer to take it back.
class RunsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { KindRole = Qt::UserRole + 1, EntryRole };
    enum class Kind { Section, Live, Run, Trashed };

    using QAbstractListModel::QAbstractListModel;

    void setRuns(const QList<RunEntry>& runs);
    /// What is being recorded right now, newest first; comes before everything else.
    void setLive(const QList<RunEntry>& runs);
    /// Words that all have to occur in the program, its folder or the outcome; empty shows everything.
    void setFilter(const QString& filter);
    QString filter() const { return m_filter; }
    void setTrashed(const QString& path, bool trashed);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    Kind kind(const QModelIndex& index) const;
    const RunEntry* entry(const QModelIndex& index) const;
    QModelIndex indexOf(const QString& path) const;
    int runCount() const { return static_cast<int>(m_runs.size()); }
    int liveCount() const { return static_cast<int>(m_live.size()); }
    int shownCount() const;
    std::uint64_t bytes() const;

private:
    struct Row {
        Kind kind = Kind::Run;
        QString title; ///< of a section
        RunEntry entry;
    };
    void rebuild();
    static QString sectionOf(const QDate& day, const QDate& today);
    QString describe(const Row& row) const;

    QList<RunEntry> m_live;
    QList<RunEntry> m_runs;
    QList<RunEntry> m_trashed;
    QString m_filter;
    QList<Row> m_rows;
};

} // namespace callreel
