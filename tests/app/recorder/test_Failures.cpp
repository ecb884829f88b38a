// SPDX-License-Identifier: Apache-2.0
#include <cstddef>

#include <QFile>
#include <QTest>

#include "model/trace/log/format/LogFormat.h"
#include "tests/support/RecordedProgram.h"

using namespace callreel;
using namespace callreel::test;

/// What ends a recording early, or keeps it from beginning: it is said, and the script is unharmed.
class Failures : public QObject {
    Q_OBJECT

private:
    static TestInterpreter python() {
        QFETCH_GLOBAL(int, python);
        return supportedInterpreters().at(python);
    }
    static bool hasLoss(const RecordedProgram& run, const std::string& kind) {
        for (const Loss& loss : run.sealed().verdict.loss) {
            if (loss.kind == kind)
                return true;
        }
        return false;
    }
    static void verifyTruncated(const RecordedProgram& run) {
        QVERIFY2(run.trace(), qPrintable(run.error() + QString::fromUtf8(run.process().error)));
        QCOMPARE(run.sealed().verdict.completeness, Verdict::Completeness::Truncated);
        QVERIFY(run.sealed().verdict.balanced);
    }

private Q_SLOTS:
    void initTestCase_data() {
        if (!addInterpreterRows())
            QSKIP("No CPython 3.11 or later was found; set PYTHONS.");
    }
    void takenToolSlots_data() { slots(); }
    void takenToolSlots();
    void failedCallback_data();
    void failedCallback(); // B13
    void programTakesTheToolOrTheHook();
    void profilerTakesTheHook();
    void killedInMidRun();
    void fullDisk();
    void quota();
    void memoryAndReferencesStayWhatTheyWere();

private:
    static void slots() {
        QTest::addColumn<QByteArray>("taken");
        QTest::addColumn<bool>("works");
        QTest::newRow("both") << QByteArray("3, 4") << false;
        QTest::newRow("the first") << QByteArray("3,") << true;
    }
};

void Failures::takenToolSlots() {
    if (!python().atLeast(12))
        QSKIP("3.11 has no sys.monitoring.");
    QFETCH(QByteArray, taken);
    QFETCH(bool, works);
    QTemporaryDir folder;
    QFile customize(folder.filePath(QStringLiteral("sitecustomize.py")));
    QVERIFY(customize.open(QIODevice::WriteOnly));
    customize.write("import sys\nfor tool in (" + taken + "): sys.monitoring.use_tool_id(tool, f'holder {tool}')\n");
    customize.close();
    const RecorderRun log;
    ProcessSetup setup;
    setup.program = python().path;
    setup.arguments = log.arguments() << QStringLiteral("-c") << QStringLiteral("print('ran')");
    setup.folder = folder.path();
    setup.environment.insert(QStringLiteral("PYTHONPATH"), folder.path());
    const ProcessResult result = runProcess(setup);
    if (works) {
        QCOMPARE(result.output, QByteArray("ran\n"));
        QCOMPARE(log.state(), static_cast<quint32>(log::RecorderState::Recording));
        return;
    }
    QCOMPARE(result.code, 125);
    QCOMPARE(result.output, QByteArray()); // not run half-recorded in silence
    QCOMPARE(log.state(), static_cast<quint32>(log::RecorderState::Failed));
    QCOMPARE(log.errorCode(), QByteArray("tool-slot-taken"));
    QVERIFY2(log.errorMessage().contains("holder 3") && log.errorMessage().contains("holder 4"), log.errorMessage());
}

void Failures::failedCallback_data() {
    QTest::addColumn<QByteArray>("onError");
    QTest::addColumn<quint32>("state");
    QTest::newRow("abort") << QByteArray("abort") << static_cast<quint32>(log::RecorderState::Failed);
    QTest::newRow("disable") << QByteArray("disable") << static_cast<quint32>(log::RecorderState::Disabled);
}

