// SPDX-License-Identifier: Apache-2.0
#include "model/session/batch/BatchService.h"

#include "model/recording/StopSequence.h"

namespace callreel {

Result<bool> BatchService::start(const Start& run) {
    const std::int64_t deadline = monotonicMilliseconds() + run.patienceMs;
    for (;;) {
        const auto started = m_handle.start(run);
        if (!started)
            return started;
        if (*started)
            m_owned = true;
        auto connection = ServiceConnection::open();
        const auto watching = connection ? connection->request(QStringLiteral("watch"))
                                         : Result<QJsonObject>(std::unexpected(connection.error()));
        const bool isStopping =
            watching && watching->value(QStringLiteral("state")).toString() == QLatin1String("stopping");
        if (watching && !isStopping) {
            const std::lock_guard lock(m_mutex);
            m_connection = std::move(*connection);
            m_slots = watching->value(QStringLiteral("slots")).toInt();
            return m_owned.load();
        }
        const int left = static_cast<int>(deadline - monotonicMilliseconds());
        if (m_owned || left <= 0)
            return watching ? Result<bool>(true) : std::unexpected(watching.error());
        if (connection)
            connection->waitForEnd(left); // it goes: the next one is ours
    }
}

Result<void> BatchService::awaitReady(int patienceMs) {
    return m_owned ? m_handle.awaitReady(patienceMs) : Result<void>();
}

std::vector<CleanupTarget> BatchService::targets(const std::string& runId, bool stopping) {
    if (stopping) {
        const std::lock_guard lock(m_mutex);
        if (m_isReleased && m_connection) {
            constexpr int patience = 1500;
            const auto answer = m_connection->request(QStringLiteral("release"), {}, patience);
            m_stays = answer && answer->value(QStringLiteral("stays")).toBool();
            m_connection.reset();
        }
    }
    return m_stays ? std::vector<CleanupTarget>() : m_handle.targets(runId, stopping);
}

Result<void> BatchService::stop(int patienceMs) {
    return m_stays ? Result<void>() : m_handle.stop(patienceMs);
}

void BatchService::release(ServiceConnection connection) {
    const std::lock_guard lock(m_mutex);
    m_connection = std::move(connection);
    m_isReleased = true;
}

std::optional<ServiceConnection> BatchService::takeConnection() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_connection, std::nullopt);
}

} // namespace callreel
