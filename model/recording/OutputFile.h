// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// Where the trace of a run is to go, decided before the script starts: a file is never overwritten unless that was
/// asked for (contract, "Variables").
class OutputFile {
public:
    /// The file named by -o, absolute. Errors: "output-exists", "output-not-a-file" (usage), "folder-not-writable".
    static Result<std::string> chosen(const std::string& path, bool force);
    /// A name of our own in `folder`, which is made: STEM.reel, STEM-2.reel ... the first that is neither there nor
    /// promised to a run that is still on. It is promised to the caller by an empty file NAME.reel.partial, which the
    /// sealer replaces. Errors: "folder-not-writable".
    static Result<std::string> unused(const std::string& folder, const std::string& stem);
};

} // namespace callreel
