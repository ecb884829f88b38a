// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include "support/CallreelProgram.h"
#include "support/CodetracerFiles.h"
#include "support/FileContent.h"
#include "tests/app/cli/ExampleTrace.h"

using namespace callreel;
using namespace callreel::test;

/// `callreel import` and `callreel export`, as a user runs them.
class ImportVerbTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importsAFolder();
    void hasNoTimesInAnyView();
    void choosesANameOfItsOwn();
    void refusesAnExistingFile();
    void saysWhatIsWrong();
    void exportsAFolder();
    void roundTripKeepsCallsValuesOutputAndStatus();
    void roundTripOfAKilledRun();
    void exportRefusesWhatIsThere();

private:
    /// One line for each call of `tree --json`, as far as CodeTracer's format can keep it.
    static QStringList comparable(const QByteArray& tree);
};

void ImportVerbTest::importsAFolder() {
    const CallreelProgram callreel;
    const ProgramRun run = callreel.run({QStringLiteral("import"), codetracerFixture("binary"), QStringLiteral("-o"),
                                         callreel.file(QStringLiteral("orders.reel"))});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains("exited with status 3"), run.out);
    QVERIFY2(run.out.contains("13 calls, 13 returns"), run.out);
    QVERIFY2(run.out.contains("times: the recorder keeps none"), run.out);
    const ProgramRun verified = callreel.run({QStringLiteral("verify"), callreel.file(QStringLiteral("orders.reel"))});
    QCOMPARE(verified.exitCode, 0);
}

void ImportVerbTest::hasNoTimesInAnyView() {
    const CallreelProgram callreel;
    const QString file = callreel.file(QStringLiteral("orders.reel"));
    const ProgramRun run = callreel.run(
        {QStringLiteral("import"), QStringLiteral("--json"), codetracerFixture("json"), QStringLiteral("-o"), file});
    const QJsonObject report = QJsonDocument::fromJson(run.out).object();
    QCOMPARE(report[QStringLiteral("schema")].toString(), QStringLiteral("callreel.run/1"));
    QVERIFY(report[QStringLiteral("run")][QStringLiteral("duration_ns")].isNull());
    QCOMPARE(report[QStringLiteral("run")][QStringLiteral("import")][QStringLiteral("format")].toString(),
             QStringLiteral("CodeTracer JSON (trace.json)"));
    QCOMPARE(report[QStringLiteral("process_exit_status")][QStringLiteral("code")].toInt(), 3);
    const ProgramRun tree = callreel.run({QStringLiteral("tree"), QStringLiteral("--json"), file});
    const QList<QByteArray> lines = tree.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 14);
    for (const QByteArray& line : lines.mid(1)) {
        const QJsonObject call = QJsonDocument::fromJson(line).object();
        QVERIFY(call[QStringLiteral("start_ns")].isNull());
        QVERIFY(call[QStringLiteral("duration_ns")].isNull());
    }
    const ProgramRun text = callreel.run({QStringLiteral("tree"), file});
    QVERIFY2(!QRegularExpression(QStringLiteral("[0-9].(ns|µs|ms|s)\\b")).match(QString::fromUtf8(text.out)).hasMatch(),
             text.out);
    const ProgramRun show = callreel.run({QStringLiteral("show"), file});
    QVERIFY2(show.out.contains("for how long is not recorded"), show.out);
}

