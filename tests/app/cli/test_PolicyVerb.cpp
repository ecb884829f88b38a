// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "support/CallreelProgram.h"

using namespace callreel::test;

/// `callreel policy` through the built program (P4, P5, P10).
class TestPolicyVerb : public QObject {
    Q_OBJECT

private:
    static QJsonObject fields(const ProgramRun& run) {
        return QJsonDocument::fromJson(run.out).object().value(QStringLiteral("fields")).toObject();
    }
    static QJsonObject field(const ProgramRun& run, const char* name) {
        return fields(run).value(QLatin1String(name)).toObject();
    }

private Q_SLOTS:
    void defaults() {
        CallreelProgram callreel;
        const ProgramRun run = callreel.run({QStringLiteral("policy"), QStringLiteral("--json")});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err, QByteArray());
        const QJsonObject document = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(document.value(QStringLiteral("schema")).toString(), QStringLiteral("callreel.policy/1"));
        QCOMPARE(
            fields(run).keys(),
            QStringList({QStringLiteral("io_capture"), QStringLiteral("json_errors"),
                         QStringLiteral("keep_partial_trace"), QStringLiteral("log_file"), QStringLiteral("log_level"),
                         QStringLiteral("module_name_from_globals"), QStringLiteral("on_recorder_error"),
                         QStringLiteral("propagate_script_exit"), QStringLiteral("require_trace")}));
        QCOMPARE(field(run, "propagate_script_exit"),
                 QJsonObject({{QStringLiteral("value"), false},
                              {QStringLiteral("source"), QStringLiteral("default")},
                              {QStringLiteral("origin"), QJsonValue::Null}}));
        QCOMPARE(field(run, "on_recorder_error").value(QStringLiteral("value")).toString(), QStringLiteral("abort"));
    }

    /// P10: environment before settings before default, and each says so.
    void environmentBeforeSettings() {
        CallreelProgram callreel;
        callreel.writeSettings("[recording]\npropagateScriptExit=true\nonRecorderError=disable\n");
        ProgramRun run = callreel.run({QStringLiteral("policy"), QStringLiteral("--json")});
        QCOMPARE(field(run, "propagate_script_exit").value(QStringLiteral("value")).toBool(), true);
        QCOMPARE(field(run, "propagate_script_exit").value(QStringLiteral("source")).toString(),
                 QStringLiteral("settings"));
        QCOMPARE(field(run, "on_recorder_error").value(QStringLiteral("value")).toString(), QStringLiteral("disable"));

        callreel.setVariable("CODETRACER_PROPAGATE_SCRIPT_EXIT", "off");
        run = callreel.run({QStringLiteral("policy"), QStringLiteral("--json")});
        QCOMPARE(field(run, "propagate_script_exit"),
                 QJsonObject({{QStringLiteral("value"), false},
                              {QStringLiteral("source"), QStringLiteral("environment")},
                              {QStringLiteral("origin"), QStringLiteral("CODETRACER_PROPAGATE_SCRIPT_EXIT")}}));
        run = callreel.run({QStringLiteral("policy")});
        QVERIFY(
            run.out.contains("propagate-script-exit     no        environment, CODETRACER_PROPAGATE_SCRIPT_EXIT\n"));
        QVERIFY(run.out.contains("on-recorder-error         disable   settings, "));

        callreel.setVariable("CODETRACER_PROPAGATE_SCRIPT_EXIT", ""); // empty counts as unset
        run = callreel.run({QStringLiteral("policy"), QStringLiteral("--json")});
        QCOMPARE(field(run, "propagate_script_exit").value(QStringLiteral("source")).toString(),
                 QStringLiteral("settings"));
    }

    void aBadVariableIsWrongUsage() {
        CallreelProgram callreel;
        callreel.setVariable("CODETRACER_ON_RECORDER_ERROR", "explode");
        const ProgramRun run = callreel.run({QStringLiteral("policy")});
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains("CODETRACER_ON_RECORDER_ERROR") && run.err.contains("explode") &&
                     run.err.contains("disable"),
                 run.err.constData());
        for (const QByteArray& line : run.err.trimmed().split('\n'))
            QVERIFY(line.startsWith("callreel: "));
    }

    void aFullDiskIsAnError() {
        CallreelProgram callreel;
        const ProgramRun run = callreel.shell(QStringLiteral("\"$CALLREEL\" policy >/dev/full"));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("No space left"), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestPolicyVerb)
#include "test_PolicyVerb.moc"
