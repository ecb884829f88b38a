// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/cli/ExampleTrace.h"
#include "support/CallreelProgram.h"

using namespace callreel;
using namespace callreel::test;

namespace {
QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}
} // namespace

/// `callreel show` through the built program (P2: the script's status is always shown, the artefact stays valid).
class TestShowVerb : public QObject {
    Q_OBJECT

private:
    CallreelProgram m_callreel;
    QString m_trace;

    QString show(const QString& file) const {
        const ProgramRun run = m_callreel.run({QStringLiteral("show"), file});
        return run.exitCode == 0 && run.err.isEmpty()
                   ? QString::fromUtf8(run.out).replace(QChar(0x2009), QLatin1Char(' '))
                   : QStringLiteral("FAILED: ") + QString::fromUtf8(run.err);
    }

private Q_SLOTS:
    void initTestCase() {
        m_callreel.setVariable("TZ", "UTC");
        m_trace = m_callreel.file(QStringLiteral("example.reel"));
        QVERIFY(buildExampleTrace(m_trace.toStdString()));
    }

    void theFourAnswersComeFirst() {
        const QString out = show(m_trace);
        QVERIFY2(out.startsWith(text("! Script      exited with status 3\n"
                                     "✓ Recorder    no errors\n"
                                     "✓ Trace       complete\n"
                                     "✓ Balanced    11 calls, 1 closed by the seal, 1 left suspended\n\n")),
                 qPrintable(out));
        for (const char* line :
             {"Program       orders.py day.csv '--strict mode'\n", "Ended in      main, /src/orders.py:82, call 1\n",
              "Folder        /home/ann/shop\n", "Interpreter   CPython 3.12.1, /usr/bin/python3.12\n",
              "Ran           122 ms\n", "11 calls of 9 functions in 2 threads\n",
              "  1 value was redacted as a secret  Store.load\n", "  1   audit  1 call, 1 return\n"})
            QVERIFY2(out.contains(text(line)), line);
    }

    /// P10: what was in effect when it was recorded, and who said so.
    void thePolicyOfTheRun() {
        const QString file = m_callreel.file(QStringLiteral("policy.reel"));
        TraceBuilder builder(file.toStdString());
        builder.writer().setMetadata("policy.propagate_script_exit", "true");
        builder.writer().setMetadata("policy.propagate_script_exit.source", "environment");
        builder.writer().setMetadata("policy.propagate_script_exit.origin", "CODETRACER_PROPAGATE_SCRIPT_EXIT");
        QVERIFY(builder.finish());
        QVERIFY(show(file).contains(text("Policy of the run\n  propagate-script-exit     yes       environment, "
                                         "CODETRACER_PROPAGATE_SCRIPT_EXIT\n")));
    }

    void aGoodRunIsQuiet() {
        const QString file = m_callreel.file(QStringLiteral("good.reel"));
        TraceBuilder builder(file.toStdString());
        builder.enter(builder.function("main")).leave();
        QVERIFY(builder.finish());
        const QString out = show(file);
        QVERIFY2(out.startsWith(text("✓ Script      exited with status 0\n")), qPrintable(out));
        QVERIFY(!out.contains(text("Not in the trace")) && !out.contains(text("Threads")) &&
                !out.contains(text("Ended in")));
    }

    /// P7, P8: whose trouble it was can be told apart, and what to do is said.
    void badEndsSpeak() {
        const QString file = m_callreel.file(QStringLiteral("bad.reel"));
        TraceBuilder builder(file.toStdString());
        builder.enter(builder.function("main"));
        builder.verdict.script = {};
        builder.verdict.script.outcome = ScriptStatus::Outcome::Signal;
        builder.verdict.script.signal = 9;
        builder.verdict.recorder = Verdict::Recorder::Failed;
        Diagnostic full;
        full.code = "disk-full";
        full.message = "no space left on %1";
        full.help = "Free some space.";
        full.arguments = {"/data"};
        builder.verdict.recorderErrors = {full};
        builder.verdict.completeness = Verdict::Completeness::Truncated;
        builder.verdict.loss = {{"child-process", "", 2, 0}, {"record-dropped", "MainThread", 1, 5000}};
        QVERIFY(builder.finish());
        const QString out = show(file);
        QVERIFY2(out.startsWith(text("! Script      killed by SIGKILL\n"
                                     "✗ Recorder    failed: no space left on /data\n"
                                     "              Free some space.\n"
                                     "! Trace       records are missing\n"
                                     "✓ Balanced    2 calls, 1 closed by the seal\n")) ||
                     out.startsWith(text("! Script      killed by SIGKILL\n"
                                         "✗ Recorder    failed: no space left on /data\n"
                                         "              Free some space.\n"
                                         "! Trace       records are missing\n"
                                         "✓ Balanced    2 calls, 2 closed by the seal\n")),
                 qPrintable(out));
        QVERIFY(out.contains(text("  2 child processes were not recorded\n")));
        QVERIFY(out.contains(text("  1 record was dropped, 5 kB  MainThread\n")));

        // Without colour every answer still has a mark of its own; with colour it says the same.
        CallreelProgram coloured;
        coloured.setVariable("CLICOLOR_FORCE", "1");
        const ProgramRun run = coloured.run({QStringLiteral("show"), file});
        QVERIFY(run.out.contains("\033[1;31m✗\033[0m"));
    }

