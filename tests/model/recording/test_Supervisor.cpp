// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/RecordingTest.h"
#include "support/RunningProgram.h"

using namespace callreel;
using namespace callreel::test;

namespace {

bool isAlive(pid_t pid) {
    return ::kill(pid, 0) == 0;
}

bool isZombie(pid_t pid) {
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(") Z ");
}

} // namespace

/// The supervisor among processes, terminals and signals. Everything here is real.
class test_Supervisor : public RecordingTest {
    Q_OBJECT

    using Place = RunningProgram::Place;
    static QStringList record(const QString& script, const QString& options = {}) {
        return QStringList{QStringLiteral("record")} + words(options) + QStringList{misbehave} + words(script);
    }
    static std::shared_ptr<const Trace> trace(const CallreelProgram& callreel) {
        const auto opened = Trace::open((callreel.home() + QStringLiteral("/misbehave.reel")).toStdString());
        return opened ? *opened : nullptr;
    }
    /// The script's process, as the control page of the only log tells it.
    static pid_t scriptOf(const CallreelProgram& callreel) {
        const QStringList found = callreel.logs();
        QFile file(callreel.home() + QStringLiteral("/running/") + found.value(0) + QStringLiteral("/control"));
        if (found.size() != 1 || !file.open(QIODevice::ReadOnly))
            return -1;
        pid_t pid = -1;
        memcpy(&pid, file.read(16).constData() + 12, sizeof pid);
        return pid;
    }

private Q_SLOTS:
    void interruptFromTheTerminal() { // contract, 130: seals, then dies of SIGINT, in both modes
        for (const QString& mode : {QString(), QStringLiteral("--propagate-script-exit")}) {
            const CallreelProgram callreel = program();
            RunningProgram run(callreel, Place::Terminal, CallreelProgram::path(),
                               record(QStringLiteral("works 60"), mode));
            QVERIFY(run.until("ready"));
            run.type("\x03");
            QVERIFY(isDeathBy(run.end(), SIGINT));
            QVERIFY(run.output().contains("KeyboardInterrupt"));
            QVERIFY(!run.output().contains("returning 0"));
            const auto sealed = trace(callreel);
            QVERIFY(sealed);
            QVERIFY(sealed->verdict().balanced);
            QVERIFY(sealed->verdict().script.stoppedByUser);
            QCOMPARE(sealed->verdict().script.processCode().value_or(0), 130);
            QVERIFY(callreel.logs().isEmpty());
        }
    }

    void interruptThatTheScriptHandles() { // n rules, by the policy
        for (const bool propagate : {false, true}) {
            const CallreelProgram callreel = program();
            RunningProgram run(callreel, Place::Terminal, CallreelProgram::path(),
                               record(QStringLiteral("handles SIGINT 5"),
                                      propagate ? QStringLiteral("--propagate-script-exit") : QString()));
            QVERIFY(run.until("ready"));
            run.type("\x03");
            QVERIFY(isExit(run.end(), propagate ? 5 : 0));
            QVERIFY2(run.output().contains("got SIGINT"), run.output().constData());
            QCOMPARE(run.output().contains("script exited with status 5"), !propagate);
        }
    }

    void secondInterruptKillsAndSeals() { // the first is the script's, which does not care
        const CallreelProgram callreel = program();
        RunningProgram run(callreel, Place::Terminal, CallreelProgram::path(),
                           record(QStringLiteral("ignores-int 10")));
        QVERIFY(run.until("ready"));
        run.type("\x03");
        QVERIFY(run.until("^C"));
        QTest::qWait(200); // as a hand that presses twice
        QVERIFY(isAlive(scriptOf(callreel)));
        run.type("\x03");
        QVERIFY(isDeathBy(run.end(), SIGINT)); // 130, as after any interrupt that the script did not handle
        QVERIFY2(!run.output().contains("returning 0"), run.output().constData());
        const auto sealed = trace(callreel);
        QVERIFY(sealed);
        QVERIFY(sealed->verdict().balanced);
        QVERIFY(sealed->callCount() > 10);
        QCOMPARE(sealed->verdict().script.signal.value_or(0), SIGKILL);
        QVERIFY(sealed->verdict().script.stoppedByUser);
        QVERIFY(callreel.logs().isEmpty());
    }

