// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "model/session/batch/BatchResult.h"

namespace callreel {

/// The XML that continuous integration reads: one test case a run. A script that failed is a failure, a recording that
/// failed an error, a run that was not begun is skipped, and a try that failed before one that passed is a flakyFailure
/// (the names are those of JUnit's and Surefire's schemas).
class BatchJunitReport {
public:
    static QByteArray write(const BatchResult& result);
};

} // namespace callreel
