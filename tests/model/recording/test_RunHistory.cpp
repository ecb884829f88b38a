// SPDX-License-Identifier: Apache-2.0
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "model/recording/Presets.h"
#include "model/recording/PrivateFile.h"
#include "model/recording/RecordOptionsJson.h"
#include "model/recording/RunHistory.h"

using namespace callreel;

namespace {

/// Every field other than its default.
RecordOptions everything() {
    RecordOptions options;
    options.target = RecordOptions::Target::Module;
    options.program = QStringLiteral("json.tool");
    options.arguments = {QStringLiteral("a b"), QString(), QStringLiteral("'")};
    options.interpreter = QStringLiteral("/usr/bin/python3");
    options.pythonOptions = {QStringLiteral("-u")};
    options.workdir = QStringLiteral("/tmp");
    options.environment = {{QStringLiteral("B"), QStringLiteral("2")}, {QStringLiteral("A"), QString()}};
    options.inheritEnvironment = false;
    options.propagateScriptExit = false;
    options.requireTrace = true;
    options.output = QStringLiteral("/tmp/x.reel");
    options.force = true;
    options.values = false;
    options.keepOutput = false;
    options.lines = true;
    return options;
}

RecordOptions script(const QString& name) {
    RecordOptions options;
    options.program = name;
    return options;
}

RecordingResult recorded(QJsonObject status) {
    RecordingResult result;
    result.end = RecordingResult::End::Recorded;
    result.report = {{QStringLiteral("verdict"), QJsonObject{{QStringLiteral("script"), status}}}};
    result.trace = QStringLiteral("/t/x.reel");
    return result;
}

} // namespace

class RunHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyFieldComesBack() {
        QCOMPARE(recordOptionsFromJson(recordOptionsToJson(everything())), everything());
        QCOMPARE(recordOptionsFromJson({}), RecordOptions());
        QCOMPARE(
            recordOptionsFromJson({{QStringLiteral("arguments"), 3}, {QStringLiteral("values"), QStringLiteral("x")}}),
            RecordOptions());
    }

    void lastValuesComeBack() {
        {
            RunHistory history(file());
            QVERIFY(!history.last());
            history.add(script(QStringLiteral("a.py")));
            history.add(everything());
        }
        RunHistory history(file());
        QCOMPARE(history.entries().size(), 2);
        QCOMPARE(*history.last(), everything());
        QCOMPARE(QFileInfo(file()).permissions() & 0x0fff,
                 QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser) &
                     0x0fff);
        QVERIFY(!(QFileInfo(file()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void theEndThatNoWindowSawIsSettledLater() {
        QString id;
        {
            RunHistory history(file());
            id = history.add(script(QStringLiteral("a.py")));
            history.setRun(id, QStringLiteral("run-a"));
        } // the window was killed
        RunHistory history(file());
        RunEntry run;
        run.run = QStringLiteral("run-b");
        run.verdict.script.outcome = ScriptStatus::Outcome::Exited;
        run.verdict.script.code = 3;
        run.path = QStringLiteral("/traces/a.reel");
        history.settle({run}); // another's
        QCOMPARE(history.entries().first().outcome, HistoryEntry::Outcome::Running);
        run.run = QStringLiteral("run-a");
        run.running = true;
        history.settle({run});
        QCOMPARE(history.entries().first().outcome, HistoryEntry::Outcome::Running);
        run.running = false;
        history.settle({run});
        const HistoryEntry settled = RunHistory(file()).entries().first();
        QCOMPARE(settled.outcome, HistoryEntry::Outcome::ScriptFailed);
        QCOMPARE(settled.code, std::optional(3));
        QCOMPARE(settled.trace, run.path);
    }

    void theSameAgainMovesUp() {
        RunHistory history(file());
        history.add(script(QStringLiteral("a.py")));
        history.add(script(QStringLiteral("b.py")));
        history.add(script(QStringLiteral("a.py")));
        QCOMPARE(history.entries().size(), 2);
        QCOMPARE(history.last()->program, QStringLiteral("a.py"));
        for (int i = 0; i < RunHistory::most + 10; ++i)
            history.add(script(QString::number(i)));
        QCOMPARE(history.entries().size(), RunHistory::most);
    }

    void outcomes_data() {
        using Outcome = HistoryEntry::Outcome;
        QTest::addColumn<RecordingResult>("result");
        QTest::addColumn<Outcome>("outcome");
        const QJsonValue null;
        const auto status = [](QJsonValue code, QJsonValue signal) {
            return QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("signal"), signal}};
        };
        QTest::newRow("0") << recorded(status(0, null)) << Outcome::Succeeded;
        QTest::newRow("3") << recorded(status(3, null)) << Outcome::ScriptFailed;
        QTest::newRow("killed") << recorded(status(null, 9)) << Outcome::Killed;
        RecordingResult stopped = recorded(status(null, 15));
        stopped.stopRequested = true;
        QTest::newRow("stopped") << stopped << Outcome::Stopped;
        RecordingResult failed;
        failed.end = RecordingResult::End::Failed;
        QTest::newRow("failed") << failed << Outcome::RecorderFailed;
    }
    void outcomes() {
        QFETCH(RecordingResult, result);
        QFETCH(HistoryEntry::Outcome, outcome);
        QCOMPARE(outcomeOf(result), outcome);
        RunHistory history(file());
        const QString id = history.add(script(QStringLiteral("a.py")));
        history.finish(id, result);
        history.finish(QStringLiteral("unknown"), result);
        RunHistory again(file());
        QCOMPARE(again.entries().size(), 1);
        QCOMPARE(again.entries().first(), history.entries().first());
        QCOMPARE(again.entries().first().outcome, outcome);
    }

    void twoWindowsDoNotLoseEachOthersLaunches() {
        RunHistory one(file());
        RunHistory two(file());
        one.add(script(QStringLiteral("one.py")));
        two.add(script(QStringLiteral("two.py")));
        QCOMPARE(RunHistory(file()).entries().size(), 2);
    }

    void clearedAndRestored() {
        RunHistory history(file());
        history.add(script(QStringLiteral("a.py")));
        const auto before = history.entries();
        history.clear();
        QVERIFY(RunHistory(file()).entries().isEmpty());
        history.restore(before);
        QCOMPARE(RunHistory(file()).entries(), before);
    }

    void aDamagedFileIsAnEmptyHistory() {
        QVERIFY(writePrivateFile(file(), "{\"launches\": [3, {\"id\": 1}], \"x\""));
        RunHistory history(file());
        QVERIFY(history.entries().isEmpty());
        history.add(script(QStringLiteral("a.py")));
        QCOMPARE(RunHistory(file()).entries().size(), 1);
    }

    void whatCannotBeWrittenIsSaid() {
        RunHistory history(QStringLiteral("/proc/nowhere/history.json"));
        QSignalSpy failed(&history, &RunHistory::failed);
        history.add(script(QStringLiteral("a.py")));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Diagnostic>().code, std::string("cannot-write"));
        QCOMPARE(history.entries().size(), 1);
    }

    void presetsAreKeptByName() {
        const QString path = m_folder->filePath(QStringLiteral("presets.json"));
        Presets presets(path);
        QVERIFY(!presets.save(QStringLiteral("  "), everything()));
        QVERIFY(presets.save(QStringLiteral(" Orders, strict "), everything()));
        QVERIFY(presets.save(QStringLiteral("Unit tests"), script(QStringLiteral("t.py"))));
        QCOMPARE(*Presets(path).find(QStringLiteral("Orders, strict")), everything());
        presets.save(QStringLiteral("Orders, strict"), script(QStringLiteral("o.py")));
        QCOMPARE(Presets(path).list().size(), 2);
        QCOMPARE(Presets(path).list().first().options.program, QStringLiteral("o.py"));
        presets.remove(QStringLiteral("Orders, strict"));
        QVERIFY(!Presets(path).find(QStringLiteral("Orders, strict")));
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("deep/history.json")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(RunHistoryTest)
#include "test_RunHistory.moc"
