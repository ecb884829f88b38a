// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QList>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

#include "model/exit/Diagnostic.h"
#include "model/recording/RunEntry.h"

namespace callreel {

/// The traces of a folder, newest first: looks through it off the UI thread, and again when something in it changed.
/// What is known of a file is kept until its size or time is another, so that looking again reads only what is new.
class RunFolder : public QObject {
    Q_OBJECT
public:
    enum class State { Looking, Ready, Failed };

    explicit RunFolder(QObject* parent = nullptr);
    ~RunFolder() override;

    void setFolder(const QString& folder);
    QString folder() const { return m_folder; }
    /// A trace that lies elsewhere, and belongs among them until the program ends.
    void addFile(const QString& path);
    State state() const { return m_state; }
    /// Why the folder cannot be read; only in State::Failed.
    const Diagnostic& problem() const { return m_problem; }
    const QList<RunEntry>& runs() const { return m_runs; }

public Q_SLOTS:
    /// Looks again; when a look is under way, another one follows it.
    void refresh();

Q_SIGNALS:
    /// State or list are others.
    void changed();
    /// While looking: traces read so far, and how many there are.
    void progress(int done, int all);

private:
    struct Known {
        qint64 bytes = 0;
        QDateTime modified;
        RunEntry entry;
    };
    struct Found {
        QHash<QString, Known> known;
        std::optional<Diagnostic> problem;
    };

    static Found look(const QString& folder, const QStringList& others, const QHash<QString, Known>& known,
                      const std::atomic<bool>& cancelled, const std::function<void(int, int)>& tell);
    void take(quint64 number, Found found);

    QString m_folder;
    QStringList m_others; ///< files elsewhere
    State m_state = State::Looking;
    Diagnostic m_problem;
    QHash<QString, Known> m_known;
    QList<RunEntry> m_runs;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< a recording writes its file in many steps; one look after them is enough
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    quint64 m_number = 0; ///< of the look that counts; earlier ones are thrown away
    bool m_looking = false;
    bool m_again = false;
};

} // namespace callreel
