// SPDX-License-Identifier: Apache-2.0
#include "model/recording/InterpreterAnswer.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/recording/FileHandle.h"
#include "model/recording/RecorderErrors.h"
#include "model/recording/StopSequence.h"

namespace callreel {

namespace {

constexpr std::size_t mostAnswerBytes = 64u << 10;

/// Reads until the end, or until the deadline (CLOCK_MONOTONIC, ms). False: it came first.
bool readAnswer(int from, std::int64_t deadline, std::string& out) {
    char buffer[4096];
    for (;;) {
        const std::int64_t left = deadline - monotonicMilliseconds();
        pollfd entry{from, POLLIN, 0};
        const int ready = left > 0 ? ::poll(&entry, 1, static_cast<int>(left)) : 0;
        if (ready == 0)
            return false;
        if (ready < 0 && errno == EINTR)
            continue;
        const ssize_t got = ::read(from, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return true;
        if (out.size() < mostAnswerBytes)
            out.append(buffer, static_cast<std::size_t>(got));
    }
}

} // namespace

Result<std::string> askInterpreter(const std::vector<std::string>& command, int patienceMs) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return std::unexpected(recorderError("interpreter-not-started", {command.front(), std::strerror(errno)}));
    const FileHandle reading(ends[0]);
    FileHandle writing(ends[1]);
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, writing.get(), STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t pid = 0;
    const int failed = ::posix_spawn(&pid, command.front().c_str(), &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    writing.reset();
    if (failed != 0)
        return std::unexpected(recorderError("interpreter-not-started", {command.front(), std::strerror(failed)}));
    std::string answer;
    const bool answered = readAnswer(reading.get(), monotonicMilliseconds() + patienceMs, answer);
    if (!answered)
        ::kill(pid, SIGKILL);
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    if (!answered)
        return std::unexpected(recorderError("interpreter-silent", {command.front()}));
    return answer;
}

} // namespace callreel
