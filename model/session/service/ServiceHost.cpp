// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/ServiceHost.h"

#include <QJsonArray>

#include "model/session/SessionRecord.h"

namespace callreel {

ServiceHost::ServiceHost(RecordingService::Options options, Role role, QObject* parent)
    : QObject(parent), m_role(role), m_service(options), m_server(m_service), m_leftBehind(options.callreel) {
    connect(&m_service, &RecordingService::ready, this, &ServiceHost::ready);
    connect(&m_service, &RecordingService::unfit, this, &ServiceHost::unfit);
    connect(&m_service, &RecordingService::stopped, this, &ServiceHost::ended);
    connect(&m_leftBehind, &LeftBehind::sealed, this, [this](const QString& log, const QString& trace) {
        tellCleanUp();
        Q_EMIT sealed(log, trace);
    });
    connect(&m_leftBehind, &LeftBehind::notSealed, this, [this](const QString& log, const Diagnostic& problem) {
        m_notSealed << log;
        tellCleanUp();
        Q_EMIT notSealed(log, problem);
    });
    connect(&m_leftBehind, &LeftBehind::sessionsSwept, this, [this] {
        tellCleanUp();
        Q_EMIT swept(m_leftBehind.swept());
    });
}

ServiceHost::~ServiceHost() = default;

Result<void> ServiceHost::start() {
    if (auto listening = m_server.listen(); !listening)
        return listening;
    m_server.setFact(QStringLiteral("guest"), m_role == Role::Guest);
    if (m_role == Role::Process) {
        trapSignals();
        watchOwner();
        cleanUp();
    }
    m_service.start();
    return {};
}

void ServiceHost::trapSignals() {
    m_signals = std::make_unique<SignalTrap>(
        [this](int) { QMetaObject::invokeMethod(&m_service, &RecordingService::stop, Qt::QueuedConnection); });
    m_hurry = std::make_unique<QSocketNotifier>(m_signals->hurryDescriptor(), QSocketNotifier::Read);
    connect(m_hurry.get(), &QSocketNotifier::activated, this, [this] {
        m_hurry->setEnabled(false);
        m_service.stop(); // the second time: it kills
    });
}

void ServiceHost::cleanUp() {
    // Our variables are proof that this process is ours; what it records is nobody's but its own.
    ::unsetenv(runIdVariable);
    ::unsetenv(runTokenVariable);
    tellCleanUp();
    m_leftBehind.start();
}

/// What "status" says of it: a process without a terminal has no other place to.
void ServiceHost::tellCleanUp() {
    const OrphanSweeper::Report& swept = m_leftBehind.swept();
    m_server.setFact(QStringLiteral("left_behind"),
                     QJsonObject{{QStringLiteral("sealed"), QJsonArray::fromStringList(m_leftBehind.traces())},
                                 {QStringLiteral("not_sealed"), QJsonArray::fromStringList(m_notSealed)},
                                 {QStringLiteral("sessions"), static_cast<qint64>(swept.sessions)},
                                 {QStringLiteral("processes_ended"), static_cast<qint64>(swept.ended)},
                                 {QStringLiteral("processes_left"), static_cast<qint64>(swept.left)}});
}

void ServiceHost::watchOwner() {
    if (!m_owner)
        return;
    m_ownerHandle = m_owner->open();
    if (!m_ownerHandle) { // ended before it could be watched
        QMetaObject::invokeMethod(
            this, [this] { m_server.stopWhenUnused(); }, Qt::QueuedConnection);
        return;
    }
    m_ownerEnded = std::make_unique<QSocketNotifier>(m_ownerHandle.get(), QSocketNotifier::Read);
    connect(m_ownerEnded.get(), &QSocketNotifier::activated, this, [this] {
        m_ownerEnded->setEnabled(false);
        m_server.stopWhenUnused();
    });
}

} // namespace callreel
