// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace callreel {

struct RecordOptions;

/// Where a run with these options will put its trace, as far as it can be told before it begins; words when it cannot.
QString predictedOutput(const RecordOptions& options);

} // namespace callreel
