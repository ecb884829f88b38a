// SPDX-License-Identifier: Apache-2.0
// The recording service inside a program with something else to do, as the window has it: its clients are the built
// callreel, its watch the one of the window.
#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

#include "model/session/TelemetryLog.h"
#include "model/session/service/HostedService.h"
#include "model/session/service/RunningLogsWatch.h"
#include "model/session/service/ServiceConnection.h"
#include "model/session/service/ServiceLog.h"
#include "model/session/service/ServiceWatch.h"
#include "support/CallreelProgram.h"
#include "support/Interpreters.h"
#include "support/RunningProgram.h"
#include "support/SpawnedProcess.h"

using namespace callreel;
using namespace callreel::test;

namespace {

constexpr int patience = 60000; ///< milliseconds; never waited for when all is well

const QByteArray waiting =
    "import os, sys, time\ndef step():\n    time.sleep(0.01)\nopen(sys.argv[1] + '.up', 'w').close()\n"
    "while not os.path.exists(sys.argv[1]):\n    step()\nsys.exit(4)\n";

} // namespace

class test_HostedService : public QObject {
    Q_OBJECT

    std::unique_ptr<CallreelProgram> m_callreel;

    static RecordingService::Options options() {
        return {
            .slotCount = 1, .interpreter = supportedInterpreters().first().path, .callreel = CallreelProgram::path()};
    }
    QString mark(const char* name) const { return m_callreel->file(QLatin1String(name)); }
    void touch(const QString& path) const {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    std::unique_ptr<SpawnedProcess> start(const QStringList& arguments) const {
        return std::make_unique<SpawnedProcess>(CallreelProgram::path(), arguments, m_callreel->environment(),
                                                SpawnedProcess::Streams{-1, -1, -1}, m_callreel->folder());
    }
    static QString stateOf(const ServiceWatch& watch) {
        return watch.runs().isEmpty() ? QString() : watch.runs().first().value(QStringLiteral("state")).toString();
    }

private Q_SLOTS:
    void init() {
        if (supportedInterpreters().isEmpty())
            QSKIP("no Python 3.11 or later is found");
        m_callreel = std::make_unique<CallreelProgram>();
        m_callreel->setVariable("CALLREEL_PYTHON", supportedInterpreters().first().path);
        qputenv("CALLREEL_HOME", m_callreel->home().toUtf8());
        QFile script(mark("job.py"));
        QVERIFY(script.open(QIODevice::WriteOnly) && script.write(waiting) > 0);
    }

    void itsUserAloneFindsIt() {
        HostedService service(options());
        QVERIFY(service.start({}).value_or(false));
        QVERIFY(service.isHosting());
        auto connection = ServiceConnection::open();
        QVERIFY(connection);
        QCOMPARE(connection->servicePid(), ::getpid());
        struct stat folder {};
        QVERIFY(::stat((m_callreel->home() + QStringLiteral("/service")).toLocal8Bit().constData(), &folder) == 0);
        QCOMPARE(folder.st_mode & 0777u, mode_t{0700});
        const ProgramRun status = m_callreel->run({QStringLiteral("service"), QStringLiteral("status")});
        QVERIFY2(status.out.contains(QByteArray::number(::getpid())), status.out);
        HostedService second(options()); // it is left alone by the next
        QVERIFY(!second.start({}).value_or(true));
        QVERIFY(!second.problem());
        QVERIFY(service.stop(patience));
        QVERIFY(!service.isHosting());
        QVERIFY(!ServiceConnection::open());
        QVERIFY(QDir(m_callreel->home() + QStringLiteral("/service")).isEmpty());
    }

    void aFolderInWhichNoneCanBeIsNoError() {
        qputenv("CALLREEL_HOME", (m_callreel->home() + QString(120, QLatin1Char('x'))).toUtf8());
        HostedService service(options());
        const auto started = service.start({});
        QVERIFY(started && !*started);
        QVERIFY(service.problem());
        QCOMPARE(service.problem()->code, std::string("home-too-long"));
    }

    void aBatchIsFollowedAndNotCutShort() {
        HostedService service(options());
        QVERIFY(service.start({}).value_or(false));
        ServiceWatch watch;
        QSignalSpy telemetry(&watch, &ServiceWatch::telemetry);
        watch.start();
        QTRY_VERIFY_WITH_TIMEOUT(watch.isConnected(), patience);
        const auto batch = start({QStringLiteral("batch"), QStringLiteral("-j"), QStringLiteral("1"),
                                  QStringLiteral("--"), QStringLiteral("job.py one"), QStringLiteral("job.py two")});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark("one.up")), patience);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(watch), QStringLiteral("running"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(watch.runs().first().value(QStringLiteral("calls")).toInteger() > 0, patience);
        QSignalSpy ended(&service, &HostedService::ended);
        service.stopWhenIdle();
        touch(mark("one"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark("two.up")), patience);
        QVERIFY(ended.isEmpty());
        touch(mark("two"));
        QCOMPARE(batch->waitForEnd(patience), std::optional(0));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience); // onlookers do not hold it
        QTRY_VERIFY_WITH_TIMEOUT(!watch.isConnected(), patience);
        // What the lifecycle of each recording told came along.
        QStringList names;
        for (const QList<QVariant>& event : telemetry)
            names << event.first().toJsonObject().value(QStringLiteral("event")).toString();
        QVERIFY2(names.count(QStringLiteral("script.shutdown.start")) == 2, qPrintable(names.join(QLatin1Char(' '))));
        QCOMPARE(names.count(QStringLiteral("script.exit.selected")), 2);
    }

    void whatOthersRecordIsSeenAndCanBeStopped() {
        RunningLogsWatch watch;
        watch.start();
        const auto record = start({QStringLiteral("record"), QStringLiteral("job.py"), QStringLiteral("three")});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark("three.up")), patience);
        // The first look may have come before the script.
        QTRY_VERIFY_WITH_TIMEOUT(watch.logs().size() == 1 && watch.logs().front().supervisor.pid > 0, patience);
        const RunningLog log = watch.logs().front();
        QCOMPARE(log.program.front(), std::string("job.py"));
        QVERIFY(log.supervised);
        QCOMPARE(log.supervisor.pid, record->pid());
        QTRY_VERIFY_WITH_TIMEOUT(watch.logs().front().bytes > 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(watch.logs().front().calls.value_or(0) > 0, patience); // counted for who looks on
        const std::uint64_t before = watch.logs().front().calls.value_or(0);
        QTRY_VERIFY_WITH_TIMEOUT(watch.logs().front().calls.value_or(0) > before, patience);
        QVERIFY(log.requestStop(false));
        QVERIFY(record->waitForEnd(patience));
        QTRY_VERIFY_WITH_TIMEOUT(watch.logs().empty(), patience);
        QVERIFY(QFile::exists(m_callreel->home() + QStringLiteral("/job.reel")));
    }

    /// A service without a terminal says in its status, and in a log that it names, what it found and did.
    void aDetachedServiceTellsWhatItFound() {
        const auto record = start({QStringLiteral("record"), QStringLiteral("job.py"), QStringLiteral("four")});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark("four.up")), patience);
        const auto logs = runningLogs();
        QCOMPARE(logs.size(), std::size_t{1});
        ::kill(record->pid(), SIGKILL);
        ::kill(logs.front().script, SIGKILL);
        QVERIFY(record->waitForEnd(patience));
        QVERIFY(!ServiceLog::isThere());
        const auto service = [this](const char* action) {
            return m_callreel->run({QStringLiteral("service"), QLatin1String(action)});
        };
        QCOMPARE(service("start").exitCode, 0);
        QTRY_VERIFY_WITH_TIMEOUT(service("status").out.contains("1 log sealed"), patience);
        QVERIFY(service("status").out.contains("/service/log"));
        QFile log(QFile::decodeName(ServiceLog::path().c_str()));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray text = log.readAll();
        QVERIFY2(text.contains("sealed a log that was left behind: ") && text.contains("job.reel"), text);
        QCOMPARE(log.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(service("stop").exitCode, 0);
    }

    // L18: a terminal that is closed, `timeout`, `head`, a full pipe that nobody reads.
    void aServiceNeverHangs() {
        const QStringList foreground{QStringLiteral("service"), QStringLiteral("start"),
                                     QStringLiteral("--foreground")};
        const auto isUp = [] { return ServiceConnection::open().has_value(); };
        {
            RunningProgram terminal(*m_callreel, RunningProgram::Place::Terminal, CallreelProgram::path(), foreground);
            QTRY_VERIFY_WITH_TIMEOUT(isUp(), patience);
            terminal.closeOutput();
            QVERIFY2(terminal.endWithin(patience), "the vanished terminal");
            QVERIFY(!isUp());
        }
        {
            Pipe full;
            full.fill();
            SpawnedProcess unread(CallreelProgram::path(), foreground, m_callreel->environment(),
                                  {-1, full.writing(), full.writing()}, m_callreel->folder());
            QTRY_VERIFY_WITH_TIMEOUT(isUp(), patience);
            ::kill(unread.pid(), SIGTERM);
            QVERIFY2(unread.waitForEnd(patience), "the full pipe");
        }
        const ProgramRun limited = m_callreel->shell(
            QStringLiteral("timeout 3 $CALLREEL service start --foreground 2>&1 | head -c 1"), patience);
        QCOMPARE(limited.exitCode, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!isUp(), patience);
        // What it starts holds no pipe of its starter.
        QCOMPARE(m_callreel->shell(QStringLiteral("$CALLREEL service start | cat >/dev/null"), patience).exitCode, 0);
        QVERIFY(isUp());
        QCOMPARE(m_callreel->shell(QStringLiteral("$CALLREEL service stop | head -c 1"), patience).exitCode, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!isUp(), patience);
    }
};

QTEST_GUILESS_MAIN(test_HostedService)
#include "test_HostedService.moc"
