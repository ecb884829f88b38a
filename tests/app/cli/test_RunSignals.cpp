// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "support/RecordingTest.h"
#include "support/RunningProgram.h"

using namespace callreel::test;

/// `callreel run` among processes, terminals and signals: as without it, with a filter and without (W2, W6, W11;
/// contract, "Exit codes"). Everything here is real.
class TestRunSignals : public RecordingTest {
    Q_OBJECT

    using Place = RunningProgram::Place;
    CallreelProgram m_callreel;

    /// Every way of putting callreel in front of a command.
    static void modes() {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("plain") << QStringList();
        QTest::newRow("filter") << QStringList{QStringLiteral("--filter"), QStringLiteral("all.toml")};
        QTest::newRow("filter command") << QStringList{QStringLiteral("--filter-command"), QStringLiteral("cat")};
        QTest::newRow("record") << QStringList{QStringLiteral("--record")};
        QTest::newRow("record, filter") << QStringList{QStringLiteral("--record"), QStringLiteral("--filter"),
                                                       QStringLiteral("all.toml")};
    }
    QStringList run(const QStringList& options, const QString& script) const {
        return QStringList{QStringLiteral("run")} + options + QStringList{QStringLiteral("--"), python(), misbehave} +
               script.split(QLatin1Char(' '));
    }
    /// The same as words for a shell.
    QString line(const QStringList& options, const QString& script) const {
        return QStringLiteral("\"$CALLREEL\" ") + run(options, script).join(QLatin1Char(' '));
    }

private Q_SLOTS:
    void init() {
        QFile all(m_callreel.file(QStringLiteral("all.toml")));
        QVERIFY(all.open(QIODevice::WriteOnly));
        all.write("description = \"everything\"\n");
    }

    void interruptFromTheTerminal_data() { modes(); }
    void interruptFromTheTerminal() { // it reaches the command once, and nobody sends it again
        QFETCH(QStringList, options);
        RunningProgram counting(m_callreel, Place::Terminal, CallreelProgram::path(),
                                run(options, QStringLiteral("takes SIGINT 0.5")));
        QVERIFY(counting.until("ready"));
        counting.type("\x03");
        QVERIFY(isExit(counting.end(), 0));
        QVERIFY2(counting.output().contains("came 1"), counting.output().constData());

        RunningProgram working(m_callreel, Place::Terminal, CallreelProgram::path(),
                               run(options, QStringLiteral("works 60")));
        QVERIFY(working.until("ready"));
        working.type("\x03");
        QVERIFY(isDeathBy(working.end(), SIGINT));
        QVERIFY(working.output().contains("KeyboardInterrupt"));
    }

    void shellLoopStopsAtAnInterrupt_data() { modes(); }
    void shellLoopStopsAtAnInterrupt() { // W2
        QFETCH(QStringList, options);
        // Some shells stop at their own SIGINT. bash does when the command has died of it, not when it ended with 130.
        for (const char* shell : {"sh", "bash"}) {
            const QString path = QStandardPaths::findExecutable(QLatin1String(shell));
            if (path.isEmpty())
                QSKIP("bash is not here");
            RunningProgram loop(m_callreel, Place::Terminal, path,
                                {QStringLiteral("-c"), QStringLiteral("for i in 1 2 3; do %1; echo next; done")
                                                           .arg(line(options, QStringLiteral("works 60")))});
            QVERIFY(loop.until("ready"));
            loop.type("\x03");
            QVERIFY2(isDeathBy(loop.end(), SIGINT), shell);
            QVERIFY2(!loop.output().contains("next"), shell);
        }
    }

    void stoppedAndContinuedByTheShell_data() { modes(); }
    void stoppedAndContinuedByTheShell() { // Ctrl-Z, fg
        QFETCH(QStringList, options);
        RunningProgram shell(
            m_callreel, Place::Terminal, QStringLiteral("/bin/sh"),
            {QStringLiteral("-mc"),
             QStringLiteral("%1; echo stopped $?; fg; echo ended $?").arg(line(options, QStringLiteral("works 1")))});
        QVERIFY(shell.until("ready"));
        shell.type("\x1a");
        QVERIFY2(shell.until("stopped 148"), shell.output().constData()); // 128 + SIGTSTP, as for any job
        QVERIFY(shell.until("ended 0"));
        QVERIFY(isExit(shell.end(), 0));
        QVERIFY(shell.output().contains("done"));
    }

