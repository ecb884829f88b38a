// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QJsonObject>
#include <QLocalSocket>
#include <QMap>
#include <QObject>

#include "model/session/ProcessIdentity.h"

namespace callreel {

/// Follows the recording service of this CALLREEL_HOME, whoever hosts it, by its socket: its runs with their state as
/// it changes, and the telemetry of their lifecycles. Waits for nothing, and for its sake the service does not stay.
/// When the service ends, the next one is followed as soon as it is there.
class ServiceWatch : public QObject {
    Q_OBJECT

public:
    explicit ServiceWatch(QObject* parent = nullptr);
    ~ServiceWatch() override;

    /// Begins to look; the folder of the socket is made, so that it can be watched.
    void start();
    bool isConnected() const { return m_isOurs; }
    /// "status" of the service as it was when it was found (docs/lifecycle.md, "Protocol"); empty when there is none.
    const QJsonObject& status() const { return m_status; }
    /// The process that hosts the one that is followed, or hosted the one that was followed last; pid 0: none yet.
    const ProcessIdentity& host() const { return m_host; }
    /// In the order in which they were submitted, those that are over too; empty when there is no service.
    QList<QJsonObject> runs() const { return m_runs.values(); }

    /// Asks for the end of a run; with `kill`, or asked again, by force.
    void stopRun(const QString& run, bool kill);

Q_SIGNALS:
    /// A service was found, or the one that was followed has gone; runs() are others.
    void serviceChanged();
    /// It was looked for, and nobody answers.
    void notFound();
    void runChanged(const QJsonObject& run);
    void telemetry(const QJsonObject& event);

private:
    void look();
    void onConnected();
    void onGone();
    void onReadable();
    void onMessage(const QJsonObject& message);
    void request(const char* name, QJsonObject members = {});

    QFileSystemWatcher m_folder; ///< tells when a socket comes
    QLocalSocket m_socket;
    bool m_isOurs = false; ///< connected, and to a process of this user
    ProcessIdentity m_host;
    QJsonObject m_status;
    QMap<qint64, QJsonObject> m_runs; ///< by the number that the service gave them
    qint64 m_lastId = 0;
};

} // namespace callreel
