// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/ServiceConnection.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QJsonDocument>

#include "model/exit/ExitCode.h"
#include "model/recording/StopSequence.h"
#include "model/session/service/ServiceAddress.h"

namespace callreel {

namespace {

std::unexpected<Diagnostic> noService() {
    return failure("no-service", QT_TRANSLATE_NOOP("Diagnostic", "No recording service runs."), {},
                   QT_TRANSLATE_NOOP("Diagnostic", "callreel service start starts one."));
}

std::unexpected<Diagnostic> lost() {
    return failure("service-lost", QT_TRANSLATE_NOOP("Diagnostic", "The recording service has gone."), {},
                   QT_TRANSLATE_NOOP("Diagnostic", "What it recorded goes on by itself; callreel service start starts "
                                                   "another."));
}

std::unexpected<Diagnostic> silent() {
    return failure("service-silent", QT_TRANSLATE_NOOP("Diagnostic", "The recording service does not answer."), {},
                   QT_TRANSLATE_NOOP("Diagnostic", "Try again; callreel service stop ends it."));
}

} // namespace

Result<ServiceConnection> ServiceConnection::open() {
    const ServiceAddress address = ServiceAddress::ofHome();
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    if (address.socket.size() >= sizeof name.sun_path)
        return noService(); // none could be made there
    std::memcpy(name.sun_path, address.socket.c_str(), address.socket.size() + 1);
    FileHandle socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    // A connection waits where the service has more than it can take: bounded as the rest is.
    const timeval patience{5, 0};
    ::setsockopt(socket.get(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (::connect(socket.get(), reinterpret_cast<const sockaddr*>(&name), sizeof name) != 0)
        return noService();
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(socket.get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0 || peer.uid != ::geteuid())
        return failure("not-our-service",
                       QT_TRANSLATE_NOOP("Diagnostic", "What answers at %1 belongs to another user."), {address.socket},
                       QT_TRANSLATE_NOOP("Diagnostic", "Choose another CALLREEL_HOME."));
    return ServiceConnection(std::move(socket), peer.pid);
}

Result<QJsonObject> ServiceConnection::receive(int patienceMs) {
    const std::int64_t deadline = monotonicMilliseconds() + patienceMs;
    for (;;) {
        const qsizetype end = m_received.indexOf('\n');
        if (end >= 0) {
            const QJsonObject object = QJsonDocument::fromJson(m_received.left(end)).object();
            m_received.remove(0, end + 1);
            return object;
        }
        pollfd entry{m_socket.get(), POLLIN, 0};
        const std::int64_t left = std::max<std::int64_t>(0, deadline - monotonicMilliseconds());
        const int ready = ::poll(&entry, 1, static_cast<int>(left));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return silent();
        char buffer[16384];
        const ssize_t count = ::recv(m_socket.get(), buffer, sizeof buffer, MSG_DONTWAIT);
        if (count < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (count <= 0)
            return lost();
        m_received.append(buffer, count);
    }
}

Result<QJsonObject> ServiceConnection::request(const QString& name, QJsonObject members, int patienceMs) {
    const std::int64_t deadline = monotonicMilliseconds() + patienceMs;
    const qint64 id = ++m_lastId;
    members.insert(QStringLiteral("id"), id);
    members.insert(QStringLiteral("request"), name);
    const QByteArray line = QJsonDocument(members).toJson(QJsonDocument::Compact) + '\n';
    for (qsizetype at = 0; at < line.size();) {
        const ssize_t sent =
            ::send(m_socket.get(), line.constData() + at, static_cast<std::size_t>(line.size() - at), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return errno == EAGAIN ? silent() : lost();
        at += sent;
    }
    for (;;) {
        auto answer = receive(static_cast<int>(std::max<std::int64_t>(0, deadline - monotonicMilliseconds())));
        if (!answer)
            return answer;
        if (!answer->contains(QStringLiteral("id"))) {
            m_events.append(*answer);
            continue;
        }
        if (answer->value(QStringLiteral("id")).toInteger() != id)
            continue; // of a request that was given up
        const QJsonObject error = answer->value(QStringLiteral("error")).toObject();
        if (error.isEmpty())
            return answer;
        const auto text = [&](const char* key) { return error.value(QLatin1String(key)).toString().toStdString(); };
        return failure(text("code"), "%1", {text("message"), text("help")}, text("help").empty() ? "" : "%2");
    }
}

Result<QJsonObject> ServiceConnection::next(int patienceMs) {
    if (!m_events.isEmpty())
        return m_events.takeFirst();
    return receive(patienceMs);
}

bool ServiceConnection::waitForEnd(int patienceMs) {
    const std::int64_t deadline = monotonicMilliseconds() + patienceMs;
    for (;;) {
        const auto event = receive(static_cast<int>(std::max<std::int64_t>(0, deadline - monotonicMilliseconds())));
        if (!event)
            return event.error().code == "service-lost";
    }
}

} // namespace callreel