    void thirdInterruptLeavesAtOnce() { // the log stays, and is sealed at the next start
        const CallreelProgram callreel = program();
        RunningProgram run(callreel, Place::Terminal, CallreelProgram::path(),
                           record(QStringLiteral("ignores-int 1500000")));
        QVERIFY(run.until("ready"));
        const pid_t script = scriptOf(callreel);
        run.type("\x03");
        QVERIFY(run.until("^C"));
        QTest::qWait(200); // as a hand that presses twice
        run.type("\x03");
        QTRY_VERIFY(!isAlive(script) || isZombie(script)); // it is sealing now, which takes a while
        QTest::qWait(25);                                  // not to be taken for an echo of the second
        ::kill(run.pid(), SIGINT);
        QVERIFY(isDeathBy(run.end(), SIGINT));
        if (trace(callreel))
            QSKIP("this machine had sealed it before the third Ctrl-C came");
        QCOMPARE(callreel.logs().size(), 1);
        const ProgramRun seal = callreel.run({QStringLiteral("seal"), QStringLiteral("--all")});
        QVERIFY2(seal.exitCode == 0, seal.err.constData());
        QVERIFY2(seal.out.contains("misbehave.reel"), seal.out.constData());
        const auto sealed = trace(callreel);
        QVERIFY(sealed);
        QVERIFY(sealed->callCount() > 1500000);
        QVERIFY(sealed->verdict().balanced);
        QCOMPARE(sealed->verdict().script.signal.value_or(0), SIGKILL);
        QVERIFY(callreel.logs().isEmpty());
    }

