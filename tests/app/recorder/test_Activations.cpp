// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QSet>
#include <QTest>

#include "tests/support/RecordedProgram.h"

using namespace callreel;
using namespace callreel::test;

/// Generators, coroutines and odd frames: whatever they do, the tree balances and the segments of one activation belong
/// together.
class Activations : public QObject {
    Q_OBJECT

private:
    static TestInterpreter python() {
        QFETCH_GLOBAL(int, python);
        return supportedInterpreters().at(python);
    }
    static void verifyBalanced(const RecordedProgram& run) {
        QVERIFY2(run.trace(), qPrintable(run.error()));
        const Verdict& verdict = run.sealed().verdict;
        QVERIFY(verdict.balanced);
        QCOMPARE(verdict.calls, verdict.returns);
        QVERIFY2(verdict.closedAtEnd <= 1, qPrintable(run.wholeStory().join(QLatin1Char('\n')))); // <toplevel>
        QCOMPARE(verdict.completeness, Verdict::Completeness::Complete);
    }

private Q_SLOTS:
    void initTestCase_data() {
        if (!addInterpreterRows())
            QSKIP("No CPython 3.11 or later was found; set PYTHONS.");
    }
    void interleavedGeneratorsKeepTheirNumbers(); // B11
    void closedAndDroppedGenerators();            // B12
    void throwThroughYieldFrom();                 // B7, B8, B12
    void throwIntoOneThatNeverRan();
    void reraisedAfterThrow(); // B8
    void exceptionInFinaliser();
    void oddFrames();                  // lambda, class body, comprehension, exec, decorator, recursion
    void exceptionsThatAreConverted(); // B5
    void exceptionsAreTold();          // B5, B7, in 3.11 too
    void generatorsThatAreMadeForEver();
};

void Activations::interleavedGeneratorsKeepTheirNumbers() {
    const RecordedProgram run(python(), "def numbers(n):\n"
                                        "    for i in range(n): yield i\n"
                                        "first, second = numbers(3), numbers(3)\n"
                                        "for a, b in zip(first, second): pass\n"
                                        "next(second, None)\n");
    verifyBalanced(run);
    QMap<std::uint64_t, QStringList> segments;
    for (const Call& call : run.callsOf(QStringLiteral("numbers")))
        segments[call.activation] << run.describe(call);
    QCOMPARE(segments.size(), 2);
    for (const QStringList& told : segments)
        QCOMPARE(told, QStringList({QStringLiteral("numbers(n=3) yield 0"), QStringLiteral("resume numbers() yield 1"),
                                    QStringLiteral("resume numbers() yield 2"),
                                    QStringLiteral("resume numbers() return None")}));
}

void Activations::closedAndDroppedGenerators() {
    const RecordedProgram run(python(), "def one():\n"
                                        "    try: yield 1\n"
                                        "    finally: two(2)\n"
                                        "def two(x): return x\n"
                                        "g = one(); next(g); g.close()\n"
                                        "g = one(); next(g); del g\n"
                                        "g = one(); g.close()\n"
                                        "def never(): yield\n"
                                        "never()\n"
                                        "k = [one() for _ in range(3)]\n"
                                        "for g in k: next(g)\n");
    verifyBalanced(run);
    // `finally` of a closed generator runs inside of a segment of it, not of whoever closed it.
    for (const Call& call : run.callsOf(QStringLiteral("two"))) {
        QVERIFY(call.parent != Call::noParent);
        const auto parent = run.trace()->call({call.id.thread, call.parent});
        QVERIFY(parent);
        QCOMPARE(run.trace()->function(parent->function).name, std::string("one"));
        QCOMPARE(parent->enter, EnterCause::Throw);
        QCOMPARE(parent->exit, ExitCause::Unwind);
    }
}

