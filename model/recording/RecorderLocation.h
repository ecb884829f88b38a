// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// The folder of the Python package callreel_recorder, absolute: CALLREEL_RECORDER_PACKAGE (for tests and packagers),
/// else
/// ../share/callreel/callreel_recorder beside the folder of this program, as both the build and the installation lay it
/// out. Errors: "recorder-missing".
Result<std::string> findRecorderPackage();

/// This program's own file, links resolved.
std::string ownProgram();

} // namespace callreel
