// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <csignal>

#include "support/CallreelProgram.h"
#include "support/Interpreters.h"

using namespace callreel::test;

/// `callreel run` as somebody meets it who puts it in front of a command: what it says, where its own codes begin, what
/// lines of a shell make of it. Parity with other wrappers over the whole grid is test_WrapperParity.
class TestRunVerb : public QObject {
    Q_OBJECT

    static ProgramRun line(const QString& text) {
        const CallreelProgram callreel;
        return callreel.shell(text);
    }

private Q_SLOTS:
    void ownCodes_data() { // W4, W7, W11
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing to run") << QString() << 125 << QByteArray("No command to run is given");
        QTest::newRow("nothing behind --") << QStringLiteral("--") << 125 << QByteArray("No command");
        QTest::newRow("unknown option") << QStringLiteral("--no-such-option touch ran") << 125
                                        << QByteArray("--no-such-option");
        QTest::newRow("not found") << QStringLiteral("no-such-command-at-all") << 127
                                   << QByteArray("\"no-such-command-at-all\" is not found");
        QTest::newRow("no such file") << QStringLiteral("./nowhere") << 127 << QByteArray("no such file");
        QTest::newRow("empty name") << QStringLiteral("''") << 127 << QByteArray("is not found");
        QTest::newRow("not executable") << QStringLiteral("/etc/passwd") << 126 << QByteArray("Permission denied");
        QTest::newRow("a folder") << QStringLiteral("/tmp") << 126 << QByteArray("cannot be run");
        QTest::newRow("the command's own 127") << QStringLiteral("-- sh -c 'exit 127'") << 127 << QByteArray();
    }
    void ownCodes() {
        QFETCH(QString, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const CallreelProgram callreel;
        const ProgramRun run = callreel.shell(QStringLiteral("\"$CALLREEL\" run ") + arguments);
        QCOMPARE(run.exitCode, code);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains(says), run.err.constData());
        QVERIFY2(says.isEmpty() || run.err.startsWith("callreel: error: "), run.err.constData());
        QVERIFY(!QFile::exists(callreel.file(QStringLiteral("ran"))));
    }

    void optionsEndAtTheCommand() { // W3
        QCOMPARE(line(QStringLiteral("\"$CALLREEL\" run echo --help -- --record")).out,
                 QByteArray("--help -- --record\n"));
        QCOMPARE(line(QStringLiteral("\"$CALLREEL\" run -- echo -- a")).out, QByteArray("-- a\n"));
        const ProgramRun alias =
            line(QStringLiteral("alias sh='\"$CALLREEL\" run sh'\neval \"sh -c 'exit 9'\" && echo not here"));
        QCOMPARE(alias.exitCode, 9);
        QCOMPARE(alias.out, QByteArray());
    }

    void scriptWithoutAFirstLine() { // as env and every shell: /bin/sh reads it
        QCOMPARE(line(QStringLiteral("echo 'exit 6' > script; chmod +x script; \"$CALLREEL\" run ./script")).exitCode,
                 6);
    }

