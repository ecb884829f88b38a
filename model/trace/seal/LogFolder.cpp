// SPDX-License-Identifier: Apache-2.0
#include "model/trace/seal/LogFolder.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sys/file.h>
#include <unistd.h>

#include "model/trace/log/ControlView.h"
#include "model/trace/log/DefinitionReader.h"

namespace callreel {

namespace fs = std::filesystem;

namespace {

struct SegmentName {
    std::uint32_t stream = 0;
    std::uint32_t segment = 0;
};

/// SSSS.NNNNNN.seg and what becomes of it: .seg.zst, .seg.zst.tmp.
std::optional<SegmentName> parseName(const std::string& name) {
    SegmentName out;
    const char* const end = name.data() + name.size();
    const auto [dot, error] = std::from_chars(name.data(), end, out.stream);
    if (error != std::errc() || dot == end || *dot != '.')
        return std::nullopt;
    const auto [rest, second] = std::from_chars(dot + 1, end, out.segment);
    const std::string_view ending(rest, static_cast<std::size_t>(end - rest));
    if (second != std::errc() || (ending != ".seg" && ending != ".seg.zst" && ending != ".seg.zst.tmp"))
        return std::nullopt;
    return out;
}

std::vector<std::string> namesIn(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        names.push_back(entry->path().filename().string());
    return names;
}

} // namespace

bool LogFolder::isLog(const std::string& folder) {
    std::error_code error;
    return fs::is_regular_file(folder + "/supervisor.log", error) || fs::is_regular_file(folder + "/control", error) ||
           fs::is_regular_file(folder + "/" + log::SegmentView::plainName(0, 0), error) ||
           fs::is_regular_file(folder + "/" + log::SegmentView::packedName(0, 0), error);
}

bool LogFolder::isSupervised(const std::string& folder) {
    const int file = ::open((folder + "/lock").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return false;
    const bool held = ::flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(file);
    return held;
}

bool LogFolder::isRunning(const std::string& folder) {
    const log::ControlView control(folder);
    const std::uint32_t pid = control.pid();
    if (pid == 0 || ::kill(static_cast<pid_t>(pid), 0) != 0)
        return false;
    // The number may belong to another process by now; the recorded one has the log mapped.
    std::error_code error;
    const std::string canonical = fs::canonical(folder, error).string();
    std::ifstream maps("/proc/" + std::to_string(pid) + "/maps");
    for (std::string line; std::getline(maps, line);) {
        if (line.find(canonical + "/") != std::string::npos)
            return true;
    }
    return false;
}

std::string LogFolder::plannedOutput(const std::string& folder) {
    std::string output;
    const bool packing = false;
    log::DefinitionReader reader(folder, packing);
    reader.readSupervisorLog([&](const log::Definition& definition) {
        if (definition.kind == log::DefinitionRecord::Metadata && definition.key == "run.output")
            output = definition.text;
    });
    return output;
}

std::vector<std::string> LogFolder::unsealed(const std::string& running) {
    std::vector<std::pair<fs::file_time_type, std::string>> found;
    std::error_code error;
    for (fs::directory_iterator entry(running, error), end; !error && entry != end; entry.increment(error)) {
        const std::string folder = entry->path().string();
        std::error_code ignored;
        if (entry->is_directory(ignored) && !entry->is_symlink(ignored) && isLog(folder) && !isSupervised(folder))
            found.emplace_back(fs::last_write_time(folder, ignored), folder);
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> folders;
    for (auto& [time, folder] : found)
        folders.push_back(std::move(folder));
    return folders;
}

Result<void> LogFolder::remove(const std::string& folder) {
    const auto failed = [&](int systemError) {
        return failure("log-not-removed", QT_TRANSLATE_NOOP("Diagnostic", "The log %1 could not be removed: %2."),
                       {folder, std::strerror(systemError)},
                       QT_TRANSLATE_NOOP("Diagnostic", "The trace is complete; remove the folder yourself."));
    };
    // The lock last: as long as it is held, nobody takes the folder for a run that was left behind.
    std::vector<std::string> names = namesIn(folder);
    std::stable_sort(names.begin(), names.end(),
                     [](const std::string& a, const std::string& b) { return (a == "lock") < (b == "lock"); });
    for (const std::string& name : names) {
        const bool ours = name == "supervisor.log" || name == "control" || name == "lock" || parseName(name);
        if (ours && ::unlink((folder + "/" + name).c_str()) != 0 && errno != ENOENT)
            return failed(errno);
    }
    std::error_code ignored; // what another recorder wrote, imported by now
    fs::remove_all(folder + "/codetracer", ignored);
    if (::rmdir(folder.c_str()) != 0 && errno != ENOENT && errno != ENOTEMPTY && errno != EEXIST)
        return failed(errno);
    return {};
}

bool LogFolder::hasStream(const std::string& folder, std::uint32_t stream) {
    return ::access((folder + "/" + log::SegmentView::plainName(stream, 0)).c_str(), F_OK) == 0 ||
           ::access((folder + "/" + log::SegmentView::packedName(stream, 0)).c_str(), F_OK) == 0;
}

std::uint32_t LogFolder::highestStream(const std::string& folder) {
    std::uint32_t highest = 0;
    for (const std::string& name : namesIn(folder)) {
        if (const auto parsed = parseName(name))
            highest = std::max(highest, parsed->stream);
    }
    return highest;
}

std::uint64_t LogFolder::segmentsFrom(const std::string& folder, std::uint32_t stream, std::uint32_t segment) {
    std::uint64_t count = 0;
    for (const std::string& name : namesIn(folder)) {
        const auto parsed = parseName(name);
        count += parsed && parsed->stream == stream && parsed->segment >= segment;
    }
    return count;
}

} // namespace callreel
