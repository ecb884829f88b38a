// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/session/ProcessIdentity.h"
#include "support/CallreelProgram.h"
#include "support/Interpreters.h"
#include "support/SessionScript.h"
#include "support/SpawnedProcess.h"

using namespace callreel;
using namespace callreel::test;

using Seen = SessionScriptRun;

namespace {

const QString program = sessionScript();
constexpr int bound = 60000; ///< milliseconds; never waited for when all is well

bool isGone(pid_t pid) {
    const auto process = ProcessIdentity::of(pid);
    return !process || process->hasEnded();
}

} // namespace

/// The script lifecycle as an embedding program has it: each test is a process of its own, with the real service or one
/// that misbehaves.
class test_RunAsScript : public QObject {
    Q_OBJECT

    static QStringList words(const QString& line) { return line.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

    static bool serviceRuns(const CallreelProgram& callreel) {
        return callreel.run({QStringLiteral("service"), QStringLiteral("status")}).exitCode == 0;
    }
    static void stopService(const CallreelProgram& callreel) {
        callreel.run({QStringLiteral("service"), QStringLiteral("stop")});
    }
    /// Processes that have this CALLREEL_HOME, whoever started them.
    static int leftOver(const CallreelProgram& callreel) {
        int count = 0;
        const std::string home = callreel.home().toStdString();
        for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            const auto process = ProcessIdentity::of(name.toInt());
            count += process && !process->hasEnded() && process->environmentVariable("CALLREEL_HOME") == home;
        }
        return count;
    }
    /// Nothing of a session is left on the disk.
    static bool isClean(const CallreelProgram& callreel) {
        return QDir(callreel.home() + QStringLiteral("/sessions")).isEmpty() &&
               QDir(callreel.home() + QStringLiteral("/service")).isEmpty();
    }

private Q_SLOTS:
    void initTestCase() {
        if (supportedInterpreters().isEmpty())
            QSKIP("no Python 3.11 or later is found");
        qputenv("CALLREEL_PYTHON", supportedInterpreters().first().path.toUtf8());
    }

    // The authoritative table of stop_mode x exit_mode, row by row.
    void matrix_data() {
        QTest::addColumn<bool>("embedded");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("end"); // returned, stop or halt
        QTest::addColumn<bool>("serviceStays");
        const auto row = [](const char* name, bool embedded, const char* arguments, const char* end, bool stays) {
            QTest::newRow(name) << embedded << QString::fromLatin1(arguments) << QString::fromLatin1(end) << stays;
        };
        row("L21 owned, if_started, none", false, "", "returned", false);
        row("L21 owned, said in words", false, "--stop if_started --exit none", "returned", false);
        row("L22 owned, if_started, stop", false, "--exit stop", "stop", false);
        row("L23 owned, if_started, halt", false, "--exit halt", "halt", false);
        row("L24 owned, if_started, auto, persistent", false, "--exit auto --persistent", "stop", false);
        row("L24 owned, if_started, auto, not persistent", false, "--exit auto", "returned", false);
        row("L25 embedded, if_started, none", true, "", "returned", true);
        row("L26 embedded, always, none", true, "--stop always", "returned", false);
        row("L26 embedded, always, stop", true, "--stop always --exit stop", "stop", false);
        row("L26 embedded, always, halt", true, "--stop always --exit halt", "halt", false);
        row("L26 embedded, always, auto", true, "--stop always --exit auto --persistent", "returned", false);
        row("L27 embedded, if_started, stop", true, "--exit stop", "stop", true);
        row("L27 embedded, if_started, halt", true, "--exit halt", "halt", true);
        row("L27 embedded, never, stop", true, "--stop never --exit stop", "stop", true);
        row("L27 embedded, never, halt", true, "--stop never --exit halt", "halt", true);
        row("L28 embedded, auto, persistent", true, "--exit auto --persistent", "returned", true);
        row("L28 embedded, never, auto, persistent", true, "--stop never --exit auto --persistent", "returned", true);
        row("L20 owned, never, none", false, "--stop never", "returned", true);
        row("L20 owned, never, halt", false, "--stop never --exit halt", "halt", true);
        row("L7 legacy halt option", false, "--halt true", "halt", false);
        row("L10 legacy halt=false", false, "--halt false", "returned", false);
        row("L9 exit_mode beats halt", false, "--halt true --exit none", "returned", false);
    }

