// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/session/ProcessIdentity.h"
#include "model/session/RuntimeCleanup.h"

namespace callreel {

/// What proves a process to be of a run: variables that it was started with. A process that dropped them is nobody's.
inline constexpr const char* runIdVariable = "CALLREEL_RUN_ID";
inline constexpr const char* runTokenVariable = "CALLREEL_RUN_TOKEN";

/// What a session started, in a file that is there as long as the session is: CALLREEL_HOME/sessions/RUN-ID.json. Were
/// the session killed, whoever comes next can end what it left behind (OrphanSweeper).
struct SessionRecord {
    std::string runId;
    std::string token; ///< random, known to this file and to the processes started with it alone
    ProcessIdentity owner;
    std::vector<CleanupTarget> targets;

    /// CALLREEL_HOME/sessions.
    static std::string folder();
    /// With a new run id and token, owned by this process.
    static SessionRecord create();
    static std::optional<SessionRecord> read(const std::string& path);

    std::string path() const { return folder() + "/" + runId + ".json"; }
    Result<void> write() const;
    void remove() const;
};

} // namespace callreel
