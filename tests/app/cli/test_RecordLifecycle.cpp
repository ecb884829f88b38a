// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <sys/wait.h>

#include "support/CallreelProgram.h"
#include "support/Interpreters.h"
#include "support/RunningProgram.h"
#include "support/SpawnedProcess.h"

using namespace callreel;
using namespace callreel::test;

/// `callreel record` as a script: exit and stop modes, and pipes that are closed, full or gone.
class test_RecordLifecycle : public QObject {
    Q_OBJECT

    QString m_python;

    void prepare(CallreelProgram& callreel) const {
        callreel.setVariable("CALLREEL_PYTHON", m_python);
        QFile script(callreel.file(QStringLiteral("three.py")));
        if (script.open(QIODevice::WriteOnly))
            script.write("import sys\nprint('ran')\nsys.exit(3)\n");
    }
    static void write(const CallreelProgram& callreel, const QByteArray& text) {
        QFile script(callreel.file(QStringLiteral("three.py")));
        if (script.open(QIODevice::WriteOnly))
            script.write(text);
    }
    static QList<QJsonObject> telemetry(const CallreelProgram& callreel) {
        QList<QJsonObject> out;
        QFile file(callreel.file(QStringLiteral("telemetry")));
        if (file.open(QIODevice::ReadOnly))
            for (const QByteArray& line : file.readAll().split('\n'))
                if (!line.isEmpty())
                    out.append(QJsonDocument::fromJson(line).object());
        return out;
    }
    static QStringList words(const QString& line) { return line.split(QLatin1Char(' '), Qt::SkipEmptyParts); }
    static bool hasTrace(const CallreelProgram& callreel) {
        return QFile::exists(callreel.home() + QStringLiteral("/three.reel"));
    }

private Q_SLOTS:
    void initTestCase() {
        if (supportedInterpreters().isEmpty())
            QSKIP("no Python 3.11 or later is found");
        m_python = supportedInterpreters().first().path;
    }

    void modes_data() { // L1 to L5, L15, L19, L20: the policy's code in each of them
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("effective");
        QTest::newRow("default") << QString() << QStringLiteral("none");
        QTest::newRow("none") << QStringLiteral("--exit-mode none") << QStringLiteral("none");
        QTest::newRow("stop") << QStringLiteral("--exit-mode stop") << QStringLiteral("stop");
        QTest::newRow("halt") << QStringLiteral("--exit-mode halt") << QStringLiteral("halt");
        QTest::newRow("auto") << QStringLiteral("--exit-mode auto") << QStringLiteral("none");
        QTest::newRow("auto, staying") << QStringLiteral("--exit-mode auto --stay") << QStringLiteral("stop");
    }

    void modes() {
        QFETCH(QString, options);
        QFETCH(QString, effective);
        for (const bool propagate : {false, true}) {
            CallreelProgram callreel;
            prepare(callreel);
            const ProgramRun run =
                callreel.run(QStringList{QStringLiteral("record"), QStringLiteral("--telemetry"),
                                         callreel.file(QStringLiteral("telemetry"))} +
                             words(options) + words(propagate ? QStringLiteral("--propagate-script-exit") : QString()) +
                             QStringList{QStringLiteral("three.py")});
            QCOMPARE(run.exitCode, propagate ? 3 : 0);
            QCOMPARE(run.out, QByteArray("ran\n"));
            QCOMPARE(run.err.count("script exited with status 3"), propagate ? qsizetype{0} : qsizetype{1}); // P6
            const auto events = telemetry(callreel);
            QCOMPARE(events.last().value(QLatin1String("event")).toString(), QStringLiteral("script.shutdown.exit"));
            QCOMPARE(events.last().value(QLatin1String("effective")).toString(), effective);
            QCOMPARE(events.last().value(QLatin1String("status")).toInt(), propagate ? 3 : 0);
            QCOMPARE(events.last().value(QLatin1String("owned")).toBool(), true);
            QVERIFY(hasTrace(callreel));
        }
    }

