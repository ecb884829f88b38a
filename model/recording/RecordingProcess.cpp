// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RecordingProcess.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "model/recording/ShellQuoting.h"
#include "model/recording/SupervisorChannel.h"

namespace callreel {

namespace {

/// At the end, what is left in a pipe is read at once; more than a pipe holds comes from a process that outlived the
/// script.
constexpr qint64 mostAtEnd = 4 << 20;
constexpr qsizetype errorTailBytes = 4096;

RecordingProgress progressFromJson(const QJsonObject& message) {
    const auto number = [&message](const char* key) {
        return static_cast<quint64>(message.value(QLatin1String(key)).toInteger());
    };
    RecordingProgress out;
    out.elapsedNs = static_cast<qint64>(number("elapsed_ns"));
    out.calls = number("calls");
    out.bytes = number("bytes");
    out.threads = number("threads");
    out.memory = number("memory");
    const QJsonArray threads = message.value(QLatin1String("open")).toArray();
    for (const QJsonValue& value : threads) {
        OpenThread thread{value[QLatin1String("thread")].toString(), {}};
        const QJsonArray calls = value[QLatin1String("calls")].toArray();
        for (const QJsonValue& call : calls)
            thread.calls.append({call[QLatin1String("function")].toString(),
                                 call[QLatin1String("since_ns")].toInteger(),
                                 call[QLatin1String("arguments")].toString()});
        out.open.append(thread);
    }
    return out;
}

std::optional<int> optionalInt(const QJsonValue& value) {
    return value.isDouble() ? std::optional<int>(value.toInt()) : std::nullopt;
}

StopStep stepFromName(const QString& name) {
    if (name == QLatin1String("kill"))
        return StopStep::Kill;
    return name == QLatin1String("seal") ? StopStep::Seal : StopStep::Terminate;
}

/// True while the process behind the handle has not ended.
bool isAlive(int handle) {
    pollfd entry{handle, POLLIN, 0};
    return handle >= 0 && ::poll(&entry, 1, 0) == 0;
}

} // namespace

RecordingProcess::RecordingProcess(QString callreel, QObject* parent)
    : QObject(parent), m_callreel(std::move(callreel)), m_process(new QProcess(this)) {
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, &RecordingProcess::onOverdue);
    connect(&m_channel, &ControlChannel::received, this, &RecordingProcess::onMessage);
    connect(&m_out, &PacedReader::read, this,
            [this](const QByteArray& bytes) { Q_EMIT output(OutputStream::Out, bytes); });
    connect(&m_err, &PacedReader::read, this, [this](const QByteArray& bytes) {
        m_errorTail = (m_errorTail + bytes).right(errorTailBytes);
        Q_EMIT output(OutputStream::Err, bytes);
    });
    connect(m_process, &QProcess::finished, this, &RecordingProcess::onProcessFinished);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        RecordingResult result;
        result.exitCode = 125;
        result.failure =
            failure(
                "callreel-not-started", QT_TRANSLATE_NOOP("Diagnostic", "The program %1 cannot be started: %2."),
                {m_callreel.isEmpty() ? "callreel" : m_callreel.toStdString(), m_process->errorString().toStdString()},
                QT_TRANSLATE_NOOP("Diagnostic", "Check the working directory and the installation."))
                .error();
        finish(std::move(result));
    });
}

RecordingProcess::~RecordingProcess() {
    closeChildEnds();
    if (m_scriptHandle >= 0)
        ::close(m_scriptHandle);
    // QProcess would kill what still runs and wait for it; a recording outlives the window instead.
    m_process->disconnect();
    if (m_process->state() != QProcess::NotRunning) {
        m_process->setParent(nullptr);
        connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    }
}

bool RecordingProcess::openPipes() {
    PacedReader* readers[2] = {&m_out, &m_err};
    for (int i = 0; i < 2; ++i) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return false;
        ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
        readers[i]->open(ends[0]);
        m_readingEnds[i] = ends[0];
        m_childEnds[i + 1] = ends[1];
    }
    m_childEnds[0] = m_channel.open();
    return m_childEnds[0] >= 0;
}

