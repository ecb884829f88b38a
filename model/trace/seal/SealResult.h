// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "model/trace/RunMetadata.h"
#include "model/trace/Verdict.h"

namespace callreel {

/// The trace that was made of a run, and what is known of it.
struct SealResult {
    std::string path; ///< of the trace, absolute
    Verdict verdict;
    RunMetadata run;
    std::uint64_t calls = 0;
    std::uint64_t threads = 0;
    std::uint64_t functions = 0;
    std::uint64_t bytes = 0;
    /// Those without `<toplevel>` and without what the main thread did after the program had ended: python prints a
    /// traceback with functions of its own.
    std::uint64_t programCalls = 0;
};

} // namespace callreel
