// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "model/session/RuntimeCleanup.h"

namespace callreel {

/// Ends what sessions left behind whose owner was killed. Only what is proved to be theirs: the process has the number
/// and the start time of the record, was started with the record's token and run id, and the owner, again by number
/// and start time, is dead. Recordings are never touched: they outlive whoever started them and seal themselves.
class OrphanSweeper {
public:
    struct Report {
        std::size_t sessions = 0; ///< records of owners that are dead
        std::size_t ended = 0;    ///< processes that were ended
        std::size_t refused = 0;  ///< processes of a record that are not proved to be ours: left alone
        std::size_t left = 0;     ///< ours, and not to be ended
    };

    /// `folder`: SessionRecord::folder(). Records of which nothing is left are removed.
    static Report sweep(const std::string& folder, const CleanupPatience& patience = {});
};

} // namespace callreel
