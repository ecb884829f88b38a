// SPDX-License-Identifier: Apache-2.0
#include "app/cli/TraceFile.h"

#include <cerrno>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

#include "model/trace/seal/LogFolder.h"

namespace callreel::cli {
namespace {

/// A run's folder: its log, not yet a trace.
std::unexpected<Diagnostic> isRunFolder(const std::string& path) {
    if (LogFolder::isSupervised(path))
        return failure("still-recording",
                       QT_TRANSLATE_NOOP("Diagnostic", "%1 is the log of a run that is still being recorded."), {path},
                       QT_TRANSLATE_NOOP("Diagnostic", "Wait until it has ended: then there is a trace."));
    return failure("not-sealed", QT_TRANSLATE_NOOP("Diagnostic", "%1 is the log of a run that was never sealed."),
                   {path}, QT_TRANSLATE_NOOP("Diagnostic", "This makes a trace of it: callreel seal %1"));
}

} // namespace

bool fileExists(const std::string& path) {
    return ::access(path.c_str(), F_OK) == 0;
}

Result<std::shared_ptr<const Trace>> openTrace(const std::string& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) {
        const int error = errno;
        if (error == ENOENT && fileExists(path + ".reel"))
            return failure("no-such-file", QT_TRANSLATE_NOOP("Diagnostic", "There is no file %1."), {path},
                           QT_TRANSLATE_NOOP("Diagnostic", "There is a %1.reel."));
        if (error == ENOENT && fileExists(path + ".partial"))
            return failure("still-recording", QT_TRANSLATE_NOOP("Diagnostic", "The trace %1 is not finished."), {path},
                           QT_TRANSLATE_NOOP("Diagnostic",
                                             "Wait until its run has ended. If nothing is recording any more, "
                                             "callreel seal without a log lists those left behind."));
        if (error == ENOENT || error == ENOTDIR)
            return failure(
                "no-such-file", QT_TRANSLATE_NOOP("Diagnostic", "There is no file %1."), {path},
                QT_TRANSLATE_NOOP("Diagnostic", "callreel record prints the path of the trace that it wrote."));
        return failure("not-readable", QT_TRANSLATE_NOOP("Diagnostic", "The file %1 cannot be read: %2."),
                       {path, std::strerror(error)},
                       QT_TRANSLATE_NOOP("Diagnostic", "Traces are readable by their owner only."));
    }
    if (S_ISDIR(about.st_mode)) {
        if (LogFolder::isLog(path))
            return isRunFolder(path);
        return failure("is-a-folder", QT_TRANSLATE_NOOP("Diagnostic", "%1 is a folder, not a trace."), {path},
                       QT_TRANSLATE_NOOP("Diagnostic", "A trace is one file, NAME.reel."));
    }
    if (!S_ISREG(about.st_mode))
        return failure("not-a-trace", QT_TRANSLATE_NOOP("Diagnostic", "%1 is not a file."), {path},
                       QT_TRANSLATE_NOOP("Diagnostic",
                                         "A trace is read here and there, so it cannot come through a pipe or "
                                         "from a device."));
    if (::access(path.c_str(), R_OK) != 0)
        return failure("not-readable", QT_TRANSLATE_NOOP("Diagnostic", "The file %1 cannot be read: %2."),
                       {path, std::strerror(errno)},
                       QT_TRANSLATE_NOOP("Diagnostic", "Traces are readable by their owner only."));
    return Trace::open(path);
}

} // namespace callreel::cli
