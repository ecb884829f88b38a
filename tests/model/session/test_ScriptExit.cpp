// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

#include "support/FileContent.h"
#include "support/Interpreters.h"
#include "support/SessionScript.h"

using namespace callreel::test;

using Seen = SessionScriptRun;

/// What a script's process does and tells when it ends, and what it does not: each test is a process of its own.
class test_ScriptExit : public QObject {
    Q_OBJECT

    static QString textOf(const QJsonObject& event, const char* key) {
        return event.value(QLatin1String(key)).toString();
    }
    static QByteArray sourceOf(const char* path) {
        return contentOf(QStringLiteral(CALLREEL_SOURCE_DIR "/") + QLatin1String(path));
    }

private Q_SLOTS:
    void initTestCase() {
        if (supportedInterpreters().isEmpty())
            QSKIP("no Python 3.11 or later is found");
        qputenv("CALLREEL_PYTHON", supportedInterpreters().first().path.toUtf8());
    }

    void nothingIsWrittenInTheExitPath() { // L3, L16: neither for the user nor for anybody else
        for (const char* function : {"fails", "throws", "x"}) {
            for (const auto& [mode, rest] : {std::pair("halt", ""), std::pair("stop", "atexit\n")}) {
                const SessionHome callreel;
                const Seen seen = runSessionScript(callreel, QStringLiteral("--service ok --exit %1 --function %2")
                                                                 .arg(QLatin1String(mode), QLatin1String(function)));
                const qsizetype stopping = seen.out.indexOf("stopping\n");
                QVERIFY2(stopping >= 0, seen.out);
                QCOMPARE(seen.out.mid(stopping + 9), QByteArray(rest));
            }
        }
    }

    void stopAsksAndWaitsUntilItIsGone() { // L4: an event loop is asked; the call does not come back while it ends
        for (const auto& [function, status] : {std::pair("x", 0), std::pair("fails-with-7", 7)}) {
            const SessionHome callreel;
            const Seen seen = runSessionScript(
                callreel, QStringLiteral("--service ok --exit stop --request-stop followed --function ") +
                              QLatin1String(function));
            QCOMPARE(seen.exitCode(), status);
            QVERIFY2(seen.out.endsWith("asked to stop " + QByteArray::number(status) + "\nstops\natexit\n"), seen.out);
            QVERIFY(!seen.returned());
        }
    }

    void stopIsBounded() { // L4, L18: it was asked, and does not end
        const SessionHome callreel;
        const Seen seen = runSessionScript(
            callreel,
            QStringLiteral("--patience 700 --service ok --exit stop --request-stop ignored --function fails-with-7"));
        QVERIFY2(seen.status, "hangs");
        QCOMPARE(seen.exitCode(), 7);
        QVERIFY2(seen.out.endsWith("asked to stop 7\n"), seen.out);
    }