    void matrix() {
        QFETCH(bool, embedded);
        QFETCH(QString, arguments);
        QFETCH(QString, end);
        QFETCH(bool, serviceStays);
        SessionHome callreel;
        callreel.setVariable("CALLREEL_PYTHON", qEnvironmentVariable("CALLREEL_PYTHON"));
        if (embedded)
            QCOMPARE(callreel.run({QStringLiteral("service"), QStringLiteral("start")}).exitCode, 0);
        const Seen seen = runSessionScript(callreel, arguments + QStringLiteral(" --function asks-the-service"));
        QCOMPARE(seen.exitCode(), 0);
        QVERIFY2(seen.out.contains(embedded ? "function owned=no" : "function owned=yes"), seen.out); // L19
        QVERIFY2(seen.out.contains("service answers"), seen.out);
        QCOMPARE(seen.returned(), end == QLatin1String("returned"));
        QCOMPARE(seen.ranExitHandlers(), end != QLatin1String("halt")); // L3: nothing runs behind a halt; L4
        QCOMPARE(serviceRuns(callreel), serviceStays);
        const QString stop = seen.event("script.shutdown.stop").value(QLatin1String("status")).toString();
        QCOMPARE(stop, serviceStays ? QStringLiteral("skipped") : QStringLiteral("stopped"));
        QCOMPARE(seen.event("script.shutdown.exit").value(QLatin1String("effective")).toString(),
                 end == QLatin1String("returned") ? QStringLiteral("none") : end);
        if (serviceStays)
            stopService(callreel);
        QVERIFY(isClean(callreel));
    }

    void variables_data() { // L7, L11, L13, L14, through real processes
        QTest::addColumn<QByteArray>("exit");
        QTest::addColumn<QByteArray>("halt");
        QTest::addColumn<QString>("end");
        QTest::newRow("exit variable") << QByteArray(" Stop ") << QByteArray() << QStringLiteral("stop");
        QTest::newRow("halt variable") << QByteArray() << QByteArray("yes") << QStringLiteral("halt");
        QTest::newRow("exit beats halt") << QByteArray("none") << QByteArray("1") << QStringLiteral("returned");
        QTest::newRow("invalid") << QByteArray("bye") << QByteArray("off") << QStringLiteral("returned");
    }

    void variables() {
        QFETCH(QByteArray, exit);
        QFETCH(QByteArray, halt);
        QFETCH(QString, end);
        SessionHome callreel;
        callreel.setVariable("CALLREEL_SCRIPT_EXIT", QString::fromLatin1(exit));
        callreel.setVariable("CALLREEL_SCRIPT_HALT", QString::fromLatin1(halt));
        const Seen seen = runSessionScript(callreel, QStringLiteral("--service none"));
        QCOMPARE(seen.exitCode(), 0);
        QCOMPARE(seen.returned(), end == QLatin1String("returned"));
        QCOMPARE(seen.ranExitHandlers(), end != QLatin1String("halt"));
        const qsizetype warning = seen.out.indexOf("log: ");
        QCOMPARE(warning >= 0, exit == "bye");
        if (warning >= 0) { // L13: before the function, not in the shutdown; L17
            QVERIFY(seen.out.contains("\"bye\"") && seen.out.contains("none is used"));
            QVERIFY(warning < seen.out.indexOf("function"));
            QCOMPARE(seen.out.count("log: "), qsizetype{1}); // and not again behind it
        }
    }

    // L15, L16: the status, whatever becomes of the process; the error is told before the shutdown, never in it.
    void status_data() {
        QTest::addColumn<QString>("function");
        QTest::addColumn<int>("status");
        QTest::newRow("returns") << QString() << 0;
        QTest::newRow("fails") << QStringLiteral("fails") << 1;
        QTest::newRow("fails with a code attached") << QStringLiteral("fails-with-7") << 7;
        QTest::newRow("throws") << QStringLiteral("throws") << 1;
    }