void ImportVerbTest::choosesANameOfItsOwn() {
    const CallreelProgram callreel;
    for (const char* expected : {"/orders.reel", "/orders-2.reel"}) {
        const ProgramRun run = callreel.run({QStringLiteral("import"), codetracerFixture("json")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains(callreel.home().toUtf8() + expected), run.out);
    }
}

void ImportVerbTest::refusesAnExistingFile() {
    const CallreelProgram callreel;
    const QString file = callreel.file(QStringLiteral("orders.reel"));
    writeContent(file, "mine");
    QStringList arguments{QStringLiteral("import"), codetracerFixture("json"), QStringLiteral("-o"), file};
    const ProgramRun refused = callreel.run(arguments);
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(contentOf(file), QByteArray("mine"));
    const ProgramRun forced = callreel.run(arguments << QStringLiteral("--force"));
    QCOMPARE(forced.exitCode, 0);
    QVERIFY(contentOf(file).startsWith("SQLite format 3"));
}

void ImportVerbTest::saysWhatIsWrong() {
    const CallreelProgram callreel;
    const QString output = callreel.file(QStringLiteral("out.reel"));
    QDir().mkpath(callreel.file(QStringLiteral("empty")));
    const ProgramRun nothing =
        callreel.run({QStringLiteral("import"), callreel.file(QStringLiteral("empty")), QStringLiteral("-o"), output});
    QCOMPARE(nothing.exitCode, 1);
    QVERIFY2(nothing.err.contains("is no CodeTracer trace") && nothing.err.contains("trace.json or trace.bin"),
             nothing.err);
    QVERIFY(!QFileInfo::exists(output));
    const ProgramRun missing =
        callreel.run({QStringLiteral("import"), callreel.file(QStringLiteral("none")), QStringLiteral("-o"), output});
    QCOMPARE(missing.exitCode, 1);
    QVERIFY2(missing.err.contains("There is no file"), missing.err);
}

void ImportVerbTest::exportsAFolder() {
    const CallreelProgram callreel;
    QVERIFY(buildExampleTrace(callreel.file(QStringLiteral("run.reel")).toStdString()));
    const QString folder = callreel.file(QStringLiteral("out"));
    const ProgramRun run =
        callreel.run({QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("codetracer"), folder,
                      callreel.file(QStringLiteral("run.reel"))});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err, QByteArray());
    const QJsonObject metadata =
        QJsonDocument::fromJson(contentOf(folder + QStringLiteral("/trace_metadata.json"))).object();
    QCOMPARE(metadata[QStringLiteral("process_exit_status")],
             QJsonValue(QJsonObject{{QStringLiteral("code"), 3}, {QStringLiteral("label"), QJsonValue()}}));
    QCOMPARE(QJsonDocument::fromJson(contentOf(folder + QStringLiteral("/trace_paths.json"))).array().size(), 1);
    const QJsonArray events = QJsonDocument::fromJson(contentOf(folder + QStringLiteral("/trace.json"))).array();
    int calls = 0;
    for (const QJsonValue event : events)
        calls += event.toObject().contains(QStringLiteral("Call")) ? 1 : 0;
    QCOMPARE(calls, 11);
    // What it holds is as private as the trace is.
    QCOMPARE(QFileInfo(folder).permissions() & 0x77, QFile::Permissions());
    QCOMPARE(QFileInfo(folder + QStringLiteral("/trace.json")).permissions() & 0x77, QFile::Permissions());
}

QStringList ImportVerbTest::comparable(const QByteArray& tree) {
    QStringList out;
    for (const QByteArray& line : tree.trimmed().split('\n').mid(1)) {
        QJsonObject call = QJsonDocument::fromJson(line).object();
        // Causes and times have no place in that format, nor does what a function is called in its module.
        for (const char* key : {"enter", "exit", "start_ns", "duration_ns", "activation", "module"})
            call.remove(QLatin1String(key));
        // Values of the library are cut, which that format has no mark for; the text says it then.
        if (!call[QStringLiteral("file")].toString().endsWith(QStringLiteral("values.py"))) {
            call.remove(QStringLiteral("arguments"));
            call.remove(QStringLiteral("result"));
        }
        out << QString::fromUtf8(QJsonDocument(call).toJson(QJsonDocument::Compact));
    }
    return out;
}