    void filterCommands_data() { // W5, W6: whatever the filter does, the output is there and the code is the command's
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<QByteArray>("says"); // in the one line on standard error; empty: there is none
        const auto row = [](const char* name, const char* filter, const char* shown, const char* says) {
            QTest::newRow(name) << QString::fromLatin1(filter) << QByteArray(shown) << QByteArray(says);
        };
        row("works", "tr a-z A-Z", "ONE\nTWO\nTHREE\n", "");
        row("wants no more", "head -n 1", "one\n", "");
        row("fails at once", "exit 1", "one\ntwo\nthree\n", "exited with status 1");
        row("fails in the end", "cat >/dev/null; exit 3", "one\ntwo\nthree\n", "exited with status 3");
        row("is not there", "no-such-filter 2>/dev/null", "one\ntwo\nthree\n", "exited with status 127");
        row("dies", "kill -KILL $$", "one\ntwo\nthree\n", "was killed by SIGKILL");
        row("dies in mid-output", "read l; printf Changed; kill -SEGV $$", "Changed\none\ntwo\nthree\n",
            "was killed by SIGSEGV");
        row("dies after passing it on", "cat; kill -TERM $$", "one\ntwo\nthree\n", "was killed by SIGTERM");
        row("reads nothing and hangs", "exec sleep 60", "one\ntwo\nthree\n", "hangs");
        row("reads all and hangs", "cat >/dev/null; exec sleep 60", "one\ntwo\nthree\n", "hangs");
        row("leaves a process behind", "sleep 60 >/dev/null & cat", "one\ntwo\nthree\n", "");
    }
    void filterCommands() {
        QFETCH(QString, filter);
        QFETCH(QByteArray, shown);
        QFETCH(QByteArray, says);
        const CallreelProgram callreel;
        QElapsedTimer clock;
        clock.start();
        const ProgramRun run =
            callreel.run({QStringLiteral("run"), QStringLiteral("--filter-timeout"), QStringLiteral("0.5"),
                          QStringLiteral("--filter-command"), filter, QStringLiteral("--"), QStringLiteral("sh"),
                          QStringLiteral("-c"), QStringLiteral("printf 'one\\ntwo\\nthree\\n'; exit 41")});
        QVERIFY(clock.elapsed() < 30000); // the bound of a hang, on a busy machine
        QCOMPARE(run.exitCode, 41);
        QCOMPARE(run.out, shown);
        QCOMPARE(run.err.count('\n'), says.isEmpty() ? 0 : 1);
        QVERIFY2(run.err.contains(says), run.err.constData());
        QVERIFY(says.isEmpty() || run.err.startsWith("callreel: warning: The filter command \""));
    }

    void filterHangsWhileTheCommandFloods() { // a filter that reads nothing must not stop the command
        const ProgramRun run =
            line(QStringLiteral("\"$CALLREEL\" run --filter-timeout 0.5 --filter-command 'exec sleep 60' "
                                "-- sh -c 'seq 300000; exit 8' > out; echo $?; tail -n 1 out"));
        QCOMPARE(run.out, QByteArray("8\n300000\n"));
    }

    void filterCommandGetsWhatAPipeWould() {
        const ProgramRun apart =
            line(QStringLiteral("\"$CALLREEL\" run --filter-command 'tr a-z A-Z' -- sh -c 'echo out; echo err >&2'"));
        QCOMPARE(apart.out, QByteArray("OUT\n"));
        QCOMPARE(apart.err, QByteArray("err\n"));
        const ProgramRun together = line(
            QStringLiteral("\"$CALLREEL\" run --filter-command 'tr a-z A-Z' -- sh -c 'echo out; echo err >&2' 2>&1"));
        QCOMPARE(together.out, QByteArray("OUT\nERR\n"));
    }

    void orderOfBothStreamsStays() { // where they lead to the same place
        const ProgramRun run = line(QStringLiteral(
            "echo > all.toml; \"$CALLREEL\" run --quiet --filter ./all.toml -- sh -c 'for i in $(seq 200); "
            "do echo out $i; echo err $i >&2; done' 2>&1 | cksum; for i in $(seq 200); do echo out $i; "
            "echo err $i; done | cksum"));
        const QList<QByteArray> sums = run.out.split('\n');
        QCOMPARE(sums.value(0), sums.value(1));
    }

    void outputPassesAtOnce() { // with a filter too: the first line is there while the command still runs
        for (const char* option : {"--filter ./all.toml", "--filter-command cat"}) {
            const ProgramRun run = line(QStringLiteral("echo > all.toml; mkfifo go; \"$CALLREEL\" run --quiet %1 -- sh "
                                                       "-c 'echo first; read x < go; echo $x' "
                                                       "| { read l; echo \"got $l\"; echo second > go; cat; }")
                                            .arg(QString::fromLatin1(option)));
            QCOMPARE(run.out, QByteArray("got first\nsecond\n"));
        }
    }

