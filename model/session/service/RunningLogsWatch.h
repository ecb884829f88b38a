// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <vector>

#include "model/session/service/RunningLogs.h"

namespace callreel {

/// What is being recorded in this CALLREEL_HOME, whoever records it, as it comes and goes. Looks off the thread that
/// asks. How far a run is nobody tells; its log says it, so that it is looked at once a second while there is one that
/// nobody else follows.
class RunningLogsWatch : public QObject {
    Q_OBJECT

public:
    explicit RunningLogsWatch(QObject* parent = nullptr);
    ~RunningLogsWatch() override;

    /// Begins to look; the folder of the logs is made, so that it can be watched.
    void start();
    /// In the order in which they began.
    const std::vector<RunningLog>& logs() const { return m_logs; }
    /// Runs that somebody else follows (ids).
    void setFollowed(const QSet<QString>& runs);

Q_SIGNALS:
    void changed();
    /// A run is over, and nobody is there to seal its log.
    void leftUnsealed();

private:
    void look();
    void take(std::vector<RunningLog> logs);

    QFileSystemWatcher m_folder;
    QTimer m_again;
    QThreadPool m_pool;
    QSet<QString> m_followed;
    std::vector<RunningLog> m_logs;
    bool m_looking = false;
    bool m_lookAgain = false;
    int m_moreLooks = 0; ///< since the folder has changed
};

} // namespace callreel
