// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace callreel {

/// How far a recording has got, for whoever watches it.
struct SealProgress {
    struct OpenCall {
        std::string function;   ///< qualified name
        std::int64_t since = 0; ///< its start, nanoseconds since the run's start
        std::string arguments;  ///< in one line, cut when long: "(n=3)"; empty when not known
    };
    struct Thread {
        std::string name;
        std::vector<OpenCall> calls; ///< outermost first, only the 20 innermost
    };
    std::uint64_t calls = 0;
    std::uint64_t bytes = 0; ///< the trace's so far
    std::uint64_t threads = 0;
    std::vector<Thread> open; ///< threads that have open calls; at most 64
};

} // namespace callreel
