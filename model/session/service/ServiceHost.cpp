// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/ServiceHost.h"

#include "model/session/OrphanSweeper.h"
#include "model/session/SessionRecord.h"

namespace callreel {

ServiceHost::ServiceHost(RecordingService::Options options, QObject* parent)
    : QObject(parent), m_service(options), m_server(m_service), m_sealer(options.callreel) {
    connect(&m_service, &RecordingService::ready, this, &ServiceHost::ready);
    connect(&m_service, &RecordingService::unfit, this, &ServiceHost::unfit);
    connect(&m_service, &RecordingService::stopped, this, &ServiceHost::ended);
    connect(&m_sealer, &LogSealer::sealed, this, &ServiceHost::sealed);
    connect(&m_sealer, &LogSealer::failed, this, &ServiceHost::notSealed);
}

ServiceHost::~ServiceHost() = default;

Result<void> ServiceHost::start() {
    if (auto listening = m_server.listen(); !listening)
        return listening;
    m_signals = std::make_unique<SignalTrap>(
        [this](int) { QMetaObject::invokeMethod(&m_service, &RecordingService::stop, Qt::QueuedConnection); });
    m_hurry = std::make_unique<QSocketNotifier>(m_signals->hurryDescriptor(), QSocketNotifier::Read);
    connect(m_hurry.get(), &QSocketNotifier::activated, this, [this] {
        m_hurry->setEnabled(false);
        m_service.stop(); // the second time: it kills
    });
    watchOwner();
    // Our variables are proof that this process is ours; what it records is nobody's but its own.
    ::unsetenv(runIdVariable);
    ::unsetenv(runTokenVariable);
    OrphanSweeper::sweep(SessionRecord::folder());
    m_sealer.sealLeftBehind();
    m_service.start();
    return {};
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
