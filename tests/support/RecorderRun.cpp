// SPDX-License-Identifier: Apache-2.0
#include "tests/support/RecorderRun.h"

#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

#include <QFile>
#include <QProcess>

#include "model/trace/log/format/LogFormat.h"
#include "model/trace/seal/Sealer.h"

namespace callreel::test {

QString ProcessResult::describe() const {
    const QString end = timedOut ? QStringLiteral("timed out")
                        : signal ? QStringLiteral("killed by signal %1").arg(signal)
                                 : QStringLiteral("exited with %1").arg(code);
    return QStringLiteral("%1\n--- output\n%2\n--- error\n%3")
        .arg(end, QString::fromUtf8(output.left(4000)), QString::fromUtf8(error.left(4000)));
}

namespace {

/// A terminal whose other end is read when the process has ended.
class PseudoTerminal {
public:
    PseudoTerminal() {
        termios raw{};
        ::cfmakeraw(&raw); // line ends arrive as they were written
        if (::openpty(&m_master, &m_slave, nullptr, &raw, nullptr) == 0)
            ::fcntl(m_master, F_SETFL, O_NONBLOCK);
    }
    ~PseudoTerminal() {
        ::close(m_master);
        ::close(m_slave);
    }
    PseudoTerminal(const PseudoTerminal&) = delete;
    PseudoTerminal& operator=(const PseudoTerminal&) = delete;

    int slave() const { return m_slave; }
    QByteArray arrived() const {
        QByteArray bytes;
        char buffer[4096];
        for (ssize_t size; (size = ::read(m_master, buffer, sizeof buffer)) > 0;)
            bytes.append(buffer, static_cast<qsizetype>(size));
        return bytes;
    }

private:
    int m_master = -1;
    int m_slave = -1;
};

} // namespace

ProcessResult runProcess(const ProcessSetup& setup) {
    std::optional<PseudoTerminal> terminal;
    if (setup.terminal)
        terminal.emplace();
    QProcess process;
    process.setWorkingDirectory(setup.folder);
    process.setProcessEnvironment(setup.environment);
    process.setStandardInputFile(setup.inputFile.isEmpty() ? QStringLiteral("/dev/null") : setup.inputFile);
    process.setChildProcessModifier([&setup, slave = terminal ? terminal->slave() : -1] {
        if (slave >= 0) {
            ::dup2(slave, STDOUT_FILENO);
            ::dup2(slave, STDERR_FILENO);
        }
        for (const int descriptor : setup.full) {
            const int device = ::open("/dev/full", O_WRONLY);
            ::dup2(device, descriptor);
            ::close(device);
        }
        for (const int descriptor : setup.closed)
            ::close(descriptor);
    });
    process.start(setup.program, setup.arguments);
    ProcessResult result;
    if (!process.waitForFinished(120'000)) {
        result.timedOut = true;
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::CrashExit) {
        result.signal = process.exitCode();
    } else {
        result.code = process.exitCode();
    }
    result.output = terminal ? terminal->arrived() : process.readAllStandardOutput();
    result.error = process.readAllStandardError();
    return result;
}

RecorderRun::RecorderRun() {
    QByteArray page(4096, '\0');
    std::memcpy(page.data(), "CRCT", 4);
    const quint16 version = log::formatVersion;
    const quint16 bytes = sizeof(log::ControlPage);
    std::memcpy(page.data() + offsetof(log::ControlPage, version), &version, sizeof version);
    std::memcpy(page.data() + offsetof(log::ControlPage, pageBytes), &bytes, sizeof bytes);
    QFile file(folder() + QStringLiteral("/control"));
    if (file.open(QIODevice::WriteOnly))
        file.write(page);
}

QStringList RecorderRun::arguments(const QStringList& options) const {
    return QStringList{recorderStartFile(), QStringLiteral("--log"), folder()} + options;
}

QByteArray RecorderRun::control() const {
    QFile file(folder() + QStringLiteral("/control"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::shared_ptr<const Trace> RecorderRun::seal() const {
    SealOptions options;
    options.output = (folder() + QStringLiteral("/sealed.reel")).toStdString();
    auto sealer = Sealer::open(folder().toStdString(), options);
    if (!sealer)
        return nullptr;
    auto result = (*sealer)->finish();
    if (!result)
        return nullptr;
    auto trace = Trace::open(result->path);
    return trace ? *trace : nullptr;
}

quint32 RecorderRun::state() const {
    quint32 state = 0;
    const QByteArray page = control();
    std::memcpy(&state, page.constData() + offsetof(log::ControlPage, state), sizeof state);
    return state;
}

QByteArray RecorderRun::errorCode() const {
    return QByteArray(control().constData() + offsetof(log::ControlPage, errorCode));
}

QByteArray RecorderRun::errorMessage() const {
    return QByteArray(control().constData() + offsetof(log::ControlPage, errorMessage));
}

QString recorderStartFile() {
    return QStringLiteral(CALLREEL_BUILD_DIR "/share/callreel/callreel_recorder/__main__.py");
}

} // namespace callreel::test
