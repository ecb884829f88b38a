// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/exit/Diagnostic.h"
#include "model/trace/RunMetadata.h"
#include "model/trace/log/format/LogFormat.h"

namespace callreel::log {

/// Appends definition records to `supervisor.log` (docs/format.md): what is known before the start, and how the process
/// ended. Each record, or group of records, is one write(): a supervisor that is killed leaves whole records only.
class MetadataLog {
public:
    /// Makes the file (0600) with its header. Errors: "log-not-written".
    static Result<MetadataLog> create(const std::string& path);
    /// One that create() has made, to go on with.
    static Result<MetadataLog> append(const std::string& path);
    MetadataLog(MetadataLog&& other) noexcept;
    MetadataLog& operator=(MetadataLog&& other) noexcept;
    ~MetadataLog();

    Result<void> metadata(std::string_view key, std::string_view value);
    /// What is known of the run so far, under the keys of docs/format.md; the empty ones are left out.
    Result<void> run(const RunMetadata& run);
    /// The recorder's trouble, as the supervisor came to know it.
    Result<void> recorderFailure(bool fatal, std::string_view code, std::string_view message);
    /// What waitpid told: a code, or the signal that killed it. `monotonic` is CLOCK_MONOTONIC in nanoseconds.
    Result<void> exit(std::int64_t monotonic, ExitKind kind, int number, bool stoppedByUser);

private:
    MetadataLog(std::string path, int file) : m_path(std::move(path)), m_file(file) {}
    Result<void> write(const std::string& records);

    std::string m_path;
    int m_file = -1;
};

} // namespace callreel::log