    void failureIsToldInEveryMode() { // L16, P7: said once, whether the process comes back to its boundary or not
        for (const char* mode : {"none", "stop", "halt"}) {
            CallreelProgram callreel;
            prepare(callreel);
            const ProgramRun run = callreel.run({QStringLiteral("record"), QStringLiteral("--exit-mode"),
                                                 QLatin1String(mode), QStringLiteral("--python"),
                                                 QStringLiteral("/nonexistent/python"), QStringLiteral("three.py")});
            QCOMPARE(run.exitCode, 125);
            QCOMPARE(run.err.count("callreel: error: "), qsizetype{1});
        }
    }

    void badOptionFailsBeforeAnythingRuns() { // L8
        for (const char* option : {"--exit-mode", "--stop-mode"}) {
            CallreelProgram callreel;
            prepare(callreel);
            const ProgramRun run = callreel.run({QStringLiteral("record"), QLatin1String(option),
                                                 QStringLiteral("sometimes"), QStringLiteral("three.py")});
            QCOMPARE(run.exitCode, 2);
            QVERIFY(run.out.isEmpty());
            QVERIFY2(run.err.contains(option), run.err);
        }
    }

    void badVariableIsWarnedOfFirst() { // L13
        CallreelProgram callreel;
        prepare(callreel);
        callreel.setVariable("CALLREEL_SCRIPT_EXIT", "quit");
        const ProgramRun run = callreel.shell(QStringLiteral("\"$CALLREEL\" record three.py 2>&1"));
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("CALLREEL_SCRIPT_EXIT has the value \"quit\""), run.out);
        QVERIFY(run.out.indexOf("quit") < run.out.indexOf("ran"));
    }

    void serviceOfOthersIsLeftAlone() { // L25, L26
        CallreelProgram callreel;
        prepare(callreel);
        QCOMPARE(callreel.run({QStringLiteral("service"), QStringLiteral("start")}).exitCode, 0);
        const QStringList record{QStringLiteral("record"), QStringLiteral("--telemetry"),
                                 callreel.file(QStringLiteral("telemetry"))};
        QCOMPARE(callreel.run(record + words(QStringLiteral("three.py"))).exitCode, 0);
        QCOMPARE(telemetry(callreel).last().value(QLatin1String("owned")).toBool(true), false);
        const QStringList status{QStringLiteral("service"), QStringLiteral("status")};
        QCOMPARE(callreel.run(status).exitCode, 0);
        QCOMPARE(callreel.run(record + words(QStringLiteral("--stop-mode always three.py"))).exitCode, 0);
        QCOMPARE(callreel.run(status).exitCode, 1);
    }

    void staysUntilInterrupted() {
        CallreelProgram callreel;
        prepare(callreel);
        Pipe out;
        SpawnedProcess process(CallreelProgram::path(),
                               words(QStringLiteral("record --stay --propagate-script-exit three.py")),
                               callreel.environment(), {-1, out.writing(), -1}, callreel.folder());
        QTRY_VERIFY_WITH_TIMEOUT(hasTrace(callreel), 30000);
        QVERIFY(!process.waitForEnd(300));
        ::kill(process.pid(), SIGTERM);
        const auto status = process.waitForEnd(30000);
        QVERIFY(status && WIFEXITED(*status));
        QCOMPARE(WEXITSTATUS(*status), 3);
    }

    // L18: nothing of the outside world makes it hang, and the trace is made all the same.
    void pipes_data() {
        QTest::addColumn<QString>("line");
        for (const char* mode : {"none", "stop", "halt", "auto"}) {
            for (const char* line : {"\"$CALLREEL\" record --exit-mode %1 three.py >&- 2>&-",
                                     "\"$CALLREEL\" record --exit-mode %1 three.py 2>&1 | head -c 1",
                                     "\"$CALLREEL\" record --exit-mode %1 three.py 2>&1 | true",
                                     "timeout 50 \"$CALLREEL\" record --exit-mode %1 three.py",
                                     "timeout 50 \"$CALLREEL\" record --exit-mode %1 three.py 2>&1 | true",
                                     "\"$CALLREEL\" record --exit-mode %1 three.py >/dev/full 2>&1"}) {
                const QString whole = QString::fromLatin1(line).arg(QLatin1String(mode));
                QTest::newRow(qPrintable(whole)) << whole;
            }
        }
    }

    void pipes() {
        QFETCH(QString, line);
        CallreelProgram callreel;
        prepare(callreel);
        const ProgramRun run = callreel.shell(line, 40000);
        QVERIFY2(run.exitCode >= 0 && run.exitCode != 124, run.err);
        QTRY_VERIFY_WITH_TIMEOUT(hasTrace(callreel), 30000); // a pipe's other end may be back before it
    }

    // L18: `timeout` ends what does not end by itself; its script is stopped, and the trace is made.
    void timeLimit() {
        for (const char* mode : {"none", "stop", "halt", "auto"}) {
            CallreelProgram callreel;
            prepare(callreel);
            write(callreel, "import time\nprint('up', flush=True)\ntime.sleep(600)\n");
            const ProgramRun run = callreel.shell(
                QStringLiteral("timeout 10 \"$CALLREEL\" record --exit-mode %1 three.py").arg(QLatin1String(mode)),
                60000);
            QCOMPARE(run.exitCode, 124);
            QTRY_VERIFY_WITH_TIMEOUT(hasTrace(callreel), 30000);
        }
    }

    // L18: the terminal is closed in mid-run: the script gets its SIGHUP, the trace is made, and nothing stays,
    // whatever was asked for at the end.
    void terminalThatVanishes_data() {
        QTest::addColumn<QString>("options");
        for (const char* options : {"--exit-mode none", "--exit-mode stop", "--exit-mode halt", "--exit-mode auto",
                                    "--exit-mode auto --stay", "--stay"})
            QTest::newRow(options) << QString::fromLatin1(options);
    }
    void terminalThatVanishes() {
        QFETCH(QString, options);
        CallreelProgram callreel;
        prepare(callreel);
        write(callreel, "import time\nprint('up', flush=True)\ntime.sleep(600)\n");
        RunningProgram program(callreel, RunningProgram::Place::Terminal, CallreelProgram::path(),
                               words(QStringLiteral("record %1 three.py").arg(options)));
        QVERIFY2(program.until("up"), program.output());
        program.closeOutput();
        QVERIFY2(program.endWithin(40000), "hangs");
        QVERIFY(hasTrace(callreel));
        const QByteArray shown = callreel
                                     .run({QStringLiteral("show"), QStringLiteral("--json"),
                                           callreel.home() + QStringLiteral("/three.reel")})
                                     .out;
        const QJsonObject script = QJsonDocument::fromJson(shown)
                                       .object()
                                       .value(QStringLiteral("verdict"))
                                       .toObject()
                                       .value(QStringLiteral("script"))
                                       .toObject();
        QCOMPARE(script.value(QStringLiteral("signal")).toInt(), SIGHUP);
    }

    void fullPipeThatNobodyReads() { // what is to be said is given up, and nothing else
        for (const char* mode : {"none", "stop", "halt", "auto"}) {
            CallreelProgram callreel;
            prepare(callreel);
            Pipe error;
            error.fill();
            SpawnedProcess process(CallreelProgram::path(),
                                   words(QStringLiteral("record --exit-mode %1 three.py").arg(QLatin1String(mode))),
                                   callreel.environment(), {-1, -1, error.writing()}, callreel.folder());
            const auto status = process.waitForEnd(40000);
            QVERIFY2(status, "hangs");
            QVERIFY(WIFEXITED(*status) && WEXITSTATUS(*status) == 0);
            QVERIFY(hasTrace(callreel));
        }
    }
};

QTEST_GUILESS_MAIN(test_RecordLifecycle)
#include "test_RecordLifecycle.moc"