    void shellLoopStopsAtAnInterrupt() {
        const CallreelProgram callreel = program();
        RunningProgram run(
            callreel, Place::Terminal, QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"),
             QStringLiteral("for i in 1 2 3; do \"$CALLREEL\" record %1 works 60; echo next; done").arg(misbehave)});
        QVERIFY(run.until("ready"));
        run.type("\x03");
        QVERIFY(isDeathBy(run.end(), SIGINT));
        QVERIFY(!run.output().contains("next"));
    }

    void stoppedAndContinuedByTheShell() { // Ctrl-Z, fg
        const CallreelProgram callreel = program();
        RunningProgram run(
            callreel, Place::Terminal, QStringLiteral("/bin/sh"),
            {QStringLiteral("-mc"),
             QStringLiteral("\"$CALLREEL\" record %1 works 1; echo stopped $?; fg; echo ended $?").arg(misbehave)});
        QVERIFY(run.until("ready"));
        run.type("\x1a");
        QVERIFY2(run.until("stopped 148"), run.output().constData()); // 128 + SIGTSTP, as for any job
        QVERIFY(run.until("ended 0"));
        QVERIFY(isExit(run.end(), 0));
        QVERIFY(run.output().contains("done"));
        QVERIFY(trace(callreel));
    }

    void signalToTheSupervisorReachesTheScriptOnce_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("name");
        QTest::newRow("SIGUSR1") << SIGUSR1 << QStringLiteral("SIGUSR1");
        QTest::newRow("SIGTERM") << SIGTERM << QStringLiteral("SIGTERM");
        QTest::newRow("SIGINT") << SIGINT << QStringLiteral("SIGINT");
    }

    void signalToTheSupervisorReachesTheScriptOnce() { // at a terminal: to its pid alone
        QFETCH(int, signal);
        QFETCH(QString, name);
        const CallreelProgram callreel = program();
        RunningProgram run(callreel, Place::Terminal, CallreelProgram::path(),
                           record(QStringLiteral("takes %1 0.5").arg(name)));
        QVERIFY(run.until("ready"));
        ::kill(run.pid(), signal);
        QVERIFY(isExit(run.end(), 0));
        QVERIFY2(run.output().contains("came 1"), run.output().constData());
    }

    void signalToTheGroupReachesTheScriptOnce() { // at a terminal: it has reached it already
        for (const int signal : {SIGUSR1, SIGTERM}) {
            const CallreelProgram callreel = program();
            RunningProgram run(
                callreel, Place::Terminal, CallreelProgram::path(),
                record(QStringLiteral("takes %1 0.5")
                           .arg(signal == SIGTERM ? QStringLiteral("SIGTERM") : QStringLiteral("SIGUSR1"))));
            QVERIFY(run.until("ready"));
            ::kill(-run.pid(), signal);
            QVERIFY(isExit(run.end(), 0));
            QVERIFY2(run.output().contains("came 1"), run.output().constData());
        }
    }

    void hangUpOfTheTerminal() {
        const CallreelProgram callreel = program();
        RunningProgram run(callreel, Place::Terminal, CallreelProgram::path(), record(QStringLiteral("works 60")));
        QVERIFY(run.until("ready"));
        run.closeOutput();
        QVERIFY(isExit(run.end(false), 0));
        const auto sealed = trace(callreel);
        QVERIFY(sealed);
        QCOMPARE(sealed->verdict().script.signal.value_or(0), SIGHUP);
    }

    void terminalGroups() { // at a terminal the caller's group, without one a group of its own
        for (const Place place : {Place::Terminal, Place::NoTerminal}) {
            const CallreelProgram callreel = program();
            RunningProgram run(callreel, place, CallreelProgram::path(), record(QStringLiteral("tells-group")));
            QVERIFY(isExit(run.end(), 0));
            const QList<QByteArray> parts = run.output().simplified().split(' ');
            const qint64 script = parts.value(1).toLongLong();
            QCOMPARE(parts.value(3).toLongLong(), place == Place::Terminal ? qint64{run.pid()} : script);
            QCOMPARE(parts.value(7).toLongLong(), qint64{run.pid()}); // the parent
        }
    }

    void stopWithoutATerminal() { // the script answers, its code rules
        const CallreelProgram callreel = program();
        RunningProgram run(callreel, Place::NoTerminal, CallreelProgram::path(),
                           record(QStringLiteral("handles SIGTERM 4"), QStringLiteral("--propagate-script-exit")));
        QVERIFY(run.until("ready"));
        ::kill(run.pid(), SIGTERM);
        QVERIFY(isExit(run.end(), 4));
        const auto sealed = trace(callreel);
        QVERIFY(sealed && sealed->verdict().script.stoppedByUser);
    }

    void stopEscalates() { // three seconds, then the kill; the whole group
        const CallreelProgram callreel = program();
        RunningProgram run(callreel, Place::NoTerminal, CallreelProgram::path(),
                           record(QStringLiteral("with-a-child-that-ignores-term")));
        QVERIFY(run.until("ready"));
        const qsizetype at = run.output().indexOf("child ");
        QVERIFY(at >= 0);
        const pid_t child = run.output().mid(at + 6).split('\n').first().toInt();
        QVERIFY(child > 1 && isAlive(child));
        ::kill(run.pid(), SIGTERM);
        QVERIFY(isExit(run.end(), 0));
        QVERIFY(run.output().contains("script was killed by SIGTERM"));
        QTRY_VERIFY(!isAlive(child)); // init may need a moment to bury it
    }

    void stopOfAScriptThatIgnoresIt() {
        const CallreelProgram callreel = program();
        RunningProgram run(callreel, Place::NoTerminal, CallreelProgram::path(),
                           record(QStringLiteral("ignores-term")));
        QVERIFY(run.until("ready"));
        ::kill(run.pid(), SIGTERM);
        QVERIFY(isExit(run.end(), 0));
        QVERIFY2(run.output().contains("script was killed by SIGKILL; returning 0"), run.output().constData());
        QVERIFY(trace(callreel));
    }

    void scriptKilled() { // P2, P8: every completed call is there
        const CallreelProgram callreel = program();
        RunningProgram run(callreel, Place::NoTerminal, CallreelProgram::path(),
                           record(QStringLiteral("works 60"), QStringLiteral("--propagate-script-exit")));
        QVERIFY(run.until("ready"));
        const pid_t script = scriptOf(callreel);
        QVERIFY(script > 1 && script != run.pid());
        ::kill(script, SIGKILL);
        QVERIFY(isExit(run.end(), 128 + SIGKILL));
        const auto sealed = trace(callreel);
        QVERIFY(sealed);
        QCOMPARE(sealed->verdict().script.signal.value_or(0), SIGKILL);
        QVERIFY(!sealed->verdict().script.stoppedByUser);
        QVERIFY(sealed->verdict().balanced);
        QVERIFY(sealed->verdict().closedAtEnd > 0);
    }

    void supervisorKilled() { // the script runs on unharmed, its log stays and can be sealed
        const CallreelProgram callreel = program();
        RunningProgram run(callreel, Place::NoTerminal, CallreelProgram::path(), record(QStringLiteral("works 1.5")));
        QVERIFY(run.until("ready"));
        const pid_t script = scriptOf(callreel);
        ::kill(run.pid(), SIGKILL);
        QVERIFY(run.until({})); // the script holds the pipe until its end
        QVERIFY(run.output().contains("done"));
        run.end();
        QTRY_VERIFY(!isAlive(script));
        const QStringList left = callreel.logs();
        QCOMPARE(left.size(), 1);
        const ProgramRun seal =
            callreel.run({QStringLiteral("seal"), callreel.home() + QStringLiteral("/running/") + left.first()});
        QVERIFY2(seal.exitCode == 0, seal.err.constData());
        const auto sealed = trace(callreel);
        QVERIFY(sealed);
        QVERIFY(sealed->verdict().balanced);
        QVERIFY(sealed->callCount() > 1);
    }

    void twoRecordingsIntoOneFile() { // the second is refused before its script starts, the first is unharmed
        const CallreelProgram callreel = program();
        const QString file = callreel.file(QStringLiteral("one.reel"));
        RunningProgram run(callreel, Place::NoTerminal, CallreelProgram::path(),
                           record(QStringLiteral("works 60"), QStringLiteral("-o ") + file));
        QVERIFY(run.until("ready"));
        const ProgramRun second = callreel.run({QStringLiteral("record"), QStringLiteral("-o"), file,
                                                QStringLiteral("-c"), QStringLiteral("print('ran')")});
        QCOMPARE(second.exitCode, 125);
        QCOMPARE(second.out, QByteArray());
        QVERIFY2(second.err.contains("Another recording is writing " + file.toUtf8()), second.err.constData());
        ::kill(run.pid(), SIGTERM);
        QVERIFY(isExit(run.end(), 0));
        const ProgramRun verify = callreel.run({QStringLiteral("verify"), file});
        QVERIFY2(verify.exitCode == 0, verify.err.constData());
        QVERIFY(callreel.logs().isEmpty());
    }

    void sealingTellsHowFarItIs() { // a backlog of many segments, which the supervisor was kept from reading
        const CallreelProgram callreel = program();
        int ends[2];
        QVERIFY(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
        ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
        const QString busy = QStringLiteral("import os\n"
                                            "os.kill(os.getppid(), 19)\n" // SIGSTOP
                                            "def work(n): return n\n"
                                            "for n in range(1000000): work(n)\n"
                                            "os.kill(os.getppid(), 18)\n"); // SIGCONT
        RunningProgram run(callreel, Place::NoTerminal, CallreelProgram::path(),
                           {QStringLiteral("record"), QStringLiteral("-c"), busy}, ends[1]);
        ::close(ends[1]);
        QByteArray received;
        std::array<char, 4096> buffer;
        for (ssize_t count = 0; (count = ::read(ends[0], buffer.data(), buffer.size())) > 0;)
            received.append(buffer.data(), count);
        ::close(ends[0]);
        QVERIFY(isExit(run.end(), 0));
        QList<double> parts;
        for (const QByteArray& line : received.split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            if (event.value(QLatin1String("event")).toString() == QLatin1String("sealing"))
                parts << event.value(QLatin1String("done")).toDouble(-1);
        }
        QVERIFY2(parts.size() > 2, received.constData());
        QCOMPARE(parts.first(), 0.0);
        QVERIFY(std::is_sorted(parts.begin(), parts.end()));
        QVERIFY(parts.last() > 0.5 && parts.last() <= 1.0);
    }

    // The channel to a window: its events in their order, exactly one of them the last word.
    void channel_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QByteArray>("request"); // empty: none; "close": the window goes away
        QTest::addColumn<QStringList>("events"); // those that must be there, in this order
        QTest::addColumn<int>("signal");
        QTest::newRow("runs to its end") << QStringLiteral("works 2") << QByteArray()
                                         << words(QStringLiteral("started progress script-ended sealing finished"))
                                         << 0;
        QTest::newRow("stop") << QStringLiteral("works 60") << QByteArray("{\"request\":\"stop\"}\n")
                              << words(QStringLiteral(
                                     "started stopping/terminate script-ended stopping/seal sealing finished"))
                              << SIGTERM;
        QTest::newRow("stop escalates")
            << QStringLiteral("ignores-term") << QByteArray("{\"request\":\"stop\"}\n")
            << words(QStringLiteral("started stopping/terminate stopping/kill script-ended stopping/seal finished"))
            << SIGKILL;
        QTest::newRow("stop, and at once kill")
            << QStringLiteral("ignores-term") << QByteArray("{\"request\":\"stop\"}\n{\"request\":\"kill\"}\n")
            << words(QStringLiteral("started stopping/terminate stopping/kill script-ended finished")) << SIGKILL;
        QTest::newRow("the window goes away")
            << QStringLiteral("works 0.7") << QByteArray("close") << words(QStringLiteral("started")) << 0;
    }

    void channel() {
        QFETCH(QString, script);
        QFETCH(QByteArray, request);
        QFETCH(QStringList, events);
        QFETCH(int, signal);
        const CallreelProgram callreel = program();
        int ends[2];
        QVERIFY(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
        ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
        RunningProgram run(callreel, Place::NoTerminal, CallreelProgram::path(), record(script), ends[1]);
        ::close(ends[1]);
        QVERIFY(run.until("ready"));
        if (request == "close")
            ::close(std::exchange(ends[0], -1));
        else if (!request.isEmpty())
            QCOMPARE(::write(ends[0], request.constData(), static_cast<std::size_t>(request.size())),
                     ssize_t{request.size()});
        QByteArray received;
        std::array<char, 4096> buffer;
        for (ssize_t count = 0; ends[0] >= 0 && (count = ::read(ends[0], buffer.data(), buffer.size())) > 0;)
            received.append(buffer.data(), count);
        QVERIFY(isExit(run.end(), 0));
        QVERIFY(trace(callreel));
        if (ends[0] < 0)
            return;
        ::close(ends[0]);

        QStringList names;
        QJsonObject last;
        for (const QByteArray& line : received.split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            QVERIFY2(!event.isEmpty(), line.constData());
            const QString step = event.value(QLatin1String("step")).toString();
            names << event.value(QLatin1String("event")).toString() +
                         (step.isEmpty() ? QString() : QLatin1Char('/') + step);
            last = event;
        }
        qsizetype at = 0;
        for (const QString& expected : events) {
            at = names.indexOf(expected, at);
            QVERIFY2(at >= 0, qPrintable(expected + QStringLiteral(" in ") + names.join(QLatin1Char(' '))));
        }
        QCOMPARE(names.count(QStringLiteral("finished")) + names.count(QStringLiteral("failed")), 1);
        QCOMPARE(names.last(), QStringLiteral("finished"));
        const QJsonValue status = last[QLatin1String("report")][QLatin1String("verdict")][QLatin1String("script")];
        QCOMPARE(status[QLatin1String("signal")].toInt(), signal);
        QCOMPARE(status[QLatin1String("stopped_by")].toString(), signal ? QStringLiteral("user") : QString());
        QCOMPARE(last[QLatin1String("warning")].isNull(), signal == 0);
    }

    void channelTellsOfFailuresToo() {
        const CallreelProgram callreel = program();
        int ends[2];
        QVERIFY(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
        ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
        RunningProgram run(callreel, Place::NoTerminal, CallreelProgram::path(),
                           {QStringLiteral("record"), QStringLiteral("nowhere.py")}, ends[1]);
        ::close(ends[1]);
        QByteArray received;
        std::array<char, 4096> buffer;
        for (ssize_t count = 0; (count = ::read(ends[0], buffer.data(), buffer.size())) > 0;)
            received.append(buffer.data(), count);
        ::close(ends[0]);
        QVERIFY(isExit(run.end(), 2));
        // The telemetry of its lifecycle came before.
        const QJsonObject event = QJsonDocument::fromJson(received.trimmed().split('\n').last()).object();
        QCOMPARE(event[QLatin1String("event")].toString(), QStringLiteral("failed"));
        QCOMPARE(event[QLatin1String("exit_code")].toInt(), 2);
        QCOMPARE(event[QLatin1String("error")][QLatin1String("code")].toString(), QStringLiteral("no-such-script"));
    }

    void channelIsHiddenFromTheScript() {
        const CallreelProgram callreel = program();
        int ends[2];
        QVERIFY(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
        ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
        RunningProgram run(callreel, Place::NoTerminal, CallreelProgram::path(),
                           record(QStringLiteral("tells-environment")), ends[1]);
        ::close(ends[1]);
        QVERIFY(isExit(run.end(), 0));
        ::close(ends[0]);
        QVERIFY(run.output().contains("CALLREEL_HOME"));
        QVERIFY(!run.output().contains("CALLREEL_CONTROL_FD"));
    }
};

QTEST_GUILESS_MAIN(test_Supervisor)
#include "test_Supervisor.moc"
