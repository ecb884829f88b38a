// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/trace/Trace.h"

namespace callreel {

/// What a complete check of a trace found: that every call has its return, or where not.
struct BalanceCertificate {
    struct Thread {
        std::uint32_t id = 0;
        std::string name;
        std::uint64_t calls = 0;
        std::uint64_t returns = 0;
        std::uint64_t suspended = 0;   ///< activations whose last segment, in this thread, ended in a yield
        std::uint64_t closedAtEnd = 0; ///< calls that no event closed
        bool balanced = true;
    };

    bool balanced = true;
    std::uint64_t calls = 0;
    std::uint64_t returns = 0;
    std::uint64_t suspended = 0;
    std::uint64_t closedAtEnd = 0;
    std::vector<Thread> threads;
    std::vector<std::string> problems; ///< why it is not balanced, a sentence each; empty when it is
    std::uint64_t chunks = 0;          ///< that were decoded and checked
};

/// Reads and checks the whole file: the database, every checksum, the columns against each other, the summaries against
/// the chunks, the tables against their digests, the verdict against the calls. Errors: those of Trace::open,
/// "trace-damaged" for the first thing that is wrong, "cancelled" when `progress` said so.
Result<BalanceCertificate> verifyTrace(const std::string& path, const Progress& progress = {});

} // namespace callreel
