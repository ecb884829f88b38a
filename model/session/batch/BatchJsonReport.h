// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "model/session/batch/BatchResult.h"

namespace callreel {

/// callreel.batch/1 (docs/lifecycle.md, "Batch").
class BatchJsonReport {
public:
    static QByteArray write(const BatchResult& result, int exitCode);
};

} // namespace callreel
