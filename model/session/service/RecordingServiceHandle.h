// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "model/session/SessionService.h"

namespace callreel {

/// The recording service as a script sees it: attached to when it runs, else started as a process of its own
/// (`callreel service start --foreground`) that has no terminal and is told whose it is.
class RecordingServiceHandle : public SessionService {
public:
    struct Options {
        std::string callreel; ///< the program; empty: the one that belongs to this process
        int slotCount = 0;
        std::string interpreter;
    };

    RecordingServiceHandle();
    explicit RecordingServiceHandle(Options options);

    /// Errors: "callreel-not-started", "service-not-started".
    Result<bool> start(const Start& run) override;
    /// Errors: why its interpreter is not fit; those of ServiceConnection.
    Result<void> awaitReady(int patienceMs) override;
    std::vector<CleanupTarget> targets(const std::string& runId, bool stopping) override;
    Result<void> stop(int patienceMs) override;

    /// The process of the service that this object started; nothing when it did not.
    std::optional<CleanupTarget> startedProcess() const;

private:
    Result<void> launch(const Start& run);

    Options m_options;
    mutable std::mutex m_mutex; ///< calls that were given up may still be at work
    std::optional<CleanupTarget> m_process;
    bool m_isUp = false;
};

} // namespace callreel
