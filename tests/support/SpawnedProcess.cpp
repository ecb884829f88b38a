// SPDX-License-Identifier: Apache-2.0
#include "support/SpawnedProcess.h"

#include <QElapsedTimer>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "support/ExecArguments.h"

namespace callreel::test {

SpawnedProcess::SpawnedProcess(const QString& program, const QStringList& arguments,
                               const QProcessEnvironment& environment, const Streams& streams, const QString& workdir) {
    const ExecArguments argv(program, arguments);
    const ExecArguments envp(environment.toStringList());
    const QByteArray folder = workdir.toUtf8();
    m_pid = ::fork();
    if (m_pid != 0)
        return;
    ::setsid();
    for (int stream = 0; stream < 3; ++stream) {
        const int wanted = streams[static_cast<std::size_t>(stream)];
        if (wanted == closed)
            ::close(stream);
        else
            ::dup2(wanted >= 0 ? wanted : ::open("/dev/null", O_RDWR | O_CLOEXEC), stream);
    }
    if (::chdir(folder.constData()) == 0)
        ::execve(argv.data()[0], argv.data(), envp.data());
    ::_exit(127);
}

SpawnedProcess::~SpawnedProcess() {
    if (m_pid > 0 && !m_status) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
}

std::optional<int> SpawnedProcess::waitForEnd(int milliseconds) {
    if (m_status)
        return m_status;
    const int handle = static_cast<int>(::syscall(SYS_pidfd_open, m_pid, 0));
    pollfd entry{handle, POLLIN, 0};
    const bool ended = ::poll(&entry, 1, milliseconds) == 1;
    ::close(handle);
    if (!ended)
        return std::nullopt;
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    m_status = status;
    return m_status;
}

Pipe::Pipe() {
    [[maybe_unused]] const int made = ::pipe2(m_ends, O_CLOEXEC);
}

Pipe::~Pipe() {
    closeReading();
    closeWriting();
}

void Pipe::fill() {
    ::fcntl(m_ends[1], F_SETFL, O_NONBLOCK);
    const std::vector<char> bytes(4096, 'x');
    while (::write(m_ends[1], bytes.data(), bytes.size()) > 0) {
    }
    while (::write(m_ends[1], bytes.data(), 1) > 0) {
    }
    ::fcntl(m_ends[1], F_SETFL, 0);
}

void Pipe::closeReading() {
    if (m_ends[0] >= 0)
        ::close(std::exchange(m_ends[0], -1));
}

void Pipe::closeWriting() {
    if (m_ends[1] >= 0)
        ::close(std::exchange(m_ends[1], -1));
}

bool Pipe::readSome(int milliseconds) {
    pollfd entry{m_ends[0], POLLIN, 0};
    if (::poll(&entry, 1, milliseconds) <= 0)
        return false;
    char buffer[4096];
    const ssize_t count = ::read(m_ends[0], buffer, sizeof buffer);
    if (count <= 0)
        return false;
    m_text.append(buffer, count);
    return true;
}

bool Pipe::readUntil(const QByteArray& text, int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    while (!m_text.contains(text)) {
        const qint64 left = milliseconds - clock.elapsed();
        if (left <= 0 || !readSome(static_cast<int>(left)))
            return m_text.contains(text);
    }
    return true;
}

void Pipe::readAll(int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds && readSome(static_cast<int>(milliseconds - clock.elapsed()))) {
    }
}

} // namespace callreel::test
