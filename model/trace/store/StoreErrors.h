// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// "no-such-file": there is nothing at the path, or it cannot be read.
std::unexpected<Diagnostic> noSuchFile(const std::string& path, int systemError);
/// "not-a-trace": the file is something else.
std::unexpected<Diagnostic> notATrace(const std::string& path);
/// "trace-damaged": it is a trace, but this part of it cannot be true.
std::unexpected<Diagnostic> traceDamaged(const std::string& path, const std::string& what);
/// "trace-newer": made by a later version of the format.
std::unexpected<Diagnostic> traceNewer(const std::string& path, int version);
/// "disk-full" or "output-not-writable", from an error of the system.
std::unexpected<Diagnostic> notWritable(const std::string& path, int systemError);
std::unexpected<Diagnostic> diskFull(const std::string& path);

} // namespace callreel
