// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace callreel {

/// What is known of the run beside its calls. Kept in the log's metadata records and in the trace's table `metadata`
/// under the keys of docs/format.md ("run.id", "run.program.0" ...).
struct RunMetadata {
    std::string id;
    std::vector<std::string> program; ///< as typed: script.py args..., or -m module args..., or -c code args...
    std::vector<std::string> command; ///< the process that ran, interpreter first
    std::string workdir;
    std::string started;              ///< ISO 8601 with offset, UTC
    std::int64_t durationNs = 0;
    std::string interpreterPath;
    std::string interpreterVersion;
    std::string interpreterImplementation; ///< "CPython"
    std::string recorderName;
    std::string recorderVersion;
    std::vector<std::pair<std::string, std::string>> environment; ///< secrets redacted
    /// The exit code policy that was in effect: "propagate_script_exit" and its "propagate_script_exit.source" ...
    std::vector<std::pair<std::string, std::string>> policy;
    bool valuesRecorded = true;
    bool outputRecorded = true;
    bool linesRecorded = false;
};

} // namespace callreel
