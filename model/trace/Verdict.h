// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/exit/ScriptStatus.h"
#include "model/trace/CallRecord.h"

namespace callreel {

/// One row of the loss ledger: what was filtered, dropped, truncated, redacted, how many and where.
struct Loss {
    std::string kind;  ///< "value-cut", "value-redacted", "segment-dropped", "child-process", "profile-hook-taken", ...
    std::string where; ///< a function, a thread, a stream; may be empty
    std::uint64_t count = 0;
    std::uint64_t bytes = 0;
};

struct ThreadBalance {
    std::uint32_t thread = 0; ///< as in CallId
    std::uint64_t osId = 0;
    std::string name;
    std::uint64_t calls = 0;
    std::uint64_t returns = 0;
    bool balanced = true;
};

/// The four answers (design: the run verdict).
struct Verdict {
    enum class Recorder { Ok, Failed, Disabled };
    enum class Completeness { Complete, Truncated, Partial };

    ScriptStatus script;
    std::optional<CallId>
        endedBy; ///< the call that ended the script: raised the last exception, or was innermost at a kill

    Recorder recorder = Recorder::Ok;
    std::vector<Diagnostic> recorderErrors;

    Completeness completeness = Completeness::Complete;
    std::vector<Loss> loss; ///< an empty ledger is no loss; cut and redacted values do not make a trace incomplete

    bool balanced = true;
    std::uint64_t calls = 0;
    std::uint64_t returns = 0;
    std::uint64_t suspended = 0;   ///< activations whose last segment ended in a yield
    std::uint64_t closedAtEnd = 0; ///< calls that no event closed
    std::vector<ThreadBalance> threads;
};

} // namespace callreel