    void signalToItsPidAlone_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("signal");
        for (const auto& [name, signal] :
             {std::pair("SIGTERM", SIGTERM), std::pair("SIGINT", SIGINT), std::pair("SIGHUP", SIGHUP),
              std::pair("SIGUSR1", SIGUSR1), std::pair("SIGUSR2", SIGUSR2), std::pair("SIGQUIT", SIGQUIT),
              std::pair("SIGALRM", SIGALRM), std::pair("SIGWINCH", SIGWINCH), std::pair("SIGRTMIN", SIGRTMIN)}) {
            QTest::addRow("plain, %s", name) << QStringList() << QString::fromLatin1(name) << signal;
            QTest::addRow("filter, %s", name) << QStringList{QStringLiteral("--filter"), QStringLiteral("all.toml")}
                                              << QString::fromLatin1(name) << signal;
            QTest::addRow("record, %s", name)
                << QStringList{QStringLiteral("--record")} << QString::fromLatin1(name) << signal;
        }
    }
    void signalToItsPidAlone() {
        QFETCH(QStringList, options);
        QFETCH(QString, name);
        QFETCH(int, signal);
        for (const Place place : {Place::Terminal, Place::NoTerminal}) {
            RunningProgram counting(m_callreel, place, CallreelProgram::path(),
                                    run(options, QStringLiteral("takes %1 0.3").arg(name)));
            QVERIFY(counting.until("ready"));
            ::kill(counting.pid(), signal);
            QVERIFY(isExit(counting.end(), 0));
            QVERIFY2(counting.output().contains("came 1"), counting.output().constData());
        }
    }

    void signalToTheGroup_data() { signalToItsPidAlone_data(); }
    void signalToTheGroup() { // killpg has reached the command already: nobody sends it again
        QFETCH(QStringList, options);
        QFETCH(QString, name);
        QFETCH(int, signal);
        RunningProgram counting(m_callreel, Place::NoTerminal, CallreelProgram::path(),
                                run(options, QStringLiteral("takes %1 0.5").arg(name)));
        QVERIFY(counting.until("ready"));
        ::kill(-counting.pid(), signal);
        QVERIFY(isExit(counting.end(), 0));
        QVERIFY2(counting.output().contains("came 1"), counting.output().constData());
    }

    void groupThenPidAlone() { // told apart each time
        RunningProgram counting(
            m_callreel, Place::NoTerminal, CallreelProgram::path(),
            run({QStringLiteral("--filter"), QStringLiteral("all.toml")}, QStringLiteral("handles SIGTERM 3")));
        QVERIFY(counting.until("ready"));
        ::kill(-counting.pid(), SIGWINCH);
        ::kill(counting.pid(), SIGTERM);
        QVERIFY(isExit(counting.end(), 3));
    }

    void diesOfWhatItsPidWasSent_data() { modes(); }
    void diesOfWhatItsPidWasSent() { // W11
        QFETCH(QStringList, options);
        for (const int signal : {SIGTERM, SIGHUP, SIGUSR1}) {
            RunningProgram working(m_callreel, Place::NoTerminal, CallreelProgram::path(),
                                   run(options, QStringLiteral("works 60")));
            QVERIFY(working.until("ready"));
            ::kill(working.pid(), signal);
            QVERIFY(isDeathBy(working.end(), signal));
        }
    }

    void hangUpOfTheTerminal_data() { modes(); }
    void hangUpOfTheTerminal() { // it leads the session: the kernel tells nobody else
        QFETCH(QStringList, options);
        RunningProgram working(m_callreel, Place::Terminal, CallreelProgram::path(),
                               run(options, QStringLiteral("works 60")));
        QVERIFY(working.until("ready"));
        working.closeOutput();
        QVERIFY(isDeathBy(working.end(false), SIGHUP));
    }

    void inTheCallersGroup_data() { modes(); }
    void inTheCallersGroup() {
        QFETCH(QStringList, options);
        for (const Place place : {Place::Terminal, Place::NoTerminal}) {
            RunningProgram telling(m_callreel, place, CallreelProgram::path(),
                                   run(options, QStringLiteral("tells-group")));
            QVERIFY(isExit(telling.end(), 0));
            const QList<QByteArray> parts = telling.output().simplified().split(' ');
            QCOMPARE(parts.value(3).toLongLong(), qint64{telling.pid()}); // group
            QCOMPARE(parts.value(5).toLongLong(), qint64{telling.pid()}); // session
        }
    }

    void readsFromTheTerminal_data() { modes(); }
    void readsFromTheTerminal() { // the foreground group is the command's too
        QFETCH(QStringList, options);
        RunningProgram reading(m_callreel, Place::Terminal, CallreelProgram::path(),
                               run(options, QStringLiteral("reads")));
        reading.type("one\n");
        QVERIFY(reading.until("read one"));
        reading.type("\x04");
        QVERIFY(reading.until("end of input"));
        QVERIFY(isExit(reading.end(), 0));
    }

    void terminalStaysATerminal_data() { modes(); }
    void terminalStaysATerminal() { // with its size, and nobody writes in other modes to it
        QFETCH(QStringList, options);
        const ProgramRun shown = m_callreel.runOnTerminal(
            QStringList{QStringLiteral("run")} + options +
                QStringList{QStringLiteral("--"), QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                            QStringLiteral("test -t 0 && test -t 1 && test -t 2 && stty size <&1")},
            {97, 31});
        QVERIFY2(shown.out.contains("31 97\n"), shown.out.constData());
        QCOMPARE(shown.exitCode, 0);
    }

    void ignoredSignalsStayIgnored_data() { modes(); }
    void ignoredSignalsStayIgnored() { // nohup, and what is blocked
        QFETCH(QStringList, options);
        const QString with = QStringLiteral("trap '' HUP USR1 CHLD; ") + line(options, QStringLiteral("tells-signals"));
        const QString without = QStringLiteral("trap '' HUP USR1 CHLD; %1 %2 tells-signals").arg(python(), misbehave);
        const ProgramRun run = m_callreel.shell(with);
        QCOMPARE(run.out, m_callreel.shell(without).out);
        QVERIFY(run.out.contains("SIGHUP"));
    }

    void grandchildDoesNotDelay_data() { modes(); }
    void grandchildDoesNotDelay() { // it holds the pipe, and what it wrote until the end is there
        QFETCH(QStringList, options);
        QElapsedTimer clock;
        clock.start();
        const ProgramRun run = m_callreel.shell(
            QStringLiteral(
                "\"$CALLREEL\" run %1 -- sh -c '(echo early; exec sleep 30) & sleep 0.2; exit 3' > out; echo $?")
                .arg(options.join(QLatin1Char(' '))));
        QCOMPARE(run.out, QByteArray("3\n"));
        QVERIFY(clock.elapsed() < 25000);
        QFile out(m_callreel.file(QStringLiteral("out")));
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(out.readAll(), QByteArray("early\n"));
    }

    void grandchildWritesOn_data() { modes(); }
    void grandchildWritesOn() { // after the end too, as it would without us; the reader waits for it
        QFETCH(QStringList, options);
        const ProgramRun run = m_callreel.shell(
            QStringLiteral(
                "\"$CALLREEL\" run %1 -- sh -c '(sleep 0.5; echo late; echo later) & echo early; exit 3' | cat")
                .arg(options.join(QLatin1Char(' '))));
        QCOMPARE(run.out, QByteArray("early\nlate\nlater\n"));
    }

    void noCoreDumpOfItsOwn() { // W11
        RunningProgram dying(m_callreel, Place::NoTerminal, QStringLiteral("/bin/sh"),
                             {QStringLiteral("-c"),
                              QStringLiteral("ulimit -c unlimited; exec \"$CALLREEL\" run --filter all.toml -- sh -c "
                                             "'ulimit -c 0; kill -SEGV $$'")});
        const int status = dying.end();
        QVERIFY(isDeathBy(status, SIGSEGV));
        QVERIFY(!WCOREDUMP(status));
    }
};

QTEST_GUILESS_MAIN(TestRunSignals)
#include "test_RunSignals.moc"
