// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>
#include <sys/wait.h>

#include "support/CallreelProgram.h"
#include "support/Interpreters.h"
#include "support/RunningProgram.h"
#include "support/SpawnedProcess.h"

using namespace callreel::test;

namespace {

constexpr int bound = 60000; ///< milliseconds; never waited for when all is well

/// A `callreel` with scripts to record, in a home of its own.
class Batch : public CallreelProgram {
public:
    Batch() { setVariable("CALLREEL_PYTHON", supportedInterpreters().first().path); }
    ~Batch() { run({QStringLiteral("service"), QStringLiteral("stop")}); }

    void write(const QString& name, const QByteArray& text) const {
        QDir().mkpath(QFileInfo(file(name)).path());
        QFile out(file(name));
        if (out.open(QIODevice::WriteOnly))
            out.write(text);
    }
    QByteArray read(const QString& name) const {
        QFile in(file(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QJsonObject report() const { return QJsonDocument::fromJson(read(QStringLiteral("report.json"))).object(); }
    bool appears(const QString& name) const {
        QElapsedTimer clock;
        clock.start();
        while (!QFile::exists(file(name)) && clock.elapsed() < bound)
            QTest::qWait(10);
        return QFile::exists(file(name));
    }
    QStringList traces() const {
        return QDir(file(QStringLiteral("traces"))).entryList({QStringLiteral("*")}, QDir::Files, QDir::Name);
    }
    /// Ours, in the arguments that every test has.
    QStringList command(const QString& line) const {
        return QStringList{QStringLiteral("batch"), QStringLiteral("--report"), QStringLiteral("report.json"),
                           QStringLiteral("-o"), QStringLiteral("traces")} +
               line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    ProgramRun batch(const QString& line) const { return run(command(line), bound); }
    bool serviceRuns() const { return run({QStringLiteral("service"), QStringLiteral("status")}).exitCode == 0; }
};

QStringList states(const QJsonObject& report) {
    QStringList out;
    for (const QJsonValue run : report.value(QStringLiteral("runs")).toArray())
        out << run[QStringLiteral("state")].toString();
    return out;
}

QJsonValue attempt(const QJsonObject& report, int run, int number) {
    return report.value(QStringLiteral("runs")).toArray().at(run)[QStringLiteral("attempts")].toArray().at(number);
}

int count(const QJsonObject& report, const char* what) {
    return report.value(QStringLiteral("counts")).toObject().value(QLatin1String(what)).toInt(-1);
}

const QByteArray passing = "def work(n):\n    return n\nprint(work(3))\n";
const QByteArray failing = "import sys\nprint('no good', file=sys.stderr)\nsys.exit(3)\n";
/// Says that it runs, and waits until the test lets it go on.
QByteArray waiting(const QByteArray& up, const QByteArray& go) {
    return "import os, time\nopen('" + up + "', 'w').close()\nwhile not os.path.exists('" + go +
           "'):\n    time.sleep(0.01)\n";
}

} // namespace

/// `callreel batch` as its users have it: real processes on a real service.
class TestBatchVerb : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (supportedInterpreters().isEmpty())
            QSKIP("no interpreter in which the recorder works");
    }

    /// L1, P1, P3, P6: every outcome in one batch; the code says whether recording worked, the report how each ended.
    void everyRunHasItsOwnEnd() {
        Batch batch;
        batch.write(QStringLiteral("good.py"), passing);
        batch.write(QStringLiteral("bad.py"), failing);
        batch.write(QStringLiteral("jobs.txt"), "# what is to be recorded\n"
                                                "good.py 1 'two words'\n"
                                                "\n"
                                                "bad.py   # it does\n"
                                                "-c 'raise ValueError(\"bad news\")'\n"
                                                "-c 'import os; os.kill(os.getpid(), 9)'\n"
                                                "-m platform\n");
        const ProgramRun run = batch.batch(QStringLiteral("--junit report.xml --jobs 2 jobs.txt"));
        QVERIFY2(run.exitCode == 0, run.err + run.out);
        const QJsonObject report = batch.report();
        QCOMPARE(report.value(QStringLiteral("schema")).toString(), QStringLiteral("callreel.batch/1"));
        QCOMPARE(states(report).join(QLatin1Char(' ')), QStringLiteral("passed failed failed failed passed"));
        QCOMPARE(count(report, "total"), 5);
        QCOMPARE(count(report, "passed"), 2);
        QCOMPARE(count(report, "failed"), 3);
        QCOMPARE(attempt(report, 1, 0)[QStringLiteral("script")][QStringLiteral("code")].toInt(), 3);
        QCOMPARE(attempt(report, 2, 0)[QStringLiteral("script")][QStringLiteral("exception")].toString(),
                 QStringLiteral("ValueError"));
        QCOMPARE(attempt(report, 3, 0)[QStringLiteral("script")][QStringLiteral("signal")].toString(),
                 QStringLiteral("SIGKILL"));
        QVERIFY(attempt(report, 1, 0)[QStringLiteral("stderr_tail")].toString().contains(QLatin1String("no good")));
        QCOMPARE(batch.traces().size(), 5);
        QCOMPARE(batch.traces().first(), QStringLiteral("001-good.reel"));
        for (int i = 0; i < 5; ++i) {
            const QString trace = attempt(report, i, 0)[QStringLiteral("trace")].toString();
            QCOMPARE(batch.run({QStringLiteral("verify"), trace}).exitCode, 0);
        }
        QVERIFY2(run.out.contains("5 runs: 2 passed, 3 failed"), run.out);
        QCOMPARE(run.out.count('\n'), 6);
        QVERIFY2(!run.out.contains('\r') && !run.out.contains('\033') && !run.err.contains('\033'), run.out);
        QCOMPARE(run.err, QByteArray("callreel: 3 scripts failed; returning 0 (--propagate-script-exit or "
                                     "CODETRACER_PROPAGATE_SCRIPT_EXIT=1 returns 1)\n"));
        QVERIFY(!batch.serviceRuns());

        // JUnit: well-formed, and counts that are those of its cases.
        QXmlStreamReader xml(batch.read(QStringLiteral("report.xml")));
        QHash<QString, int> elements;
        QHash<QString, QString> suite;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            ++elements[xml.name().toString()];
            if (xml.name() == QLatin1String("testsuite")) {
                for (const QXmlStreamAttribute& attribute : xml.attributes())
                    suite.insert(attribute.name().toString(), attribute.value().toString());
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(elements.value(QStringLiteral("testcase")), 5);
        QCOMPARE(elements.value(QStringLiteral("failure")), 3);
        QCOMPARE(suite.value(QStringLiteral("tests")), QStringLiteral("5"));
        QCOMPARE(suite.value(QStringLiteral("failures")), QStringLiteral("3"));
        QCOMPARE(suite.value(QStringLiteral("errors")), QStringLiteral("0"));
        QCOMPARE(suite.value(QStringLiteral("skipped")), QStringLiteral("0"));
    }

    /// P3, P4: with propagation a script that failed makes it 1; one that was not recorded makes it 125 all the same.
    void propagationSaysWhetherTheScriptsWorked() {
        Batch batch;
        batch.write(QStringLiteral("bad.py"), failing);
        batch.write(QStringLiteral("good.py"), passing);
        QCOMPARE(batch.batch(QStringLiteral("--propagate-script-exit good.py bad.py")).exitCode, 1);
        QCOMPARE(batch.batch(QStringLiteral("--propagate-script-exit good.py")).exitCode, 0);
        batch.setVariable("CODETRACER_PROPAGATE_SCRIPT_EXIT", "1");
        QCOMPARE(batch.batch(QStringLiteral("bad.py")).exitCode, 1);
        QCOMPARE(batch.batch(QStringLiteral("--no-propagate-script-exit bad.py")).exitCode, 0);
        QCOMPARE(batch.batch(QStringLiteral("bad.py --python-option=-Xno-such --python-option=--nonsense")).exitCode,
                 125);
        QCOMPARE(count(batch.report(), "not_recorded"), 1);
    }

    void aRetryMayPass() {
        Batch batch;
        batch.write(QStringLiteral("flaky.py"), "import os, sys\n"
                                                "if not os.path.exists('tried'):\n"
                                                "    open('tried', 'w').close()\n"
                                                "    sys.exit(7)\n");
        batch.write(QStringLiteral("bad.py"), failing);
        const ProgramRun run =
            batch.batch(QStringLiteral("--retry 2 --junit report.xml --propagate-script-exit flaky.py"));
        QVERIFY2(run.exitCode == 0, run.err + run.out);
        QCOMPARE(states(batch.report()), QStringList{QStringLiteral("passed")});
        QCOMPARE(count(batch.report(), "flaky"), 1);
        QCOMPARE(attempt(batch.report(), 0, 0)[QStringLiteral("script")][QStringLiteral("code")].toInt(), 7);
        QVERIFY(attempt(batch.report(), 0, 2).isUndefined());
        QCOMPARE(batch.traces().join(QLatin1Char(' ')), QStringLiteral("001-flaky-retry1.reel 001-flaky.reel"));
        QVERIFY(batch.read(QStringLiteral("report.xml")).contains("<flakyFailure"));
        QVERIFY(run.out.contains("1 passed (1 after a retry)"));

        QCOMPARE(batch.batch(QStringLiteral("--retry 2 --propagate-script-exit bad.py")).exitCode, 1);
        QVERIFY(!attempt(batch.report(), 0, 2).isUndefined());
        QVERIFY(attempt(batch.report(), 0, 3).isUndefined());
    }

    void failFastBeginsNoMore() {
        Batch batch;
        batch.write(QStringLiteral("good.py"), passing);
        batch.write(QStringLiteral("bad.py"), failing);
        const ProgramRun run = batch.batch(QStringLiteral("--fail-fast -j 1 good.py bad.py good.py good.py"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(states(batch.report()).join(QLatin1Char(' ')), QStringLiteral("passed failed not-run not-run"));
        QVERIFY2(run.out.contains("2 not run (fail-fast)"), run.out);
    }

    void keepsTheTracesThatWereAskedFor() {
        Batch batch;
        batch.write(QStringLiteral("good.py"), passing);
        batch.write(QStringLiteral("bad.py"), failing);
        QCOMPARE(batch.batch(QStringLiteral("--keep failing good.py bad.py")).exitCode, 0);
        QCOMPARE(batch.traces(), QStringList{QStringLiteral("002-bad.reel")});
        QVERIFY(attempt(batch.report(), 0, 0)[QStringLiteral("trace")].isNull());
        QVERIFY(attempt(batch.report(), 0, 0)[QStringLiteral("trace_removed")].toBool());
        QCOMPARE(batch.batch(QStringLiteral("--keep none good.py bad.py")).exitCode, 0);
        QCOMPARE(batch.traces(), QStringList{QStringLiteral("002-bad.reel")});      // of the first batch
        QCOMPARE(batch.batch(QStringLiteral("bad.py good.py bad.py")).exitCode, 0); // nothing is overwritten
        QCOMPARE(batch.traces().size(), 4);
    }

    void atMostSoManyAtATime() {
        Batch batch;
        // Each says when it begins and ends; the first ones wait for each other, so there are two.
        batch.write(QStringLiteral("job.py"), "import os, time\n"
                                              "def say(word):\n"
                                              "    f = os.open('log', os.O_WRONLY | os.O_APPEND | os.O_CREAT)\n"
                                              "    os.write(f, word + b'\\n'); os.close(f)\n"
                                              "say(b'begin')\n"
                                              "until = time.time() + 30\n"
                                              "while open('log').read().count('begin') < 2 and time.time() < until:\n"
                                              "    time.sleep(0.01)\n"
                                              "time.sleep(0.1)\n"
                                              "say(b'end')\n");
        // A service that has room for all: the bound is the batch's own.
        const QStringList start = QStringLiteral("service start --slots 6").split(QLatin1Char(' '));
        QCOMPARE(batch.run(start).exitCode, 0);
        QCOMPARE(batch.batch(QStringLiteral("-j 2 job.py job.py job.py job.py job.py job.py")).exitCode, 0);
        QCOMPARE(count(batch.report(), "passed"), 6);
        int now = 0;
        int most = 0;
        for (const QByteArray& line : batch.read(QStringLiteral("log")).trimmed().split('\n')) {
            now += line == "begin" ? 1 : -1;
            most = std::max(most, now);
        }
        QCOMPARE(most, 2);
    }

    /// L19, L20: a service that ran before is used and left alone, by two batches at once too.
    void twoBatchesShareAService() {
        Batch batch;
        batch.write(QStringLiteral("first.py"), waiting("up1", "go"));
        batch.write(QStringLiteral("second.py"), waiting("up2", "go"));
        QCOMPARE(batch
                     .run({QStringLiteral("service"), QStringLiteral("start"), QStringLiteral("--slots"),
                           QStringLiteral("2")})
                     .exitCode,
                 0);
        SpawnedProcess first(CallreelProgram::path(),
                             QStringLiteral("batch -j 1 --report one.json first.py first.py").split(QLatin1Char(' ')),
                             batch.environment(), {-1, -1, -1}, batch.folder());
        SpawnedProcess second(CallreelProgram::path(),
                              QStringLiteral("batch -j 1 --report two.json second.py").split(QLatin1Char(' ')),
                              batch.environment(), {-1, -1, -1}, batch.folder());
        QVERIFY(batch.appears(QStringLiteral("up1")));
        QVERIFY(batch.appears(QStringLiteral("up2")));
        batch.write(QStringLiteral("go"), "");
        QCOMPARE(first.waitForEnd(bound), std::optional(0));
        QCOMPARE(second.waitForEnd(bound), std::optional(0));
        const auto one = QJsonDocument::fromJson(batch.read(QStringLiteral("one.json"))).object();
        const auto two = QJsonDocument::fromJson(batch.read(QStringLiteral("two.json"))).object();
        QCOMPARE(count(one, "passed"), 2);
        QCOMPARE(count(two, "passed"), 1);
        QVERIFY(!one.value(QStringLiteral("service"))[QStringLiteral("owned")].toBool());
        QVERIFY(batch.serviceRuns());
    }

    /// L19, L20: who started the service does not take it from a batch that came later; the last one ends it.
    void aServiceIsNotTakenFromTheSecondBatch() {
        Batch batch;
        batch.write(QStringLiteral("first.py"), waiting("up1", "go1"));
        batch.write(QStringLiteral("second.py"), waiting("up2", "go2"));
        SpawnedProcess first(CallreelProgram::path(),
                             QStringLiteral("batch -j 2 --report one.json first.py first.py").split(QLatin1Char(' ')),
                             batch.environment(), {-1, -1, -1}, batch.folder());
        QVERIFY(batch.appears(QStringLiteral("up1")));
        SpawnedProcess second(
            CallreelProgram::path(),
            QStringLiteral("batch -j 1 --report two.json second.py second.py").split(QLatin1Char(' ')),
            batch.environment(), {-1, -1, -1}, batch.folder());
        QTRY_VERIFY_WITH_TIMEOUT(
            batch.run({QStringLiteral("service"), QStringLiteral("status")}).out.contains("1 waiting"), bound);
        batch.write(QStringLiteral("go1"), "");
        QCOMPARE(first.waitForEnd(bound), std::optional(0));
        QVERIFY(batch.appears(QStringLiteral("up2")));
        QVERIFY(batch.serviceRuns());
        batch.write(QStringLiteral("go2"), "");
        QCOMPARE(second.waitForEnd(bound), std::optional(0));
        QCOMPARE(count(QJsonDocument::fromJson(batch.read(QStringLiteral("two.json"))).object(), "passed"), 2);
        QTRY_VERIFY_WITH_TIMEOUT(!batch.serviceRuns(), bound);
    }

    /// Ctrl-C: the scripts get it and finish, no more are begun, everything is sealed, the shell sees the interrupt.
    void anInterruptLetsWhatRunsFinish() {
        Batch batch;
        batch.write(QStringLiteral("tidy.py"), "try:\n    " +
                                                   QByteArray(waiting("up", "never")).replace("\n", "\n    ") +
                                                   "\nexcept KeyboardInterrupt:\n    open('tidied', 'w').close()\n");
        RunningProgram program(batch, RunningProgram::Place::NoTerminal, CallreelProgram::path(),
                               batch.command(QStringLiteral("-j 1 tidy.py tidy.py")));
        QVERIFY(batch.appears(QStringLiteral("up")));
        ::kill(program.pid(), SIGINT);
        const int status = program.end();
        QVERIFY2(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT, program.output());
        QVERIFY(QFile::exists(batch.file(QStringLiteral("tidied"))));
        QCOMPARE(states(batch.report()).join(QLatin1Char(' ')), QStringLiteral("passed not-run"));
        QCOMPARE(batch.report().value(QStringLiteral("interrupted_by")).toString(), QStringLiteral("SIGINT"));
        QCOMPARE(batch.traces().size(), 1);
        QVERIFY(!batch.serviceRuns());
    }

    void aSecondInterruptKillsAndSeals() {
        Batch batch;
        // It tells how long it lived on after it was asked to end: Stop's own kill comes three seconds later, the one
        // of the second interrupt at once. The clock is the script's, between two signals of one process.
        batch.write(QStringLiteral("deaf.py"),
                    "import os, signal, time\nasked = None\n"
                    "def ask(*a):\n    global asked\n    asked = asked or time.monotonic()\n"
                    "signal.signal(signal.SIGINT, lambda *a: open('heard', 'w').close())\n"
                    "signal.signal(signal.SIGTERM, ask)\nopen('up', 'w').close()\n"
                    "while True:\n    time.sleep(0.01)\n    if asked:\n        with open('lived', 'w') as file:\n"
                    "            file.write(str(int(1000 * (time.monotonic() - asked))))\n");
        RunningProgram program(batch, RunningProgram::Place::NoTerminal, CallreelProgram::path(),
                               batch.command(QStringLiteral("deaf.py")));
        QVERIFY(batch.appears(QStringLiteral("up")));
        ::kill(program.pid(), SIGINT);
        QVERIFY(batch.appears(QStringLiteral("heard")));
        ::kill(program.pid(), SIGINT);
        const int status = program.end();
        QVERIFY2(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT, program.output());
        QCOMPARE(states(batch.report()).join(QLatin1Char(' ')), QStringLiteral("failed"));
        QCOMPARE(attempt(batch.report(), 0, 0)[QStringLiteral("script")][QStringLiteral("signal")].toString(),
                 QStringLiteral("SIGKILL"));
        const int lived = batch.read(QStringLiteral("lived")).toInt(); // milliseconds; nothing when there was no time
        QVERIFY2(lived < 2000, qPrintable(QString::number(lived)));
        const QString trace = attempt(batch.report(), 0, 0)[QStringLiteral("trace")].toString();
        QCOMPARE(batch.run({QStringLiteral("verify"), trace}).exitCode, 0);
    }

    void aThirdInterruptLeavesAtOnce() {
        Batch batch;
        batch.write(QStringLiteral("deaf.py"),
                    "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n" + waiting("up", "never"));
        RunningProgram program(batch, RunningProgram::Place::NoTerminal, CallreelProgram::path(),
                               batch.command(QStringLiteral("deaf.py")));
        QVERIFY(batch.appears(QStringLiteral("up")));
        // It does not come to its loop in between: all three are there at once.
        ::kill(program.pid(), SIGSTOP);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            ::kill(program.pid(), signal);
        ::kill(program.pid(), SIGCONT);
        const int status = program.end(false);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(!QFile::exists(batch.file(QStringLiteral("report.json"))));
        // Its service goes with it, and seals.
        QTRY_VERIFY_WITH_TIMEOUT(!batch.serviceRuns(), bound);
        QTRY_VERIFY_WITH_TIMEOUT(QDir(batch.home() + QStringLiteral("/running")).isEmpty(), bound);
    }

    /// The service dies in mid-batch: what it recorded goes on by itself and is followed to its true end; what was not
    /// begun is not run; each run has one end, and the report says what happened.
    void theServiceDies() {
        Batch batch;
        batch.write(QStringLiteral("job.py"), waiting("up", "go"));
        RunningProgram program(batch, RunningProgram::Place::NoTerminal, CallreelProgram::path(),
                               batch.command(QStringLiteral("-j 1 job.py job.py job.py")));
        QVERIFY(batch.appears(QStringLiteral("up")));
        const auto status =
            QJsonDocument::fromJson(
                batch.run({QStringLiteral("service"), QStringLiteral("status"), QStringLiteral("--json")}).out)
                .object();
        const int pid = status.value(QStringLiteral("pid")).toInt();
        QVERIFY(pid > 1);
        ::kill(pid, SIGKILL);
        QVERIFY2(program.until("the recording service went away"), program.output());
        batch.write(QStringLiteral("go"), "");
        const int ended = program.end();
        QVERIFY2(WIFEXITED(ended) && WEXITSTATUS(ended) == 125, program.output());
        QCOMPARE(states(batch.report()).join(QLatin1Char(' ')), QStringLiteral("passed not-run not-run"));
        QCOMPARE(batch.report().value(QStringLiteral("runs")).toArray().at(2)[QStringLiteral("reason")].toString(),
                 QStringLiteral("service-lost"));
        QVERIFY(batch.report().value(QStringLiteral("service"))[QStringLiteral("lost")].toBool());
        QCOMPARE(program.output().count("job.py"), 3);
        const QString trace = attempt(batch.report(), 0, 0)[QStringLiteral("trace")].toString();
        QCOMPARE(batch.run({QStringLiteral("verify"), trace}).exitCode, 0);
    }

    /// L18: a reader that goes, a stream that is closed, a pipe that nobody reads, `timeout`: none holds it up.
    void readersHoldItUpNever() {
        Batch batch;
        batch.write(QStringLiteral("good.py"), passing);
        batch.write(QStringLiteral("hang.py"), waiting("up", "never"));
        const ProgramRun head = batch.shell(
            QStringLiteral("$CALLREEL batch --report report.json good.py good.py good.py | head -n 1"), bound);
        QCOMPARE(head.exitCode, 0);
        QCOMPARE(count(batch.report(), "passed"), 3);
        QFile::remove(batch.file(QStringLiteral("report.json")));
        QCOMPARE(batch.shell(QStringLiteral("$CALLREEL batch --report report.json good.py >&- 2>&-"), bound).exitCode,
                 0);
        QCOMPARE(count(batch.report(), "passed"), 1);
        QFile::remove(batch.file(QStringLiteral("report.json")));
        Pipe full;
        full.fill();
        SpawnedProcess unread(CallreelProgram::path(), batch.command(QStringLiteral("good.py")), batch.environment(),
                              {-1, full.writing(), full.writing()}, batch.folder());
        QCOMPARE(unread.waitForEnd(bound), std::optional(0));
        QCOMPARE(count(batch.report(), "passed"), 1);
        QCOMPARE(batch.shell(QStringLiteral("timeout 5 $CALLREEL batch --report report.json hang.py"), bound).exitCode,
                 124);
        QCOMPARE(batch.report().value(QStringLiteral("interrupted_by")).toString(), QStringLiteral("SIGTERM"));
        QCOMPARE(states(batch.report()), QStringList{QStringLiteral("failed")});
        QTRY_VERIFY_WITH_TIMEOUT(!batch.serviceRuns(), bound);
    }

    /// L18: the terminal is closed in mid-batch: what runs is stopped and sealed, the report is written, nothing hangs.
    void aTerminalThatVanishes() {
        Batch batch;
        batch.write(QStringLiteral("job.py"), waiting("up", "never"));
        RunningProgram program(batch, RunningProgram::Place::Terminal, CallreelProgram::path(),
                               batch.command(QStringLiteral("-j 1 job.py job.py")));
        QVERIFY(batch.appears(QStringLiteral("up")));
        program.closeOutput();
        const std::optional<int> status = program.endWithin(bound);
        QVERIFY2(status, "hangs");
        QVERIFY(WIFSIGNALED(*status) && WTERMSIG(*status) == SIGHUP);
        QCOMPARE(states(batch.report()).join(QLatin1Char(' ')), QStringLiteral("failed not-run"));
        QCOMPARE(batch.report().value(QStringLiteral("interrupted_by")).toString(), QStringLiteral("SIGHUP"));
        QCOMPARE(batch.traces().size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!batch.serviceRuns(), bound);
    }

    void aTerminalShowsABar() {
        Batch batch;
        batch.write(QStringLiteral("good.py"), passing);
        batch.write(QStringLiteral("bad.py"), failing);
        const ProgramRun run = batch.runOnTerminal(batch.command(QStringLiteral("good.py bad.py")));
        QVERIFY2(run.out.contains("\r\033[K"), run.out);
        QVERIFY2(run.out.contains("/2"), run.out);
        QVERIFY2(run.out.contains("\033[3"), run.out);
        batch.setVariable("NO_COLOR", "1");
        const ProgramRun plain = batch.runOnTerminal(batch.command(QStringLiteral("good.py bad.py")));
        QVERIFY(plain.out.contains("\r\033[K"));
        QVERIFY2(!plain.out.contains("\033[3") && !plain.out.contains("\033[1"), plain.out);
        batch.setVariable("TERM", "dumb");
        QVERIFY(!batch.runOnTerminal(batch.command(QStringLiteral("good.py"))).out.contains('\r'));
    }

    void listsCommandsFoldersAndTests() {
        Batch batch;
        batch.write(QStringLiteral("project/tool.py"), passing);
        batch.write(QStringLiteral("project/conftest.py"), "");
        batch.write(QStringLiteral("project/tests/test_one.py"), "import unittest\n"
                                                                 "class One(unittest.TestCase):\n"
                                                                 "    def test_works(self):\n"
                                                                 "        self.assertEqual(1, 1)\n"
                                                                 "    def test_fails(self):\n"
                                                                 "        self.assertEqual(1, 2)\n");
        const ProgramRun folder = batch.batch(QStringLiteral("project"));
        QVERIFY2(folder.exitCode == 0, folder.err + folder.out);
        QCOMPARE(states(batch.report()).join(QLatin1Char(' ')), QStringLiteral("passed failed"));
        QCOMPARE(batch.traces().join(QLatin1Char(' ')), QStringLiteral("001-tool.reel 002-test_one.reel"));

        // What only pytest would find is not passed because nothing was run.
        batch.write(QStringLiteral("test_functions.py"), "def test_fails():\n    assert 0\n");
        const ProgramRun none = batch.batch(QStringLiteral("test_functions.py"));
        QCOMPARE(states(batch.report()), QStringList{QStringLiteral("failed")});
        if (!attempt(batch.report(), 0, 0)[QStringLiteral("code")].toInt())
            QVERIFY2(none.out.contains("unittest found no test in it"), none.out);

        const ProgramRun commands = batch.run({QStringLiteral("batch"), QStringLiteral("--json"), QStringLiteral("--"),
                                               QStringLiteral("project/tool.py 'a b'"), QStringLiteral("-m platform")});
        const auto printed = QJsonDocument::fromJson(commands.out).object();
        QCOMPARE(count(printed, "passed"), 2);
        QCOMPARE(
            printed.value(QStringLiteral("runs")).toArray().at(0)[QStringLiteral("program")].toArray().at(1).toString(),
            QStringLiteral("a b"));
        const ProgramRun piped = batch.shell(QStringLiteral("echo project/tool.py | $CALLREEL batch --json -"), bound);
        QCOMPARE(count(QJsonDocument::fromJson(piped.out).object(), "passed"), 1);
    }

    void wrongUsageStartsNothing_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing") << QString() << QByteArray("Nothing to record");
        QTest::newRow("no file") << QStringLiteral("none.txt") << QByteArray("There is no file none.txt");
        QTest::newRow("a line") << QStringLiteral("wrong.txt")
                                << QByteArray("wrong.txt, line 2: There is no script no.py");
        QTest::newRow("a pipe") << QStringLiteral("pipe.txt") << QByteArray("shell");
        QTest::newRow("a quote") << QStringLiteral("quote.txt") << QByteArray("quote.txt, line 1");
        QTest::newRow("an empty list") << QStringLiteral("empty.txt") << QByteArray("nothing to record in empty.txt");
        QTest::newRow("jobs") << QStringLiteral("--jobs 0 good.py") << QByteArray("--jobs");
        QTest::newRow("keep") << QStringLiteral("--keep some good.py") << QByteArray("--keep");
    }
    void wrongUsageStartsNothing() {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, says);
        Batch batch;
        batch.write(QStringLiteral("good.py"), "open('ran', 'w')\n");
        batch.write(QStringLiteral("wrong.txt"), "good.py\nno.py\n");
        batch.write(QStringLiteral("pipe.txt"), "good.py | tee out\n");
        batch.write(QStringLiteral("quote.txt"), "good.py 'open\n");
        batch.write(QStringLiteral("empty.txt"), "# nothing\n");
        const ProgramRun run = batch.batch(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(says), run.err);
        QVERIFY(!QFile::exists(batch.file(QStringLiteral("ran"))));
        QVERIFY(!QFile::exists(batch.file(QStringLiteral("report.json"))));
    }
};

QTEST_GUILESS_MAIN(TestBatchVerb)
#include "test_BatchVerb.moc"