void Activations::throwThroughYieldFrom() {
    const RecordedProgram run(python(), "def inner():\n"
                                        "    try: yield 1\n"
                                        "    except ValueError: pass\n"
                                        "    return 2\n"
                                        "def after(x): return x\n"
                                        "def outer():\n"
                                        "    got = yield from inner()\n"
                                        "    after(got)\n"
                                        "    yield 3\n"
                                        "g = outer(); next(g)\n"
                                        "assert g.throw(ValueError()) == 3\n"
                                        "assert list(g) == []\n");
    verifyBalanced(run);
    QCOMPARE(run.process().code, 0);
    QSet<std::uint64_t> activations;
    QStringList told;
    for (const Call& call : run.callsOf(QStringLiteral("outer"))) {
        activations << call.activation;
        told << run.describe(call);
    }
    QCOMPARE(activations.size(), 1);
    QCOMPARE(told.first(), QStringLiteral("outer() yield 1"));
    QVERIFY2(told.contains(QStringLiteral("resume outer() return None")), qPrintable(told.join(QLatin1Char('\n'))));
    QVERIFY2(told.at(1).endsWith(QStringLiteral("yield 3")), qPrintable(told.join(QLatin1Char('\n'))));
}

void Activations::throwIntoOneThatNeverRan() {
    const RecordedProgram run(python(), "def g(): yield\n"
                                        "try: g().throw(KeyError('k'))\n"
                                        "except KeyError: pass\n"
                                        "async def c(): pass\n"
                                        "x = c(); x.close()\n");
    verifyBalanced(run);
    QCOMPARE(run.process().code, 0);
}

void Activations::reraisedAfterThrow() {
    const RecordedProgram run(python(), "def g():\n"
                                        "    try: yield 1\n"
                                        "    except KeyError as e: raise ValueError('other') from e\n"
                                        "x = g(); next(x)\n"
                                        "try: x.throw(KeyError('k'))\n"
                                        "except ValueError as e: len(e.args)\n");
    verifyBalanced(run);
    const QList<Call> calls = run.callsOf(QStringLiteral("g"));
    QCOMPARE(calls.size(), 2);
    QVERIFY2(run.describe(calls[1]).endsWith(QStringLiteral("unwind ValueError('other')")),
             qPrintable(run.describe(calls[1])));
}

void Activations::exceptionInFinaliser() {
    const RecordedProgram run(python(), "class Loud:\n"
                                        "    def __del__(self): raise RuntimeError('late')\n"
                                        "def make(): Loud()\n"
                                        "make(); make()\n");
    verifyBalanced(run);
    QCOMPARE(run.process().code, 0);
    QCOMPARE(run.process().error.count("RuntimeError: late"), 2);
    QCOMPARE(run.callsOf(QStringLiteral("Loud.__del__")).size(), 2);
}

void Activations::oddFrames() {
    const RecordedProgram run(python(), "import functools\n"
                                        "class Body:\n"
                                        "    x = [i for i in range(3)]\n"
                                        "    def method(self): return (lambda y: y)(self.x[1])\n"
                                        "Body().method()\n"
                                        "exec('def made(a): return a * 2\\nmade(21)')\n"
                                        "eval('(lambda: 1)()')\n"
                                        "@functools.lru_cache\n"
                                        "def cached(n): return n\n"
                                        "cached(1); cached(1)\n"
                                        "sum(x for x in range(3))\n"
                                        "sorted([3, 1], key=lambda v: -v)\n");
    verifyBalanced(run);
    const QString story = run.story().join(QLatin1Char('\n'));
    for (const char* expected : {"Body.method(self=Body()) return 1", "Body.method.<locals>.<lambda>(y=1) return 1",
                                 "made(a=21) return 42", "<lambda>(v=3) return -3"})
        QVERIFY2(story.contains(QString::fromLatin1(expected)), qPrintable(story));
    QCOMPARE(story.count(QStringLiteral("cached(n=1) return 1")), 1);
}

