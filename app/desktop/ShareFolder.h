// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace callreel {

/// A folder or file below <prefix>/share/callreel, found relative to this program, as both the build and the
/// installation lay it out; empty when it is not there.
QString sharePath(const QString& name);

} // namespace callreel