void ImportVerbTest::roundTripKeepsCallsValuesOutputAndStatus() {
    const CallreelProgram callreel;
    const QString script = callreel.file(QStringLiteral("values.py"));
    writeContent(script, R"python(
import collections, sys

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

def show(*values, password=None, **more):
    print("shown", len(values))
    return values

def numbers():
    yield 1
    yield 2

def fails():
    raise ValueError("bad news")

show(1, -2**63, 2**70, -2**70, 1.5, float("inf"), 1e300, "text", "zw\u00f6lf \U0001F600", b"bytes", True, None)
show([1, [2]], (3,), {4}, frozenset({5}), {"k": [6]}, Point(7, 8), collections.OrderedDict(a=1), password="x")
print("odd", file=sys.stderr)
list(numbers())
try:
    fails()
except ValueError:
    print("caught")
sys.exit(300)
)python");
    const QString first = callreel.file(QStringLiteral("first.reel"));
    const QString second = callreel.file(QStringLiteral("second.reel"));
    QCOMPARE(callreel.run({QStringLiteral("record"), QStringLiteral("-o"), first, script}).exitCode, 0);
    const ProgramRun exported =
        callreel.run({QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("codetracer"),
                      callreel.file(QStringLiteral("out")), first});
    QVERIFY2(exported.exitCode == 0, exported.err);
    const ProgramRun imported =
        callreel.run({QStringLiteral("import"), callreel.file(QStringLiteral("out")), QStringLiteral("-o"), second});
    QVERIFY2(imported.exitCode == 0, imported.err);

    const auto tree = [&](const QString& file) {
        return comparable(callreel.run({QStringLiteral("tree"), QStringLiteral("--json"), file}).out);
    };
    const QStringList before = tree(first);
    const QStringList after = tree(second);
    QVERIFY(before.size() > 10);
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        QCOMPARE(after[i], before[i]);

    const auto report = [&](const QString& file) {
        return QJsonDocument::fromJson(callreel.run({QStringLiteral("show"), QStringLiteral("--json"), file}).out)
            .object();
    };
    QCOMPARE(report(second)[QStringLiteral("process_exit_status")],
             report(first)[QStringLiteral("process_exit_status")]);
    QCOMPARE(report(second)[QStringLiteral("process_exit_status")][QStringLiteral("code")].toInt(), 44);
    const QJsonValue was = report(first)[QStringLiteral("verdict")][QStringLiteral("balance")];
    const QJsonValue is = report(second)[QStringLiteral("verdict")][QStringLiteral("balance")];
    for (const char* key : {"balanced", "calls", "returns"})
        QCOMPARE(is[QLatin1String(key)], was[QLatin1String(key)]);

    const auto output = [](const QString& file) {
        QStringList pieces;
        const auto trace = Trace::open(file.toStdString());
        const auto chunks = (*trace)->output(0, 100);
        for (const OutputChunk& piece : *chunks)
            pieces << QStringLiteral("%1 %2 %3")
                          .arg(static_cast<int>(piece.stream))
                          .arg(piece.call->index)
                          .arg(QString::fromStdString(piece.bytes));
        return pieces;
    };
    QVERIFY(output(first).size() >= 4);
    QCOMPARE(output(second), output(first));
}

void ImportVerbTest::roundTripOfAKilledRun() {
    const CallreelProgram callreel;
    const QString first = callreel.file(QStringLiteral("first.reel"));
    const QString second = callreel.file(QStringLiteral("second.reel"));
    const ProgramRun recorded = callreel.run(
        {QStringLiteral("record"), QStringLiteral("-o"), first, QStringLiteral("-c"),
         QStringLiteral("import os, signal, threading\ndef die():\n    os.kill(os.getpid(), signal.SIGKILL)\n"
                        "t = threading.Thread(target=print, args=('thread',))\nt.start()\nt.join()\ndie()")});
    QCOMPARE(recorded.exitCode, 0);
    const QString folder = callreel.file(QStringLiteral("out"));
    QCOMPARE(
        callreel
            .run({QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("codetracer"), folder, first})
            .exitCode,
        0);
    const ProgramRun imported =
        callreel.run({QStringLiteral("import"), QStringLiteral("--json"), folder, QStringLiteral("-o"), second});
    QCOMPARE(imported.exitCode, 0);
    const QJsonObject report = QJsonDocument::fromJson(imported.out).object();
    QCOMPARE(
        report[QStringLiteral("process_exit_status")],
        QJsonValue(QJsonObject{{QStringLiteral("code"), 137}, {QStringLiteral("label"), QStringLiteral("SIGKILL")}}));
    QVERIFY(report[QStringLiteral("verdict")][QStringLiteral("balance")][QStringLiteral("balanced")].toBool());
    QCOMPARE(callreel.run({QStringLiteral("verify"), second}).exitCode, 0);
}

void ImportVerbTest::exportRefusesWhatIsThere() {
    const CallreelProgram callreel;
    QVERIFY(buildExampleTrace(callreel.file(QStringLiteral("run.reel")).toStdString()));
    const QString folder = callreel.file(QStringLiteral("out"));
    QDir().mkpath(folder);
    writeContent(folder + QStringLiteral("/mine.txt"), "mine");
    QStringList arguments{QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("codetracer"), folder,
                          callreel.file(QStringLiteral("run.reel"))};
    const ProgramRun refused = callreel.run(arguments);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains("exists already"), refused.err);
    QVERIFY(!QFileInfo::exists(folder + QStringLiteral("/trace.json")));
    QCOMPARE(callreel.run(arguments << QStringLiteral("--force")).exitCode, 0);
    QCOMPARE(contentOf(folder + QStringLiteral("/mine.txt")), QByteArray("mine"));
    arguments[2] = QStringLiteral("flamegraph");
    const ProgramRun unknown = callreel.run(arguments);
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains("codetracer"), unknown.err);
}

QTEST_GUILESS_MAIN(ImportVerbTest)
#include "test_ImportVerb.moc"
