// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <mutex>
#include <optional>

#include "model/session/service/RecordingServiceHandle.h"
#include "model/session/service/ServiceConnection.h"

namespace callreel {

/// The recording service as a batch needs it: one that runs, or one of its own that stays as long as others use it, so
/// that of two batches the one that came second does not lose its service to the first.
class BatchService : public SessionService {
public:
    explicit BatchService(RecordingServiceHandle::Options options) : m_handle(std::move(options)) {}

    /// Attaches and watches; a service that is about to stop is left to it, and another one started.
    Result<bool> start(const Start& run) override;
    /// One that belongs to others may have an interpreter that is not fit: the batch brings its own.
    Result<void> awaitReady(int patienceMs) override;
    std::vector<CleanupTarget> targets(const std::string& runId, bool stopping) override;
    Result<void> stop(int patienceMs) override;

    /// The connection that watches; once, after the start.
    std::optional<ServiceConnection> takeConnection();
    /// The batch is over: the service is let go of, over the connection that watched.
    void release(ServiceConnection connection);
    /// How many runs it records at a time.
    int slotCount() const { return m_slots; }

private:
    RecordingServiceHandle m_handle;
    std::mutex m_mutex; ///< calls that were given up may still be at work
    std::optional<ServiceConnection> m_connection;
    std::atomic<bool> m_owned = false;
    std::atomic<bool> m_stays = false;
    std::atomic<int> m_slots = 0;
    bool m_isReleased = false;
};

} // namespace callreel