void Activations::exceptionsThatAreConverted() {
    const RecordedProgram run(python(), "def inner(): raise KeyError('k')\n"
                                        "def outer():\n"
                                        "    try: inner()\n"
                                        "    except KeyError as e: raise ValueError('v') from e\n"
                                        "try: outer()\n"
                                        "except ValueError as e: len(e.args)\n");
    verifyBalanced(run);
    QCOMPARE(run.story(),
             QStringList({QStringLiteral("<module>() return None"), QStringLiteral("  outer() unwind ValueError('v')"),
                          QStringLiteral("    inner() unwind KeyError('k')")}));
}

void Activations::generatorsThatAreMadeForEver() {
    const RecordedProgram run(python(), "def g(i): yield i\n"
                                        "for i in range(20000): next(g(i))\n");
    verifyBalanced(run);
    QSet<std::uint64_t> activations;
    for (const Call& call : run.callsOf(QStringLiteral("g"))) {
        if (call.enter == EnterCause::Start) {
            QVERIFY(!activations.contains(call.activation));
            activations << call.activation;
        }
    }
    QCOMPARE(activations.size(), 20000);
}

void Activations::exceptionsAreTold() {
    // Handlers that call nothing, generators and finalisers that come between, loops that end, tracers of the program.
    const RecordedProgram run(python(), "import sys\n"
                                        "def fails(text): raise KeyError(text)\n"
                                        "def gen():\n"
                                        "    yield 1\n"
                                        "    yield 2\n"
                                        "def closes():\n"
                                        "    g = gen(); next(g)\n"
                                        "    raise ValueError('hidden')\n"
                                        "class Last:\n"
                                        "    def __del__(self): pass\n"
                                        "def drops():\n"
                                        "    last = Last()\n"
                                        "    raise IndexError('dropped')\n"
                                        "class Empty:\n"
                                        "    def __iter__(self): return self\n"
                                        "    def __next__(self): raise StopIteration\n"
                                        "def anew():\n"
                                        "    try: fails('first')\n"
                                        "    except KeyError: raise OSError('second')\n"
                                        "def attempt(function, *arguments):\n"
                                        "    try: function(*arguments)\n"
                                        "    except Exception: pass\n"
                                        "attempt(fails, 'k'); attempt(closes); attempt(drops); attempt(anew)\n"
                                        "g = gen(); next(g); attempt(g.throw, RuntimeError('thrown'))\n"
                                        "for nothing in Empty(): pass\n"
                                        "assert sys.gettrace() is None\n"
                                        "lines = []\n"
                                        "def tracer(frame, event, argument): lines.append(event); return tracer\n"
                                        "sys.settrace(tracer)\n"
                                        "attempt(fails, 'traced')\n"
                                        "assert sys.gettrace() is tracer\n"
                                        "sys.settrace(None)\n"
                                        "print(lines.count('exception'), sys.gettrace())\n");
    verifyBalanced(run);
    QCOMPARE(run.process().output, QByteArray("2 None\n"));
    const QStringList story = run.story();
    for (const char* told : {"fails(text='k') unwind KeyError('k')", "closes() unwind ValueError('hidden')",
                             "drops() unwind IndexError('dropped')", "fails(text='first') unwind KeyError('first')",
                             "anew() unwind OSError('second')",
                             "throw gen(exception=RuntimeError('thrown')) unwind RuntimeError('thrown')",
                             "Empty.__next__(self=Empty()) unwind StopIteration()", "fails(text='traced') unwind"}) {
        const bool found = std::any_of(story.begin(), story.end(), [&](const QString& line) {
            return line.trimmed().startsWith(QString::fromLatin1(told));
        });
        QVERIFY2(found, qPrintable(QString::fromLatin1(told) + QStringLiteral("\n") + story.join(QLatin1Char('\n'))));
    }
}

QTEST_GUILESS_MAIN(Activations)
#include "test_Activations.moc"
