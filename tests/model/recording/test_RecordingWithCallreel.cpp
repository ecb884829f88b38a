// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include "model/recording/LogSealer.h"
#include "model/recording/RecordingProcess.h"
#include "model/recording/RunHistory.h"
#include "model/trace/Trace.h"
#include "support/CallreelProgram.h"
#include "support/Interpreters.h"

using namespace callreel;
using namespace callreel::test;

/// What the window does with the real `callreel record` behind it: every end, with a real Python.
class RecordingWithCallreelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (supportedInterpreters().isEmpty())
            QSKIP("no Python 3.11 or later was found");
        m_interpreter = supportedInterpreters().first().path;
        qunsetenv("CODETRACER_PROPAGATE_SCRIPT_EXIT");
    }

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("CALLREEL_HOME", m_folder->filePath(QStringLiteral("home")).toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder->filePath(QStringLiteral("config")).toUtf8());
        m_process = std::make_unique<RecordingProcess>(CallreelProgram::path());
        m_results.clear();
        m_out.clear();
        m_err.clear();
        connect(m_process.get(), &RecordingProcess::done, this, [this](const RecordingResult& r) { m_results << r; });
        connect(m_process.get(), &RecordingProcess::output, this, [this](OutputStream stream, const QByteArray& bytes) {
            (stream == OutputStream::Out ? m_out : m_err) += bytes;
        });
    }
    void cleanup() { m_process.reset(); }

    void aScriptThatFailsIsRecorded() { // P2, P6
        start("import sys\nprint('to out')\nprint('to err', file=sys.stderr)\nsys.exit(3)\n");
        QSignalSpy started(m_process.get(), &RecordingProcess::started);
        QVERIFY(waitForEnd());
        QCOMPARE(started.size(), 1);
        QCOMPARE(m_out, QByteArray("to out\n"));
        QVERIFY(m_err.contains("to err\n"));
        const RecordingResult& result = m_results.first();
        QCOMPARE(result.end, RecordingResult::End::Recorded);
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.warning.contains(QStringLiteral("status 3")), qPrintable(result.warning));
        QCOMPARE(outcomeOf(result), HistoryEntry::Outcome::ScriptFailed);
        const auto trace = Trace::open(result.trace.toStdString());
        QVERIFY(trace);
        QCOMPARE((*trace)->verdict().script.code.value_or(-1), 3);
        QVERIFY((*trace)->verdict().balanced);
    }

    void propagationMirrorsTheStatus() { // P3, P9
        start("raise SystemExit(7)\n", [](RecordOptions& options) { options.propagateScriptExit = true; });
        QVERIFY(waitForEnd());
        QCOMPARE(m_results.first().end, RecordingResult::End::Recorded);
        QCOMPARE(m_results.first().exitCode, 7);
        QVERIFY(m_results.first().warning.isEmpty());
    }

    void stopEndsAndSeals() {
        start("import time\nprint('ready', flush=True)\nwhile True:\n    time.sleep(0.01)\n");
        QTRY_COMPARE_WITH_TIMEOUT(m_out, QByteArray("ready\n"), 20000);
        QSignalSpy stopping(m_process.get(), &RecordingProcess::stopping);
        QSignalSpy progress(m_process.get(), &RecordingProcess::progress);
        QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty(), 5000);
        m_process->requestStop();
        QVERIFY(waitForEnd());
        QVERIFY(!stopping.isEmpty());
        QCOMPARE(stopping.first().first().value<StopStep>(), StopStep::Terminate);
        QCOMPARE(m_results.first().end, RecordingResult::End::Recorded);
        QCOMPARE(outcomeOf(m_results.first()), HistoryEntry::Outcome::Stopped);
        QVERIFY(QFile::exists(m_results.first().trace));
    }

    void theSecondStopKillsOneThatIgnoresTheFirst() {
        start("import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nprint('ready', flush=True)\n"
              "while True:\n    time.sleep(0.01)\n");
        QTRY_COMPARE_WITH_TIMEOUT(m_out, QByteArray("ready\n"), 20000);
        QSignalSpy stopping(m_process.get(), &RecordingProcess::stopping);
        m_process->requestStop();
        QTRY_VERIFY(!stopping.isEmpty());
        m_process->requestStop();
        m_process->requestStop();
        QVERIFY(waitForEnd());
        QCOMPARE(m_results.first().end, RecordingResult::End::Recorded);
        const auto script = m_results.first().report[QLatin1String("verdict")][QLatin1String("script")];
        QCOMPARE(script[QLatin1String("signal")].toInt(), 9);
    }

    void inputIsRead() {
        start("print('hello', input())\n");
        m_process->writeInput("world\n");
        QVERIFY(waitForEnd());
        QCOMPARE(m_out, QByteArray("hello world\n"));
    }

    void aScriptThatIsNotThereIsAFailureInWords() {
        RecordOptions options;
        options.program = m_folder->filePath(QStringLiteral("nothing.py"));
        options.interpreter = m_interpreter;
        m_process->start(options);
        QVERIFY(waitForEnd());
        QCOMPARE(m_results.first().end, RecordingResult::End::Failed);
        QCOMPARE(m_results.first().exitCode, 2);
        QVERIFY2(m_results.first().failure->text().find("nothing.py") != std::string::npos,
                 m_results.first().failure->text().c_str());
    }

    void aKilledSupervisorsLogIsSealedLater() {
        start("import os, time\ndef f(n):\n    return n\nfor i in range(100):\n    f(i)\nprint('ready', os.getppid(), "
              "flush=True)\n"
              "time.sleep(60)\n");
        QTRY_VERIFY_WITH_TIMEOUT(m_out.startsWith("ready"), 20000);
        const pid_t supervisor = static_cast<pid_t>(m_out.simplified().split(' ').at(1).toInt());
        const pid_t script = static_cast<pid_t>(m_process->startInfo().pid);
        ::kill(supervisor, SIGKILL);
        QVERIFY(waitForEnd());
        QCOMPARE(m_results.first().end, RecordingResult::End::SupervisorLost);
        QVERIFY(!m_results.first().log.isEmpty());
        ::kill(-script, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(
            ::kill(script, 0) != 0 || QFile(QStringLiteral("/proc/%1/cmdline").arg(script)).size() == 0, 5000);
        LogSealer sealer(CallreelProgram::path());
        QSignalSpy sealed(&sealer, &LogSealer::sealed);
        QSignalSpy failed(&sealer, &LogSealer::failed);
        sealer.sealLeftBehind();
        QTRY_VERIFY_WITH_TIMEOUT(!sealed.isEmpty() || !failed.isEmpty(), 20000);
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : failed.first().at(1).value<Diagnostic>().text().c_str());
        const auto trace = Trace::open(sealed.first().at(1).toString().toStdString());
        QVERIFY(trace);
        QVERIFY((*trace)->callCount() > 100);
    }

    void aLogThatIsNoneIsAnError() {
        LogSealer sealer(CallreelProgram::path());
        QSignalSpy failed(&sealer, &LogSealer::failed);
        sealer.seal(m_folder->filePath(QStringLiteral("none")));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 10000);
        QVERIFY(!sealer.isBusy());
        LogSealer broken(QStringLiteral("/nonexistent/callreel"));
        QSignalSpy notStarted(&broken, &LogSealer::failed);
        broken.seal(QStringLiteral("/x"));
        QTRY_COMPARE(notStarted.size(), 1);
    }

private:
    void start(const QByteArray& source, const std::function<void(RecordOptions&)>& change = {}) {
        QFile script(m_folder->filePath(QStringLiteral("script.py")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(source);
        script.close();
        RecordOptions options;
        options.program = script.fileName();
        options.workdir = m_folder->path();
        options.interpreter = m_interpreter;
        if (change)
            change(options);
        m_process->start(options);
    }
    bool waitForEnd() {
        return QTest::qWaitFor([this] { return !m_results.isEmpty(); }, 30000);
    }

    QString m_interpreter;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordingProcess> m_process;
    QList<RecordingResult> m_results;
    QByteArray m_out;
    QByteArray m_err;
};

QTEST_GUILESS_MAIN(RecordingWithCallreelTest)
#include "test_RecordingWithCallreel.moc"