void Failures::failedCallback() {
    QFETCH(QByteArray, onError);
    QFETCH(quint32, state);
    const auto run = RecordedProgram::embedded(python(), "",
                                               "import sys\n"
                                               "def f(n): return n\n"
                                               "def g():\n"
                                               "    f(1)\n"
                                               "    _recorder._fail_next_callback()\n"
                                               "    return [f(i) for i in range(5)]\n"
                                               "print(g(), sys.exc_info())\n",
                                               onError);
    // Whether the script is then ended is the supervisor's to decide: nothing is raised into it.
    QCOMPARE(run->process().output, QByteArray("[0, 1, 2, 3, 4] (None, None, None)\n"));
    QCOMPARE(run->process().code, 0);
    QCOMPARE(run->log().state(), state);
    QCOMPARE(run->log().errorCode(), QByteArray("callback-failed"));
    verifyTruncated(*run);
    QCOMPARE(run->callsOf(QStringLiteral("f")).size(), 1);
    QCOMPARE(run->callsOf(QStringLiteral("g")).value(0).exit, ExitCause::Open);
}

void Failures::programTakesTheToolOrTheHook() {
    const RecordedProgram run(python(), python().atLeast(12) ? "import sys\n"
                                                               "def f(n): return n\n"
                                                               "f(1)\n"
                                                               "sys.monitoring.free_tool_id(2)\n"
                                                               "f(2)\n"
                                                               "sys.monitoring.free_tool_id(3)\n"
                                                               "f(3)\n"
                                                               "print('on')\n"
                                                             : "import sys\n"
                                                               "def f(n): return n\n"
                                                               "f(1)\n"
                                                               "assert sys.getprofile() is None\n"
                                                               "f(2)\n"
                                                               "sys.setprofile(lambda *_: None)\n"
                                                               "f(3)\n"
                                                               "print('on')\n");
    QCOMPARE(run.process().output, QByteArray("on\n"));
    verifyTruncated(run);
    QCOMPARE(run.callsOf(QStringLiteral("f")).size(), 2);
    QVERIFY(hasLoss(run, python().atLeast(12) ? "tool-freed" : "profile-hook-taken"));
}

void Failures::profilerTakesTheHook() {
    const RecordedProgram run(python(), "import cProfile\n"
                                        "def f(n): return n\n"
                                        "f(1)\n"
                                        "profile = cProfile.Profile()\n"
                                        "profile.enable(); f(2); profile.disable()\n"
                                        "print(len(profile.getstats()) > 0)\n");
    // From 3.12 on a profiler has a slot of its own, and both work.
    QCOMPARE(run.process().output, QByteArray("True\n"));
    if (python().atLeast(12)) {
        QVERIFY2(run.trace(), qPrintable(run.error()));
        QCOMPARE(run.sealed().verdict.completeness, Verdict::Completeness::Complete);
        QCOMPARE(run.callsOf(QStringLiteral("f")).size(), 2);
    } else {
        verifyTruncated(run);
        QCOMPARE(run.callsOf(QStringLiteral("f")).size(), 1);
    }
}

void Failures::killedInMidRun() {
    const RecordedProgram run(python(), "import os, signal\n"
                                        "def done(i): return i\n"
                                        "def middle(a):\n"
                                        "    for i in range(50000): done(i)\n"
                                        "    inner(a + 1, key='k')\n"
                                        "def inner(b, key): os.kill(os.getpid(), signal.SIGKILL)\n"
                                        "middle(1)\n");
    QCOMPARE(run.process().signal, 9);
    QVERIFY2(run.trace(), qPrintable(run.error()));
    const QList<Call> done = run.callsOf(QStringLiteral("done"));
    QCOMPARE(done.size(), 50000);
    QCOMPARE(run.describe(done.last()), QStringLiteral("done(i=49999) return 49999"));
    for (const Call& call : done)
        QCOMPARE(call.exit, ExitCause::Return);
    QCOMPARE(run.describe(run.callsOf(QStringLiteral("middle")).value(0)), QStringLiteral("middle(a=1) open"));
    QCOMPARE(run.describe(run.callsOf(QStringLiteral("inner")).value(0)), QStringLiteral("inner(b=2, key='k') open"));
    QVERIFY(run.sealed().verdict.balanced);
}

