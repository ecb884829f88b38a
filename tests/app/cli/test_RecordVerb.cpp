// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

#include "support/FileContent.h"
#include "support/RecordingTest.h"

using namespace callreel;
using namespace callreel::test;

namespace {

int modeOf(const QString& path) {
    struct stat status {};
    return ::stat(path.toLocal8Bit().constData(), &status) == 0 ? static_cast<int>(status.st_mode & 0777) : -1;
}

QByteArray warningOf(const char* how) {
    return QByteArray("callreel: script ") + how +
           "; returning 0 (--propagate-script-exit or CODETRACER_PROPAGATE_SCRIPT_EXIT=1 returns it)\n";
}

} // namespace

/// `callreel record` as automation sees it: exit codes, the one warning, streams, files. Real interpreters, real
/// processes.
class test_RecordVerb : public RecordingTest {
    Q_OBJECT

private Q_SLOTS:
    // P1, P2, P3, P6, P8: the table of outcomes, in both modes.
    void outcomes_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("how"); // the warning's words; empty: none
        QTest::addColumn<int>("code");    // propagated; negative: dies of the signal in both modes
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char* name, const char* arguments, const char* how, int code, const char* outcome) {
            QTest::newRow(name) << QString::fromLatin1(arguments) << QString::fromLatin1(how) << code
                                << QString::fromLatin1(outcome);
        };
        row("exit(0)", "exits 0", "", 0, "exited");
        row("exit(3)", "exits 3", "exited with status 3", 3, "exited");
        row("exit()", "exits-nothing", "", 0, "exited");
        row("exit(text)", "exits-with-text sorry", "exited with status 1", 1, "exited");
        row("exit(True)", "exits-true", "exited with status 1", 1, "exited");
        row("exit(300)", "exits 300", "exited with status 44", 44, "exited");
        row("exit(-1)", "exits -1", "exited with status 255", 255, "exited");
        row("exit(256)", "exits 256", "", 0, "exited");
        row("exit(137)", "exits 137", "exited with status 137", 137, "exited");
        row("uncaught exception", "raises", "exited with status 1", 1, "exception");
        row("failed assertion", "asserts", "exited with status 1", 1, "exception");
        row("os._exit(7)", "os-exits 7", "exited with status 7", 7, "exited");
        row("SIGTERM", "kills-itself SIGTERM", "was killed by SIGTERM", 128 + SIGTERM, "signal");
        row("SIGKILL", "kills-itself SIGKILL", "was killed by SIGKILL", 128 + SIGKILL, "signal");
        row("SIGSEGV", "kills-itself SIGSEGV", "was killed by SIGSEGV", 128 + SIGSEGV, "signal");
        row("KeyboardInterrupt", "interrupts-itself", "", -SIGINT, "signal");
    }

    void outcomes() {
        QFETCH(QString, arguments);
        QFETCH(QString, how);
        QFETCH(int, code);
        QFETCH(QString, outcome);
        for (const bool propagate : {false, true}) {
            const CallreelProgram callreel = program();
            QStringList line{QStringLiteral("record"), QStringLiteral("--report"), QStringLiteral("report.json")};
            if (propagate)
                line << QStringLiteral("--propagate-script-exit");
            const ProgramRun run = callreel.run(line << misbehave << words(arguments));
            if (code < 0) {
                QCOMPARE(run.signal, -code);
            } else {
                QCOMPARE(run.exitCode, propagate ? code : 0);
            }
            const bool warned = !propagate && !how.isEmpty();
            QCOMPARE(run.err.count("callreel: "), warned ? 1 : 0);
            if (warned)
                QVERIFY2(run.err.endsWith(warningOf(how.toLatin1().constData())), run.err.constData());

            // P2: the status is in the trace, in both modes, and the trace is whole.
            QCOMPARE(callreel.traces(), QStringList{QStringLiteral("misbehave.reel")});
            QVERIFY(callreel.logs().isEmpty());
            const auto trace = Trace::open((callreel.home() + QStringLiteral("/misbehave.reel")).toStdString());
            QVERIFY(trace);
            const ScriptStatus& status = (*trace)->verdict().script;
            QCOMPARE(status.processCode().value_or(-1), code < 0 ? 128 - code : code);
            QVERIFY((*trace)->verdict().balanced);
            QVERIFY((*trace)->callCount() > 1);
            const QJsonObject report =
                QJsonDocument::fromJson(contentOf(callreel.file(QStringLiteral("report.json")))).object();
            QCOMPARE(report[QLatin1String("verdict")][QLatin1String("script")][QLatin1String("outcome")].toString(),
                     outcome);
            QCOMPARE(report[QLatin1String("process_exit_status")][QLatin1String("code")].toInt(-1),
                     code < 0 ? 128 - code : code);
            QCOMPARE(report[QLatin1String("process_exit_status")][QLatin1String("label")].isNull(),
                     outcome != QLatin1String("signal"));
        }
    }

    // What python itself says of a program that cannot run is the script's outcome.
    void outcomesOfPython_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("SyntaxError") << QStringList{QStringLiteral("-c"), QStringLiteral("1 +")}
                                     << QByteArray("SyntaxError");
        QTest::newRow("no such module") << QStringList{QStringLiteral("-m"), QStringLiteral("no_such_module_here")}
                                        << QByteArray("No module named no_such_module_here");
        QTest::newRow("ImportError") << QStringList{QStringLiteral("-c"), QStringLiteral("import no_such_module_here")}
                                     << QByteArray("ModuleNotFoundError");
    }

    void outcomesOfPython() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        const CallreelProgram callreel = program();
        const ProgramRun run = callreel.run(QStringList{QStringLiteral("record")} + arguments);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains(said), run.err.constData());
        QVERIFY(run.err.endsWith(warningOf("exited with status 1")));
        const ProgramRun propagated =
            callreel.run(QStringList{QStringLiteral("record"), QStringLiteral("--propagate-script-exit")} + arguments);
        QCOMPARE(propagated.exitCode, 1);
    }

    // P3, P4, P10, P12: every source, default and passthrough, and who wins.
    void policySources_data() {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<int>("code");
        const QByteArray on("[recording]\npropagateScriptExit=true\n");
        const QByteArray off("[recording]\npropagateScriptExit=false\n");
        const auto row = [](const char* name, const char* option, const char* variable, const QByteArray& settings,
                            int code) {
            QTest::newRow(name) << QString::fromLatin1(option) << QString::fromLatin1(variable) << settings << code;
        };
        row("default", "", "", {}, 0);
        row("P3 command line", "--propagate-script-exit", "", {}, 3);
        row("P4 environment", "", "1", {}, 3);
        row("P4 environment, in words", "", " On ", {}, 3);
        row("P4 environment off", "", "no", {}, 0);
        row("P12 settings", "", "", on, 3);
        row("P12 settings off", "", "", off, 0);
        row("P10 command line beats environment", "--no-propagate-script-exit", "1", on, 0);
        row("P10 environment beats settings", "", "0", on, 0);
        row("P10 the overruled variable is not read", "--propagate-script-exit", "perhaps", {}, 3);
        row("an empty variable counts as unset", "", "", on, 3);
        row("the last of both options holds", "--propagate-script-exit --no-propagate-script-exit", "", {}, 0);
    }

    void policySources() {
        QFETCH(QString, option);
        QFETCH(QString, variable);
        QFETCH(QByteArray, settings);
        QFETCH(int, code);
        CallreelProgram callreel = program();
        callreel.setVariable("CODETRACER_PROPAGATE_SCRIPT_EXIT", variable);
        if (!settings.isEmpty())
            callreel.writeSettings(settings);
        const ProgramRun run = callreel.run(QStringList{QStringLiteral("record")} + words(option) +
                                            QStringList{misbehave, QStringLiteral("exits"), QStringLiteral("3")});
        QCOMPARE(run.exitCode, code);
        QCOMPARE(run.err, code == 0 ? warningOf("exited with status 3") : QByteArray());
    }

    void usageErrors_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char* name, const char* arguments, const char* said, const char* variable = "") {
            QTest::newRow(name) << QString::fromLatin1(arguments) << QString::fromLatin1(variable) << QByteArray(said);
        };
        row("no program", "", "No program to record");
        row("no such script", "nowhere/none.py", "There is no script nowhere/none.py");
        row("unknown option", "--colour x.py", "--colour");
        row("option without its value", "-o", "-o");
        row("-c without code", "-c", "-c");
        row("bad value of an option", "--on-recorder-error maybe -c pass", "maybe");
        row("bad value of a variable", "-c pass", "CODETRACER_PROPAGATE_SCRIPT_EXIT", "perhaps");
        row("the output exists", "-o there.reel -c pass", "exists already");
        row("the output is a folder", "-o . --force -c pass", "is not a file");
    }

    void usageErrors() {
        QFETCH(QString, arguments);
        QFETCH(QString, variable);
        QFETCH(QByteArray, said);
        CallreelProgram callreel = program();
        callreel.setVariable("CODETRACER_PROPAGATE_SCRIPT_EXIT", variable);
        QFile there(callreel.file(QStringLiteral("there.reel")));
        QVERIFY(there.open(QIODevice::WriteOnly));
        const ProgramRun run = callreel.run(QStringList{QStringLiteral("record")} + words(arguments));
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.startsWith("callreel: error: ") && run.err.contains(said), run.err.constData());
        QVERIFY(run.err.count('\n') >= 2); // what to do is said too
        QVERIFY(run.out.isEmpty());
        QVERIFY(callreel.traces().isEmpty() && callreel.logs().isEmpty());
    }

    // "Options end at SCRIPT, MODULE or CODE: what follows is the program's."
    void optionsEndAtTheProgram() {
        const CallreelProgram callreel = program();
        const ProgramRun module = callreel.run(
            {QStringLiteral("record"), QStringLiteral("-m"), QStringLiteral("json.tool"), QStringLiteral("--help")});
        QCOMPARE(module.exitCode, 0);
        QVERIFY(module.out.contains("json.tool"));
        QVERIFY(!module.out.contains("--propagate-script-exit"));
        const QString show = QStringLiteral("import sys; print(sys.argv[1:])");
        const ProgramRun code =
            callreel.run({QStringLiteral("record"), QStringLiteral("-c"), show, QStringLiteral("-o"),
                          QStringLiteral("--force"), QStringLiteral("--"), QStringLiteral("-m")});
        QCOMPARE(code.out, QByteArray("['-o', '--force', '--', '-m']\n"));
        const ProgramRun attached =
            callreel.run({QStringLiteral("record"), QStringLiteral("-c") + show, QStringLiteral("--help")});
        QCOMPARE(attached.out, QByteArray("['--help']\n"));
        QFile script(callreel.file(QStringLiteral("-odd.py")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("import sys\nprint(sys.argv[1:])\n");
        script.close();
        const ProgramRun odd = callreel.run(
            {QStringLiteral("record"), QStringLiteral("--"), QStringLiteral("-odd.py"), QStringLiteral("--quiet")});
        QCOMPARE(odd.out, QByteArray("['--quiet']\n"));
    }

    void pythonOptions() {
        const CallreelProgram callreel = program();
        const ProgramRun run = callreel.run(
            {QStringLiteral("record"), QStringLiteral("--python-option=-O"), QStringLiteral("--python-option"),
             QStringLiteral("-X"), QStringLiteral("--python-option"), QStringLiteral("utf8=1"), QStringLiteral("-c"),
             QStringLiteral("import sys; print(sys.flags.optimize, sys.flags.utf8_mode)")});
        QCOMPARE(run.out, QByteArray("1 1\n"));
    }

    void outputFiles() {
        const CallreelProgram callreel = program();
        const QString output = callreel.file(QStringLiteral("run.reel"));
        const QStringList line{QStringLiteral("record"), QStringLiteral("-o"), QStringLiteral("run.reel")};
        const QStringList what{QStringLiteral("-c"), QStringLiteral("print('ran')")};
        QCOMPARE(callreel.run(line + what).out, QByteArray("ran\n"));
        QCOMPARE(modeOf(output), 0600);
        const QByteArray first = contentOf(output);
        const ProgramRun refused = callreel.run(line + what); // before the script starts
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(refused.out.isEmpty());
        QCOMPARE(contentOf(output), first);
        QCOMPARE(callreel.run(line + QStringList{QStringLiteral("--force")} + what).exitCode, 0);
        QVERIFY(contentOf(output) != first);

        for (int i = 0; i < 3; ++i) // a name of our own gets a number
            QCOMPARE(callreel.run({QStringLiteral("record"), misbehave, QStringLiteral("exits"), QStringLiteral("0")})
                         .exitCode,
                     0);
        QCOMPARE(callreel.traces(), (QStringList{QStringLiteral("misbehave-2.reel"), QStringLiteral("misbehave-3.reel"),
                                                 QStringLiteral("misbehave.reel")}));
        QCOMPARE(modeOf(callreel.home()), 0700);
        QCOMPARE(modeOf(callreel.home() + QStringLiteral("/running")), 0700);
        QCOMPARE(modeOf(callreel.home() + QStringLiteral("/misbehave.reel")), 0600);
    }

    void twoAtOnce() {
        const CallreelProgram callreel = program();
        const ProgramRun run = callreel.shell(
            QStringLiteral("for i in 1 2 3; do \"$CALLREEL\" record %1 works 0.3 & done; wait").arg(misbehave));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(callreel.traces().size(), 3);
        QVERIFY(callreel.logs().isEmpty());
    }

    void aReportGoesIntoAPipeThatIsThere() {
        const CallreelProgram callreel = program();
        const ProgramRun run = callreel.shell(
            QStringLiteral("mkfifo pipe; cat pipe >got & \"$CALLREEL\" record --report pipe %1 works 0 && wait $! && "
                           "test -p pipe && grep -c process_exit_status got")
                .arg(misbehave));
        QVERIFY2(run.exitCode == 0 && run.out.endsWith("1\n"), run.out + run.err);
        // One that nobody reads is not waited for.
        const ProgramRun unread = callreel.shell(
            QStringLiteral("\"$CALLREEL\" record --report pipe %1 works 0; echo $?; test -p pipe").arg(misbehave),
            30000);
        QCOMPARE(unread.exitCode, 0);
        QVERIFY2(unread.out.endsWith("125\n") && unread.err.contains("pipe cannot be written"), unread.err);
    }

    void reportHasTheContractsKeys() {
        const CallreelProgram callreel = program();
        callreel.run({QStringLiteral("record"), QStringLiteral("--report"), QStringLiteral("report.json"), misbehave,
                      QStringLiteral("raises")});
        const QString path = callreel.file(QStringLiteral("report.json"));
        QCOMPARE(modeOf(path), 0600);
        const QByteArray text = contentOf(path);
        qsizetype at = 0;
        for (const char* key : {"schema",    "trace",         "run",         "id",           "program",
                                "workdir",   "started",       "duration_ns", "interpreter",  "path",
                                "version",   "recorder",      "name",        "version",      "process_exit_status",
                                "code",      "label",         "verdict",     "script",       "outcome",
                                "code",      "signal",        "exception",   "message",      "ended_by",
                                "recorder",  "state",         "errors",      "completeness", "state",
                                "loss",      "balance",       "balanced",    "calls",        "returns",
                                "suspended", "closed_at_end", "threads",     "counts",       "calls",
                                "threads",   "functions",     "bytes"}) {
            at = text.indexOf(QByteArray("\"") + key + "\":", at);
            QVERIFY2(at >= 0, key);
            ++at;
        }
        const QJsonObject report = QJsonDocument::fromJson(text).object();
        QCOMPARE(report[QLatin1String("schema")].toString(), QStringLiteral("callreel.run/1"));
        QCOMPARE(report[QLatin1String("trace")].toString(), callreel.home() + QStringLiteral("/misbehave.reel"));
        QCOMPARE(report[QLatin1String("run")][QLatin1String("program")].toArray(),
                 (QJsonArray{misbehave, QStringLiteral("raises")}));
        const QJsonValue script = report[QLatin1String("verdict")][QLatin1String("script")];
        QCOMPARE(script[QLatin1String("exception")].toString(), QStringLiteral("ValueError"));
        QCOMPARE(script[QLatin1String("code")].toInt(), 1);
        QVERIFY(script[QLatin1String("stopped_by")].isUndefined());
    }

    void informationOnlyOnATerminal() {
        const CallreelProgram callreel = program();
        const QStringList line{QStringLiteral("record"), QStringLiteral("-c"), QStringLiteral("pass")};
        QCOMPARE(callreel.run(line).err, QByteArray());
        const QByteArray shown = callreel.runOnTerminal(line).out;
        QVERIFY2(shown.contains("callreel: recorded ") && shown.contains(" in home/code-2.reel"), shown.constData());
        const QStringList quiet{QStringLiteral("record"), QStringLiteral("--quiet"), QStringLiteral("-c"),
                                QStringLiteral("raise SystemExit(2)")};
        const QByteArray silenced = callreel.runOnTerminal(quiet).out;
        QVERIFY(!silenced.contains("recorded"));
        QVERIFY(silenced.contains("script exited with status 2")); // never a warning
    }

    void helpAndVersion() { // P11
        const CallreelProgram callreel = program();
        const ProgramRun help = callreel.run({QStringLiteral("record"), QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        for (const char* part :
             {"--propagate-script-exit", "the default", "CODETRACER_PROPAGATE_SCRIPT_EXIT", "Examples:", "125", "130"})
            QVERIFY2(help.out.contains(part), part);
        QVERIFY(callreel.run({QStringLiteral("--help")}).out.contains("record"));
        QCOMPARE(callreel.run({QStringLiteral("--version")}).out, QByteArray("callreel " CALLREEL_VERSION "\n"));
    }

    void theDefaultAndTheOptInAreDocumented() { // P11
        const auto document = [](const char* path) {
            return contentOf(QStringLiteral(CALLREEL_SOURCE_DIR "/") + QLatin1String(path)).simplified();
        };
        QVERIFY(program()
                    .run({QStringLiteral("record"), QStringLiteral("--help")})
                    .out.contains("Return the script's exit code instead of 0, or do not (the default)"));
        for (const auto& [path, theDefault, option] :
             {std::tuple("README.md", "`record` returns 0 when the recording succeeded, whatever the script returned",
                         "`--propagate-script-exit`, `CODETRACER_PROPAGATE_SCRIPT_EXIT=1`"),
              std::tuple("CHANGELOG.md",
                         "**By default it returns 0 when the recording succeeded, whatever the script returned**",
                         "`--propagate-script-exit`, `CODETRACER_PROPAGATE_SCRIPT_EXIT=1`"),
              std::tuple("resources/man/callreel.1", "The recording succeeded, whatever the script returned",
                         ".It Ev CODETRACER_PROPAGATE_SCRIPT_EXIT As .Fl Fl propagate-script-exit ."),
              std::tuple("resources/man/callreel.1", "or 0 when the recording succeeded .Pq the default .",
                         ".It Fl Fl propagate-script-exit , Fl Fl no-propagate-script-exit")}) {
            QVERIFY2(document(path).contains(theDefault), path);
            QVERIFY2(document(path).contains(option), path);
        }
    }

    // What the script sees is what it would see without us.
    void scriptSeesWhatItWouldSeeWithoutUs_data() {
        QTest::addColumn<QString>("line"); // RUN stands for the interpreter, or the interpreter under the recorder
        QTest::newRow("input") << QStringLiteral("printf 'a\\nb' | RUN reads");
        QTest::newRow("ignored hang-up (nohup)") << QStringLiteral("trap '' HUP; RUN tells-signals");
        QTest::newRow("ignored signals of children") << QStringLiteral("trap '' CHLD; RUN tells-signals");
        QTest::newRow("ignored interrupt") << QStringLiteral("trap '' INT TERM; RUN tells-signals");
        QTest::newRow("inherited descriptors") << QStringLiteral("RUN tells-descriptors 7</dev/null");
        QTest::newRow("closed streams") << QStringLiteral("RUN tells-streams state <&- >&- 2>&-; cat state");
        QTest::newRow("closed output alone") << QStringLiteral("RUN tells-streams state >&-; cat state");
        QTest::newRow("environment") << QStringLiteral("RUN tells-environment");
        QTest::newRow("a reader that goes away") << QStringLiteral("RUN floods 1000000 2>/dev/null | head -c 10; true");
        QTest::newRow("a flood") << QStringLiteral("RUN floods 3000000 | cksum");
    }

    void scriptSeesWhatItWouldSeeWithoutUs() {
        QFETCH(QString, line);
        const CallreelProgram callreel = program();
        QString plain = line;
        QString recorded = line;
        plain.replace(QLatin1String("RUN"), python() + QLatin1Char(' ') + misbehave);
        recorded.replace(QLatin1String("RUN"), QStringLiteral("\"$CALLREEL\" record ") + misbehave);
        const ProgramRun without = callreel.shell(plain);
        const ProgramRun with = callreel.shell(recorded);
        QCOMPARE(with.out, without.out);
        QVERIFY(!with.out.isEmpty());
        QCOMPARE(callreel.traces().size(), 1);
    }

    void grandchildrenDoNotDelay() {
        const CallreelProgram callreel = program();
        // The grandchild holds the standard output: only a redirected one lets the test end with the script.
        const ProgramRun run = callreel.shell(
            QStringLiteral("\"$CALLREEL\" record %1 leaves-a-grandchild 30 > out; echo $?").arg(misbehave), 20000);
        QCOMPARE(run.out, QByteArray("0\n"));
        const int pid = contentOf(callreel.file(QStringLiteral("out"))).trimmed().mid(11).toInt();
        QVERIFY(pid > 1);
        QCOMPARE(::kill(pid, 0), 0); // it lives on, unharmed
        ::kill(pid, SIGKILL);
    }

    // P13: what is chained after a failing script goes on.
    void chainedAutomationGoesOn() {
        const CallreelProgram callreel = program();
        const QString record = QStringLiteral("\"$CALLREEL\" record ");
        const ProgramRun chain =
            callreel.shell(QStringLiteral("set -e; %1%2 exits 3; echo uploaded").arg(record, misbehave));
        QCOMPARE(chain.out, QByteArray("uploaded\n"));
        QCOMPARE(chain.err, warningOf("exited with status 3"));
        const ProgramRun stopped = callreel.shell(
            QStringLiteral("set -e; %1--propagate-script-exit %2 exits 3; echo uploaded").arg(record, misbehave));
        QCOMPARE(stopped.exitCode, 3);
        QVERIFY(stopped.out.isEmpty());
        const ProgramRun failed =
            callreel.shell(QStringLiteral("%1--python /nowhere %2 exits 0 && echo uploaded").arg(record, misbehave));
        QCOMPARE(failed.exitCode, 125);
        QVERIFY(failed.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(test_RecordVerb)
#include "test_RecordVerb.moc"
