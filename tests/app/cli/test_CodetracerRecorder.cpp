// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>

#include "model/recording/CodetracerBackend.h"
#include "support/CallreelProgram.h"
#include "support/CodetracerFiles.h"
#include "support/FileContent.h"
#include "support/CodetracerRecorder.h"
#include "support/Interpreters.h"

using namespace callreel;
using namespace callreel::test;

/// `callreel record --recorder codetracer`, with the recorder that is published: exit codes follow the contract as with
/// our own (P1-P3, P6-P8), and where that recorder is wrong the verdict says what the process really did.
class CodetracerRecorderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flagsFollowTheVersion();
    void missingPackageSaysHowToInstallIt();
    void scriptsOnly();
    void unknownRecorder();
    void recordsWhatOurImportReads();
    void argumentsReachTheScript();
    void outcomes_data();
    void outcomes();
    void recorderThatCannotStop();
    void requireTraceAfterAKill();
    void stopEndsIt();
    void settingChoosesIt();
    void leftBehindIsSealed();

private:
    static QStringList command(const CallreelProgram& callreel, const QStringList& rest);
    static QJsonObject report(const CallreelProgram& callreel);
    static QString script(const CallreelProgram& callreel, const QByteArray& text);
};

#define NEEDS_RECORDER()                                                                                               \
    if (CodetracerRecorder::find().python.isEmpty())                                                                   \
    QSKIP(qPrintable(CodetracerRecorder::find().reason))

QStringList CodetracerRecorderTest::command(const CallreelProgram& callreel, const QStringList& rest) {
    return QStringList{QStringLiteral("record"),
                       QStringLiteral("--recorder"),
                       QStringLiteral("codetracer"),
                       QStringLiteral("--python"),
                       CodetracerRecorder::find().python,
                       QStringLiteral("-o"),
                       callreel.file(QStringLiteral("run.reel")),
                       QStringLiteral("--report"),
                       callreel.file(QStringLiteral("report.json"))} +
           rest;
}

QJsonObject CodetracerRecorderTest::report(const CallreelProgram& callreel) {
    return QJsonDocument::fromJson(contentOf(callreel.file(QStringLiteral("report.json")))).object();
}

QString CodetracerRecorderTest::script(const CallreelProgram& callreel, const QByteArray& text) {
    const QString path = callreel.file(QStringLiteral("script.py"));
    writeContent(path, text);
    return path;
}

void CodetracerRecorderTest::flagsFollowTheVersion() {
    RecordRequest request;
    request.policy.onRecorderError.value = OnRecorderError::Disable;
    request.policy.ioCapture.value = IoCapture::Off;
    request.policy.moduleNameFromGlobals.value = false;
    request.policy.keepPartialTrace.value = false;
    const std::vector<std::string> common{
        "--on-recorder-error",    "disable", "--io-capture", "off", "--no-module-name-from-globals",
        "--propagate-script-exit"};
    for (const char* version : {"0.1.0", "0.2.0", "0.3.0"}) {
        std::vector<std::string> expected{"--trace-dir", "/x", "--format", "binary"};
        expected.insert(expected.end(), common.begin(), common.end());
        QCOMPARE(CodetracerBackend::flags(request, version, "/x"), expected);
    }
    for (const char* version : {"0.4.0", "0.10.2", "1.0"}) {
        std::vector<std::string> expected{"--out-dir", "/x"};
        expected.insert(expected.end(), common.begin(), common.end());
        QCOMPARE(CodetracerBackend::flags(request, version, "/x"), expected);
    }
}