void Failures::fullDisk() {
    // A limit on the size of files fails the next segment as a full disk does, when it is made.
    const RecordedProgram run(python(), "import resource\n"
                                        "def f(n): return n\n"
                                        "resource.setrlimit(resource.RLIMIT_FSIZE, (300000, 300000))\n"
                                        "for i in range(200000): f(i)\n"
                                        "print('unharmed')\n");
    QCOMPARE(run.process().output, QByteArray("unharmed\n"));
    QCOMPARE(run.process().code, 0);
    QCOMPARE(run.log().state(), static_cast<quint32>(log::RecorderState::Failed));
    QCOMPARE(run.log().errorCode(), QByteArray("log-not-writable"));
    verifyTruncated(run);
    QVERIFY(hasLoss(run, "disk-full"));
    QVERIFY(run.callsOf(QStringLiteral("f")).size() > 5000);
}

void Failures::quota() {
    const QByteArray offset = QByteArray::number(qulonglong{offsetof(log::ControlPage, quotaBytes)});
    const auto run =
        RecordedProgram::embedded(python(),
                                  "import ctypes, mmap, struct, re\n"
                                  "folder = re.search(\"start\\\\('([^']*)\", open('embedding.py').read())[1]\n"
                                  "with open(folder + '/control', 'r+b') as page:\n"
                                  "    page.seek(" +
                                      offset +
                                      ")\n"
                                      "    page.write(struct.pack('<Q', 1 << 20))\n",
                                  "def f(n): return n\n"
                                  "for i in range(400000): f(i)\n"
                                  "print('unharmed')\n",
                                  "disable");
    QCOMPARE(run->process().output, QByteArray("unharmed\n"));
    QCOMPARE(run->log().errorCode(), QByteArray("log-quota"));
    verifyTruncated(*run);
    QVERIFY(hasLoss(*run, "quota-reached"));
    QVERIFY(run->callsOf(QStringLiteral("f")).size() < 400000);
}

void Failures::memoryAndReferencesStayWhatTheyWere() {
    const RecordedProgram run(
        python(), "import gc, resource, sys\n"
                  "class Thing:\n"
                  "    def __init__(self): self.value = None\n"
                  "def f(a, b): return None\n"
                  "thing, text = Thing(), 'some' + str(sys.argv)\n"
                  "def burst(n):\n"
                  "    for i in range(n): f(thing, text)\n"
                  "def codes(n):\n"
                  "    for i in range(n): exec(f'def g{i % 7}(x): return x\\ng{i % 7}({i})', {})\n"
                  "def classes(n):\n"
                  "    for i in range(n): f(type('T', (), {'a': 1})(), i)\n"
                  "def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
                  "def counts():\n"
                  "    gc.collect()\n"
                  "    return [sys.getrefcount(o) for o in (None, True, thing, text, f, f.__code__, Thing, 1)]\n"
                  "burst(150000); codes(3000); classes(3000)\n"
                  "before, was = counts(), peak()\n"
                  "burst(400000); codes(8000); classes(8000)\n"
                  "after = counts()\n"
                  "print(all(-4096 <= b - a < 20 for a, b in zip(before, after)), peak() - was)\n");
    // 3.11's cache of attributes begins with 4096 references to None, which go as it is filled; a miscount would be
    // greater.
    QCOMPARE(run.process().code, 0);
    const QList<QByteArray> words = run.process().output.trimmed().split(' ');
    QCOMPARE(words.value(0), QByteArray("True"));
    // Kilobytes. A segment that is being written counts, as the largest one has become larger.
    QVERIFY2(words.value(1).toInt() < 12000, run.process().output);
}

QTEST_GUILESS_MAIN(Failures)
#include "test_Failures.moc"
