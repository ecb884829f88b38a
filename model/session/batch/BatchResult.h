// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>

#include <optional>

#include "model/session/batch/BatchRun.h"

namespace callreel {

/// What became of a batch: the value that every report is written from.
struct BatchResult {
    struct Counts {
        int total = 0;
        int passed = 0;
        int failed = 0;
        int notRecorded = 0;
        int notRun = 0;
        int flaky = 0; ///< of those that passed: not at the first try
        int over() const { return passed + failed + notRecorded + notRun; }
    };

    QList<BatchRun> runs;
    QDateTime started; ///< UTC
    qint64 durationNs = 0;
    int jobs = 0;
    bool ownsService = false;
    qint64 servicePid = 0;
    int serviceSlots = 0;
    bool serviceLost = false;
    std::optional<int> signal; ///< that ended it early

    Counts counts() const;
    /// Whether recording worked: everything that was begun was recorded, and nothing was left out but on request.
    bool isRecorded() const;
    /// Of the process: 0; 125 when recording failed; with `propagate` 1 when a script failed. A signal is not in it:
    /// the process dies of it.
    int exitCode(bool propagate) const;
};

} // namespace callreel