void CodetracerRecorderTest::missingPackageSaysHowToInstallIt() {
    if (supportedInterpreters().isEmpty())
        QSKIP("no interpreter");
    const CallreelProgram callreel;
    // In a virtual environment of its own, whatever is installed elsewhere.
    const QString folder = callreel.file(QStringLiteral("venv"));
    QProcess::execute(supportedInterpreters().first().path,
                      {QStringLiteral("-m"), QStringLiteral("venv"), QStringLiteral("--without-pip"), folder});
    const QString python = folder + QStringLiteral("/bin/python");
    if (!QFileInfo::exists(python))
        QSKIP("the interpreter has no venv");
    const ProgramRun run =
        callreel.run({QStringLiteral("record"), QStringLiteral("--recorder"), QStringLiteral("codetracer"),
                      QStringLiteral("--python"), python, script(callreel, "print('ran')")});
    QCOMPARE(run.exitCode, 125);
    QVERIFY2(run.err.contains("does not have the package codetracer_python_recorder"), run.err);
    QVERIFY2(run.err.contains("-m pip install codetracer_python_recorder==0.3.0"), run.err);
    QVERIFY(!run.out.contains("ran"));
}

void CodetracerRecorderTest::scriptsOnly() {
    const CallreelProgram callreel;
    for (const QStringList& program : {QStringList{QStringLiteral("-m"), QStringLiteral("json.tool")},
                                       {QStringLiteral("-c"), QStringLiteral("pass")}}) {
        const ProgramRun run = callreel.run(
            QStringList{QStringLiteral("record"), QStringLiteral("--recorder"), QStringLiteral("codetracer")} +
            program);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("runs scripts only") && run.err.contains("--recorder callreel"), run.err);
    }
}

void CodetracerRecorderTest::unknownRecorder() {
    const CallreelProgram callreel;
    const ProgramRun run = callreel.run({QStringLiteral("record"), QStringLiteral("--recorder"),
                                         QStringLiteral("viztracer"), QStringLiteral("-c"), QStringLiteral("pass")});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("callreel or codetracer"), run.err);
}

void CodetracerRecorderTest::recordsWhatOurImportReads() {
    NEEDS_RECORDER();
    const CallreelProgram callreel;
    const ProgramRun run = callreel.run(command(callreel, {codetracerFixture("orders.py")}));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, QByteArray("orders: [6, 8]\n"));
    QCOMPARE(run.err, QByteArray("odd\ncallreel: script exited with status 3; returning 0 (--propagate-script-exit or "
                                 "CODETRACER_PROPAGATE_SCRIPT_EXIT=1 returns it)\n"));
    const QJsonObject report = this->report(callreel);
    QCOMPARE(report[QStringLiteral("counts")][QStringLiteral("calls")].toInt(), 13);
    QCOMPARE(report[QStringLiteral("run")][QStringLiteral("recorder")][QStringLiteral("name")].toString(),
             QStringLiteral("codetracer_python_recorder"));
    QCOMPARE(report[QStringLiteral("run")][QStringLiteral("recorder")][QStringLiteral("version")].toString(),
             QStringLiteral("0.3.0"));
    QVERIFY(report[QStringLiteral("run")][QStringLiteral("duration_ns")].toDouble() > 0);
    QStringList kinds;
    for (const QJsonValue loss :
         report[QStringLiteral("verdict")][QStringLiteral("completeness")][QStringLiteral("loss")].toArray())
        kinds << loss[QStringLiteral("kind")].toString();
    for (const char* kind : {"times-not-told", "threads-not-told", "exits-not-told", "late-threads-not-told"})
        QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
    const QString trace = callreel.file(QStringLiteral("run.reel"));
    QCOMPARE(callreel.run({QStringLiteral("verify"), trace}).exitCode, 0);
    QVERIFY(callreel.run({QStringLiteral("tree"), trace}).out.contains("fails(reason='no such order')"));
    QCOMPARE(QDir(callreel.home() + QStringLiteral("/running")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList());
}

void CodetracerRecorderTest::argumentsReachTheScript() {
    NEEDS_RECORDER();
    const CallreelProgram callreel;
    const ProgramRun run = callreel.run(
        command(callreel, {script(callreel, "import sys; print(sys.argv[1:])"), QStringLiteral("--trace-dir"),
                           QStringLiteral("x"), QStringLiteral("--"), QStringLiteral("--json-errors"), QString()}));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, QByteArray("['--trace-dir', 'x', '--', '--json-errors', '']\n"));
}

