// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "tests/support/RecordedProgram.h"

using namespace callreel;
using namespace callreel::test;

/// One stream a thread: names, many of them, those that python does not know, what existed before, and what ends badly.
class Threads : public QObject {
    Q_OBJECT

private:
    static TestInterpreter python() {
        QFETCH_GLOBAL(int, python);
        return supportedInterpreters().at(python);
    }
    static QStringList namesOf(const RecordedProgram& run) {
        QStringList names;
        for (const ThreadInfo& thread : run.trace()->threads())
            names << QString::fromStdString(thread.name);
        return names;
    }

private Q_SLOTS:
    void initTestCase_data() {
        if (!addInterpreterRows())
            QSKIP("No CPython 3.11 or later was found; set PYTHONS.");
    }
    void namesOfThreading();
    void twoHundredThreads();
    void threadsOfTheLowModule();
    void framesFromBeforeAreRunning();
    void daemonThreadsAreClosed(); // B12
    void threadsThatOutliveMain(); // B12
    void deepRecursion();
    void forkedChildrenLeaveTheLogAlone();
    void subinterpretersAreALoss();
};

void Threads::namesOfThreading() {
    const RecordedProgram run(python(), "import threading\n"
                                        "def work(n): return n\n"
                                        "class Named(threading.Thread):\n"
                                        "    def run(self): work(1); self.name = 'renamed'\n"
                                        "for t in (threading.Thread(target=work, args=(2,), name='Tom'), Named()):\n"
                                        "    t.start(); t.join()\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QCOMPARE(namesOf(run),
             QStringList({QStringLiteral("MainThread"), QStringLiteral("Tom"), QStringLiteral("renamed")}));
    QVERIFY(run.sealed().verdict.balanced);
    QCOMPARE(run.story(1).last().trimmed(), QStringLiteral("work(n=2) return 2"));
}