void RecordingProcess::closeChildEnds() {
    for (int& end : m_childEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void RecordingProcess::start(const RecordOptions& options) {
    Q_ASSERT(m_phase == Phase::Idle);
    m_options = options;
    m_phase = Phase::Running;
    const QProcessEnvironment inherited = QProcessEnvironment::systemEnvironment();
    const RecordingCommand command = RecordingCommand::make(options, m_callreel, inherited);
    if (!openPipes()) {
        RecordingResult result;
        result.exitCode = 125;
        result.failure =
            failure("no-descriptors", QT_TRANSLATE_NOOP("Diagnostic", "The system has no free files left: %1."),
                    {qt_error_string(errno).toStdString()},
                    QT_TRANSLATE_NOOP("Diagnostic", "Close other programs and record again."))
                .error();
        // Later, as every other end: nobody expects done() out of start().
        QMetaObject::invokeMethod(
            this, [this, result] { finish(result); }, Qt::QueuedConnection);
        return;
    }
    QProcessEnvironment environment = command.processEnvironment(inherited);
    // With the reading ends: should we be gone before the script is, somebody has to read what it writes.
    environment.insert(QLatin1String(channelVariable),
                       QStringLiteral("%1,%2,%3").arg(m_childEnds[0]).arg(m_readingEnds[0]).arg(m_readingEnds[1]));
    m_process->setProcessEnvironment(environment);
    m_process->setWorkingDirectory(command.workdir);
    m_process->setProgram(command.program);
    m_process->setArguments(command.arguments);
    m_process->setProcessChannelMode(QProcess::ForwardedChannels);
    // Standard output and error are pipes of ours, so that we decide how fast they are read: QProcess takes in all that
    // comes. A session of its own keeps a terminal's Ctrl-C, meant for the window, away from the recording.
    m_process->setChildProcessModifier([ends = std::to_array(m_childEnds), readers = std::to_array(m_readingEnds)] {
        ::setsid();
        for (const int passedOn : {ends[0], readers[0], readers[1]})
            ::fcntl(passedOn, F_SETFD, 0);
        ::dup2(ends[1], STDOUT_FILENO);
        ::dup2(ends[2], STDERR_FILENO);
    });
    m_inputOpen = true;
    m_process->start();
    closeChildEnds();
}

void RecordingProcess::requestStop() {
    if (m_phase != Phase::Running || m_stopRequests >= 2)
        return;
    ++m_stopRequests;
    const bool kill = m_stopRequests == 2;
    m_channel.request(kill ? "kill" : "stop");
    // The kill does not wait for the script's patience; neither may prolong a wait that is already running out.
    const int patience = kill ? m_patience.grace : m_patience.stop + m_patience.grace;
    if (!m_lastWord && !m_scriptEnded && (!m_watchdog.isActive() || m_watchdog.remainingTime() > patience))
        watch(patience);
    Q_EMIT stopAsked(kill);
}

void RecordingProcess::writeInput(const QByteArray& bytes) {
    if (m_inputOpen)
        m_process->write(bytes);
}

void RecordingProcess::closeInput() {
    if (!m_inputOpen)
        return;
    m_inputOpen = false;
    m_process->closeWriteChannel();
    Q_EMIT inputClosed();
}

void RecordingProcess::watch(int milliseconds) {
    m_watchdog.start(milliseconds);
}

void RecordingProcess::onMessage(const QJsonObject& message) {
    if (const QJsonObject event = message.value(QLatin1String("telemetry")).toObject(); !event.isEmpty()) {
        Q_EMIT telemetry(event);
        return;
    }
    if (m_phase != Phase::Running || m_lastWord)
        return; // nothing counts after the last word
    const QString event = message.value(QLatin1String("event")).toString();
    if (event == QLatin1String("started")) {
        onStarted(message);
    } else if (event == QLatin1String("progress")) {
        Q_EMIT progress(progressFromJson(message));
    } else if (event == QLatin1String("stopping")) {
        const int wait = message.value(QLatin1String("wait_ms")).toInt(m_patience.stop);
        const StopStep step = stepFromName(message.value(QLatin1String("step")).toString());
        // What is left of the script's group may still be killed while the seal is under way.
        const bool sealing = step == StopStep::Seal || m_scriptEnded;
        watch(sealing ? m_patience.sealing : qBound(0, wait, 60000) + m_patience.grace);
        Q_EMIT stopping(step, wait);
    } else if (event == QLatin1String("script-ended")) {
        m_scriptEnded = true;
        closeInput();
        watch(m_patience.sealing);
        Q_EMIT scriptEnded(optionalInt(message.value(QLatin1String("code"))),
                           optionalInt(message.value(QLatin1String("signal"))));
    } else if (event == QLatin1String("sealing")) {
        watch(m_patience.sealing);
        Q_EMIT sealing(qBound(0.0, message.value(QLatin1String("done")).toDouble(), 1.0));
    } else if (event == QLatin1String("finished") || event == QLatin1String("failed")) {
        onLastWord(message, event == QLatin1String("finished"));
    }
}

void RecordingProcess::onStarted(const QJsonObject& message) {
    m_start = {message.value(QLatin1String("run")).toString(), message.value(QLatin1String("pid")).toInteger(),
               message.value(QLatin1String("log")).toString(), message.value(QLatin1String("output")).toString()};
    if (m_start.pid > 0 && m_scriptHandle < 0)
        m_scriptHandle = static_cast<int>(::syscall(SYS_pidfd_open, static_cast<pid_t>(m_start.pid), 0));
    if (m_scriptHandle >= 0)
        ::fcntl(m_scriptHandle, F_SETFD, FD_CLOEXEC);
    Q_EMIT started(m_start);
}

void RecordingProcess::onLastWord(const QJsonObject& message, bool recorded) {
    RecordingResult result;
    result.end = recorded ? RecordingResult::End::Recorded : RecordingResult::End::Failed;
    result.report = message.value(QLatin1String("report")).toObject();
    result.exitCode = message.value(QLatin1String("exit_code")).toInt(recorded ? 0 : 125);
    result.warning = message.value(QLatin1String("warning")).toString();
    result.trace = result.report.value(QLatin1String("trace")).toString();
    if (!recorded) {
        const QJsonObject error = message.value(QLatin1String("error")).toObject();
        Diagnostic diagnostic;
        diagnostic.code = error.value(QLatin1String("code")).toString().toStdString();
        diagnostic.message = error.value(QLatin1String("message")).toString().toStdString();
        diagnostic.help = error.value(QLatin1String("help")).toString().toStdString();
        result.failure = std::move(diagnostic);
        if (result.trace.isEmpty() && QFileInfo::exists(m_start.log) && !m_start.log.isEmpty())
            result.log = m_start.log;
    }
    m_lastWord = std::move(result);
    closeInput();
    watch(m_patience.exit);
}

void RecordingProcess::onOverdue() {
    m_unanswered = !m_lastWord;
    if (m_unanswered)
        killScriptGroup();
    m_process->kill();
}

void RecordingProcess::killScriptGroup() {
    // Only while the script lives, or is a zombie that the hung supervisor has not reaped, does its number name its
    // group.
    if (m_stopRequests > 0 && isAlive(m_scriptHandle))
        ::kill(static_cast<pid_t>(-m_start.pid), SIGKILL);
}

void RecordingProcess::onProcessFinished(int exitCode, QProcess::ExitStatus status) {
    m_channel.drain();
    m_out.drain(mostAtEnd);
    m_err.drain(mostAtEnd);
    if (m_lastWord) {
        finish(*std::exchange(m_lastWord, std::nullopt));
        return;
    }
    const bool crashed = status == QProcess::CrashExit;
    RecordingResult result;
    result.end = RecordingResult::End::SupervisorLost;
    result.exitCode = crashed ? 128 + exitCode : exitCode;
    if (!m_start.log.isEmpty() && QFileInfo::exists(m_start.log))
        result.log = m_start.log;
    else if (!crashed)
        result.end = RecordingResult::End::Failed; // it refused before it began, and said why on standard error
    result.failure = lostDiagnostic(exitCode, crashed);
    finish(std::move(result));
}

Diagnostic RecordingProcess::lostDiagnostic(int exitCode, bool crashed) const {
    const std::string seal =
        m_start.log.isEmpty()
            ? std::string()
            : joinForShell({QStringLiteral("callreel"), QStringLiteral("seal"), m_start.log}).toStdString();
    const std::string keptHelp =
        QT_TRANSLATE_NOOP("Diagnostic", "The log is kept: Callreel seals it at its next start, or you do with: %2");
    if (m_unanswered)
        return failure("supervisor-hung",
                       QT_TRANSLATE_NOOP("Diagnostic", "callreel did not answer for %1 s and was ended."),
                       {std::to_string((m_patience.stop + m_patience.grace + 500) / 1000), seal},
                       seal.empty() ? std::string() : keptHelp)
            .error();
    if (crashed)
        return failure("supervisor-died",
                       QT_TRANSLATE_NOOP("Diagnostic", "callreel was killed by %1 before it had sealed the trace."),
                       {signalName(exitCode), seal}, seal.empty() ? std::string() : keptHelp)
            .error();
    if (!m_start.log.isEmpty())
        return failure("supervisor-died",
                       QT_TRANSLATE_NOOP("Diagnostic", "callreel ended with status %1 before it had sealed the trace."),
                       {std::to_string(exitCode), seal}, keptHelp)
            .error();
    // Its own words are the best there are: "callreel: no such script ...".
    QString words = QString::fromUtf8(m_errorTail).trimmed();
    if (words.startsWith(QLatin1String("callreel: ")))
        words.remove(0, 10);
    if (words.startsWith(QLatin1String("error: ")))
        words.remove(0, 7);
    if (words.isEmpty())
        return failure("supervisor-refused",
                       QT_TRANSLATE_NOOP("Diagnostic", "callreel ended with status %1 and did not say why."),
                       {std::to_string(exitCode)})
            .error();
    return failure("supervisor-refused", "%1", {words.toStdString()}).error();
}

void RecordingProcess::finish(RecordingResult result) {
    if (m_phase == Phase::Done)
        return;
    m_phase = Phase::Done;
    m_watchdog.stop();
    m_channel.close();
    m_out.close();
    m_err.close();
    closeInput();
    result.stopRequested = m_stopRequests > 0;
    Q_EMIT done(result);
}

} // namespace callreel
