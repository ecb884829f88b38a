// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <QJsonObject>

#include "model/exit/Diagnostic.h"
#include "model/recording/FileHandle.h"

namespace callreel {

/// A client of the recording service: requests and their answers, and after "watch" the events, each one JSON object on
/// a line (docs/lifecycle.md, "Protocol"). Needs no event loop: calls wait, at most as long as they are told; a program
/// with a loop watches descriptor() and calls next(0) until it has nothing more.
class ServiceConnection {
public:
    /// To the service of this CALLREEL_HOME. Errors: "no-service" when none runs, "not-our-service" when the other end
    /// belongs to another user.
    static Result<ServiceConnection> open();

    /// Sends `{"request": name, ...members}` and waits for its answer; events that come before it are kept for next().
    /// Errors: those of the service, by their codes; "service-lost", "service-silent".
    Result<QJsonObject> request(const QString& name, QJsonObject members = {}, int patienceMs = 5000);
    /// The next event. Errors: "service-silent" when none came in time, "service-lost".
    Result<QJsonObject> next(int patienceMs);
    /// Waits until the service has closed the connection, as it does when it ends.
    bool waitForEnd(int patienceMs);

    int descriptor() const { return m_socket.get(); }
    /// Of the service's process, as the system tells it.
    pid_t servicePid() const { return m_servicePid; }

private:
    ServiceConnection(FileHandle socket, pid_t pid) : m_socket(std::move(socket)), m_servicePid(pid) {}
    /// One line that came; nothing yet is "service-silent".
    Result<QJsonObject> receive(int patienceMs);

    FileHandle m_socket;
    pid_t m_servicePid;
    QByteArray m_received;
    QList<QJsonObject> m_events;
    qint64 m_lastId = 0;
};

} // namespace callreel
