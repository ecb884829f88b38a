// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/ServiceServer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/recording/RecordOptionsJson.h"
#include "model/session/service/ServiceAddress.h"

namespace callreel {

namespace {

constexpr qint64 longestRequest = 16 << 20; ///< bytes: an environment and a long -c are far below

/// None when another process holds it. The file goes with its holder, so a lock on a file that has gone is none.
FileHandle takeLock(const std::string& path) {
    for (;;) {
        FileHandle file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!file || ::flock(file.get(), LOCK_EX | LOCK_NB) != 0)
            return {};
        struct stat held {};
        struct stat named {};
        if (::fstat(file.get(), &held) == 0 && ::stat(path.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
            held.st_dev == named.st_dev)
            return file;
    }
}

} // namespace

ServiceServer::ServiceServer(RecordingService& service, QObject* parent) : QObject(parent), m_service(service) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ServiceServer::onConnection);
    connect(&m_service, &RecordingService::ready, this, &ServiceServer::onState);
    connect(&m_service, &RecordingService::unfit, this, &ServiceServer::onState);
    connect(&m_service, &RecordingService::stopped, this, &ServiceServer::onState);
    connect(&m_service, &RecordingService::runChanged, this, [this](const ServiceRun& run) {
        for (QLocalSocket* watcher : std::as_const(m_watchers))
            send(watcher,
                 {{QStringLiteral("event"), QStringLiteral("run")}, {QStringLiteral("run"), run.toJson(run.isOver())}});
    });
    connect(&m_service, &RecordingService::runEnded, this, [this](const ServiceRun& run) {
        const QList<Waiter> waiters = m_waitForRun.take(run.id);
        for (const Waiter& waiter : waiters)
            answer(waiter.client, waiter.id, {{QStringLiteral("run"), run.toJson(true)}});
        // Not out of this signal: the registry has not come to the next run yet.
        if (m_finishesRuns)
            QMetaObject::invokeMethod(
                this, [this] { stopWhenUnused(); }, Qt::QueuedConnection);
    });
    connect(&m_service, &RecordingService::runTelemetry, this, [this](const QString& run, const QJsonObject& event) {
        for (QLocalSocket* watcher : std::as_const(m_watchers))
            send(watcher, {{QStringLiteral("event"), QStringLiteral("telemetry")},
                           {QStringLiteral("of"), run},
                           {QStringLiteral("telemetry"), event}});
    });
}

ServiceServer::~ServiceServer() {
    close();
}

Result<void> ServiceServer::listen() {
    const ServiceAddress address = ServiceAddress::ofHome();
    if (auto prepared = address.prepare(); !prepared)
        return prepared;
    m_lock = takeLock(address.lock);
    if (!m_lock) {
        return failure("service-running", QT_TRANSLATE_NOOP("Diagnostic", "A recording service runs for %1 already."),
                       {address.folder}, QT_TRANSLATE_NOOP("Diagnostic", "callreel service status says more of it."));
    }
    ::unlink(address.socket.c_str()); // of one that was killed: it would have the lock otherwise
    if (m_server.listen(QFile::decodeName(address.socket.c_str())))
        return {};
    m_lock.reset();
    return failure("socket-not-made", QT_TRANSLATE_NOOP("Diagnostic", "The socket %1 could not be made: %2."),
                   {address.socket, m_server.errorString().toStdString()},
                   QT_TRANSLATE_NOOP("Diagnostic", "Choose another CALLREEL_HOME."));
}

/// From now on another one can take its place.
void ServiceServer::release() {
    if (!m_lock)
        return;
    m_server.close(); // removes the socket
    ::unlink(ServiceAddress::ofHome().lock.c_str());
    m_lock.reset();
}

void ServiceServer::close() {
    release();
    const QSet<QLocalSocket*> clients = std::exchange(m_clients, {});
    for (QLocalSocket* client : clients) {
        client->disconnect(this);
        client->flush();
        client->disconnectFromServer();
    }
    m_watchers.clear();
    m_onlookers.clear();
}