void Threads::twoHundredThreads() {
    const RecordedProgram run(python(), "import threading\n"
                                        "barrier = threading.Barrier(200)\n"
                                        "def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\n"
                                        "def work(): barrier.wait(); fib(8); barrier.wait()\n"
                                        "threads = [threading.Thread(target=work) for _ in range(200)]\n"
                                        "for t in threads: t.start()\n"
                                        "for t in threads: t.join()\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QCOMPARE(run.process().code, 0);
    QCOMPARE(run.trace()->threads().size(), std::size_t{201});
    QVERIFY(run.sealed().verdict.balanced);
    QCOMPARE(run.callsOf(QStringLiteral("fib")).size(), 200 * 67);
    // Each stands in its own thread's tree.
    for (const ThreadBalance& thread : run.sealed().verdict.threads)
        QVERIFY(thread.balanced);
}

void Threads::threadsOfTheLowModule() {
    const RecordedProgram run(python(),
                              "import _thread, time\n"
                              "done = _thread.allocate_lock(); done.acquire()\n"
                              "def low(n, key=None): done.release()\n"
                              "def bad(): raise RuntimeError('in thread')\n"
                              "_thread.start_new_thread(low, (7,), {'key': 8}); done.acquire()\n"
                              "_thread.start_new_thread(bad, ()); time.sleep(0.3)\n"
                              "try: _thread.start_new_thread(5, ())\n"
                              "except TypeError as e: print(e)\n"
                              "print(_thread.start_new_thread.__name__, type(_thread.start_new_thread).__name__)\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QCOMPARE(run.process().output,
             QByteArray("first arg must be callable\nstart_new_thread builtin_function_or_method\n"));
    QVERIFY2(run.process().error.contains("started by") && run.process().error.contains("<function bad at"),
             run.process().error);
    QCOMPARE(run.callsOf(QStringLiteral("low")).size(), 1);
    QCOMPARE(run.describe(run.callsOf(QStringLiteral("low"))[0]), QStringLiteral("low(n=7, key=8) return None"));
    QCOMPARE(run.callsOf(QStringLiteral("bad")).size(), 1);
    QVERIFY(run.sealed().verdict.balanced);
}

void Threads::framesFromBeforeAreRunning() {
    if (!python().atLeast(12))
        QSKIP("3.11's profile hook is each thread's own: one that runs already is not reached.");
    const auto run = RecordedProgram::embedded(python(),
                                               "import threading\n"
                                               "go, gone = threading.Event(), threading.Event()\n"
                                               "def inner(b): go.wait(); tail(b)\n"
                                               "def tail(x): return x\n"
                                               "def early(a): inner(a + 1); gone.set()\n"
                                               "thread = threading.Thread(target=early, args=(1,), name='early')\n"
                                               "thread.start()\n"
                                               "import sys; sys.go, sys.thread = go, thread\n",
                                               "import sys\n"
                                               "sys.go.set(); sys.thread.join()\n");
    QVERIFY2(run->trace(), qPrintable(run->error()));
    QVERIFY(run->sealed().verdict.balanced);
    QCOMPARE(run->callsOf(QStringLiteral("early")).size(), 1);
    QCOMPARE(run->describe(run->callsOf(QStringLiteral("early"))[0]), QStringLiteral("running early(a=1) return None"));
    QCOMPARE(run->describe(run->callsOf(QStringLiteral("inner"))[0]), QStringLiteral("running inner(b=2) return None"));
    QCOMPARE(run->describe(run->callsOf(QStringLiteral("tail"))[0]), QStringLiteral("tail(x=2) return 2"));
    const Call tail = run->callsOf(QStringLiteral("tail"))[0];
    QCOMPARE(tail.parent, run->callsOf(QStringLiteral("inner"))[0].id.index);
    // The embedding's own frames lie below <toplevel>: they are no part of the program.
    QCOMPARE(run->story().first(), QStringLiteral("<module>() return None"));
}

void Threads::daemonThreadsAreClosed() {
    const RecordedProgram run(python(), "import threading, time\n"
                                        "started = threading.Event()\n"
                                        "def forever():\n"
                                        "    started.set()\n"
                                        "    time.sleep(1000)\n"
                                        "threading.Thread(target=forever, daemon=True).start()\n"
                                        "started.wait()\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QVERIFY(run.sealed().verdict.balanced);
    QVERIFY(run.sealed().verdict.closedAtEnd >= 1);
    QCOMPARE(run.callsOf(QStringLiteral("forever")).value(0).exit, ExitCause::Open);
}

void Threads::threadsThatOutliveMain() {
    // python waits for them when the main program is over; an exception that ended it changes nothing.
    for (const char* end : {"", "raise ValueError('main is over')\n", "import sys; sys.exit(4)\n"}) {
        const RecordedProgram run(python(), QByteArray("import threading, time\n"
                                                       "over = threading.main_thread()\n"
                                                       "def late(n): return n\n"
                                                       "def outlive():\n"
                                                       "    over.join()\n"
                                                       "    for i in range(1000): late(i)\n"
                                                       "    print('outlived')\n"
                                                       "threading.Thread(target=outlive, name='late').start()\n") +
                                                end);
        QVERIFY2(run.trace(), qPrintable(run.error()));
        QVERIFY(run.process().output.contains("outlived"));
        QVERIFY(run.sealed().verdict.balanced);
        QCOMPARE(run.sealed().verdict.completeness, Verdict::Completeness::Complete);
        QCOMPARE(run.callsOf(QStringLiteral("late")).size(), 1000);
        QCOMPARE(run.callsOf(QStringLiteral("late")).last().exit, ExitCause::Return);
        QCOMPARE(run.callsOf(QStringLiteral("outlive")).value(0).exit, ExitCause::Return);
        QCOMPARE(run.sealed().verdict.closedAtEnd, std::uint64_t{1}); // <toplevel>: nobody saw the end of the process
    }
}

void Threads::deepRecursion() {
    const RecordedProgram run(python(), "import sys\n"
                                        "sys.setrecursionlimit(60000)\n"
                                        "def down(n): return 0 if n == 0 else 1 + down(n - 1)\n"
                                        "assert down(50000) == 50000\n"
                                        "def forever(): forever()\n"
                                        "sys.setrecursionlimit(500)\n"
                                        "try: forever()\n"
                                        "except RecursionError: print('limit')\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QCOMPARE(run.process().output, QByteArray("limit\n"));
    QCOMPARE(run.process().code, 0);
    QVERIFY(run.sealed().verdict.balanced);
    const QList<Call> calls = run.callsOf(QStringLiteral("down"));
    QCOMPARE(calls.size(), 50001);
    QCOMPARE(calls.last().depth, calls.first().depth + 50000);
}

void Threads::forkedChildrenLeaveTheLogAlone() {
    const RecordedProgram run(python(), "import os, subprocess, sys\n"
                                        "def f(n): return n\n"
                                        "f(1)\n"
                                        "child = os.fork()\n"
                                        "if child == 0:\n"
                                        "    for i in range(100000): f(i)\n"
                                        "    os._exit(5)\n"
                                        "assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 5\n"
                                        "subprocess.run([sys.executable, '-c', 'pass'], check=True)\n"
                                        "f(2)\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QCOMPARE(run.process().code, 0);
    QCOMPARE(run.callsOf(QStringLiteral("f")).size(), 2);
    QVERIFY(run.sealed().verdict.balanced);
    std::uint64_t children = 0;
    for (const Loss& loss : run.sealed().verdict.loss)
        children += loss.kind == "child-process" ? loss.count : 0;
    // The fork is one, the subprocess, which execs at once, is none.
    QCOMPARE(children, 1u);
}

void Threads::subinterpretersAreALoss() {
    // Events are each interpreter's own: the calls in there are not recorded, the ledger says so, and all else goes on.
    const RecordedProgram run(python(), "import sys\n"
                                        "try: import _interpreters as interpreters\n"
                                        "except ImportError:\n"
                                        "    try: import _xxsubinterpreters as interpreters\n"
                                        "    except ImportError: sys.exit(77)\n"
                                        "def before(n): return n\n"
                                        "before(1)\n"
                                        "for i in range(3):\n"
                                        "    other = interpreters.create()\n"
                                        "    getattr(interpreters, 'run_string')(other, 'def inside(): pass\\n'\n"
                                        "        'for i in range(1000): inside()\\n')\n"
                                        "    before(i)\n"
                                        "    interpreters.destroy(other)\n"
                                        "before(2)\n");
    if (run.process().code == 77)
        QSKIP("This interpreter was built without its module of subinterpreters.");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QVERIFY2(run.process().code == 0, qPrintable(run.process().describe()));
    QCOMPARE(run.callsOf(QStringLiteral("before")).size(), 5);
    QCOMPARE(run.callsOf(QStringLiteral("inside")).size(), 0);
    QVERIFY(run.sealed().verdict.balanced);
    std::uint64_t told = 0;
    for (const Loss& loss : run.sealed().verdict.loss)
        told += loss.kind == "subinterpreter" ? loss.count : 0;
    QCOMPARE(told, 3u);
}

QTEST_GUILESS_MAIN(Threads)
#include "test_Threads.moc"