void CodetracerRecorderTest::outcomes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");      ///< with propagation
    QTest::addColumn<QString>("label"); ///< of a signal
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("note"); ///< code of what the verdict says beside it
    const auto row = [](const char* name, const char* text, int code, const char* outcome, const char* note = "",
                        const char* label = "") {
        QTest::newRow(name) << QByteArray(text) << code << QString::fromUtf8(label) << QString::fromUtf8(outcome)
                            << QString::fromUtf8(note);
    };
    row("ends", "pass", 0, "exited");
    row("exit(3)", "import sys; sys.exit(3)", 3, "exited");
    row("exit()", "import sys; sys.exit()", 1, "exited", "status-doubtful");
    row("exit(text)", "import sys; sys.exit('words')", 1, "exited", "message-lost");
    row("exit(True)", "import sys; sys.exit(True)", 1, "exited");
    row("exit(300)", "import sys; sys.exit(300)", 44, "exited", "status-disagrees");
    row("exit(-1)", "import sys; sys.exit(-1)", 255, "exited", "status-disagrees");
    row("exit(256)", "import sys; sys.exit(256)", 0, "exited", "status-disagrees");
    row("exception", "def f(): raise ValueError('bad news')\nf()", 1, "exception", "status-not-told");
    row("assert", "assert False", 1, "exception", "status-not-told");
    row("syntax", "def f(:", 1, "exception", "status-not-told");
    row("SIGTERM", "import os, signal; os.kill(os.getpid(), signal.SIGTERM)", 143, "signal", "", "SIGTERM");
    row("SIGKILL", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)", 137, "signal", "", "SIGKILL");
    row("_exit", "import os; os._exit(7)", 7, "exited");
}

void CodetracerRecorderTest::outcomes() {
    NEEDS_RECORDER();
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QString, label);
    QFETCH(QString, outcome);
    QFETCH(QString, note);
    for (const bool propagate : {false, true}) {
        const CallreelProgram callreel;
        const ProgramRun run = callreel.run(command(callreel, {propagate ? QStringLiteral("--propagate-script-exit")
                                                                         : QStringLiteral("--no-propagate-script-exit"),
                                                               script(callreel, text)}));
        QCOMPARE(run.exitCode, propagate ? code : 0);
        // Exactly one warning, ours, and only where a failure is not returned.
        QCOMPARE(run.err.count("callreel: script "), !propagate && code != 0 ? 1 : 0);
        QVERIFY2(!run.err.contains("Script exited with status"), run.err);
        const QJsonObject report = this->report(callreel);
        QCOMPARE(report[QStringLiteral("process_exit_status")][QStringLiteral("code")].toInt(), code);
        QCOMPARE(report[QStringLiteral("process_exit_status")][QStringLiteral("label")].toString(), label);
        const QJsonValue verdict = report[QStringLiteral("verdict")];
        QCOMPARE(verdict[QStringLiteral("script")][QStringLiteral("outcome")].toString(), outcome);
        QCOMPARE(verdict[QStringLiteral("recorder")][QStringLiteral("state")].toString(), QStringLiteral("ok"));
        QStringList notes;
        for (const QJsonValue error : verdict[QStringLiteral("recorder")][QStringLiteral("errors")].toArray())
            notes << error[QStringLiteral("code")].toString();
        QCOMPARE(notes.join(QLatin1Char(' ')), note);
        const bool lost = !label.isEmpty() || text.contains("_exit");
        QCOMPARE(verdict[QStringLiteral("completeness")][QStringLiteral("state")].toString(),
                 lost ? QStringLiteral("truncated") : QStringLiteral("complete"));
        QCOMPARE(callreel.run({QStringLiteral("verify"), callreel.file(QStringLiteral("run.reel"))}).exitCode, 0);
    }
}

