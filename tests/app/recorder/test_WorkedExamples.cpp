// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "tests/support/RecordedProgram.h"

using namespace callreel;
using namespace callreel::test;

/// The five worked examples of the balanced call stack (B17 to B21), exactly, on every interpreter found; and with them
/// B1 to B9.
class WorkedExamples : public QObject {
    Q_OBJECT

private:
    static TestInterpreter python() {
        QFETCH_GLOBAL(int, python);
        return supportedInterpreters().at(python);
    }
    /// B12, B16: nothing dangles, and every call has exactly one return.
    static void verifyBalanced(const RecordedProgram& run) {
        QVERIFY2(run.trace(), qPrintable(run.error()));
        const Verdict& verdict = run.sealed().verdict;
        QVERIFY(verdict.balanced);
        QCOMPARE(verdict.calls, verdict.returns);
        // <toplevel> alone is closed by what the supervisor knows, which is not here.
        QVERIFY(verdict.closedAtEnd <= 1);
        QCOMPARE(run.callsOf(QStringLiteral("<toplevel>")).size(), 1);
    }

private Q_SLOTS:
    void initTestCase_data() {
        if (!addInterpreterRows())
            QSKIP("No CPython 3.11 or later was found; set PYTHONS.");
    }
    void ordinaryCall();            // B17, B2, B3
    void generatorYieldAndResume(); // B18, B4, B6
    void generatorThrow();          // B19, B7, B8
    void unwindWithoutYield();      // B20, B5
    void coroutineAwaitAndResume(); // B21
    void thereIsMonitoring();
};

void WorkedExamples::thereIsMonitoring() {
    // B1: the examples above are proof for sys.monitoring only where there is one.
    for (const TestInterpreter& found : supportedInterpreters()) {
        if (found.atLeast(12))
            return;
    }
    QSKIP("No CPython 3.12 or later was found: sys.monitoring was not tried. Set PYTHONS.");
}

void WorkedExamples::ordinaryCall() {
    const RecordedProgram run(python(), "def add(a, b):\n"
                                        "    return a + b\n"
                                        "\n"
                                        "result = add(4, 5)\n");
    verifyBalanced(run);
    QCOMPARE(run.process().code, 0);
    QCOMPARE(run.story(), QStringList({QStringLiteral("<module>() return None"), //
                                       QStringLiteral("  add(a=4, b=5) return 9")}));
}

void WorkedExamples::generatorYieldAndResume() {
    const RecordedProgram run(python(), "def ticker():\n"
                                        "    yield \"ready\"\n"
                                        "    yield \"again\"\n"
                                        "\n"
                                        "g = ticker()\n"
                                        "first = next(g)\n"
                                        "second = next(g)\n");
    verifyBalanced(run);
    QCOMPARE(run.process().code, 0);
    QCOMPARE(run.story(), QStringList({QStringLiteral("<module>() return None"), //
                                       QStringLiteral("  ticker() yield 'ready'"),
                                       QStringLiteral("  resume ticker() yield 'again'")}));
    // The two segments, and the one in which some interpreters close it, are one activation (B11).
    const QList<Call> segments = run.callsOf(QStringLiteral("ticker"));
    QCOMPARE(segments[0].activation, segments[1].activation);
    // B12: a generator that is never resumed is balanced; whether it is closed with events depends on the interpreter.
    QVERIFY(segments.size() == 2 ||
            (segments.size() == 3 && segments[2].enter == EnterCause::Throw && segments[2].exit == ExitCause::Unwind));
    QCOMPARE(run.sealed().verdict.suspended, segments.size() == 2 ? 1u : 0u);
}

void WorkedExamples::generatorThrow() {
    const RecordedProgram run(python(), "def worker():\n"
                                        "    try:\n"
                                        "        yield \"ready\"\n"
                                        "    except RuntimeError as err:\n"
                                        "        return f\"caught {err}\"\n"
                                        "\n"
                                        "g = worker()\n"
                                        "next(g)\n"
                                        "g.throw(RuntimeError(\"boom\"))\n");
    verifyBalanced(run);
    // The example ends with the StopIteration of the generator that has returned.
    QCOMPARE(run.process().code, 1);
    QCOMPARE(run.story(),
             QStringList({QStringLiteral("<module>() unwind StopIteration('caught boom')"),
                          QStringLiteral("  worker() yield 'ready'"),
                          QStringLiteral("  throw worker(exception=RuntimeError('boom')) return 'caught boom'")}));
    const QList<Call> segments = run.callsOf(QStringLiteral("worker"));
    QCOMPARE(segments[0].activation, segments[1].activation);
}

void WorkedExamples::unwindWithoutYield() {
    const RecordedProgram run(python(), "def explode():\n"
                                        "    raise ValueError(\"bad news\")\n"
                                        "\n"
                                        "def run():\n"
                                        "    return explode()\n"
                                        "\n"
                                        "run()\n");
    verifyBalanced(run);
    QCOMPARE(run.process().code, 1);
    QCOMPARE(run.story(), QStringList({QStringLiteral("<module>() unwind ValueError('bad news')"),
                                       QStringLiteral("  run() unwind ValueError('bad news')"),
                                       QStringLiteral("    explode() unwind ValueError('bad news')")}));
}

void WorkedExamples::coroutineAwaitAndResume() {
    const RecordedProgram run(python(), "import asyncio\n"
                                        "\n"
                                        "async def worker():\n"
                                        "    await asyncio.sleep(0)\n"
                                        "    return \"done\"\n"
                                        "\n"
                                        "asyncio.run(worker())\n");
    verifyBalanced(run);
    QCOMPARE(run.process().code, 0);
    QCOMPARE(run.story(),
             QStringList({QStringLiteral("<module>() return None"), //
                          QStringLiteral("  worker() yield None"), QStringLiteral("  resume worker() return 'done'")}));
    const QList<Call> segments = run.callsOf(QStringLiteral("worker"));
    QCOMPARE(segments[0].activation, segments[1].activation);
}

QTEST_GUILESS_MAIN(WorkedExamples)
#include "test_WorkedExamples.moc"
