// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include "model/recording/RecordingProcess.h"

using namespace callreel;

namespace {

QString fake() {
    return QStringLiteral(CALLREEL_SOURCE_DIR "/tests/support/fake_supervisor.py");
}

/// A recording by the fake supervisor, everything it reported, and its ends.
struct Recorded {
    explicit Recorded(const QString& behaviour, RecordOptions options = {}) : process(fake()) {
        QObject::connect(&process, &RecordingProcess::output, &process,
                         [this](OutputStream stream, const QByteArray& bytes) {
                             (stream == OutputStream::Out ? out : err) += bytes;
                         });
        QObject::connect(&process, &RecordingProcess::done, &process,
                         [this](const RecordingResult& r) { results << r; });
        options.program = behaviour;
        process.setPatience({200, 300, 2000, 300});
        process.start(options);
    }
    bool waitForEnd(int milliseconds = 15000) {
        return QTest::qWaitFor([this] { return !results.isEmpty(); }, milliseconds);
    }
    const RecordingResult& result() const { return results.first(); }

    RecordingProcess process;
    QByteArray out;
    QByteArray err;
    QList<RecordingResult> results;
};

} // namespace

/// Every end of a recording, through real processes: each is reported exactly once.
class RecordingProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsEverythingAndOneEnd() {
        Recorded run(QStringLiteral("ends"));
        QSignalSpy started(&run.process, &RecordingProcess::started);
        QSignalSpy progress(&run.process, &RecordingProcess::progress);
        QSignalSpy scriptEnded(&run.process, &RecordingProcess::scriptEnded);
        QSignalSpy sealing(&run.process, &RecordingProcess::sealing);
        QVERIFY(run.process.isRunning());
        QVERIFY(run.waitForEnd());
        QCOMPARE(started.size(), 1);
        QCOMPARE(started.first().first().value<RecordingStart>().run, QStringLiteral("run-1"));
        QCOMPARE(progress.size(), 1);
        const auto told = progress.first().first().value<RecordingProgress>();
        QCOMPARE(told.calls, 7u);
        QCOMPARE(told.memory, quint64(1 << 20));
        QCOMPARE(told.open, (QList<OpenThread>{{QStringLiteral("MainThread"),
                                                {{QStringLiteral("main"), 5, QStringLiteral("(n=3)")}}}}));
        QCOMPARE(scriptEnded.size(), 1);
        QCOMPARE(sealing.first().first().toDouble(), 0.5);
        QCOMPARE(run.out, QByteArray("to standard output\n"));
        QCOMPARE(run.err, QByteArray("to standard error\n"));
        QCOMPARE(run.result().end, RecordingResult::End::Recorded);
        QCOMPARE(run.result().trace, QStringLiteral("/nonexistent/x.reel"));
        QVERIFY(!run.result().failure);
        QVERIFY(!run.result().stopRequested);
        QVERIFY(!run.process.isRunning());
        QTest::qWait(50);
        QCOMPARE(run.results.size(), 1);
    }

    void aFailingScriptIsARecordingAllTheSame() { // P2, P6
        Recorded run(QStringLiteral("exits-3"));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.result().end, RecordingResult::End::Recorded);
        QCOMPARE(run.result().exitCode, 0);
        QVERIFY(run.result().warning.contains(QStringLiteral("status 3")));
        QCOMPARE(run.result().report[QLatin1String("verdict")][QLatin1String("script")][QLatin1String("code")].toInt(),
                 3);
    }

    void theRecordersFailureIsPassedOn() { // P7
        Recorded run(QStringLiteral("fails"));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.result().end, RecordingResult::End::Failed);
        QCOMPARE(run.result().exitCode, 125);
        QCOMPARE(run.result().failure->code, std::string("interpreter-too-old"));
        QCOMPARE(run.result().failure->help, std::string("Choose 3.11 or later."));
    }

    void aRefusalIsToldInItsOwnWords() {
        Recorded run(QStringLiteral("refuses"));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.result().end, RecordingResult::End::Failed);
        QCOMPARE(run.result().exitCode, 2);
        QCOMPARE(run.result().failure->text(), std::string("The script nothing.py does not exist."));
    }

    void aProgramThatIsMissingEndsToo() {
        RecordingProcess process(QStringLiteral("/nonexistent/callreel"));
        QSignalSpy done(&process, &RecordingProcess::done);
        process.start({});
        QVERIFY(done.size() == 1 || done.wait(5000));
        const auto result = done.first().first().value<RecordingResult>();
        QCOMPARE(result.end, RecordingResult::End::NotStarted);
        QCOMPARE(result.exitCode, 125);
        QCOMPARE(done.size(), 1);
    }

    void aFolderThatIsMissingEndsToo() {
        RecordOptions options;
        options.workdir = QStringLiteral("/nonexistent");
        Recorded run(QStringLiteral("ends"), options);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.result().end, RecordingResult::End::NotStarted);
    }

    void aSupervisorThatDiesLeavesTheLog() {
        QTemporaryDir folder;
        RecordOptions options;
        options.workdir = folder.path();
        Recorded run(QStringLiteral("dies"), options);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.result().end, RecordingResult::End::SupervisorLost);
        QCOMPARE(run.result().exitCode, 128 + SIGKILL);
        QCOMPARE(QFileInfo(run.result().log).canonicalFilePath(), QFileInfo(folder.path()).canonicalFilePath());
        QVERIFY(run.result().failure->text().find("SIGKILL") != std::string::npos);
        QVERIFY(run.result().failure->helpText().find("callreel seal") != std::string::npos);
    }

    void aHungSupervisorIsEndedAfterStop() {
        QTemporaryDir folder;
        RecordOptions options;
        options.workdir = folder.path();
        Recorded run(QStringLiteral("hangs"), options);
        QSignalSpy started(&run.process, &RecordingProcess::started);
        QVERIFY(started.wait(5000));
        run.process.requestStop();
        QVERIFY(run.waitForEnd(5000));
        QCOMPARE(run.result().end, RecordingResult::End::SupervisorLost);
        QVERIFY(run.result().stopRequested);
        QCOMPARE(run.result().failure->code, std::string("supervisor-hung"));
        QVERIFY(!run.result().log.isEmpty());
    }

    void theScriptOfAHungSupervisorIsEndedToo() {
        QTemporaryDir folder;
        RecordOptions options;
        options.workdir = folder.path();
        Recorded run(QStringLiteral("hangs-with-script"), options);
        QSignalSpy started(&run.process, &RecordingProcess::started);
        QVERIFY(started.wait(5000));
        const pid_t script = static_cast<pid_t>(run.process.startInfo().pid);
        QCOMPARE(::kill(script, 0), 0);
        run.process.requestStop();
        run.process.requestStop();
        QVERIFY(run.waitForEnd(5000));
        // Its parent is gone, so whoever inherited it reaps it; a zombie is gone for everybody else.
        QTRY_VERIFY(::kill(script, 0) != 0 || QFile(QStringLiteral("/proc/%1/cmdline").arg(script)).size() == 0);
    }

    void aSupervisorThatHangsAfterItsLastWordIsARecording() {
        Recorded run(QStringLiteral("hangs-after-the-last-word"));
        QVERIFY(run.waitForEnd(5000));
        QCOMPARE(run.result().end, RecordingResult::End::Recorded);
    }

    void onlyTheFirstLastWordCounts() {
        Recorded run(QStringLiteral("two-last-words"));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.result().end, RecordingResult::End::Recorded);
        QCOMPARE(run.result().report[QLatin1String("verdict")][QLatin1String("script")][QLatin1String("code")].toInt(),
                 0);
        QTest::qWait(50);
        QCOMPARE(run.results.size(), 1);
    }

    void stopIsNoCrash() {
        Recorded run(QStringLiteral("stops"));
        QSignalSpy started(&run.process, &RecordingProcess::started);
        QSignalSpy stopping(&run.process, &RecordingProcess::stopping);
        QVERIFY(started.wait(5000));
        run.process.requestStop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.result().end, RecordingResult::End::Recorded);
        QVERIFY(run.result().stopRequested);
        QCOMPARE(stopping.size(), 2);
        QCOMPARE(stopping.at(0).at(0).value<StopStep>(), StopStep::Terminate);
        QCOMPARE(stopping.at(0).at(1).toInt(), 3000);
        QCOMPARE(stopping.at(1).at(0).value<StopStep>(), StopStep::Seal);
    }

    void aLongSealIsWaitedFor() {
        Recorded run(QStringLiteral("seals-for-long"));
        QSignalSpy started(&run.process, &RecordingProcess::started);
        QSignalSpy sealing(&run.process, &RecordingProcess::sealing);
        QVERIFY(started.wait(5000));
        run.process.requestStop();
        QTRY_VERIFY(!sealing.isEmpty());
        run.process.requestStop(); // too late to hurt
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.result().end, RecordingResult::End::Recorded);
    }

    void theSecondStopKillsTheThirdDoesNothing() {
        Recorded run(QStringLiteral("ignores-the-first-stop"));
        QSignalSpy started(&run.process, &RecordingProcess::started);
        QSignalSpy stopping(&run.process, &RecordingProcess::stopping);
        QSignalSpy asked(&run.process, &RecordingProcess::stopAsked);
        QVERIFY(started.wait(5000));
        run.process.setPatience({});
        run.process.requestStop();
        QTRY_COMPARE(stopping.size(), 1);
        QVERIFY(run.process.isRunning());
        run.process.requestStop();
        run.process.requestStop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(1).first().toBool(), true);
        QCOMPARE(
            run.result().report[QLatin1String("verdict")][QLatin1String("script")][QLatin1String("signal")].toInt(), 9);
        run.process.requestStop(); // after the end
        QCOMPARE(run.results.size(), 1);
    }

    void aFloodIsPacedAndTheLoopStaysAlive() {
        Recorded run(QStringLiteral("floods"));
        QSignalSpy started(&run.process, &RecordingProcess::started);
        QVERIFY(started.wait(5000));
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
        timer.start(10);
        QElapsedTimer clock;
        clock.start();
        QTest::qWait(400);
        const qint64 read = run.out.size();
        QVERIFY(read > 0);
        // The budget in each sixtieth of a second, plus one for the first.
        QVERIFY2(read <= (clock.elapsed() / 16 + 2) * (PacedReader::budget + 65536), qPrintable(QString::number(read)));
        QVERIFY(ticks > 3);
        run.process.requestStop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.result().end, RecordingResult::End::Recorded);
    }

    void aChannelGoneWildIsSurvived() {
        Recorded run(QStringLiteral("floods-the-channel"));
        QSignalSpy progress(&run.process, &RecordingProcess::progress);
        QVERIFY(run.waitForEnd(30000));
        QCOMPARE(run.result().end, RecordingResult::End::Recorded);
        QCOMPARE(progress.size(), 20000);
    }

    void inputReachesTheScriptAndCanBeClosed() {
        Recorded run(QStringLiteral("echoes"));
        QSignalSpy closed(&run.process, &RecordingProcess::inputClosed);
        QVERIFY(run.process.isInputOpen());
        run.process.writeInput("one\n");
        QTRY_COMPARE(run.out, QByteArray("heard one\n"));
        run.process.closeInput();
        run.process.closeInput();
        QVERIFY(!run.process.isInputOpen());
        run.process.writeInput("too late\n");
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.out, QByteArray("heard one\nend of input\n"));
        QCOMPARE(closed.size(), 1);
    }

    void aGrandchildThatKeepsThePipeDoesNotHoldTheEnd() {
        Recorded run(QStringLiteral("leaves-a-grandchild"));
        QVERIFY(run.waitForEnd(5000));
        QCOMPARE(run.result().end, RecordingResult::End::Recorded);
        QCOMPARE(run.out, QByteArray("parent is done\n"));
        QVERIFY(run.err.trimmed().toInt() > 0);
        QCOMPARE(::kill(run.err.trimmed().toInt(), SIGKILL), 0); // it was still there
    }

    void surroundingsAreAsTheOptionsSay() {
        QTemporaryDir folder;
        qputenv("CALLREEL_HOME", "/nonexistent/home");
        qputenv("DIALOG_TEST_INHERITED", "yes");
        for (const bool inherit : {true, false}) {
            RecordOptions options;
            options.workdir = folder.path();
            options.inheritEnvironment = inherit;
            options.environment = {{QStringLiteral("DIALOG_TEST_ROW"), QStringLiteral("Monday's orders")},
                                   {QStringLiteral("PATH"), qEnvironmentVariable("PATH")}};
            Recorded run(QStringLiteral("shows-its-surroundings"), options);
            QVERIFY(run.waitForEnd());
            const QJsonObject seen = QJsonDocument::fromJson(run.out).object();
            const QJsonObject environment = seen[QLatin1String("environment")].toObject();
            QCOMPARE(QFileInfo(seen[QLatin1String("cwd")].toString()).canonicalFilePath(),
                     QFileInfo(folder.path()).canonicalFilePath());
            QCOMPARE(environment[QLatin1String("DIALOG_TEST_ROW")].toString(), QStringLiteral("Monday's orders"));
            QCOMPARE(environment.contains(QLatin1String("DIALOG_TEST_INHERITED")), inherit);
            QCOMPARE(environment[QLatin1String("CALLREEL_HOME")].toString(), QStringLiteral("/nonexistent/home"));
            QVERIFY(seen[QLatin1String("session")].toBool());
        }
    }

    void theRecordingOutlivesTheObject() {
        qint64 pid = 0;
        {
            Recorded run(QStringLiteral("hangs"));
            QSignalSpy started(&run.process, &RecordingProcess::started);
            QVERIFY(started.wait(5000));
            pid = run.process.startInfo().pid;
        }
        QTest::qWait(100);
        QCOMPARE(::kill(static_cast<pid_t>(pid), 0), 0);
        ::kill(static_cast<pid_t>(pid), SIGKILL);
    }
};

QTEST_GUILESS_MAIN(RecordingProcessTest)
#include "test_RecordingProcess.moc"
