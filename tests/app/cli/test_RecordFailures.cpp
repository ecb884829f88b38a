// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <csignal>

#include "support/Interpreters.h"
#include "support/RecordingTest.h"
#include "support/SmallDisk.h"

using namespace callreel;
using namespace callreel::test;

/// `callreel record` when the recorder fails: at the start, in mid-run, when there is no room.
class test_RecordFailures : public RecordingTest {
    Q_OBJECT

private Q_SLOTS:
    // P7: the recorder's failures, in both modes, beat the script's code; nothing is left behind.
    void recorderFailures_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char* name, const char* arguments, const char* said) {
            QTest::newRow(name) << QString::fromLatin1(arguments) << QByteArray(said);
        };
        row("interpreter missing", "--python /nowhere/python3 -c pass", "There is no interpreter");
        row("interpreter not on PATH", "--python python3.999 -c pass", "not on PATH");
        row("interpreter not executable", "--python /etc/passwd -c pass", "There is no interpreter");
        row("not an interpreter", "--python /bin/true -c pass", "before the recorder had started");
        row("output folder missing", "-o nowhere/x.reel -c pass", "cannot be written to");
        row("--require-trace and nothing recorded", "--require-trace -c 1+", "Nothing of the program was recorded");
    }

    void recorderFailures() {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, said);
        for (const char* mode : {"--propagate-script-exit", "--no-propagate-script-exit"}) {
            const CallreelProgram callreel = program();
            const ProgramRun run =
                callreel.run(QStringList{QStringLiteral("record"), QString::fromLatin1(mode)} + words(arguments));
            QCOMPARE(run.exitCode, 125);
            QVERIFY2(run.err.contains("callreel: error: ") && run.err.contains(said), run.err.constData());
            QVERIFY(!run.err.contains("returning 0"));
            QVERIFY(callreel.logs().isEmpty());
        }
    }

    void unfitInterpreters() { // P7; each that is found on this machine
        int tried = 0;
        for (const TestInterpreter& interpreter : foundInterpreters()) {
            if (interpreter.isSupported())
                continue;
            ++tried;
            const CallreelProgram callreel = program();
            const ProgramRun run = callreel.run({QStringLiteral("record"), QStringLiteral("--python"), interpreter.path,
                                                 QStringLiteral("-c"), QStringLiteral("print('must not run')")});
            QCOMPARE(run.exitCode, 125);
            QVERIFY(run.out.isEmpty());
            QVERIFY2(run.err.startsWith("callreel: error: "), run.err.constData());
            QVERIFY(callreel.traces().isEmpty() && callreel.logs().isEmpty());
        }
        if (tried == 0)
            QSKIP("no interpreter that the recorder does not work in is found");
    }

    void recorderMissing() { // P7
        CallreelProgram callreel = program();
        callreel.setVariable("CALLREEL_RECORDER_PACKAGE", callreel.file(QStringLiteral("nowhere")));
        const ProgramRun run = callreel.run({QStringLiteral("record"), QStringLiteral("-c"), QStringLiteral("pass")});
        QCOMPARE(run.exitCode, 125);
        QVERIFY(run.err.contains("The recorder is not where it belongs"));
    }

    void homeNotWritable() { // P7; not even root can make a folder there
        CallreelProgram callreel = program();
        callreel.setVariable("CALLREEL_HOME", "/proc/callreel");
        for (const QString& output : {QString(), callreel.file(QStringLiteral("x.reel"))}) {
            QStringList line{QStringLiteral("record")};
            if (!output.isEmpty())
                line << QStringLiteral("-o") << output;
            const ProgramRun run =
                callreel.run(line << QStringLiteral("-c") << QStringLiteral("print('must not run')"));
            QCOMPARE(run.exitCode, 125);
            QVERIFY(run.out.isEmpty());
            QVERIFY2(run.err.contains("cannot be written to"), run.err.constData());
        }
    }

    void diskFull() { // P7: start, and the end of the disk in mid-run
        CallreelProgram callreel = program();
        const SmallDisk disk(callreel.home());
        if (!disk.isThere())
            QSKIP("no small disk can be mounted here; that takes root");
        const ProgramRun run = callreel.run({QStringLiteral("record"), QStringLiteral("--propagate-script-exit"),
                                             misbehave, QStringLiteral("works"), QStringLiteral("2")});
        QCOMPARE(run.exitCode, 125);
        QVERIFY2(run.err.contains("callreel: error: "), run.err.constData());
        QVERIFY2(run.err.contains("space") || run.err.contains("room"), run.err.constData());
    }

    void logFolderRemoved() { // P7: by the program itself, in mid-run
        const CallreelProgram callreel = program();
        const QString remover = QStringLiteral("import glob, os, shutil\n"
                                               "def work(n): return n\n"
                                               "for i in range(1000): work(i)\n"
                                               "for run in glob.glob(os.environ['CALLREEL_HOME'] + '/running/*'):\n"
                                               "    shutil.rmtree(run)\n"
                                               "for i in range(300000): work(i)\n"
                                               "print('unharmed')\n");
        for (const char* mode : {"--propagate-script-exit", "--no-propagate-script-exit"}) {
            const ProgramRun run = callreel.run({QStringLiteral("record"), QString::fromLatin1(mode),
                                                 QStringLiteral("--on-recorder-error"), QStringLiteral("disable"),
                                                 QStringLiteral("-c"), remover});
            QCOMPARE(run.out, QByteArray("unharmed\n"));
            QCOMPARE(run.exitCode, 125);
            QVERIFY2(run.err.contains("removed") && run.err.contains("Leave the folder of a run alone"),
                     run.err.constData());
            QVERIFY(!run.err.contains("Free some space"));
        }
    }

    // B13, P7: a recording that fails in mid-run ends the script under `abort`: asked to, and killed when it does not.
    void aFailureInMidRunEndsTheScript() {
        CallreelProgram callreel = program();
        const SmallDisk disk(callreel.home());
        if (!disk.isThere())
            QSKIP("no small disk can be mounted here; that takes root");
        const QString trace = callreel.file(QStringLiteral("elsewhere.reel"));
        const QString stubborn = QStringLiteral("import signal\n"
                                                "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
                                                "def work(): pass\n"
                                                "while True: work()\n");
        const ProgramRun run = callreel.run(
            {QStringLiteral("record"), QStringLiteral("-o"), trace, QStringLiteral("-c"), stubborn}, 60000);
        QCOMPARE(run.exitCode, 125);
        const auto sealed = Trace::open(trace.toStdString());
        QVERIFY2(sealed, run.err.constData());
        const Verdict& verdict = (*sealed)->verdict();
        QCOMPARE(verdict.script.signal.value_or(0), SIGKILL);
        QCOMPARE(verdict.recorder, Verdict::Recorder::Failed);
        QCOMPARE(verdict.completeness, Verdict::Completeness::Truncated);
        QVERIFY(verdict.balanced);
        QVERIFY((*sealed)->callCount() > 1000); // what was recorded until then
    }
};

QTEST_GUILESS_MAIN(test_RecordFailures)
#include "test_RecordFailures.moc"
