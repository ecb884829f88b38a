// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// The folder CALLREEL_HOME/running/RUN-ID/ that holds the log of one run (docs/format.md).
class LogFolder {
public:
    /// Whether the folder holds a log of ours at all.
    static bool isLog(const std::string& folder);
    /// Whether a supervisor owns the run now: it holds the folder's lock.
    static bool isSupervised(const std::string& folder);
    /// Whether the recorded process still lives: a process of the pid in `control` that has this log's files mapped.
    static bool isRunning(const std::string& folder);
    /// Where the log was to be sealed to (metadata `run.output`); empty when it does not say.
    static std::string plannedOutput(const std::string& folder);
    /// The runs below `running` that nobody sealed and nobody supervises, oldest first.
    static std::vector<std::string> unsealed(const std::string& running);
    /// Removes what the recorder and the supervisor put there, and the folder when nothing else is in it. Files of
    /// others stay, and then the folder does too. Errors: "log-not-removed".
    static Result<void> remove(const std::string& folder);

    /// Whether the stream's first segment is there.
    static bool hasStream(const std::string& folder, std::uint32_t stream);
    /// The highest number of a stream that has a segment.
    static std::uint32_t highestStream(const std::string& folder);
    /// Segments of the stream from that number on.
    static std::uint64_t segmentsFrom(const std::string& folder, std::uint32_t stream, std::uint32_t segment);
};

} // namespace callreel
