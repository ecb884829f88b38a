// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/cli/ExampleTrace.h"
#include "support/CallreelProgram.h"
#include "support/LogBuilder.h"

using namespace callreel;
using namespace callreel::test;

namespace {
QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}
} // namespace

/// `callreel verify` through the built program: the balance certificate (B12), and that damage anywhere is found.
class TestVerifyVerb : public QObject {
    Q_OBJECT

private:
    CallreelProgram m_callreel;
    QString m_trace;

private Q_SLOTS:
    void initTestCase() {
        m_trace = m_callreel.file(QStringLiteral("example.reel"));
        QVERIFY(buildExampleTrace(m_trace.toStdString()));
    }

    void aBalancedTrace() {
        const ProgramRun run = m_callreel.run({text("verify"), m_trace});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(run.out.startsWith("✓ Balanced: 11 calls, 11 returns, 1 closed by the seal, 1 left suspended\n"),
                 run.out.constData());
        QVERIFY(run.out.contains("every checksum"));
    }

    void theCertificateKeyByKey() {
        const ProgramRun run = m_callreel.run({text("verify"), text("--json"), m_trace});
        QCOMPARE(run.exitCode, 0);
        const QJsonObject all = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(all.value(text("schema")).toString(), text("callreel.verify/1"));
        QCOMPARE(all.value(text("trace")).toString(), m_trace);
        QCOMPARE(all.value(text("readable")).toBool(), true);
        QCOMPARE(all.value(text("balanced")).toBool(), true);
        QCOMPARE(all.value(text("calls")).toInt(), 11);
        QCOMPARE(all.value(text("returns")).toInt(), 11);
        QCOMPARE(all.value(text("suspended")).toInt(), 1);
        QCOMPARE(all.value(text("closed_at_end")).toInt(), 1);
        QCOMPARE(all.value(text("problems")).toArray(), QJsonArray());
        QCOMPARE(all.value(text("threads")).toArray().at(1).toObject(), QJsonObject({{text("id"), 1},
                                                                                     {text("name"), text("audit")},
                                                                                     {text("calls"), 1},
                                                                                     {text("returns"), 1},
                                                                                     {text("suspended"), 0},
                                                                                     {text("closed_at_end"), 1},
                                                                                     {text("balanced"), true}}));
        const QJsonObject checked = all.value(text("checked")).toObject();
        QVERIFY(checked.value(text("chunks")).toInt() >= 2);
        QCOMPARE(checked.value(text("bytes")).toInteger(), QFileInfo(m_trace).size());
    }

    void whatIsNotBalancedIsOne() { // B12: a return that no call had, as a damaged log may have it
        const QTemporaryDir folder;
        LogBuilder log(folder.path().toStdString());
        log.definitions().function(2, "work");
        log.thread(1).start(LogBuilder::toplevel).start(2).leave().leave().leave().close();
        log.exited(0);
        const QString trace = m_callreel.file(QStringLiteral("unbalanced.reel"));
        {
            const ProgramRun seal = m_callreel.run({text("seal"), folder.path(), text("-o"), trace});
            QVERIFY2(seal.exitCode == 0, seal.err.constData());
        }
        const ProgramRun run = m_callreel.run({text("verify"), trace});
        QVERIFY2(run.exitCode == 1, run.err.constData());
        QVERIFY2(run.out.contains("Not balanced") && run.out.contains("2 calls and 3 returns"), run.out.constData());
        const ProgramRun json = m_callreel.run({text("verify"), text("--json"), trace});
        QCOMPARE(json.exitCode, 1);
        const QJsonObject all = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(all.value(text("readable")).toBool(), true);
        QCOMPARE(all.value(text("balanced")).toBool(true), false);
        QCOMPARE(all.value(text("problems")).toArray().size(), 1);
        // It still opens, and says so itself.
        const ProgramRun show = m_callreel.run({text("show"), trace});
        QCOMPARE(show.exitCode, 0);
        QVERIFY2(show.out.contains("Not balanced"), show.out.constData());
    }

