// SPDX-License-Identifier: Apache-2.0
#include "model/recording/TracePaths.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

#include "model/settings/Settings.h"

namespace callreel {

namespace {

std::optional<std::string> variable(const char* name) {
    const char* const value = std::getenv(name);
    if (!value || !*value) // empty counts as unset
        return std::nullopt;
    return std::string(value);
}

std::unexpected<Diagnostic> notWritable(const std::string& path, int error) {
    auto diagnostic = failure(
        "folder-not-writable", QT_TRANSLATE_NOOP("Diagnostic", "The folder %1 cannot be written to: %2."),
        {path, std::strerror(error)},
        QT_TRANSLATE_NOOP("Diagnostic", "Choose another place with -o FILE, or with CALLREEL_HOME for all traces."));
    diagnostic.error().source = path;
    return diagnostic;
}

} // namespace

std::string TracePaths::home() {
    if (const auto home = variable("CALLREEL_HOME"))
        return absolutePath(*home);
    // XDG Base Directory Specification: a relative XDG_DATA_HOME is invalid and to be ignored.
    if (const auto data = variable("XDG_DATA_HOME"); data && data->starts_with('/'))
        return absolutePath(*data + "/callreel");
    return absolutePath(variable("HOME").value_or("/") + "/.local/share/callreel");
}

std::string TracePaths::traceFolder() {
    if (!variable("CALLREEL_HOME")) {
        const QString folder = Settings().text(settingKeys::traceFolder);
        if (!folder.isEmpty())
            return absolutePath(folder.toLocal8Bit().toStdString());
    }
    return home();
}

std::string TracePaths::runningFolder() {
    return home() + "/running";
}

std::string TracePaths::stemOf(std::string_view program, bool isFile) {
    std::string stem(program);
    if (isFile) {
        while (stem.size() > 1 && stem.ends_with('/'))
            stem.pop_back();
        stem = stem.substr(stem.rfind('/') + 1);
        if (const std::size_t dot = stem.rfind('.'); dot != std::string::npos && dot > 0)
            stem.resize(dot);
    }
    if (stem == "." || stem == ".." || stem.empty())
        stem = "run";
    for (char& c : stem) {
        if (c == '/' || static_cast<unsigned char>(c) < 0x20)
            c = '_';
    }
    constexpr std::size_t longest = 200; // with number and suffix below the 255 bytes of a file name
    if (stem.size() > longest)
        stem.resize(longest);
    return stem;
}

Result<void> makePrivateFolder(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) {
        if (!S_ISDIR(status.st_mode))
            return notWritable(path, ENOTDIR);
    } else {
        if (errno != ENOENT)
            return notWritable(path, errno);
        if (const std::string above = folderOf(path); above != path) {
            if (auto made = makePrivateFolder(above); !made)
                return made;
        }
        if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
            return notWritable(path, errno);
    }
    return {};
}

std::string absolutePath(const std::string& path) {
    std::error_code error;
    const auto absolute = std::filesystem::absolute(path, error);
    if (error)
        return path; // the current directory is gone
    std::string out = absolute.lexically_normal().string();
    while (out.size() > 1 && out.ends_with('/'))
        out.pop_back();
    return out;
}

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

} // namespace callreel