    void aMessageOfSeveralLinesStaysInItsColumn() {
        const QString file = m_callreel.file(QStringLiteral("message.reel"));
        TraceBuilder builder(file.toStdString());
        builder.verdict.script.outcome = ScriptStatus::Outcome::Exception;
        builder.verdict.script.code = 1;
        builder.verdict.script.exception = "ValueError";
        builder.verdict.script.message = "bad news\nand \x1b[31mmore";
        QVERIFY(builder.finish());
        const QString out = show(file);
        QVERIFY2(out.startsWith(text("! Script      ValueError, status 1\n"
                                     "              bad news\n"
                                     "              and \\x1b[31mmore\n")),
                 qPrintable(out));
    }

    /// Contract, "show --json": every key, in the contract's places.
    void jsonKeyByKey() {
        const ProgramRun run = m_callreel.run({QStringLiteral("show"), QStringLiteral("--json"), m_trace});
        QCOMPARE(run.exitCode, 0);
        const QJsonObject all = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(all.keys(), QStringList({text("counts"), text("process_exit_status"), text("run"), text("schema"),
                                          text("trace"), text("verdict")}));
        QCOMPARE(all.value(text("schema")).toString(), text("callreel.run/1"));
        QCOMPARE(all.value(text("trace")).toString(), m_trace);
        QCOMPARE(all.value(text("process_exit_status")).toObject(),
                 QJsonObject({{text("code"), 3}, {text("label"), QJsonValue::Null}}));
        const QJsonObject about = all.value(text("run")).toObject();
        for (const char* key : {"id", "program", "workdir", "started", "duration_ns", "interpreter", "recorder"})
            QVERIFY2(about.contains(text(key)), key);
        QCOMPARE(about.value(text("program")).toArray(),
                 QJsonArray({text("orders.py"), text("day.csv"), text("--strict mode")}));
        const QJsonObject verdict = all.value(text("verdict")).toObject();
        const QJsonObject script = verdict.value(text("script")).toObject();
        QCOMPARE(script.value(text("outcome")).toString(), text("exited"));
        QCOMPARE(script.value(text("code")).toInt(), 3);
        QVERIFY(script.value(text("signal")).isNull() && script.value(text("exception")).isNull());
        QCOMPARE(script.value(text("ended_by")).toInt(), 1);
        QVERIFY(!script.contains(text("stopped_by")));
        QCOMPARE(verdict.value(text("recorder")).toObject(),
                 QJsonObject({{text("state"), text("ok")}, {text("errors"), QJsonArray()}}));
        const QJsonObject completeness = verdict.value(text("completeness")).toObject();
        QCOMPARE(completeness.value(text("state")).toString(), text("complete"));
        QCOMPARE(completeness.value(text("loss")).toArray().at(0).toObject(),
                 QJsonObject({{text("kind"), text("value-redacted")},
                              {text("where"), text("Store.load")},
                              {text("count"), 1},
                              {text("bytes"), 0}}));
        const QJsonObject balance = verdict.value(text("balance")).toObject();
        QVERIFY(balance.value(text("balanced")).toBool());
        QCOMPARE(balance.value(text("calls")).toInt(), 11);
        QCOMPARE(balance.value(text("returns")).toInt(), 11);
        QCOMPARE(balance.value(text("closed_at_end")).toInt(), 1);
        QCOMPARE(balance.value(text("threads")).toArray().at(1).toObject(), QJsonObject({{text("id"), 1},
                                                                                         {text("name"), text("audit")},
                                                                                         {text("calls"), 1},
                                                                                         {text("returns"), 1},
                                                                                         {text("balanced"), true}}));
        const QJsonObject counts = all.value(text("counts")).toObject();
        QCOMPARE(counts.value(text("calls")).toInt(), 11);
        QCOMPARE(counts.value(text("threads")).toInt(), 2);
        QCOMPARE(counts.value(text("bytes")).toInteger(), QFileInfo(m_trace).size());
    }

    /// The order of keys is the contract's, for people who read it.
    void jsonKeysAreInOrder() {
        const QByteArray out = m_callreel.run({QStringLiteral("show"), QStringLiteral("--json"), m_trace}).out;
        qsizetype last = -1;
        for (const char* key : {"\"schema\"", "\"trace\"", "\"run\"", "\"process_exit_status\"", "\"verdict\"",
                                "\"script\"", "\"completeness\"", "\"balance\"", "\"counts\""}) {
            const qsizetype at = out.indexOf(key);
            QVERIFY2(at > last, key);
            last = at;
        }
    }
};

QTEST_GUILESS_MAIN(TestShowVerb)
#include "test_ShowVerb.moc"
