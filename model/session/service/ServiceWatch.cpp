// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/ServiceWatch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <sys/socket.h>
#include <unistd.h>

#include "model/session/service/ServiceAddress.h"

namespace callreel {

ServiceWatch::ServiceWatch(QObject* parent) : QObject(parent) {
    connect(&m_folder, &QFileSystemWatcher::directoryChanged, this, &ServiceWatch::look);
    connect(&m_socket, &QLocalSocket::connected, this, &ServiceWatch::onConnected);
    connect(&m_socket, &QLocalSocket::readyRead, this, &ServiceWatch::onReadable);
    connect(&m_socket, &QLocalSocket::disconnected, this, &ServiceWatch::onGone);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        if (error == QLocalSocket::ServerNotFoundError || error == QLocalSocket::ConnectionRefusedError)
            Q_EMIT notFound();
    });
}

ServiceWatch::~ServiceWatch() {
    m_socket.disconnect(this);
}

void ServiceWatch::start() {
    const ServiceAddress address = ServiceAddress::ofHome();
    if (!address.prepare())
        return; // no service can be there either
    m_folder.addPath(QFile::decodeName(address.folder.c_str()));
    look();
}

void ServiceWatch::look() {
    if (m_socket.state() != QLocalSocket::UnconnectedState)
        return;
    m_socket.connectToServer(QFile::decodeName(ServiceAddress::ofHome().socket.c_str()));
}

void ServiceWatch::onConnected() {
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0 ||
        peer.uid != ::geteuid()) {
        m_socket.abort();
        return;
    }
    m_isOurs = true;
    m_host = ProcessIdentity::of(peer.pid).value_or(ProcessIdentity{peer.pid});
    request("watch", {{QStringLiteral("keeps"), false}});
    request("runs");
}

void ServiceWatch::onGone() {
    if (!std::exchange(m_isOurs, false))
        return;
    m_status = {};
    m_runs.clear();
    Q_EMIT serviceChanged();
    // The next one may be there already; never out of this signal, which the socket has more to do for.
    QMetaObject::invokeMethod(this, &ServiceWatch::look, Qt::QueuedConnection);
}

void ServiceWatch::onReadable() {
    while (m_socket.canReadLine()) {
        const QJsonObject message = QJsonDocument::fromJson(m_socket.readLine()).object();
        if (m_isOurs)
            onMessage(message);
    }
}

void ServiceWatch::onMessage(const QJsonObject& message) {
    const auto keep = [this](const QJsonObject& run) {
        if (const qint64 number = run.value(QStringLiteral("id")).toString().toLongLong(); number > 0)
            m_runs.insert(number, run);
    };
    if (message.contains(QStringLiteral("schema"))) {
        m_status = message;
        Q_EMIT serviceChanged();
    } else if (message.contains(QStringLiteral("runs"))) {
        for (const QJsonValue& run : message.value(QStringLiteral("runs")).toArray())
            keep(run.toObject());
        Q_EMIT serviceChanged();
    } else if (message.value(QStringLiteral("event")).toString() == QLatin1String("run")) {
        const QJsonObject run = message.value(QStringLiteral("run")).toObject();
        keep(run);
        Q_EMIT runChanged(run);
    } else if (const QJsonObject event = message.value(QStringLiteral("telemetry")).toObject(); !event.isEmpty()) {
        Q_EMIT telemetry(event);
    }
}

void ServiceWatch::stopRun(const QString& run, bool kill) {
    request("stop-run", {{QStringLiteral("run"), run}, {QStringLiteral("kill"), kill}});
}

void ServiceWatch::request(const char* name, QJsonObject members) {
    if (!m_isOurs)
        return;
    members.insert(QStringLiteral("id"), ++m_lastId);
    members.insert(QStringLiteral("request"), QLatin1String(name));
    m_socket.write(QJsonDocument(members).toJson(QJsonDocument::Compact) + '\n');
    m_socket.flush(); // as soon as it is asked for
}

} // namespace callreel
