// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "model/exit/PolicyFields.h"
#include "support/FileContent.h"
#include "support/RecordingTest.h"

using namespace callreel;
using namespace callreel::test;

namespace {

const QString outgrows = QStringLiteral(CALLREEL_FIXTURES_DIR "/scripts/outgrows.py");

} // namespace

/// Every field of the policy does what its name says, through `callreel record` (P5, P7, P10, B13).
class test_RecordPolicy : public RecordingTest {
    Q_OBJECT

    static ProgramRun record(const CallreelProgram& callreel, const QString& options, const QStringList& target) {
        return callreel.run(QStringList{QStringLiteral("record")} + words(options) + target);
    }

private Q_SLOTS:
    // P7, keep_partial_trace: a recorder that fails in mid-run beats the script's code; its trace stays, or goes and
    // that is said.
    void keepPartialTrace_data() {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<bool>("kept");
        QTest::newRow("the default") << QString() << QString() << true;
        QTest::newRow("off") << QStringLiteral("--no-keep-partial-trace") << QString() << false;
        QTest::newRow("off, environment") << QString() << QStringLiteral("0") << false;
        QTest::newRow("command line before environment")
            << QStringLiteral("--keep-partial-trace") << QStringLiteral("0") << true;
    }

    void keepPartialTrace() {
        QFETCH(QString, option);
        QFETCH(QString, variable);
        QFETCH(bool, kept);
        CallreelProgram callreel = program();
        callreel.setVariable("CODETRACER_KEEP_PARTIAL_TRACE", variable);
        const ProgramRun run =
            record(callreel, option + QStringLiteral(" --propagate-script-exit"), {outgrows, QStringLiteral("3")});
        QCOMPARE(run.exitCode, 125);
        QVERIFY2(run.err.contains("callreel: error: "), run.err.constData());
        QCOMPARE(callreel.traces().size(), kept ? 1 : 0);
        QCOMPARE(run.err.count("was removed: "), kept ? 0 : 1);
        if (!kept)
            return;
        const auto sealed = onlyTrace(callreel);
        QVERIFY(sealed && sealed->callCount() > 1 && sealed->verdict().balanced);
        QCOMPARE(sealed->verdict().recorder, Verdict::Recorder::Failed);
        QCOMPARE(sealed->verdict().completeness, Verdict::Completeness::Truncated);
    }

    // A recording that succeeded is nothing partial, whatever the script did.
    void aWholeTraceIsNeverRemoved() {
        const CallreelProgram callreel = program();
        const ProgramRun run = record(callreel, QStringLiteral("--no-keep-partial-trace"),
                                      {QStringLiteral("-c"), QStringLiteral("raise SystemExit(3)")});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(callreel.traces().size(), 1);
    }