void ServiceServer::onConnection() {
    while (QLocalSocket* const client = m_server.nextPendingConnection()) {
        ucred peer{};
        socklen_t size = sizeof peer;
        if (::getsockopt(static_cast<int>(client->socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0 ||
            peer.uid != ::geteuid()) {
            client->close();
            client->deleteLater();
            continue;
        }
        m_clients.insert(client);
        connect(client, &QLocalSocket::readyRead, this, [this, client] { onReadable(client); });
        connect(client, &QLocalSocket::disconnected, this, [this, client] {
            m_clients.remove(client);
            m_watchers.remove(client);
            m_onlookers.remove(client);
            const auto isTheirs = [client](const Waiter& waiter) { return waiter.client == client; };
            m_waitForReady.removeIf(isTheirs);
            m_waitForStop.removeIf(isTheirs);
            for (QList<Waiter>& waiters : m_waitForRun)
                waiters.removeIf(isTheirs);
            client->deleteLater();
            if (m_released)
                stopWhenUnused();
        });
        onReadable(client); // what came with the connection
    }
}

void ServiceServer::onReadable(QLocalSocket* client) {
    while (client->canReadLine()) {
        const QByteArray line = client->readLine(longestRequest);
        const QJsonObject request = QJsonDocument::fromJson(line).object();
        if (request.isEmpty()) {
            client->close(); // speaks something else
            return;
        }
        onRequest(client, request);
        if (!m_clients.contains(client))
            return;
    }
    if (client->bytesAvailable() > longestRequest)
        client->close();
}

void ServiceServer::onRequest(QLocalSocket* client, const QJsonObject& request) {
    const qint64 id = request.value(QStringLiteral("id")).toInteger();
    const QString name = request.value(QStringLiteral("request")).toString();
    const QString run = request.value(QStringLiteral("run")).toString();
    if (name == QLatin1String("status")) {
        answer(client, id, status());
    } else if (name == QLatin1String("await-ready")) {
        m_waitForReady.append({client, id});
        onState();
    } else if (name == QLatin1String("runs")) {
        QJsonArray runs;
        for (const ServiceRun& known : m_service.runs())
            runs.append(known.toJson(false));
        answer(client, id, {{QStringLiteral("runs"), runs}});
    } else if (name == QLatin1String("submit")) {
        submit(client, id, request);
    } else if (name == QLatin1String("wait")) {
        const ServiceRun* const known = m_service.find(run);
        if (!known)
            refuse(client, id,
                   failure("no-such-run", QT_TRANSLATE_NOOP("Diagnostic", "The service knows no run %1."),
                           {run.toStdString()})
                       .error());
        else if (known->isOver())
            answer(client, id, {{QStringLiteral("run"), known->toJson(true)}});
        else
            m_waitForRun[run].append({client, id});
    } else if (name == QLatin1String("stop-run")) {
        const bool found = m_service.stopRun(run, request.value(QStringLiteral("kill")).toBool());
        answer(client, id, {{QStringLiteral("stopped"), found}});
    } else if (name == QLatin1String("watch")) {
        m_watchers.insert(client);
        if (!request.value(QStringLiteral("keeps")).toBool(true))
            m_onlookers.insert(client);
        answer(client, id, status());
    } else if (name == QLatin1String("targets")) {
        QJsonArray targets;
        for (const CleanupTarget& target : m_service.targets(request.value(QStringLiteral("session")).toString()))
            targets.append(QJsonObject{{QStringLiteral("pid"), target.pid},
                                       {QStringLiteral("start_time"), static_cast<qint64>(target.startTime)},
                                       {QStringLiteral("group"), target.group}});
        answer(client, id, {{QStringLiteral("targets"), targets}});
    } else if (name == QLatin1String("release")) {
        answer(client, id, {{QStringLiteral("stays"), stopWhenUnused(client)}});
    } else if (name == QLatin1String("stop")) {
        m_waitForStop.append({client, id});
        m_service.stop();
    } else {
        refuse(client, id,
               failure("unknown-request", QT_TRANSLATE_NOOP("Diagnostic", "The service knows no request \"%1\"."),
                       {name.toStdString()},
                       QT_TRANSLATE_NOOP("Diagnostic", "It may be of another version; callreel service stop ends it."))
                   .error());
    }
}

void ServiceServer::submit(QLocalSocket* client, qint64 id, const QJsonObject& request) {
    RecordOptions options = recordOptionsFromJson(request.value(QStringLiteral("options")).toObject());
    const auto run = m_service.submit(options, request.value(QStringLiteral("session")).toString());
    if (run)
        answer(client, id, {{QStringLiteral("run"), *run}});
    else
        refuse(client, id, run.error());
}

void ServiceServer::answer(QLocalSocket* client, qint64 id, QJsonObject members) {
    members.insert(QStringLiteral("id"), id);
    send(client, members);
}

void ServiceServer::refuse(QLocalSocket* client, qint64 id, const Diagnostic& error) {
    answer(
        client, id,
        {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QString::fromStdString(error.code)},
                                               {QStringLiteral("message"), QString::fromStdString(error.text())},
                                               {QStringLiteral("help"), QString::fromStdString(error.helpText())}}}});
}