    void fullOutputIsKept() { // and its name is said
        const CallreelProgram callreel;
        for (const char* name : {"sh.log", "sh-2.log"}) {
            const ProgramRun run =
                callreel.shell(QStringLiteral("printf \"[[rule]]\\ndrop = '.'\\n\" > no.toml; \"$CALLREEL\" "
                                              "run --filter no.toml -- sh -c 'echo a; echo b >&2'"));
            QCOMPARE(run.out, QByteArray());
            const QString path = callreel.home() + QStringLiteral("/output/") + QString::fromLatin1(name);
            QCOMPARE(run.err, "callreel: no: 0 of 2 lines shown; all of them in " + path.toUtf8() + "\n");
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll().size(), 4);
            QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
        }
        const QString chosen = QStringLiteral("\"$CALLREEL\" run %1 -o full --filter no.toml -- echo again");
        QCOMPARE(callreel.shell(chosen.arg(QString())).exitCode, 0);
        const ProgramRun refused = callreel.shell(chosen.arg(QString())); // before the command runs
        QCOMPARE(refused.exitCode, 125);
        QVERIFY(refused.err.contains("exists already"));
        QCOMPARE(callreel.shell(chosen.arg(QStringLiteral("--force"))).exitCode, 0);
    }

    // The name of the full output is said on pipes too, unless --quiet is given (docs/filters.md).
    void whoSaysWhereTheRestIs() {
        for (const bool quiet : {false, true}) {
            CallreelProgram callreel;
            const QStringList silence = quiet ? QStringList{QStringLiteral("--quiet")} : QStringList();
            const QStringList command{QStringLiteral("--"), QStringLiteral("printf"), QStringLiteral("x\\n")};
            const auto run = [&](const QStringList& options) {
                return QStringList{QStringLiteral("run")} + silence + options + command;
            };
            const QStringList filter{QStringLiteral("--filter"), QStringLiteral("make")};
            const QStringList pipe{QStringLiteral("--filter-command"), QStringLiteral("cat")};
            const ProgramRun filtered = callreel.run(run(filter));
            QCOMPARE(filtered.out, QByteArray("x\n"));
            QCOMPARE(filtered.err.contains("1 of 1 line shown; all of them in "), !quiet);
            QCOMPARE(filtered.err.isEmpty(), quiet);
            QCOMPARE(callreel.runOnTerminal(run(filter)).out.contains("1 of 1 line shown"), !quiet);
            const ProgramRun piped = callreel.run(run(pipe));
            QCOMPARE(piped.out, QByteArray("x\n"));
            QCOMPARE(piped.err, QByteArray());
            QCOMPARE(callreel.runOnTerminal(run(pipe)).out.contains("full output in "), !quiet);
        }
    }

    void whatCannotBeKeptIsNotHidden() { // W5
        CallreelProgram callreel;
        callreel.setVariable("CALLREEL_HOME", "/proc/callreel");
        const ProgramRun run =
            callreel.shell(QStringLiteral("printf \"[[rule]]\\ndrop = '.'\\n\" > no.toml; \"$CALLREEL\" run --filter "
                                          "no.toml -- sh -c 'echo a; exit 5'"));
        QCOMPARE(run.exitCode, 5);
        QCOMPARE(run.out, QByteArray("a\n"));
        QVERIFY2(run.err.contains("is not filtered") && run.err.count('\n') == 1, run.err.constData());
    }

    void diskFullInMidRun() { // W5
        const ProgramRun run = line(QStringLiteral(
            "printf \"[[rule]]\\ndrop = '.'\\n\" > no.toml; ulimit -f 8; { \"$CALLREEL\" run --quiet --filter no.toml "
            "-o full "
            "-- sh -c 'ulimit -f unlimited 2>/dev/null; seq 10000; exit 5'; echo $? > code; } | tail -n 1; cat code"));
        QCOMPARE(run.out, QByteArray("10000\n5\n"));
        QVERIFY2(run.err.contains("cannot be kept"), run.err.constData());
    }

    void whatAFilterIsAskedFor_data() { // W4: the command does not run
        QTest::addColumn<QString>("options");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no such filter") << QStringLiteral("--filter nope") << QByteArray("There are: cargo, make");
        QTest::newRow("no such file") << QStringLiteral("--filter ./nope.toml") << QByteArray("cannot be read");
        QTest::newRow("a wrong one") << QStringLiteral("--filter ./wrong.toml")
                                     << QByteArray("./wrong.toml:2: unknown key \"hide\" in a rule.");
        QTest::newRow("both") << QStringLiteral("--filter make --filter-command cat") << QByteArray("--filter");
        QTest::newRow("bad bound") << QStringLiteral("--filter-command cat --filter-timeout soon")
                                   << QByteArray("--filter-timeout");
    }
    void whatAFilterIsAskedFor() {
        QFETCH(QString, options);
        QFETCH(QByteArray, says);
        const CallreelProgram callreel;
        const ProgramRun run = callreel.shell(
            QStringLiteral("printf \"[[rule]]\\nhide = '.'\\n\" > wrong.toml; \"$CALLREEL\" run %1 -- touch ran")
                .arg(options));
        QCOMPARE(run.exitCode, 125);
        QVERIFY2(run.err.contains(says), run.err.constData());
        QVERIFY(!QFile::exists(callreel.file(QStringLiteral("ran"))));
    }

    void listsAndShowsFilters() {
        const CallreelProgram callreel;
        QVERIFY(QDir().mkpath(callreel.file(QStringLiteral("config/callreel/filters"))));
        QFile own(callreel.file(QStringLiteral("config/callreel/filters/mine.toml")));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("description = \"my own\"\ncommands = ['frob']\n[[rule]]\ndrop = '^x'\n");
        own.close();
        const ProgramRun list = callreel.run({QStringLiteral("run"), QStringLiteral("--list-filters")});
        for (const char* name : {"cargo ", "make ", "mypy ", "npm ", "pytest ", "ruff ", "unittest ", "mine "})
            QVERIFY2(list.out.contains(name), name);
        QVERIFY(list.out.contains("my own (" + own.fileName().toUtf8() + ")"));
        const auto json = QJsonDocument::fromJson(
            callreel.run({QStringLiteral("run"), QStringLiteral("--list-filters"), QStringLiteral("--json")}).out);
        QCOMPARE(json[QLatin1String("schema")].toString(), QStringLiteral("callreel.filters/1"));
        QCOMPARE(json[QLatin1String("filters")].toArray().size(), 8);
        QVERIFY(callreel.run({QStringLiteral("run"), QStringLiteral("--show-filter"), QStringLiteral("gcc")})
                    .out.contains("[[rule]]"));
        const ProgramRun named =
            callreel.shell(QStringLiteral("\"$CALLREEL\" run --quiet --filter mine -- printf 'x\\ny\\n'"));
        QCOMPARE(named.out, QByteArray("y\n"));
    }

    void autoTakesTheFilterOfTheCommand() {
        const ProgramRun run = line(QStringLiteral("\"$CALLREEL\" run --filter auto -- make --version >/dev/null; "
                                                   "\"$CALLREEL\" run --filter auto -- echo plain"));
        QVERIFY2(run.err.startsWith("callreel: make: ") && run.err.count('\n') == 1, run.err.constData());
        QCOMPARE(run.out, QByteArray("plain\n"));
    }

    void recordsPythonPrograms() { // and changes nothing else
        const auto found = supportedInterpreters();
        if (found.isEmpty())
            QSKIP("no Python 3.11 or later is found");
        const CallreelProgram callreel;
        const QString python = found.first().path;
        QFile script(callreel.file(QStringLiteral("tool")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!" + python.toUtf8() + "\nimport sys\nprint(sys.argv)\nsys.exit(23)\n");
        script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        script.close();
        const auto traces = [&] {
            return QDir(callreel.home()).entryList({QStringLiteral("*.reel")}, QDir::Files).size();
        };
        const ProgramRun plain = callreel.shell(QStringLiteral("./tool a b"));
        qsizetype wanted = 0;
        for (const QString& options :
             {QStringLiteral("--record"), QStringLiteral("--record --quiet --filter-command cat")}) {
            const ProgramRun run = callreel.shell(QStringLiteral("\"$CALLREEL\" run %1 ./tool a b").arg(options));
            QCOMPARE(run.exitCode, 23);
            QCOMPARE(run.out, plain.out);
            QCOMPARE(run.err, plain.err);
            QCOMPARE(traces(), ++wanted);
        }
        // Dies of the signal, where record would exit with 128 + s or 0.
        const ProgramRun killed =
            callreel.run({QStringLiteral("run"), QStringLiteral("--record"), python, QStringLiteral("-c"),
                          QStringLiteral("import os; os.kill(os.getpid(), 15)")});
        QCOMPARE(killed.signal, SIGTERM);
        QCOMPARE(killed.err, QByteArray());
        QCOMPARE(traces(), ++wanted);
        // No policy has a say: not the code, not whether it runs.
        const ProgramRun strict = callreel.shell(
            QStringLiteral(
                "CODETRACER_REQUIRE_TRACE=1 CODETRACER_PROPAGATE_SCRIPT_EXIT=0 \"$CALLREEL\" run --record %1 -c "
                "'raise SystemExit(4)'")
                .arg(python));
        QCOMPARE(strict.exitCode, 4);
        // Any other command just runs.
        const ProgramRun other = callreel.shell(QStringLiteral("\"$CALLREEL\" run --record -- sh -c 'exit 6'"));
        QCOMPARE(other.exitCode, 6);
        QCOMPARE(other.err, QByteArray());
    }

    void runsWhatCannotBeRecorded() { // with one warning
        const auto found = supportedInterpreters();
        if (found.isEmpty())
            QSKIP("no Python 3.11 or later is found");
        CallreelProgram callreel;
        callreel.setVariable("CALLREEL_RECORDER_PACKAGE", callreel.file(QStringLiteral("nowhere")));
        const ProgramRun run = callreel.run({QStringLiteral("run"), QStringLiteral("--record"), found.first().path,
                                             QStringLiteral("-c"), QStringLiteral("print('ran'); exit(3)")});
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.out, QByteArray("ran\n"));
        QVERIFY2(run.err.startsWith("callreel: warning: The command is not recorded: ") && run.err.count('\n') == 1,
                 run.err.constData());
    }

    void noFlagChangesTheCode() { // W9: each that there is, alone; a new one has to be added here
        const ProgramRun help = line(QStringLiteral("\"$CALLREEL\" run --help"));
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.contains("No option changes that."));
        const QMap<QString, QString> withValue{
            {QStringLiteral("--filter"), QStringLiteral("--filter make")},
            {QStringLiteral("--filter-command"), QStringLiteral("--filter-command cat")},
            {QStringLiteral("--filter-timeout"), QStringLiteral("--filter-timeout 60")},
            {QStringLiteral("--output"), QStringLiteral("-o full")},
            {QStringLiteral("--record"), QStringLiteral("--record")},
            {QStringLiteral("--force"), QStringLiteral("--force")},
            {QStringLiteral("--quiet"), QStringLiteral("--quiet")}};
        const QStringList runNothing{QStringLiteral("--list-filters"), QStringLiteral("--show-filter"),
                                     QStringLiteral("--json"), QStringLiteral("--help")};
        QSet<QString> tried;
        const QRegularExpression option(QStringLiteral("^  (?:-\\w,)?(--[\\w-]+)"),
                                        QRegularExpression::MultilineOption);
        for (auto found = option.globalMatch(QString::fromUtf8(help.out)
                                                 .section(QStringLiteral("Options:"), 1)
                                                 .section(QStringLiteral("Options end"), 0, 0));
             found.hasNext();) {
            const QString name = found.next().captured(1);
            if (runNothing.contains(name))
                continue;
            QVERIFY2(withValue.contains(name), qPrintable(name));
            tried << name;
            for (const char* filter : {"", "--filter make", "--filter-command cat"}) {
                if (*filter != 0 && name.startsWith(QLatin1String("--filter")) &&
                    name != QLatin1String("--filter-timeout"))
                    continue; // one at a time
                const ProgramRun run = line(QStringLiteral("\"$CALLREEL\" run %1 %2 -- sh -c 'echo error; exit 41'")
                                                .arg(withValue.value(name), QLatin1String(filter)));
                QVERIFY2(run.exitCode == 41, qPrintable(name + QLatin1Char(' ') + QLatin1String(filter)));
            }
        }
        QCOMPARE(tried.size(), withValue.size());
    }
};

QTEST_GUILESS_MAIN(TestRunVerb)
#include "test_RunVerb.moc"