    void status() {
        QFETCH(QString, function);
        QFETCH(int, status);
        for (const char* mode : {"none", "stop", "halt"}) {
            SessionHome callreel;
            const Seen seen = runSessionScript(
                callreel, QStringLiteral("--service ok --exit %1 --function %2")
                              .arg(QLatin1String(mode), function.isEmpty() ? QStringLiteral("x") : function));
            QCOMPARE(seen.exitCode(), status);
            QCOMPARE(seen.event("script.shutdown.start").value(QLatin1String("status")).toInt(), status);
            QVERIFY(isGone(seen.number("service")));
            const bool stays = QByteArray(mode) == "none";
            QCOMPARE(seen.returned(), stays); // L2: returned, or handed on
            if (function == QLatin1String("throws"))
                QCOMPARE(seen.out.contains("caught thrown by the function"), stays);
            else if (status != 0)
                QCOMPARE(seen.out.contains("error bad-news"), stays);
            // L16: what would be lost with the process is said before the service is stopped, nothing after it.
            const qsizetype stopping = seen.out.indexOf("stopping");
            QVERIFY(stopping > 0);
            if (!stays && status != 0 && function != QLatin1String("throws"))
                QVERIFY(seen.out.indexOf("log: It went wrong.") < stopping && seen.out.contains("log: It went"));
            QVERIFY(seen.out.indexOf("log: ", stopping) < 0);
        }
    }

    // L29, L30, L34: one order, whatever happens, each step told once with what it needs to be followed.
    void order() {
        SessionHome callreel;
        const Seen seen = runSessionScript(callreel, QStringLiteral("--service ok --exit halt"));
        QStringList names;
        const QString runId = seen.events.value(0).value(QLatin1String("run_id")).toString();
        QVERIFY(!runId.isEmpty());
        for (const QJsonObject& event : seen.events) {
            names << event.value(QLatin1String("event")).toString();
            QCOMPARE(event.value(QLatin1String("run_id")).toString(), runId);
            QCOMPARE(event.value(QLatin1String("exit_mode")).toString(), QStringLiteral("halt"));
            QCOMPARE(event.value(QLatin1String("stop_mode")).toString(), QStringLiteral("if_started"));
            if (names.last() != QLatin1String("script.exit.selected"))
                QCOMPARE(event.value(QLatin1String("owned")).toBool(), true);
        }
        names.removeAll(QStringLiteral("script.shutdown.cleanup.phase"));
        QCOMPARE(names, words(QStringLiteral("script.exit.selected script.start script.ready script.function "
                                             "script.shutdown.start script.shutdown.capture script.shutdown.stop "
                                             "script.shutdown.cleanup script.shutdown.exit")));
        QCOMPARE(seen.event("script.exit.selected").value(QLatin1String("source")).toString(),
                 QStringLiteral("exit_mode option"));
        for (const char* name : {"script.start", "script.ready", "script.function", "script.shutdown.capture",
                                 "script.shutdown.stop", "script.shutdown.cleanup"})
            QVERIFY2(seen.event(name).value(QLatin1String("duration_ns")).isDouble(), name);
        QCOMPARE(seen.event("script.shutdown.capture").value(QLatin1String("targets")).toInt(), 1);
    }

    // Every edge on which something fails leads through the shutdown, and nothing is left.
    void edges_data() {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("error"); // of the call; empty when it succeeds
        QTest::addColumn<QString>("stop");
        const auto row = [](const char* service, const char* error, const char* stop) {
            QTest::newRow(service) << QString::fromLatin1(service) << QString::fromLatin1(error)
                                   << QString::fromLatin1(stop);
        };
        row("start-fails", "no-start", "skipped");
        row("start-throws", "threw", "skipped");
        row("start-hangs", "service-start-timed-out", "skipped");
        row("never-ready", "service-not-ready", "stopped");
        row("not-fit", "not-fit", "stopped");
        row("dies", "", "stopped");
        row("stop-fails", "", "failed");
        row("stop-throws", "", "failed");
        row("stop-lies", "", "stopped");    // L33: its word is not relied on
        row("stop-forgets", "", "stopped"); // L30 b, L32: what it had was captured before
        row("stop-hangs", "", "timed-out");
        row("stop-hangs-and-ignores", "", "timed-out");
    }

