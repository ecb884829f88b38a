// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

#include "model/recording/InterpreterProbe.h"
#include "model/recording/Interpreters.h"

namespace callreel {

/// The interpreters to choose from, filled while one looks: found at once, asked one after the other in the background.
/// What an interpreter said is kept as long as the list lives.
class InterpreterList : public QObject {
    Q_OBJECT

public:
    struct Entry {
        QString path;
        std::optional<InterpreterCandidate::Origin> origin; ///< none: the user named it
        std::optional<InterpreterInfo> info;                ///< none: still being asked
    };

    explicit InterpreterList(QObject* parent = nullptr);

    /// Looks for interpreters, those of the project at `folder` included. Entries that the user named stay.
    void look(const QString& folder);
    /// Asks all of them again.
    void lookAgain();
    /// Makes sure that this one is in the list.
    void add(const QString& path);
    /// Asks this one before the others: it is the one that is looked at.
    void prefer(const QString& path);
    /// Takes entries as they are and looks no more; for pictures and tests.
    void setEntries(const QList<Entry>& entries);

    const QList<Entry>& entries() const { return m_entries; }
    const Entry* find(const QString& path) const;
    /// What a recording without a choice takes; empty when there is none.
    QString defaultPath() const;
    /// The first in which the recorder works.
    const Entry* firstFit() const;
    bool isLooking() const { return m_running > 0 || !m_waiting.isEmpty(); }

Q_SIGNALS:
    /// Entries came, went or know more.
    void changed();

private:
    void ask(const QString& path);
    void askNext();

    QString m_folder;
    QList<Entry> m_entries;
    QHash<QString, InterpreterInfo> m_known;
    QList<QString> m_waiting;
    int m_running = 0;
    bool m_fixed = false;
};

} // namespace callreel
