// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>
#include <QSet>

#include "model/recording/FileHandle.h"
#include "model/session/service/RecordingService.h"

namespace callreel {

/// Lets the processes of the same user reach the recording service: a socket in a folder that is theirs alone, JSON
/// objects on lines (docs/lifecycle.md, "Protocol"). Whoever is not the user, as the system tells it, is turned away.
class ServiceServer : public QObject {
    Q_OBJECT

public:
    explicit ServiceServer(RecordingService& service, QObject* parent = nullptr);
    ~ServiceServer() override;

    /// Takes the lock, then the socket. Errors: "service-running" when another one has it, "socket-not-made",
    /// those of ServiceAddress.
    Result<void> listen();
    /// Lets go of socket and lock; connections are closed, once what was said has been sent.
    void close();

    /// Its starter needs it no more: it stops as soon as nobody else watches it or waits for a run. True: somebody
    /// does.
    bool stopWhenUnused(QLocalSocket* starter = nullptr);
    /// The same, but no run is cut short, whether somebody waits for it or not.
    void stopWhenIdle();
    /// One more member of what "status" answers.
    void setFact(const QString& name, const QJsonValue& value) { m_facts.insert(name, value); }

private:
    void release();
    void onConnection();
    void onReadable(QLocalSocket* client);
    void onRequest(QLocalSocket* client, const QJsonObject& request);
    void submit(QLocalSocket* client, qint64 id, const QJsonObject& request);
    void answer(QLocalSocket* client, qint64 id, QJsonObject members);
    void refuse(QLocalSocket* client, qint64 id, const Diagnostic& error);
    void send(QLocalSocket* client, const QJsonObject& object);
    void onState();
    bool isUsed(const QLocalSocket* besides) const;
    QJsonObject status() const;

    struct Waiter {
        QLocalSocket* client;
        qint64 id;
    };

    RecordingService& m_service;
    QLocalServer m_server;
    FileHandle m_lock;
    bool m_released = false;     ///< by its starter
    bool m_finishesRuns = false; ///< before it stops
    QJsonObject m_facts;
    QSet<QLocalSocket*> m_clients;
    QSet<QLocalSocket*> m_watchers;
    QSet<QLocalSocket*> m_onlookers; ///< watchers for whose sake it does not stay
    QList<Waiter> m_waitForReady;
    QList<Waiter> m_waitForStop;
    QHash<QString, QList<Waiter>> m_waitForRun;
};

} // namespace callreel
