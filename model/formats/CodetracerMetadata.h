// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// What trace_metadata.json says of a run, as far as it says it.
struct CodetracerMetadata {
    struct ExitStatus {
        std::optional<std::int64_t> code; ///< as the script gave it: 300 and -1 are possible
        std::optional<std::string> label; ///< "<exit>": not known; "<disabled>"; a signal's name
    };

    bool isThere = false; ///< there is such a file
    std::string program;
    std::vector<std::string> arguments;
    std::string workdir;
    std::string recordingId;
    std::string recorder;
    std::string recorderVersion;
    std::optional<ExitStatus> exitStatus;
    std::uint64_t scopesSkipped = 0; ///< functions that its filters left out
    std::uint64_t valuesRedacted = 0;
    std::uint64_t valuesDropped = 0;

    /// Of the folder of a trace; one without the file says nothing. Errors: "import-damaged", "not-readable".
    static Result<CodetracerMetadata> read(const std::string& folder);
};

} // namespace callreel
