// SPDX-License-Identifier: Apache-2.0
#include "model/recording/OutputFile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include "model/exit/ExitCode.h"
#include "model/recording/FileHandle.h"
#include "model/recording/TracePaths.h"

namespace callreel {

namespace {

std::unexpected<Diagnostic> notWritable(const std::string& folder, int error) {
    auto diagnostic = failure(
        "folder-not-writable", QT_TRANSLATE_NOOP("Diagnostic", "The folder %1 cannot be written to: %2."),
        {folder, std::strerror(error)},
        error == ENOENT
            ? QT_TRANSLATE_NOOP("Diagnostic", "Make it first (mkdir -p %1), or choose another place with -o FILE.")
            : QT_TRANSLATE_NOOP("Diagnostic", "Choose another place with -o FILE, or with CALLREEL_HOME for all "
                                              "traces."));
    diagnostic.error().source = folder;
    return diagnostic;
}

Result<void> checkWritable(const std::string& folder) {
    struct stat status {};
    int error = 0;
    if (::stat(folder.c_str(), &status) != 0)
        error = errno;
    else if (!S_ISDIR(status.st_mode))
        error = ENOTDIR;
    else if (::access(folder.c_str(), W_OK | X_OK) != 0)
        error = errno;
    if (error == 0)
        return {};
    return notWritable(folder, error);
}

} // namespace

Result<std::string> OutputFile::chosen(const std::string& path, bool force) {
    std::string absolute = absolutePath(path);
    struct stat status {};
    if (::stat(absolute.c_str(), &status) == 0) {
        if (!S_ISREG(status.st_mode))
            return withExitCode(
                failure("output-not-a-file", QT_TRANSLATE_NOOP("Diagnostic", "%1 is not a file that can be replaced."),
                        {absolute}, QT_TRANSLATE_NOOP("Diagnostic", "Name a file that is not there yet.")),
                usageExitCode);
        if (!force)
            return withExitCode(
                failure("output-exists", QT_TRANSLATE_NOOP("Diagnostic", "The file %1 exists already."), {absolute},
                        QT_TRANSLATE_NOOP("Diagnostic", "Choose another name, or add --force to replace it.")),
                usageExitCode);
        // Through a link the file that it leads to is meant, not the link.
        std::error_code error;
        if (const auto target = std::filesystem::canonical(absolute, error); !error)
            absolute = target.string();
    }
    if (auto writable = checkWritable(folderOf(absolute)); !writable)
        return std::unexpected(writable.error());
    return absolute;
}

Result<std::string> OutputFile::unused(const std::string& folder, const std::string& stem) {
    if (auto made = makePrivateFolder(folder); !made)
        return std::unexpected(made.error());
    if (auto writable = checkWritable(folder); !writable)
        return std::unexpected(writable.error());
    const auto isThere = [](const std::string& path) {
        struct stat status {};
        return ::lstat(path.c_str(), &status) == 0;
    };
    for (unsigned number = 1;; ++number) {
        const std::string path =
            folder + "/" + stem + (number == 1 ? std::string() : "-" + std::to_string(number)) + ".reel";
        if (isThere(path))
            continue;
        const FileHandle promise(::open((path + ".partial").c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (promise)
            return path;
        if (errno != EEXIST)
            return notWritable(folder, errno);
    }
}

} // namespace callreel
