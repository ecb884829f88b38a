// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTest>

#include "model/exit/PolicyFields.h"
#include "model/recording/RecordProgram.h"
#include "model/trace/Trace.h"
#include "support/CallreelProgram.h"
#include "support/Interpreters.h"

using namespace callreel;
using namespace callreel::test;

/// The public C++ interface, with real recordings (P5, P7, P9, P12).
class test_RecordProgram : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_python;

    ProgramToRecord program(std::vector<std::string> words) const {
        ProgramToRecord out;
        out.program = std::move(words);
        out.interpreter = m_python;
        out.callreel = CallreelProgram::path().toStdString();
        return out;
    }

private Q_SLOTS:
    void initTestCase() {
        const auto found = supportedInterpreters();
        if (found.isEmpty())
            QSKIP("no Python 3.11 or later is found");
        m_python = found.first().path.toStdString();
        for (const auto& [name, place] :
             {std::pair{"CALLREEL_HOME", "home"}, {"XDG_CONFIG_HOME", "config"}, {"XDG_DATA_HOME", "data"}})
            qputenv(name, m_folder.filePath(QString::fromLatin1(place)).toLocal8Bit());
    }
    void init() {
        for (const PolicyField& field : policyFields())
            qunsetenv(field.variable);
    }

    void theStatusIsThePolicys_data() {
        QTest::addColumn<bool>("propagate");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<int>("signal");
        QTest::newRow("P1 suppressed") << false << QStringLiteral("raise SystemExit(3)") << 0 << 0;
        QTest::newRow("P3 propagated") << true << QStringLiteral("raise SystemExit(3)") << 3 << 0;
        QTest::newRow("P8 killed") << true << QStringLiteral("import os; os.kill(os.getpid(), 9)") << 137 << 9;
        QTest::newRow("a normal end") << true << QStringLiteral("pass") << 0 << 0;
    }
    void theStatusIsThePolicys() {
        QFETCH(bool, propagate);
        QFETCH(QString, code);
        QFETCH(int, exitCode);
        QFETCH(int, signal);
        PolicyLayer wanted;
        wanted.propagateScriptExit = propagate;
        const auto recorded = recordProgram(program({"-c", code.toStdString()}), wanted);
        QVERIFY(recorded);
        QVERIFY(!recorded->failure);
        QCOMPARE(recorded->exitCode, exitCode);
        QCOMPARE(recorded->script.signal.value_or(0), signal); // P2: in both modes
        if (!signal)
            QCOMPARE(recorded->script.code.value_or(-1), code.contains(QLatin1String("SystemExit")) ? 3 : 0);
        QVERIFY(Trace::open(recorded->trace));
    }

    // P10: what the program wants goes before the environment, here and in the process that records.
    void theProgramGoesBeforeTheEnvironment() {
        qputenv(propagateScriptExitVariable, "1");
        PolicyLayer wanted;
        wanted.propagateScriptExit = false;
        wanted.onRecorderError = OnRecorderError::Disable;
        const auto policy = effectivePolicy(wanted);
        QVERIFY(policy);
        QCOMPARE(policy->propagateScriptExit.source, PolicySource::Program);
        QCOMPARE(policy->propagateScriptExit.value, false);
        QCOMPARE(effectivePolicy()->propagateScriptExit.source, PolicySource::Environment);
        const auto recorded = recordProgram(program({"-c", "raise SystemExit(3)"}), wanted);
        QVERIFY(recorded);
        QCOMPARE(recorded->exitCode, 0);
        const auto trace = Trace::open(recorded->trace);
        QVERIFY(trace);
        QCOMPARE((*trace)->run().policyField("on_recorder_error")->value, std::string("disable"));
        QCOMPARE(recordProgram(program({"-c", "raise SystemExit(3)"}))->exitCode, 3);
    }

    void aBadVariableStartsNothing() {
        qputenv(requireTraceVariable, "perhaps");
        const auto recorded = recordProgram(
            program({"-c", "open('" + m_folder.filePath(QStringLiteral("ran")).toStdString() + "', 'w')"}));
        QVERIFY(!recorded);
        QCOMPARE(recorded.error().source, std::string(requireTraceVariable));
        QCOMPARE(exitCodeOf(recorded.error()).value_or(0), 2);
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("ran"))));
    }

    void failuresOfTheRecorder() { // P7
        PolicyLayer wanted;
        wanted.propagateScriptExit = true;
        ProgramToRecord missing = program({"-c", "pass"});
        missing.interpreter = "/nowhere/python3";
        auto recorded = recordProgram(missing, wanted);
        QVERIFY(recorded && recorded->failure);
        QCOMPARE(recorded->exitCode, 125);
        QVERIFY(recorded->trace.empty());

        recorded = recordProgram(program({CALLREEL_FIXTURES_DIR "/scripts/outgrows.py", "3"}), wanted);
        QVERIFY(recorded && recorded->failure);
        QCOMPARE(recorded->exitCode, 125);
        QCOMPARE(recorded->failure->code, std::string("log-not-writable"));
        QVERIFY(!recorded->failure->text().empty() && !recorded->failure->helpText().empty());
        QVERIFY(Trace::open(recorded->trace)); // as far as it goes

        wanted.keepPartialTrace = false;
        recorded = recordProgram(program({CALLREEL_FIXTURES_DIR "/scripts/outgrows.py", "3"}), wanted);
        QVERIFY(recorded && recorded->failure && recorded->trace.empty());
    }

    void wrongUsage() {
        const auto recorded = recordProgram(program({"nowhere.py"}));
        QVERIFY(recorded && recorded->failure);
        QCOMPARE(recorded->exitCode, 2);
        ProgramToRecord nobody = program({"-c", "pass"});
        nobody.callreel = "/nowhere/callreel";
        QVERIFY(!recordProgram(nobody));
    }
};

QTEST_GUILESS_MAIN(test_RecordProgram)
#include "test_RecordProgram.moc"
