// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/session/RuntimeCleanup.h"

namespace callreel {

/// What a script needs to be there while it runs, and may find there already: the recording service. It is started by
/// the first who needs it and stopped by nobody else but its starter, unless told otherwise (L19, L20). An
/// implementation that throws or does not come back is no danger: the lifecycle bounds every call.
class SessionService {
public:
    SessionService() = default;
    SessionService(const SessionService&) = delete;
    SessionService& operator=(const SessionService&) = delete;
    virtual ~SessionService() = default;

    /// Makes sure that it runs. True: this very call started it, so it is owned. A process that is started for it has
    /// `runId` and `token` in its environment (SessionRecord.h), and ends when this process does, unless `mayOutlive`.
    struct Start {
        std::string runId;
        std::string token;
        bool mayOutlive = false; ///< of the process that starts it
        int patienceMs = 0;
    };
    virtual Result<bool> start(const Start& run) = 0;
    /// Waits until it can take work.
    virtual Result<void> awaitReady(int patienceMs) = 0;
    /// The processes that the run is answerable for: those that work for `runId`, those of a start that failed half
    /// way, and, when the service is `stopping`, those of one that this object started. Asked before the stop (L30 b).
    virtual std::vector<CleanupTarget> targets(const std::string& runId, bool stopping) = 0;
    /// Asks it to end and waits until it has.
    virtual Result<void> stop(int patienceMs) = 0;
};

} // namespace callreel
