// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace callreel {

/// One field of the policy as it was for this run, and who said so.
struct RunPolicy {
    std::string name;   ///< "propagate_script_exit"
    std::string value;  ///< "true", "abort"
    std::string source; ///< policySourceName(): "settings"
    std::string origin; ///< the option or variable; empty for settings and default
};

/// What is known of the run beside its calls. Kept in the log's metadata records and in the trace's table `metadata`
/// under the keys of docs/format.md ("run.id", "run.program.0" ...).
struct RunMetadata {
    /// A time that nobody recorded.
    static constexpr std::int64_t notKnown = -1;

    std::string id;
    std::vector<std::string> program; ///< as typed: script.py args..., or -m module args..., or -c code args...
    std::vector<std::string> command; ///< the process that ran, interpreter first
    std::string workdir;
    std::string started;         ///< ISO 8601 with offset, UTC
    std::int64_t durationNs = 0; ///< notKnown of an imported trace
    std::string interpreterPath;
    std::string interpreterVersion;
    std::string interpreterImplementation; ///< "CPython"
    std::string recorderName;
    std::string recorderVersion;
    std::vector<std::pair<std::string, std::string>> environment; ///< secrets redacted
    std::vector<RunPolicy> policy;                                ///< in the order of their names
    bool valuesRecorded = true;
    bool outputRecorded = true;
    bool linesRecorded = false;
    bool timesRecorded = true;  ///< false: an imported trace without times; those of its calls are notKnown
    bool threadsTold = true;    ///< false: an imported trace whose calls do not say which thread made them
    std::string importedFrom;   ///< the file with the events, absolute; empty for a recording of our own
    std::string importedFormat; ///< "CodeTracer JSON (trace.json)"

    /// The policy's field of this name; nullptr when the trace does not tell.
    const RunPolicy* policyField(std::string_view name) const {
        for (const RunPolicy& field : policy) {
            if (field.name == name)
                return &field;
        }
        return nullptr;
    }
};

} // namespace callreel
