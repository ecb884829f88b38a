// SPDX-License-Identifier: Apache-2.0
#include "support/RunningProgram.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/ExecArguments.h"

namespace callreel::test {

bool isDeathBy(int status, int signal) {
    return WIFSIGNALED(status) && WTERMSIG(status) == signal;
}

bool isExit(int status, int code) {
    return WIFEXITED(status) && WEXITSTATUS(status) == code;
}

RunningProgram::RunningProgram(const CallreelProgram& callreel, Place place, const QString& program,
                               const QStringList& arguments, int channel) {
    QStringList variables = callreel.environment().toStringList();
    if (channel >= 0)
        variables.append(QStringLiteral("CALLREEL_CONTROL_FD=%1").arg(channel));
    const ExecArguments argv(program, arguments);
    const ExecArguments envp(variables);
    const QByteArray folder = callreel.folder().toUtf8();
    int ends[2] = {-1, -1};
    if (place == Place::NoTerminal && ::pipe2(ends, O_CLOEXEC) != 0)
        return;
    m_pid = place == Place::Terminal ? ::forkpty(&m_output, nullptr, nullptr, nullptr) : ::fork();
    if (m_pid == 0) {
        if (place == Place::NoTerminal) {
            ::setsid();
            ::dup2(ends[1], STDOUT_FILENO);
            ::dup2(ends[1], STDERR_FILENO);
            ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
        }
        if (::chdir(folder.constData()) == 0)
            ::execve(argv.data()[0], argv.data(), envp.data());
        ::_exit(127);
    }
    if (place == Place::NoTerminal) {
        ::close(ends[1]);
        m_output = ends[0];
    }
}

RunningProgram::~RunningProgram() {
    if (m_pid > 0 && !m_status) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    closeOutput();
}

void RunningProgram::type(const char* text) const {
    (void)::write(m_output, text, strlen(text));
}

void RunningProgram::closeOutput() {
    if (m_output >= 0)
        ::close(std::exchange(m_output, -1));
}

bool RunningProgram::until(const QByteArray& text) {
    QElapsedTimer clock;
    clock.start();
    std::array<char, 4096> buffer;
    while (text.isEmpty() || !m_text.contains(text)) {
        pollfd entry{m_output, POLLIN, 0};
        if (::poll(&entry, 1, static_cast<int>(std::max<qint64>(0, patience - clock.elapsed()))) <= 0)
            return false;
        const ssize_t count = ::read(m_output, buffer.data(), buffer.size());
        if (count <= 0)
            return text.isEmpty();
        m_text.append(buffer.data(), count);
    }
    return true;
}

std::optional<int> RunningProgram::endWithin(int milliseconds) {
    const int handle = static_cast<int>(::syscall(SYS_pidfd_open, m_pid, 0));
    pollfd entry{handle, POLLIN, 0};
    const bool ended = ::poll(&entry, 1, milliseconds) == 1;
    ::close(handle);
    return ended ? std::optional(end(false)) : std::nullopt;
}

int RunningProgram::end(bool readAll) {
    if (readAll && !until({}))
        ::kill(m_pid, SIGKILL);
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    m_status = status;
    return status;
}

} // namespace callreel::test
