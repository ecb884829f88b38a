// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "model/session/batch/BatchResult.h"

namespace callreel {

/// A batch in words: a line for each run as it ends, and what the whole came to.
class BatchTextReport {
public:
    /// "passed", "FAILED", "NOT RECORDED", "not run": told apart without colour.
    static QString stateWord(const BatchRun& run);
    /// What stands behind the name: how it ended, how often it was tried, how long it took, where its trace is.
    static QString details(const BatchRun& run);
    /// "12 runs: 10 passed (1 after a retry), 1 failed, 1 not recorded, in 3.2 s".
    static QString summary(const BatchResult& result);
    /// "0.21 s", "1:02 min".
    static QString duration(qint64 nanoseconds);
};

} // namespace callreel