void ServiceServer::send(QLocalSocket* client, const QJsonObject& object) {
    // A watcher that does not read is left out: its next event has all that this one has.
    constexpr qint64 most = 8 << 20;
    if (client->bytesToWrite() > most && object.contains(QStringLiteral("event")))
        return;
    client->write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

bool ServiceServer::isUsed(const QLocalSocket* besides) const {
    const auto isActive = [](const ServiceRun& run) { return !run.isOver(); };
    if (m_finishesRuns && std::ranges::any_of(m_service.runs(), isActive))
        return true;
    for (QLocalSocket* watcher : m_watchers) {
        if (watcher != besides && !m_onlookers.contains(watcher))
            return true;
    }
    for (const QList<Waiter>& waiters : m_waitForRun) {
        for (const Waiter& waiter : waiters) {
            if (waiter.client != besides)
                return true;
        }
    }
    return false;
}

bool ServiceServer::stopWhenUnused(QLocalSocket* starter) {
    m_released = true;
    if (isUsed(starter))
        return true;
    if (m_service.state() != RecordingService::State::Stopping && m_service.state() != RecordingService::State::Stopped)
        m_service.stop();
    return false;
}

void ServiceServer::stopWhenIdle() {
    m_finishesRuns = true;
    stopWhenUnused();
}

void ServiceServer::onState() {
    using State = RecordingService::State;
    const State state = m_service.state();
    if (state == State::Ready || state == State::Unfit) {
        const QList<Waiter> waiters = std::exchange(m_waitForReady, {});
        for (const Waiter& waiter : waiters) {
            if (state == State::Ready)
                answer(waiter.client, waiter.id, status());
            else
                refuse(waiter.client, waiter.id, m_service.problem());
        }
    }
    if (state == State::Stopped) {
        release(); // before anybody is told
        const QList<Waiter> waiters = std::exchange(m_waitForStop, {}) + std::exchange(m_waitForReady, {});
        for (const Waiter& waiter : waiters)
            answer(waiter.client, waiter.id, status());
        close();
    }
}

QJsonObject ServiceServer::status() const {
    using State = RecordingService::State;
    const State state = m_service.state();
    const char* const name = state == State::Ready      ? "ready"
                             : state == State::Unfit    ? "unfit"
                             : state == State::Stopping ? "stopping"
                             : state == State::Stopped  ? "stopped"
                                                        : "checking";
    qint64 waiting = 0;
    qint64 ended = 0;
    for (const ServiceRun& run : m_service.runs()) {
        waiting += run.state == ServiceRun::State::Waiting;
        ended += run.isOver();
    }
    const ProcessIdentity self = ProcessIdentity::ofThisProcess();
    QJsonObject out{{QStringLiteral("schema"), QStringLiteral("callreel.service/1")},
                    {QStringLiteral("state"), QLatin1String(name)},
                    {QStringLiteral("pid"), self.pid},
                    {QStringLiteral("start_time"), static_cast<qint64>(self.startTime)},
                    {QStringLiteral("version"), QStringLiteral(CALLREEL_VERSION)},
                    {QStringLiteral("interpreter"), m_service.interpreter()},
                    {QStringLiteral("slots"), m_service.slotCount()},
                    {QStringLiteral("busy"), m_service.busySlots()},
                    {QStringLiteral("waiting"), waiting},
                    {QStringLiteral("ended"), ended}};
    if (state == State::Unfit)
        out.insert(QStringLiteral("problem"), QString::fromStdString(m_service.problem().text()));
    for (auto fact = m_facts.begin(); fact != m_facts.end(); ++fact)
        out.insert(fact.key(), fact.value());
    return out;
}

} // namespace callreel
