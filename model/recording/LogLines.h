// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/exit/RecorderPolicy.h"
#include "model/recording/FileHandle.h"

namespace callreel {

/// The log lines of the supervisor, and of the recorder as far as the supervisor hears of it (policy: log_level,
/// log_file). They go to the file, else to standard error. Errors and warnings are on standard error in any case, once,
/// from the process boundary, whatever the level: there this writes only what is more detailed.
class LogLines {
public:
    /// Writes nothing.
    LogLines() = default;
    /// A usage error when the file cannot be written, which names what asked for it.
    static Result<LogLines> open(const RecorderPolicy& policy);

    bool wants(LogLevel level) const;
    /// One line, whole; that it cannot be written changes nothing. `from`: "supervisor", "recorder".
    void write(LogLevel level, std::string_view from, std::string_view text) const;
    void write(LogLevel level, std::string_view from, const Diagnostic& diagnostic) const;

private:
    LogLevel m_level = LogLevel::Off;
    FileHandle m_file;
};

} // namespace callreel