void CodetracerRecorderTest::recorderThatCannotStop() {
    NEEDS_RECORDER();
    const CallreelProgram callreel;
    const ProgramRun run = callreel.run(command(callreel, {script(callreel, "import sys; sys.exit(2**40)")}));
    QCOMPARE(run.exitCode, 125); // P7: it beats the script's code, and in both modes
    QVERIFY2(run.err.contains("could not finish its trace"), run.err);
    QCOMPARE(
        report(callreel)[QStringLiteral("verdict")][QStringLiteral("recorder")][QStringLiteral("state")].toString(),
        QStringLiteral("failed"));
}

void CodetracerRecorderTest::requireTraceAfterAKill() {
    NEEDS_RECORDER();
    const CallreelProgram callreel;
    const ProgramRun run = callreel.run(
        command(callreel, {QStringLiteral("--require-trace"), script(callreel, "import os; os._exit(0)")}));
    QCOMPARE(run.exitCode, 125);
    QVERIFY2(run.err.contains("Nothing of the program was recorded"), run.err);
}

void CodetracerRecorderTest::stopEndsIt() {
    NEEDS_RECORDER();
    const CallreelProgram callreel;
    QProcess process;
    process.setProcessEnvironment(callreel.environment());
    process.start(CallreelProgram::path(),
                  command(callreel, {script(callreel, "import time\nprint('up', flush=True)\ntime.sleep(60)")}));
    QVERIFY(process.waitForReadyRead(30000));
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), 0);
    const QJsonObject report = this->report(callreel);
    QCOMPARE(report[QStringLiteral("process_exit_status")][QStringLiteral("label")].toString(),
             QStringLiteral("SIGTERM"));
    QCOMPARE(report[QStringLiteral("verdict")][QStringLiteral("script")][QStringLiteral("stopped_by")].toString(),
             QStringLiteral("user"));
}

void CodetracerRecorderTest::settingChoosesIt() {
    CallreelProgram callreel;
    callreel.writeSettings("[recording]\nrecorder=codetracer\n");
    const ProgramRun chosen = callreel.run({QStringLiteral("record"), QStringLiteral("-c"), QStringLiteral("pass")});
    QCOMPARE(chosen.exitCode, 2); // it runs no code, so it was asked
    const ProgramRun overruled =
        callreel.run({QStringLiteral("record"), QStringLiteral("--recorder"), QStringLiteral("callreel"),
                      QStringLiteral("-c"), QStringLiteral("pass")});
    QCOMPARE(overruled.exitCode, 0);
}

void CodetracerRecorderTest::leftBehindIsSealed() {
    NEEDS_RECORDER();
    const CallreelProgram callreel;
    QProcess process;
    process.setProcessEnvironment(callreel.environment());
    const QString done = callreel.file(QStringLiteral("done"));
    process.start(CallreelProgram::path(),
                  command(callreel, {script(callreel, "import os, sys, time\nprint('up', flush=True)\n"
                                                      "while not os.path.exists(sys.argv[1]): time.sleep(0.05)\n"),
                                     done}));
    QVERIFY(process.waitForReadyRead(30000));
    process.kill(); // the supervisor, not the script
    QVERIFY(process.waitForFinished(20000));
    writeContent(done, {});
    const QDir running(callreel.home() + QStringLiteral("/running"));
    const QString run = running.filePath(running.entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(run + QStringLiteral("/codetracer/trace_metadata.json")), 20000);
    const ProgramRun sealed = callreel.run({QStringLiteral("seal"), QStringLiteral("--json"), run});
    QVERIFY2(sealed.exitCode == 0, sealed.err);
    const QJsonObject report = QJsonDocument::fromJson(sealed.out).object();
    QCOMPARE(report[QStringLiteral("counts")][QStringLiteral("calls")].toInt(), 2);
    QCOMPARE(report[QStringLiteral("process_exit_status")][QStringLiteral("code")].toInt(), 0);
    QVERIFY(!QFileInfo::exists(run));
}

QTEST_GUILESS_MAIN(CodetracerRecorderTest)
#include "test_CodetracerRecorder.moc"
