// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/exit/Diagnostic.h"
#include "model/recording/ControlFile.h"
#include "model/recording/FileHandle.h"
#include "model/trace/log/MetadataLog.h"

namespace callreel {

/// The folder of one run's log, running/RUN-ID, from its making to its removal by whoever seals it: the lock that says
/// that a supervisor is at work, the supervisor's own log, and the control page.
class RunLog {
public:
    /// Makes it below `runningFolder` (0700). Errors: "folder-not-writable", "log-not-written"; then nothing is left
    /// behind.
    static Result<RunLog> create(const std::string& runningFolder);

    const std::string& id() const { return m_id; }
    const std::string& path() const { return m_path; }
    log::MetadataLog& metadata() { return m_metadata; }
    ControlFile& control() { return m_control; }
    const ControlFile& control() const { return m_control; }

    /// Removes it with all that is in it, where it is still there: a run of which there is nothing to keep.
    void remove();

private:
    RunLog(std::string id, std::string path, FileHandle lock, log::MetadataLog metadata, ControlFile control)
        : m_id(std::move(id)), m_path(std::move(path)), m_lock(std::move(lock)), m_metadata(std::move(metadata)),
          m_control(std::move(control)) {}

    std::string m_id;
    std::string m_path;
    FileHandle m_lock;
    log::MetadataLog m_metadata;
    ControlFile m_control;
};

/// A UUID of version 7 (RFC 9562): sorted by the time of its making.
std::string newRunId();

} // namespace callreel
