// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/HostedService.h"

#include <chrono>

#include "model/session/service/ServiceHost.h"

namespace callreel {

HostedService::HostedService(RecordingService::Options options, QObject* parent)
    : QObject(parent), m_options(std::move(options)) {
    m_inThread.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("recording service"));
}

HostedService::~HostedService() {
    if (!m_thread.isRunning())
        return;
    // Its recordings go on: each has its own supervisor.
    QMetaObject::invokeMethod(
        &m_inThread,
        [this] {
            m_beforeEnded.reset();
            m_host.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<bool> HostedService::start(const Start&) {
    if (!m_thread.isRunning())
        m_thread.start();
    Result<void> hosted;
    QMetaObject::invokeMethod(
        &m_inThread, [&] { hosted = host(); }, Qt::BlockingQueuedConnection);
    return hosted.has_value();
}

/// On its thread, as all that touches the host.
Result<void> HostedService::host() {
    m_host = std::make_unique<ServiceHost>(m_options, ServiceHost::Role::Guest);
    connect(m_host.get(), &ServiceHost::ended, &m_inThread, [this] { onEnded(); });
    auto started = m_host->start();
    if (started) {
        m_hosting = true;
        return started;
    }
    m_host.reset();
    if (started.error().code != "service-running") {
        const std::lock_guard lock(m_mutex);
        m_problem = started.error();
    }
    return started;
}

void HostedService::takeOver(const ProcessIdentity& before) {
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        &m_inThread,
        [this, before] {
            m_beforeEnded.reset();
            if (hostInstead())
                return;
            // It may be on its way out with the lock still in its hands: once more when it has ended. If a third
            // program has the lock, that one is attached to.
            m_before = before.open();
            if (!m_before)
                return (void)hostInstead();
            m_beforeEnded = std::make_unique<QSocketNotifier>(m_before.get(), QSocketNotifier::Read);
            connect(m_beforeEnded.get(), &QSocketNotifier::activated, &m_inThread, [this] {
                m_beforeEnded->setEnabled(false);
                hostInstead();
            });
        },
        Qt::QueuedConnection);
}

/// On its thread. True: there is nothing left to try.
bool HostedService::hostInstead() {
    if (m_stopped || m_hosting)
        return true;
    if (const auto hosted = host(); !hosted)
        return hosted.error().code != "service-running";
    Q_EMIT tookOver();
    return true;
}

void HostedService::onEnded() {
    {
        const std::lock_guard lock(m_mutex);
        m_hosting = false;
        m_stopped = true;
    }
    m_over.notify_all();
    Q_EMIT ended();
}

std::vector<CleanupTarget> HostedService::targets(const std::string& runId, bool) {
    std::vector<CleanupTarget> out;
    if (m_hosting)
        QMetaObject::invokeMethod(
            &m_inThread, [&] { out = m_host->service().targets(QString::fromStdString(runId)); },
            Qt::BlockingQueuedConnection);
    return out;
}

Result<void> HostedService::stop(int patienceMs) {
    beginStop();
    std::unique_lock lock(m_mutex);
    if (m_over.wait_for(lock, std::chrono::milliseconds(patienceMs), [this] { return !m_hosting; }))
        return {};
    return failure("service-still-stopping",
                   QT_TRANSLATE_NOOP("Diagnostic", "The recording service has not stopped in %1 seconds."),
                   {std::to_string(patienceMs / 1000)},
                   QT_TRANSLATE_NOOP("Diagnostic", "Its recordings go on by themselves and are sealed."));
}

void HostedService::beginStop() {
    m_stopped = true;
    if (m_hosting)
        QMetaObject::invokeMethod(
            &m_inThread, [this] { m_host->service().stop(); }, Qt::QueuedConnection);
}

void HostedService::stopWhenIdle() {
    m_stopped = true;
    if (m_hosting)
        QMetaObject::invokeMethod(
            &m_inThread, [this] { m_host->server().stopWhenIdle(); }, Qt::QueuedConnection);
}

std::optional<Diagnostic> HostedService::problem() const {
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

} // namespace callreel
