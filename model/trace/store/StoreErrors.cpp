// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/StoreErrors.h"

#include <cerrno>
#include <cstring>

namespace callreel {

std::unexpected<Diagnostic> noSuchFile(const std::string& path, int systemError) {
    if (systemError == ENOENT || systemError == ENOTDIR)
        return failure("no-such-file", QT_TRANSLATE_NOOP("Diagnostic", "There is no file %1."), {path},
                       QT_TRANSLATE_NOOP("Diagnostic", "Check the name; traces end in .reel."));
    return failure("no-such-file", QT_TRANSLATE_NOOP("Diagnostic", "%1 cannot be read: %2."),
                   {path, std::strerror(systemError)},
                   QT_TRANSLATE_NOOP("Diagnostic", "Check the permissions; a trace is readable by its owner only."));
}

std::unexpected<Diagnostic> notATrace(const std::string& path) {
    return failure("not-a-trace", QT_TRANSLATE_NOOP("Diagnostic", "%1 is not a trace."), {path},
                   QT_TRANSLATE_NOOP("Diagnostic", "Open a file that callreel record made; its name ends in .reel."));
}

std::unexpected<Diagnostic> traceDamaged(const std::string& path, const std::string& what) {
    return failure("trace-damaged", QT_TRANSLATE_NOOP("Diagnostic", "The trace %1 is damaged: %2."), {path, what},
                   QT_TRANSLATE_NOOP("Diagnostic", "Take it from a backup, or record the program again."));
}

std::unexpected<Diagnostic> traceNewer(const std::string& path, int version) {
    return failure(
        "trace-newer",
        QT_TRANSLATE_NOOP("Diagnostic", "The trace %1 has format %2, which is newer than this version reads."),
        {path, std::to_string(version)},
        QT_TRANSLATE_NOOP("Diagnostic", "Install a newer version of Callreel to open it."));
}

std::unexpected<Diagnostic> diskFull(const std::string& path) {
    return failure(
        "disk-full", QT_TRANSLATE_NOOP("Diagnostic", "There is no room left to write %1."), {path},
        QT_TRANSLATE_NOOP("Diagnostic",
                          "Free some space, or write elsewhere; the log of the run is kept and can be sealed "
                          "with callreel seal."));
}

std::unexpected<Diagnostic> notWritable(const std::string& path, int systemError) {
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        return diskFull(path);
    return failure(
        "output-not-writable", QT_TRANSLATE_NOOP("Diagnostic", "%1 cannot be written: %2."),
        {path, std::strerror(systemError)},
        QT_TRANSLATE_NOOP("Diagnostic",
                          "Check that the folder exists and is yours to write; the log of the run is kept and "
                          "can be sealed with callreel seal."));
}

} // namespace callreel
