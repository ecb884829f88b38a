// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RecorderLocation.h"

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

#include "model/recording/TracePaths.h"

namespace callreel {

std::string ownProgram() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).string();
}

Result<std::string> findRecorderPackage() {
    std::string package;
    if (const char* const chosen = std::getenv("CALLREEL_RECORDER_PACKAGE"); chosen && *chosen)
        package = absolutePath(chosen);
    else
        package = absolutePath(folderOf(ownProgram()) + "/../share/callreel/callreel_recorder");
    if (::access((package + "/__main__.py").c_str(), R_OK) != 0)
        return failure("recorder-missing", QT_TRANSLATE_NOOP("Diagnostic", "The recorder is not where it belongs: %1."),
                       {package},
                       QT_TRANSLATE_NOOP("Diagnostic", "Install Callreel again; its programs and its share/callreel "
                                                       "folder belong together."));
    return package;
}

} // namespace callreel