    void ofManyThreadsAFewAreShown() {
        const QTemporaryDir folder;
        LogBuilder log(folder.path().toStdString());
        log.definitions().function(2, "work");
        log.thread(1).start(LogBuilder::toplevel).leave().close();
        for (std::uint32_t stream = 2; stream <= 60; ++stream)
            log.thread(stream).start(2).leave().close();
        log.thread(60).leave().close(); // one return too many
        log.exited(0);
        const QString trace = m_callreel.file(QStringLiteral("threads.reel"));
        QCOMPARE(m_callreel.run({text("seal"), folder.path(), text("-o"), trace}).exitCode, 0);
        const ProgramRun run = m_callreel.run({text("verify"), trace});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.out.contains("and 39 threads more"), run.out.constData());
        QVERIFY2(run.out.contains("  59 thread") && run.out.contains("not balanced"), run.out.constData());
    }

    void whatCannotBeReadIsTwo_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << text("missing.reel") << text("no-such-file");
        QTest::newRow("folder") << text(".") << text("is-a-folder");
        QTest::newRow("text") << text("text.reel") << text("not-a-trace");
        QTest::newRow("truncated") << text("truncated.reel") << text("trace-damaged");
    }
    void whatCannotBeReadIsTwo() {
        QFETCH(QString, name);
        QFETCH(QString, code);
        QFile whole(m_trace);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        for (const auto& [file, content] :
             {std::pair{"text.reel", QByteArray("a text")}, {"truncated.reel", bytes.left(bytes.size() / 2)}}) {
            QFile out(m_callreel.file(text(file)));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(content);
        }
        const ProgramRun run = m_callreel.run({text("verify"), text("--json"), m_callreel.file(name)});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.startsWith("callreel: error: "));
        const QJsonObject all = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(all.value(text("readable")).toBool(true), false);
        QCOMPARE(all.value(text("balanced")).toBool(true), false);
        const QJsonObject problem = all.value(text("problems")).toArray().at(0).toObject();
        QCOMPARE(problem.value(text("code")).toString(), code);
        QVERIFY(!problem.value(text("message")).toString().isEmpty());
        QVERIFY(problem.contains(text("where")));
    }

    /// Contract: "2 not readable as a trace or damaged anywhere": a byte of content changed is found, whichever it is.
    /// Bytes that hold nothing (SQLite's free space) may change unseen, but never into something that is read
    /// differently.
    void damageIsFound() {
        QFile whole(m_trace);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        const QByteArray tree = m_callreel.run({text("tree"), text("--json"), m_trace}).out;
        const QByteArray show = m_callreel.run({text("show"), m_trace}).out;
        const QString path = m_callreel.file(QStringLiteral("changed.reel"));
        int found = 0, silent = 0;
        quint32 random = 4711;
        for (int round = 0; round < 80; ++round) {
            random = random * 1664525 + 1013904223;
            QByteArray changed = bytes;
            const auto at = static_cast<int>((random >> 8) % static_cast<quint32>(bytes.size()));
            changed[at] = static_cast<char>(changed[at] ^ (1 << (random >> 29)));
            QFile out(path);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(changed);
            out.close();
            const ProgramRun run = m_callreel.run({text("verify"), path}, 20000);
            QVERIFY2(run.exitCode == 0 || run.exitCode == 2, qPrintable(text("byte %1: %2").arg(at).arg(run.exitCode)));
            if (run.exitCode == 2) {
                ++found;
                continue;
            }
            ++silent;
            QCOMPARE(m_callreel.run({text("tree"), text("--json"), path}).out, tree);
            QCOMPARE(m_callreel.run({text("show"), path}).out.replace("changed.reel", "example.reel"), show);
        }
        QVERIFY2(found > 0, qPrintable(text("%1 found, %2 silent").arg(found).arg(silent)));
    }
};

QTEST_GUILESS_MAIN(TestVerifyVerb)
#include "test_VerifyVerb.moc"