    // json_errors: the last line of standard error, for a failure of the recorder only.
    void jsonErrors() {
        CallreelProgram callreel = program();
        ProgramRun run = record(callreel, QStringLiteral("--json-errors"), {outgrows});
        QCOMPARE(run.exitCode, 125);
        const QList<QByteArray> lines = run.err.trimmed().split('\n');
        const QJsonObject told = QJsonDocument::fromJson(lines.last()).object();
        QCOMPARE(told.value(QStringLiteral("schema")).toString(), QStringLiteral("callreel.error/1"));
        QCOMPARE(told.value(QStringLiteral("exit_code")).toInt(), 125);
        QVERIFY(!told.value(QStringLiteral("error_code")).toString().isEmpty());
        QVERIFY(run.err.contains(told.value(QStringLiteral("message")).toString().toUtf8())); // in words before
        QVERIFY(QFile::exists(told.value(QStringLiteral("trace")).toString()));
        QVERIFY(!told.value(QStringLiteral("run_id")).toString().isEmpty());
        QCOMPARE(run.err.count("callreel.error/1"), 1);

        callreel.setVariable("CODETRACER_JSON_ERRORS", "yes");
        callreel.setVariable("CALLREEL_PYTHON", "/nowhere/python3"); // fails before there is a run
        run = record(callreel, QString(), {QStringLiteral("-c"), QStringLiteral("pass")});
        QCOMPARE(run.exitCode, 125);
        QVERIFY(QJsonDocument::fromJson(run.err.trimmed().split('\n').last()).isObject());

        run = record(callreel, QString(), {QStringLiteral("nowhere.py")}); // wrong usage
        QCOMPARE(run.exitCode, 2);
        QVERIFY(!run.err.contains("callreel.error/1"));
        callreel.setVariable("CALLREEL_PYTHON", python());
        run = record(callreel, QString(), {QStringLiteral("-c"), QStringLiteral("raise SystemExit(3)")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(!run.err.contains("callreel.error/1"));
    }

    // log_level and log_file: what supervisor and recorder do, in a file; standard error stays as it was.
    void logFile() {
        CallreelProgram callreel = program();
        const QString log = callreel.file(QStringLiteral("record.log"));
        const QStringList target{QStringLiteral("-c"), QStringLiteral("raise SystemExit(3)")};
        ProgramRun run = record(callreel, QStringLiteral("--log-level info --log-file ") + log, target);
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err.count('\n'), 1); // P6: the warning alone
        const QByteArray first = contentOf(log);
        for (const char* said : {" info supervisor[", ": run ", "info recorder[", "the script exited with status 3",
                                 "sealed ", "warn supervisor["})
            QVERIFY2(first.contains(said), first.constData());
        QVERIFY(!first.contains(" debug "));
        QCOMPARE(static_cast<int>(QFile::permissions(log) & 0x0077), 0); // ours are readable by their owner only
        for (const QByteArray& line : first.trimmed().split('\n'))
            QVERIFY2(line.size() > 28 && line.at(10) == 'T' && line.at(26) == 'Z', line.constData());

        callreel.setVariable("CODETRACER_LOG_FILE", log);
        callreel.setVariable("CODETRACER_LOG_LEVEL", "off");
        run = record(callreel, QString(), target);
        QCOMPARE(run.err.count('\n'), 1); // what the user has to know is said at every level
        QCOMPARE(contentOf(log), first);  // appended, and nothing was
        callreel.setVariable("CODETRACER_LOG_LEVEL", "error");
        run = record(callreel, QString(), {outgrows});
        QCOMPARE(run.exitCode, 125);
        const QByteArray added = contentOf(log).mid(first.size());
        QVERIFY2(added.contains(" error ") && !added.contains(" info "), added.constData());
        QVERIFY(contentOf(log).startsWith(first));
    }

    void logOnStandardError() {
        const CallreelProgram callreel = program();
        const ProgramRun run =
            record(callreel, QStringLiteral("--log-level debug"), {QStringLiteral("-c"), QStringLiteral("pass")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains("callreel: info: supervisor: ") && run.err.contains("callreel: debug: "),
                 run.err.constData());
        for (const QByteArray& line : run.err.trimmed().split('\n'))
            QVERIFY(line.startsWith("callreel: "));
        QCOMPARE(record(callreel, QString(), {QStringLiteral("-c"), QStringLiteral("pass")}).err, QByteArray());
    }

    void aLogFileThatCannotBe() {
        const CallreelProgram callreel = program();
        const ProgramRun run = record(callreel, QStringLiteral("--log-file /nowhere/at/all.log"),
                                      {QStringLiteral("-c"), QStringLiteral("print(1)")});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains("/nowhere/at/all.log"));
        QVERIFY(run.out.isEmpty());
    }

    // io_capture: off keeps nothing, proxies what passes through Python; what it does not do it does not accept.
    void ioCapture_data() {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<bool>("kept");
        const QByteArray off("[recording]\noutput=false\n");
        QTest::newRow("the default") << QString() << QString() << QByteArray() << true;
        QTest::newRow("off") << QStringLiteral("--io-capture off") << QString() << QByteArray() << false;
        QTest::newRow("--no-output") << QStringLiteral("--no-output") << QString() << QByteArray() << false;
        QTest::newRow("variable") << QString() << QStringLiteral("OFF") << QByteArray() << false;
        QTest::newRow("settings") << QString() << QString() << off << false;
        QTest::newRow("P10 command line beats all")
            << QStringLiteral("--io-capture proxies") << QStringLiteral("off") << off << true;
        QTest::newRow("P10 environment beats settings") << QString() << QStringLiteral("proxies") << off << true;
    }

    void ioCapture() {
        QFETCH(QString, options);
        QFETCH(QString, variable);
        QFETCH(QByteArray, settings);
        QFETCH(bool, kept);
        CallreelProgram callreel = program();
        callreel.setVariable("CODETRACER_CAPTURE_IO", variable);
        if (!settings.isEmpty())
            callreel.writeSettings(settings);
        const ProgramRun run =
            record(callreel, options,
                   {QStringLiteral("-c"),
                    QStringLiteral("import os, sys\nprint('one')\nsys.stdout.flush()\nos.write(1, b'two\\n')")});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, QByteArray("one\ntwo\n")); // what arrives is the same
        const auto sealed = onlyTrace(callreel);
        QVERIFY(sealed);
        QCOMPARE(sealed->run().outputRecorded, kept);
        const RunPolicy* field = sealed->run().policyField("io_capture");
        QVERIFY(field);
        QCOMPARE(field->value, std::string(kept ? "proxies" : "off"));
        if (options == QLatin1String("--no-output"))
            QCOMPARE(field->origin, std::string("--no-output"));
    }

