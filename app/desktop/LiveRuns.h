// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QTimer>

#include "model/recording/RunEntry.h"
#include "model/session/service/RunningLogsWatch.h"
#include "model/session/service/ServiceWatch.h"

namespace callreel {

class RecordingController;

/// Everything that is being recorded for this user now, each run once: by this window, by the recording service for
/// whomever, and by others (the command line, a window that is gone).
class LiveRuns : public QObject {
    Q_OBJECT

public:
    LiveRuns(RecordingController* own, QObject* parent);

    void start();
    /// The window's own first, newest first, then the service's, then those of others.
    QList<RunEntry> runs() const;
    /// Of the service, those that are not over.
    QList<RunEntry> serviceRuns() const;
    /// Stops one that is not the window's own; again, or `kill`: by force. False: nobody is there to be asked.
    bool stop(const RunEntry& run, bool kill);

    ServiceWatch* service() { return &m_service; }

Q_SIGNALS:
    /// runs() are others; at most four times a second.
    void changed();
    /// The service has made a trace; maybe in a folder that the window does not look at.
    void traceMade(const QString& path);
    /// A run of others is over, and nobody has sealed its log.
    void leftUnsealed();

private:
    void onRun(const QJsonObject& run);
    void schedule();

    RecordingController* m_own;
    ServiceWatch m_service;
    RunningLogsWatch m_logs;
    QTimer m_pace;
    QStringList m_stopping; ///< runs of others that were asked to end
};

} // namespace callreel