    void edges() {
        QFETCH(QString, service);
        QFETCH(QString, error);
        QFETCH(QString, stop);
        for (const char* mode : {"none", "halt", "stop"}) {
            SessionHome callreel;
            QElapsedTimer clock;
            clock.start();
            const Seen seen = runSessionScript(
                callreel, QStringLiteral("--patience 700 --exit %1 --service %2").arg(QLatin1String(mode), service));
            QVERIFY2(seen.status, "hangs");
            QCOMPARE(seen.exitCode(), error.isEmpty() ? 0 : 1);
            QCOMPARE(seen.out.contains("function owned"), error.isEmpty());
            if (QByteArray(mode) == "none" && !error.isEmpty())
                QVERIFY2(seen.out.contains("error " + error.toLatin1()), seen.out);
            for (const char* name : {"script.shutdown.start", "script.shutdown.cleanup", "script.shutdown.exit"})
                QVERIFY2(!seen.event(name).isEmpty(), name);
            QCOMPARE(seen.event("script.shutdown.stop").value(QLatin1String("status")).toString(), stop);
            const pid_t process = seen.number("service");
            QVERIFY(service == QLatin1String("start-fails") || process > 0);
            if (process > 0)
                QVERIFY(isGone(process)); // L32, L33
            QVERIFY(QDir(callreel.home() + QStringLiteral("/sessions")).isEmpty());
        }
    }

    void targetsThatCannotBeToldDoNotStopTheShutdown() {
        SessionHome callreel;
        const Seen seen = runSessionScript(callreel, QStringLiteral("--patience 700 --service targets-throw"));
        QCOMPARE(seen.exitCode(), 0);
        QCOMPARE(seen.event("script.shutdown.stop").value(QLatin1String("status")).toString(),
                 QStringLiteral("stopped"));
        QTRY_VERIFY(isGone(seen.number("service")));
    }

    void whatTheFunctionStartedEndsWithIt_data() { // L30 d
        QTest::addColumn<QString>("function");
        QTest::addColumn<bool>("killed");
        QTest::newRow("a tree of processes") << QStringLiteral("starts-a-tree") << false;
        QTest::newRow("one that ignores SIGTERM") << QStringLiteral("starts-a-stubborn-one") << true;
    }

    void whatTheFunctionStartedEndsWithIt() {
        QFETCH(QString, function);
        QFETCH(bool, killed);
        SessionHome callreel;
        const Seen seen =
            runSessionScript(callreel, QStringLiteral("--patience 700 --service none --function ") + function);
        QCOMPARE(seen.exitCode(), 0);
        const pid_t child = seen.number("child");
        QVERIFY(child > 0);
        QVERIFY(processesOfGroup(child).empty());
        const QJsonObject cleanup = seen.event("script.shutdown.cleanup");
        QCOMPARE(cleanup.value(QLatin1String("left")).toInt(), 0);
        QCOMPARE(cleanup.value(QLatin1String("killed")).toInt() > 0, killed);
    }

    void signalLeadsThroughTheShutdown() {
        SessionHome callreel;
        const Seen seen = runSessionScript(callreel, QStringLiteral("--service ok --function waits"), "waiting");
        QCOMPARE(seen.signal(), SIGTERM);
        QCOMPARE(seen.event("script.shutdown.start").value(QLatin1String("status")).toInt(), 128 + SIGTERM);
        QCOMPARE(seen.event("script.shutdown.exit").value(QLatin1String("effective")).toString(),
                 QStringLiteral("signal"));
        QVERIFY(isGone(seen.number("service")));
    }

    void secondSignalEndsThePatience() {
        SessionHome callreel;
        QElapsedTimer clock;
        clock.start();
        const Seen seen = runSessionScript(
            callreel, QStringLiteral("--patience 30000 --service none --function starts-a-stubborn-one-and-waits"),
            "waiting", "\"script.shutdown.stop\"");
        QCOMPARE(seen.signal(), SIGTERM); // the first one
        QVERIFY(processesOfGroup(seen.number("child")).empty());
        QCOMPARE(seen.event("script.shutdown.cleanup").value(QLatin1String("status")).toString(),
                 QStringLiteral("hurried"));
        QVERIFY(clock.elapsed() < 25000); // the patience that it did not wait for
    }

    void calledAgainInTheSameProcess() { // L30 d: idempotent; a second session is like the first
        SessionHome callreel;
        const Seen seen = runSessionScript(callreel, QStringLiteral("--twice"));
        QCOMPARE(seen.exitCode(), 0);
        QCOMPARE(seen.out.count("function owned=yes"), qsizetype{2});
        QVERIFY(!serviceRuns(callreel));
        QVERIFY(isClean(callreel));
    }