    void ioCaptureOfDescriptorsIsRefused() {
        CallreelProgram callreel = program();
        const QStringList target{QStringLiteral("-c"), QStringLiteral("print(1)")};
        ProgramRun run = record(callreel, QStringLiteral("--io-capture proxies+fd"), target);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("--io-capture asks for proxies+fd"), run.err.constData());
        QVERIFY(run.out.isEmpty());
        callreel.setVariable("CODETRACER_CAPTURE_IO", "proxies+fd");
        run = record(callreel, QString(), target);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains("CODETRACER_CAPTURE_IO asks for proxies+fd"));
        run = record(callreel, QStringLiteral("--no-output --io-capture proxies"), target);
        QCOMPARE(run.exitCode, 2);
    }

    // module_name_from_globals: what the module calls itself, or what its file is called.
    void moduleNames() {
        for (const bool fromGlobals : {true, false}) {
            const CallreelProgram callreel = program();
            QVERIFY(QDir(callreel.folder()).mkpath(QStringLiteral("parts/inner")));
            const auto write = [&](const char* name, const char* text) {
                QFile file(callreel.file(QString::fromLatin1(name)));
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(text);
            };
            write("parts/__init__.py", "def of_package(): pass\n");
            write("parts/inner/deep.py", "__name__ = 'another.name'\ndef of_module(): pass\n");
            write("app.py", "import parts, parts.inner.deep\ndef here(): pass\n"
                            "here(); parts.of_package(); parts.inner.deep.of_module()\n");
            const ProgramRun run =
                record(callreel, fromGlobals ? QString() : QStringLiteral("--no-module-name-from-globals"),
                       {callreel.file(QStringLiteral("app.py"))});
            QVERIFY2(run.exitCode == 0, run.err.constData());
            const auto sealed = onlyTrace(callreel);
            QVERIFY(sealed);
            QMap<QString, QString> modules;
            for (const FunctionInfo& function : sealed->functions())
                modules.insert(QString::fromStdString(function.name), QString::fromStdString(function.module));
            QCOMPARE(modules.value(QStringLiteral("here")),
                     fromGlobals ? QStringLiteral("__main__") : QStringLiteral("app"));
            QCOMPARE(modules.value(QStringLiteral("of_package")), QStringLiteral("parts"));
            QCOMPARE(modules.value(QStringLiteral("of_module")),
                     fromGlobals ? QStringLiteral("another.name") : QStringLiteral("parts.inner.deep"));
        }
    }

    // P10: the trace says what held and who said so, for every field.
    void theTraceTells() {
        CallreelProgram callreel = program();
        callreel.setVariable("CODETRACER_ON_RECORDER_ERROR", " Disable ");
        callreel.writeSettings("[recording]\nkeepPartialTrace=false\n");
        const ProgramRun run = record(callreel, QStringLiteral("--no-require-trace --json-errors"),
                                      {QStringLiteral("-c"), QStringLiteral("pass")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const auto sealed = onlyTrace(callreel);
        QVERIFY(sealed);
        const auto told = [&](const char* name) {
            const RunPolicy* field = sealed->run().policyField(name);
            return field ? QString::fromStdString(field->value + '|' + field->source + '|' + field->origin) : QString();
        };
        QCOMPARE(told("on_recorder_error"), QStringLiteral("disable|environment|CODETRACER_ON_RECORDER_ERROR"));
        QCOMPARE(told("keep_partial_trace"), QStringLiteral("false|settings|"));
        QCOMPARE(told("require_trace"), QStringLiteral("false|command line|--no-require-trace"));
        QCOMPARE(told("json_errors"), QStringLiteral("true|command line|--json-errors"));
        QCOMPARE(told("module_name_from_globals"), QStringLiteral("true|default|"));
    }

    // A bad value in any variable names the variable and what it takes, before anything starts.
    void badVariables() {
        for (const PolicyField& field : policyFields()) {
            if (field.member.index() == 4)
                continue; // any text is a path
            CallreelProgram callreel = program();
            callreel.setVariable(field.variable, "perhaps");
            const ProgramRun run = record(callreel, QString(), {QStringLiteral("-c"), QStringLiteral("print(1)")});
            QCOMPARE(run.exitCode, 2);
            QVERIFY2(run.err.contains(field.variable) && run.err.contains("perhaps") &&
                         run.err.contains(field.accepted),
                     run.err.constData());
            QVERIFY(run.out.isEmpty() && callreel.traces().isEmpty());
            // What a higher source overrules is not read.
            const QString option = QStringLiteral("--") + QLatin1String(field.option);
            const QStringList over =
                field.isBoolean()
                    ? QStringList{option}
                    : QStringList{option, QString::fromLatin1(field.values).section(QLatin1Char('|'), 0, 0)};
            QCOMPARE(
                record(callreel, over.join(QLatin1Char(' ')), {QStringLiteral("-c"), QStringLiteral("pass")}).exitCode,
                0);
        }
    }
};

QTEST_GUILESS_MAIN(test_RecordPolicy)
#include "test_RecordPolicy.moc"
