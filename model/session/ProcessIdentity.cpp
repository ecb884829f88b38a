// SPDX-License-Identifier: Apache-2.0
#include "model/session/ProcessIdentity.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <string_view>
#include <sys/syscall.h>
#include <unistd.h>

namespace callreel {

namespace {

/// Empty when it cannot be read: a process may vanish between the opening and the reading.
std::string readAll(const std::string& path) {
    std::string out;
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return out;
    std::array<char, 4096> buffer;
    ssize_t count = 0;
    while ((count = ::read(file, buffer.data(), buffer.size())) > 0 || (count < 0 && errno == EINTR))
        out.append(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(0, count)));
    ::close(file);
    return count < 0 ? std::string() : out;
}

} // namespace

std::optional<ProcessIdentity> ProcessIdentity::of(pid_t pid) {
    if (pid <= 0)
        return std::nullopt;
    const std::string text = readAll("/proc/" + std::to_string(pid) + "/stat");
    const std::size_t end = text.rfind(')'); // the name before may hold anything
    ProcessIdentity out;
    out.pid = pid;
    unsigned long long startTime = 0;
    // Fields 3 to 6 and 22 of proc(5): state, parent, group, session ... start time.
    if (end == std::string::npos ||
        std::sscanf(text.c_str() + end + 1,
                    " %c %*d %d %d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %*d %*d %llu", &out.state,
                    &out.group, &out.session, &startTime) != 4)
        return std::nullopt;
    out.startTime = startTime;
    return out;
}

ProcessIdentity ProcessIdentity::ofThisProcess() {
    return of(::getpid()).value_or(ProcessIdentity{});
}

bool ProcessIdentity::isAlive() const {
    const auto now = of(pid);
    return now && now->isSameAs(*this) && !now->hasEnded();
}

FileHandle ProcessIdentity::open() const {
    FileHandle handle(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    // The number may have become another's between the reading and the opening; not after it.
    const auto now = of(pid);
    return now && now->isSameAs(*this) ? std::move(handle) : FileHandle();
}

std::optional<std::string> ProcessIdentity::environmentVariable(const char* name) const {
    const std::string all = readAll("/proc/" + std::to_string(pid) + "/environ");
    if (!isAlive()) // what was read may have been another's
        return std::nullopt;
    const std::string prefix = std::string(name) + "=";
    std::string_view rest = all;
    while (!rest.empty()) {
        const std::string_view entry = rest.substr(0, rest.find('\0'));
        if (entry.starts_with(prefix))
            return std::string(entry.substr(prefix.size()));
        rest.remove_prefix(std::min(rest.size(), entry.size() + 1));
    }
    return std::nullopt;
}

std::vector<ProcessIdentity> processesOfGroup(pid_t group) {
    std::vector<ProcessIdentity> out;
    if (::kill(-group, 0) != 0 && errno == ESRCH)
        return out;
    DIR* const processes = ::opendir("/proc");
    if (!processes)
        return out;
    while (const dirent* entry = ::readdir(processes)) {
        if (entry->d_name[0] < '1' || entry->d_name[0] > '9')
            continue;
        const auto process = ProcessIdentity::of(std::atoi(entry->d_name));
        if (process && process->group == group && !process->hasEnded())
            out.push_back(*process);
    }
    ::closedir(processes);
    return out;
}

} // namespace callreel
