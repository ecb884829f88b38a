// SPDX-License-Identifier: Apache-2.0
#include "model/recording/ScriptProcess.h"

#include <cerrno>
#include <cstring>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <fstream>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace callreel {

namespace {

#ifndef P_PIDFD
constexpr idtype_t pidHandle = static_cast<idtype_t>(3);
#else
constexpr idtype_t pidHandle = P_PIDFD;
#endif

std::vector<char*> environmentWithout(const char* name) {
    const std::string prefix = std::string(name) + "=";
    std::vector<char*> out;
    for (char** entry = environ; entry && *entry; ++entry) {
        if (std::strncmp(*entry, prefix.c_str(), prefix.size()) != 0)
            out.push_back(*entry);
    }
    out.push_back(nullptr);
    return out;
}

/// The state letter and the group of a process, from /proc/PID/stat; nothing when it is gone.
struct ProcessState {
    char letter = 0;
    pid_t group = 0;
};

std::optional<ProcessState> stateOf(const std::string& pid) {
    std::ifstream file("/proc/" + pid + "/stat");
    std::string text;
    std::getline(file, text, '\0');
    const std::size_t end = text.rfind(')'); // the name before may hold anything
    ProcessState state;
    int parent = 0;
    if (end == std::string::npos ||
        std::sscanf(text.c_str() + end + 1, " %c %d %d", &state.letter, &parent, &state.group) != 3)
        return std::nullopt;
    return state;
}

} // namespace

std::expected<ScriptProcess, int> ScriptProcess::spawn(const Spawn& spawn, const SignalWatch& signals) {
    std::vector<char*> arguments;
    for (const std::string& argument : spawn.command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    std::vector<char*> environment;
    if (spawn.without)
        environment = environmentWithout(spawn.without);

    int ends[2]; // closed by a successful exec, else brings its errno
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return std::unexpected(errno);
    FileHandle reading(ends[0]);
    FileHandle writing(ends[1]);
    const pid_t pid = ::fork();
    if (pid < 0)
        return std::unexpected(errno);
    if (pid == 0) { // only async-signal-safe functions from here to exec
        if (spawn.place == Place::OwnGroup)
            ::setpgid(0, 0);
        else if (spawn.place == Place::OwnSession)
            ::setsid();
        for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
            if (spawn.streams[static_cast<std::size_t>(stream)] >= 0)
                ::dup2(spawn.streams[static_cast<std::size_t>(stream)], stream);
        }
        signals.restoreInChild();
        char** const variables = spawn.without ? environment.data() : environ;
        if (spawn.searchPath)
            ::execvpe(arguments[0], arguments.data(), variables);
        else
            ::execve(arguments[0], arguments.data(), variables);
        const int error = errno;
        [[maybe_unused]] const ssize_t told = ::write(writing.get(), &error, sizeof error);
        ::_exit(127);
    }
    writing.reset();
    int error = 0;
    ssize_t count = 0;
    while ((count = ::read(reading.get(), &error, sizeof error)) < 0 && errno == EINTR) {
    }
    if (count == static_cast<ssize_t>(sizeof error)) {
        ::waitpid(pid, nullptr, 0);
        return std::unexpected(error);
    }
    FileHandle handle(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    if (!handle) {
        const int reason = errno;
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
        return std::unexpected(reason);
    }
    return ScriptProcess(pid, spawn.place, std::move(handle));
}

Result<ScriptProcess> ScriptProcess::start(const std::vector<std::string>& command, Place place, const char* without,
                                           const SignalWatch& signals) {
    auto started = spawn({.command = command, .place = place, .without = without}, signals);
    if (started)
        return std::move(*started);
    auto diagnostic = failure("interpreter-not-started",
                              QT_TRANSLATE_NOOP("Diagnostic", "The interpreter %1 could not be started: %2."),
                              {command.front(), std::strerror(started.error())},
                              QT_TRANSLATE_NOOP("Diagnostic", "Choose another with --python PATH or CALLREEL_PYTHON."));
    diagnostic.error().source = command.front();
    return diagnostic;
}

ScriptProcess::~ScriptProcess() {
    if (m_handle) {
        siginfo_t info{};
        ::waitid(pidHandle, static_cast<id_t>(m_handle.get()), &info, WEXITED | WNOHANG);
    }
}

std::optional<ScriptProcess::End> ScriptProcess::ended() {
    if (m_end)
        return m_end;
    siginfo_t info{};
    if (::waitid(pidHandle, static_cast<id_t>(m_handle.get()), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
        info.si_pid == 0)
        return std::nullopt;
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    m_end = End{info.si_code != CLD_EXITED, info.si_status, now.tv_sec * std::int64_t{1'000'000'000} + now.tv_nsec};
    return m_end;
}

std::optional<int> ScriptProcess::stopped() {
    siginfo_t info{};
    if (m_end || ::waitid(pidHandle, static_cast<id_t>(m_handle.get()), &info, WSTOPPED | WNOHANG) != 0 ||
        info.si_pid == 0 || !isStopped())
        return std::nullopt;
    return info.si_status;
}

bool ScriptProcess::isStopped() const {
    const auto state = stateOf(std::to_string(m_pid));
    return state && state->letter == 'T';
}

void ScriptProcess::signal(int number) const {
    if (!m_end)
        ::syscall(SYS_pidfd_send_signal, m_handle.get(), number, nullptr, 0);
}

void ScriptProcess::signalAll(int number) const {
    if (m_place == Place::CallersGroup)
        signal(number);
    else // the script is not reaped before this object goes: the number of its group is still its own
        ::kill(-m_pid, number);
}

bool ScriptProcess::hasCompany() const {
    if (m_place == Place::CallersGroup)
        return false;
    DIR* const processes = ::opendir("/proc");
    if (!processes)
        return false;
    const std::string own = std::to_string(m_pid);
    bool found = false;
    while (const dirent* entry = found ? nullptr : ::readdir(processes)) {
        if (entry->d_name[0] < '1' || entry->d_name[0] > '9' || own == entry->d_name)
            continue;
        const auto state = stateOf(entry->d_name);
        found = state && state->group == m_pid && state->letter != 'Z' && state->letter != 'X';
    }
    ::closedir(processes);
    return found;
}

} // namespace callreel
