// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace callreel::recorder {

/// Where captured output goes: the calling thread's stream of the log, as written by its innermost open call.
class OutputSink {
public:
    /// stream: 1 standard output, 2 standard error. Cut into records of at most 16 KiB, not within a character, and no
    /// more than OutputLimit allows.
    static void keep(int stream, const char* data, std::size_t size);
};

} // namespace callreel::recorder
