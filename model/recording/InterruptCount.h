// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace callreel {

/// What another Ctrl-C means. Once it is the script's. Twice: the user does not want to wait for the script any longer,
/// but for its trace. Three times: for nothing at all.
class InterruptCount {
public:
    enum class Meaning { ScriptsOwn, KillAndSeal, Leave };

    /// One came at `now` (monotonic, milliseconds). Once the script has ended there is nothing left to kill.
    Meaning next(std::int64_t now, bool scriptHasEnded);

private:
    int m_count = 0;
    std::int64_t m_last = 0; ///< monotonic, ms
};

} // namespace callreel