    // L18: pipes that are closed, full, or read by `head`, and `timeout` around it.
    void pipes_data() {
        QTest::addColumn<QString>("line");
        for (const char* mode : {"none", "stop", "halt", "auto --persistent"}) {
            for (const char* line :
                 {"\"$SCRIPT\" %1 >&- 2>&-", "\"$SCRIPT\" %1 | head -c 1", "\"$SCRIPT\" %1 | true",
                  "timeout 50 \"$SCRIPT\" %1 | cat", "timeout 50 \"$SCRIPT\" %1 </dev/null >/dev/full 2>&1",
                  "exec 3>&1; (\"$SCRIPT\" %1 >&3 &) | head -c 1"})
                QTest::addRow("%s: %s", mode, line)
                    << QString::fromLatin1(line).arg(QStringLiteral("--service ok --exit ") + QLatin1String(mode));
        }
    }

    void pipes() {
        QFETCH(QString, line);
        SessionHome callreel;
        callreel.setVariable("SCRIPT", program);
        const ProgramRun run = callreel.shell(line, 40000);
        QVERIFY2(run.exitCode >= 0, run.err); // it came back
        QVERIFY(run.exitCode != 124);         // not by timeout's hand
        QTRY_COMPARE(leftOver(callreel), 0);  // a broken pipe in the midst of the start included
        QTRY_VERIFY(QDir(callreel.home() + QStringLiteral("/sessions")).isEmpty());
    }

    void fullPipeThatNobodyReads_data() { // L4, L18: what exit() would wait for ends with the patience
        QTest::addColumn<QString>("mode");
        QTest::newRow("stop") << QStringLiteral("stop");
        QTest::newRow("halt") << QStringLiteral("halt");
    }

    void fullPipeThatNobodyReads() {
        QFETCH(QString, mode);
        SessionHome callreel;
        Pipe out;
        // Its own words fit in; what stdio holds back does not.
        SpawnedProcess process(
            program, words(QStringLiteral("--patience 700 --service none --function fills-stdout --exit ") + mode),
            callreel.environment(), {-1, out.writing(), -1}, callreel.folder());
        const auto status = process.waitForEnd(bound);
        QVERIFY2(status, "hangs");
        QVERIFY(WIFEXITED(*status) && WEXITSTATUS(*status) == 0);
    }

    void telemetryNeverWaits() { // L18: a FIFO that is full and that nobody reads
        SessionHome callreel;
        const QString fifo = callreel.file(QStringLiteral("fifo"));
        QVERIFY(::mkfifo(fifo.toLocal8Bit().constData(), 0600) == 0);
        const int reader = ::open(fifo.toLocal8Bit().constData(), O_RDWR | O_CLOEXEC);
        ::fcntl(reader, F_SETFL, O_NONBLOCK);
        const QByteArray filling(4096, 'x');
        while (::write(reader, filling.constData(), 4096) > 0) {
        }
        Pipe out;
        SpawnedProcess process(
            program, {QStringLiteral("--service"), QStringLiteral("none"), QStringLiteral("--telemetry"), fifo},
            callreel.environment(), {-1, out.writing(), -1}, callreel.folder());
        const auto status = process.waitForEnd(bound);
        ::close(reader);
        QVERIFY(status && WIFEXITED(*status) && WEXITSTATUS(*status) == 0);
    }

    void ownerKilled() { // a service whose starter was killed ends by itself
        SessionHome callreel;
        Pipe out;
        SpawnedProcess process(program, words(QStringLiteral("--function waits")), callreel.environment(),
                               {-1, out.writing(), -1}, callreel.folder());
        QVERIFY(out.readUntil("waiting", bound));
        QVERIFY(serviceRuns(callreel));
        ::kill(process.pid(), SIGKILL);
        QVERIFY(process.waitForEnd(bound));
        QTRY_VERIFY_WITH_TIMEOUT(!serviceRuns(callreel), 20000);
        // Its record is swept by the next that begins.
        QVERIFY(!QDir(callreel.home() + QStringLiteral("/sessions")).isEmpty());
        QCOMPARE(runSessionScript(callreel, QStringLiteral("--service none")).exitCode(), 0);
        QVERIFY(QDir(callreel.home() + QStringLiteral("/sessions")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(test_RunAsScript)
#include "test_RunAsScript.moc"
