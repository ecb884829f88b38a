// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/support/CallreelProgram.h"
#include "tests/support/RecordedProgram.h"

using namespace callreel;
using namespace callreel::test;

/// `record --lines`, as `tree --json` shows it: which lines each call executed, from LINE of sys.monitoring and from
/// the trace hook of 3.11 alike.
class ExecutedLines : public QObject {
    Q_OBJECT

private:
    /// The calls of a program, each with its executed lines: "f: 2 3"; "f: -" where there is no such key.
    struct Told {
        QStringList calls;
        QByteArray loss;
        QByteArray error;
        QStringList of(const QString& function) const { return calls.filter(function + QStringLiteral(": ")); }
    };
    static Told record(const QByteArray& source, bool lines = true) {
        QFETCH_GLOBAL(int, python);
        const CallreelProgram callreel;
        QFile file(callreel.file(QStringLiteral("program.py")));
        Told told;
        if (!file.open(QIODevice::WriteOnly) || file.write(source) < 0)
            return told;
        file.close();
        const QString trace = callreel.file(QStringLiteral("program.reel"));
        QStringList command{QStringLiteral("record"),
                            QStringLiteral("--python"),
                            supportedInterpreters().at(python).path,
                            QStringLiteral("-o"),
                            trace,
                            file.fileName()};
        if (lines)
            command.insert(1, QStringLiteral("--lines"));
        told.error = callreel.run(command).err;
        const auto shown = callreel.run({QStringLiteral("show"), QStringLiteral("--json"), trace});
        told.loss = QJsonDocument(QJsonDocument::fromJson(shown.out)[QStringLiteral("verdict")]
                                      .toObject()[QStringLiteral("completeness")]
                                      .toObject())
                        .toJson();
        const auto tree =
            callreel.run({QStringLiteral("tree"), QStringLiteral("--own"), QStringLiteral("--json"), trace});
        for (const QByteArray& line : tree.out.split('\n').mid(1)) {
            const QJsonObject call = QJsonDocument::fromJson(line).object();
            if (call.isEmpty())
                continue;
            QStringList numbers;
            for (const QJsonValue number : call[QStringLiteral("lines")].toArray())
                numbers << QString::number(number.toInt());
            told.calls << call[QStringLiteral("function")].toString() + QStringLiteral(": ") +
                              (call.contains(QStringLiteral("lines")) ? numbers.join(QLatin1Char(' '))
                                                                      : QStringLiteral("-"));
        }
        return told;
    }
    static bool hasMonitoring() {
        QFETCH_GLOBAL(int, python);
        return supportedInterpreters().at(python).atLeast(12);
    }

private Q_SLOTS:
    void initTestCase_data() {
        if (!addInterpreterRows())
            QSKIP("No CPython 3.11 or later was found; set PYTHONS.");
    }
    void eachCallHasItsOwn();
    void everyThread();
    void onlyWhenAsked();
    void theTraceHookIsTheProgramsToo();
};

void ExecutedLines::eachCallHasItsOwn() {
    const Told told = record("def f(x):\n"
                             "    if x:\n"
                             "        return 1\n"
                             "    for i in range(2):\n"
                             "        x += inner(i)\n"
                             "    return x\n"
                             "def inner(i):\n"
                             "    return i\n"
                             "f(1)\n"
                             "f(0)\n"
                             "def fail():\n"
                             "    raise ValueError\n"
                             "    return 1\n"
                             "try:\n"
                             "    fail()\n"
                             "except ValueError:\n"
                             "    pass\n"
                             "def numbers():\n"
                             "    yield 1\n"
                             "    yield 2\n"
                             "list(numbers())\n");
    QCOMPARE(told.of(QStringLiteral("f")), QStringList({QStringLiteral("f: 2 3"), QStringLiteral("f: 2 4 5 6")}));
    QCOMPARE(told.of(QStringLiteral("inner")), QStringList({QStringLiteral("inner: 8"), QStringLiteral("inner: 8")}));
    QCOMPARE(told.of(QStringLiteral("fail")), QStringList({QStringLiteral("fail: 12")}));
    QCOMPARE(told.of(QStringLiteral("<module>")),
             QStringList({QStringLiteral("<module>: 1 7 9 10 11 14 15 16 17 18 21")}));
    // Each segment has the lines of its own time.
    const QStringList segments = told.of(QStringLiteral("numbers"));
    QCOMPARE(segments.size(), 3);
    QVERIFY2(segments[0].endsWith(QStringLiteral("19")) && segments[1].endsWith(QStringLiteral("20")),
             qPrintable(segments.join(QLatin1Char('\n'))));
}

void ExecutedLines::everyThread() {
    const Told told = record("import threading\n"
                             "def work(n):\n"
                             "    if n:\n"
                             "        n = 5\n"
                             "    return n\n"
                             "threads = [threading.Thread(target=work, args=(n,)) for n in (0, 1)]\n"
                             "for t in threads: t.start(); t.join()\n");
    QCOMPARE(told.of(QStringLiteral("work")),
             QStringList({QStringLiteral("work: 3 5"), QStringLiteral("work: 3 4 5")}));
}

void ExecutedLines::onlyWhenAsked() {
    const Told told = record("def f():\n    return 1\nf()\n", false);
    QCOMPARE(told.of(QStringLiteral("f")), QStringList({QStringLiteral("f: -")}));
}

void ExecutedLines::theTraceHookIsTheProgramsToo() {
    // From 3.12 on nobody needs it; on 3.11 the loss is told.
    const Told told = record("import sys\n"
                             "seen = []\n"
                             "def hook(frame, event, argument):\n"
                             "    seen.append(event)\n"
                             "    return hook\n"
                             "assert sys.gettrace() is None\n"
                             "sys.settrace(hook)\n"
                             "def f():\n"
                             "    return 1\n"
                             "f()\n"
                             "sys.settrace(None)\n"
                             "assert 'line' in seen\n");
    QVERIFY2(!told.error.contains("status"), told.error); // of the script, which is 0
    if (hasMonitoring()) {
        QCOMPARE(told.of(QStringLiteral("f")), QStringList({QStringLiteral("f: 9")}));
        QVERIFY2(!told.loss.contains("lines-not-told"), told.loss);
    } else {
        QVERIFY2(told.loss.contains("lines-not-told"), told.loss);
    }
}

QTEST_GUILESS_MAIN(ExecutedLines)
#include "test_ExecutedLines.moc"