    // L6: whoever runs it, and whatever its streams are: the same decision, which is that of its options alone.
    void whatIsAroundItDecidesNothing_data() {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"\"$SCRIPT\" %1", "\"$SCRIPT\" %1 | cat", "\"$SCRIPT\" %1 </dev/null >/dev/null 2>&1",
              "\"$SCRIPT\" %1 <&- >&- 2>&-", "timeout 50 \"$SCRIPT\" %1", "nohup \"$SCRIPT\" %1",
              "SHLVL=3 CI=1 TERM=dumb \"$SCRIPT\" %1", "\"$CALLREEL\" run --filter-command cat -- \"$SCRIPT\" %1",
              "setsid -w \"$SCRIPT\" %1"})
            QTest::newRow(line) << QString::fromLatin1(line);
        QTest::newRow("at a terminal") << QString();
    }

    void whatIsAroundItDecidesNothing() {
        QFETCH(QString, line);
        for (const auto& [options, effective] :
             {std::pair("--exit auto", "none"), std::pair("--exit auto --persistent", "stop")}) {
            SessionHome callreel;
            callreel.setVariable("SCRIPT", sessionScript());
            const QString telemetry = callreel.file(QStringLiteral("seen"));
            const QString arguments =
                QStringLiteral("--service ok --telemetry %1 %2").arg(telemetry, QLatin1String(options));
            const ProgramRun run =
                line.isEmpty()
                    ? callreel.runOnTerminal(QStringList{QStringLiteral("run"), QStringLiteral("--"), sessionScript()} +
                                             arguments.split(QLatin1Char(' ')))
                    : callreel.shell(line.arg(arguments));
            QCOMPARE(run.exitCode, 0);
            const auto events = telemetryEvents(telemetry);
            QVERIFY(!events.isEmpty());
            QCOMPARE(textOf(events.last(), "event"), QStringLiteral("script.shutdown.exit"));
            QCOMPARE(textOf(events.last(), "effective"), QLatin1String(effective));
        }
    }

    void withoutALogNothingIsSaid() { // L17: who sets none is told nothing, and everything else goes its way
        const QByteArray common = "function owned=yes\nstopping\n";
        for (const auto& [options, end] :
             {std::pair("", "error bad-news\nreturned 1\natexit\n"), std::pair(" --exit stop", "atexit\n")}) {
            SessionHome callreel;
            callreel.setVariable("CALLREEL_SCRIPT_EXIT", "bye");
            const Seen seen = runSessionScript(callreel, QStringLiteral("--no-log --service ok --function fails") +
                                                             QLatin1String(options));
            QCOMPARE(seen.exitCode(), 1);
            QCOMPARE(seen.out.mid(seen.out.indexOf('\n') + 1), common + end); // behind the service's number
        }
    }

    void theServiceIsAwaitedOnlyWhenAsked() { // L29
        const SessionHome callreel;
        const Seen seen = runSessionScript(callreel, QStringLiteral("--no-await --patience 700 --service never-ready"));
        QCOMPARE(seen.exitCode(), 0);
        QVERIFY(seen.out.contains("function owned=yes"));
        QCOMPARE(seen.count("script.ready"), qsizetype{0});
    }

    void signalInMidShutdownDoesNotRepeatIt() { // L30 d: from two threads, and done once
        const SessionHome callreel;
        const Seen seen = runSessionScript(callreel, QStringLiteral("--patience 30000 --service stop-hangs"),
                                           "stopping\n", "\"script.signal\"");
        QCOMPARE(seen.signal(), SIGTERM);
        QCOMPARE(seen.out.count("stopping\n"), qsizetype{1});
        for (const char* name :
             {"script.shutdown.start", "script.shutdown.capture", "script.shutdown.stop", "script.shutdown.cleanup"})
            QVERIFY2(seen.count(name) == 1, name);
    }

    void everyPhaseIsTold() { // L34: what was found in it, and how long it took
        const SessionHome callreel;
        const Seen seen = runSessionScript(
            callreel, QStringLiteral("--patience 700 --service dies --function starts-a-stubborn-one"));
        QStringList phases;
        for (const QJsonObject& event : seen.events) {
            if (textOf(event, "event") != QLatin1String("script.shutdown.cleanup.phase"))
                continue;
            phases << textOf(event, "status");
            QVERIFY(event.value(QLatin1String("duration_ns")).isDouble());
            const int processes = event.value(QLatin1String("processes")).toInt(-1);
            QVERIFY2(phases.last() == QLatin1String("verify") ? processes == 0 : processes > 0,
                     qPrintable(phases.last()));
        }
        QCOMPARE(phases, (QStringList{QStringLiteral("terminate"), QStringLiteral("kill"), QStringLiteral("verify")}));
        const QJsonObject cleanup = seen.event("script.shutdown.cleanup");
        QCOMPARE(textOf(cleanup, "status"), QStringLiteral("clean"));
        QCOMPARE(cleanup.value(QLatin1String("targets")).toInt(), 2);
        QCOMPARE(cleanup.value(QLatin1String("ended")).toInt(), 1); // the service, which has died
        QVERIFY(cleanup.value(QLatin1String("killed")).toInt() > 0);
        QCOMPARE(cleanup.value(QLatin1String("left")).toInt(-1), 0);
    }

    void theDecisionIsTold_data() { // L34: which source decided, and whether it is one to give up (L14)
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("deprecated");
        const auto row = [](const char* options, const char* variable, const char* source, const char* deprecated) {
            QTest::newRow(source) << QString::fromLatin1(options) << QString::fromLatin1(variable)
                                  << QString::fromLatin1(source) << QString::fromLatin1(deprecated);
        };
        row("", "", "default", "no");
        row("--exit none", "CALLREEL_SCRIPT_HALT", "exit_mode option", "no");
        row("--halt true", "", "halt option", "yes");
        row("", "CALLREEL_SCRIPT_HALT", "CALLREEL_SCRIPT_HALT", "yes");
        row("", "CALLREEL_SCRIPT_EXIT", "CALLREEL_SCRIPT_EXIT", "no");
    }

    void theDecisionIsTold() {
        QFETCH(QString, options);
        QFETCH(QString, variable);
        SessionHome callreel;
        if (!variable.isEmpty())
            callreel.setVariable(variable.toLatin1().constData(),
                                 variable.endsWith(QLatin1String("HALT")) ? "1" : "halt");
        const QJsonObject selected =
            runSessionScript(callreel, QStringLiteral("--service none ") + options).event("script.exit.selected");
        QTEST(textOf(selected, "source"), "source");
        QTEST(textOf(selected, "deprecated"), "deprecated");
    }

    // L35: a script that says nothing of all this is as it was; the legacy ways do what they did.
    void existingScriptsRunUnchanged_data() {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("halt"); // CALLREEL_SCRIPT_HALT
        QTest::addColumn<QByteArray>("end");
        const QByteArray goesOn("returned 0\natexit\n");
        QTest::newRow("nothing said") << QString() << QString() << goesOn;
        QTest::newRow("halt=True") << QStringLiteral("--halt true") << QString() << QByteArray();
        QTest::newRow("halt=False") << QStringLiteral("--halt false") << QString() << goesOn;
        QTest::newRow("the variable") << QString() << QStringLiteral("1") << QByteArray();
        QTest::newRow("halt=False and the variable")
            << QStringLiteral("--halt false") << QStringLiteral("1") << QByteArray();
        QTest::newRow("the variable off") << QString() << QStringLiteral("0") << goesOn;
    }

    void existingScriptsRunUnchanged() {
        QFETCH(QString, options);
        QFETCH(QString, halt);
        QFETCH(QByteArray, end);
        SessionHome callreel;
        if (!halt.isEmpty())
            callreel.setVariable("CALLREEL_SCRIPT_HALT", halt);
        const Seen seen = runSessionScript(callreel, options);
        QCOMPARE(seen.exitCode(), 0);
        QCOMPARE(seen.out, "function owned=yes\n" + end); // and not a line of ours
        QCOMPARE(textOf(seen.event("script.shutdown.stop"), "status"), QStringLiteral("stopped"));
        QVERIFY(QDir(callreel.home() + QStringLiteral("/sessions")).isEmpty());
    }

    void theWayFromTheLegacyOnesIsDocumented() { // L35: where one looks first, and in the guides
        for (const char* path : {"README.md", "docs/lifecycle.md", "docs/embedding.md"}) {
            const QByteArray text = sourceOf(path);
            for (const char* word : {"run_as_script", "halt=True", "exit_mode=\"halt\"", "CALLREEL_SCRIPT_HALT=1",
                                     "CALLREEL_SCRIPT_EXIT=halt"})
                QVERIFY2(text.contains(word),
                         qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(path), QLatin1String(word))));
        }
    }
};

QTEST_GUILESS_MAIN(test_ScriptExit)
#include "test_ScriptExit.moc"
