// SPDX-License-Identifier: Apache-2.0
#include "support/CallreelProgram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <array>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/ExecArguments.h"

namespace callreel::test {

CallreelProgram::CallreelProgram() {
    // What a program needs, and nothing that decides something here.
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "ASAN_OPTIONS", "LSAN_OPTIONS",
                             "UBSAN_OPTIONS", "CALLREEL_TEST_GUARD"}) {
        const QString key = QString::fromLatin1(name);
        if (system.contains(key))
            m_environment.insert(key, system.value(key));
    }
    m_environment.insert(QStringLiteral("CALLREEL"), path());
    m_environment.insert(QStringLiteral("CALLREEL_HOME"), home());
    m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), file(QStringLiteral("config")));
    m_environment.insert(QStringLiteral("XDG_DATA_HOME"), file(QStringLiteral("data")));
    m_environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm-256color"));
}

QString CallreelProgram::path() {
    return QStringLiteral(CALLREEL_BUILD_DIR "/bin/callreel");
}

void CallreelProgram::setVariable(const char* name, const QString& value) {
    m_environment.insert(QString::fromLatin1(name), value);
}

void CallreelProgram::unsetVariable(const char* name) {
    m_environment.remove(QString::fromLatin1(name));
}

void CallreelProgram::writeSettings(const QByteArray& ini) {
    const QString folder = file(QStringLiteral("config/callreel"));
    QDir().mkpath(folder);
    QFile settings(folder + QStringLiteral("/callreel.ini"));
    if (settings.open(QIODevice::WriteOnly))
        settings.write(ini);
}

ProgramRun CallreelProgram::start(const QString& program, const QStringList& arguments, int timeoutMs) const {
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    ProgramRun run;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        run.err = "did not end in time: " + process.errorString().toUtf8();
        return run;
    }
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    if (process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    else
        run.signal = process.exitCode();
    return run;
}

ProgramRun CallreelProgram::run(const QStringList& arguments, int timeoutMs) const {
    return start(path(), arguments, timeoutMs);
}

ProgramRun CallreelProgram::shell(const QString& line, int timeoutMs) const {
    return start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line}, timeoutMs);
}

QStringList CallreelProgram::traces() const {
    return QDir(home()).entryList({QStringLiteral("*.reel*")}, QDir::Files, QDir::Name);
}

QStringList CallreelProgram::logs() const {
    return QDir(home() + QStringLiteral("/running")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

ProgramRun CallreelProgram::runOnTerminal(const QStringList& arguments, QSize size, int timeoutMs) const {
    const ExecArguments argv(path(), arguments);
    const ExecArguments envp(m_environment.toStringList());
    const QByteArray folder = m_folder.path().toUtf8();
    winsize window{};
    window.ws_col = static_cast<unsigned short>(size.width());
    window.ws_row = static_cast<unsigned short>(size.height());

    ProgramRun run;
    int terminal = -1;
    const pid_t pid = ::forkpty(&terminal, nullptr, nullptr, &window);
    if (pid == 0) {
        if (::chdir(folder.constData()) == 0)
            ::execve(argv.data()[0], argv.data(), envp.data());
        ::_exit(127);
    }
    QElapsedTimer clock;
    clock.start();
    std::array<char, 4096> buffer;
    while (clock.elapsed() < timeoutMs) {
        pollfd wait{terminal, POLLIN, 0};
        if (::poll(&wait, 1, static_cast<int>(timeoutMs - clock.elapsed())) <= 0)
            break;
        const ssize_t got = ::read(terminal, buffer.data(), buffer.size());
        if (got <= 0)
            break; // EIO: the other end is closed
        run.out.append(buffer.data(), got);
    }
    ::close(terminal);
    int status = 0;
    ::waitpid(pid, &status, 0);
    if (WIFEXITED(status))
        run.exitCode = WEXITSTATUS(status);
    else if (WIFSIGNALED(status))
        run.signal = WTERMSIG(status);
    run.out.replace("\r\n", "\n");
    return run;
}

} // namespace callreel::test
