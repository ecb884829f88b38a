// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <memory>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

#include "model/recording/RecordOptionsJson.h"
#include "model/session/ProcessIdentity.h"
#include "model/session/service/ServiceConnection.h"
#include "model/trace/Trace.h"
#include "support/CallreelProgram.h"
#include "support/Interpreters.h"

using namespace callreel;
using namespace callreel::test;

namespace {

constexpr int patience = 60000;

QJsonObject requestFor(const QString& code, const QString& session = {}) {
    RecordOptions options;
    options.target = RecordOptions::Target::Code;
    options.program = code;
    return {{QStringLiteral("options"), recordOptionsToJson(options)}, {QStringLiteral("session"), session}};
}

} // namespace

/// The recording service as its clients see it: the real program, the real socket.
class test_RecordingService : public QObject {
    Q_OBJECT

    std::unique_ptr<CallreelProgram> m_callreel;

    ProgramRun service(const QString& action) const { return m_callreel->run({QStringLiteral("service"), action}); }
    /// Waits for the run to reach a state, and when it is running, for its first calls; the last that was seen of it.
    static QJsonObject until(ServiceConnection& watcher, const QString& run, const QString& state) {
        for (;;) {
            const auto event = watcher.next(patience);
            if (!event)
                return {};
            const QJsonObject seen = event->value(QStringLiteral("run")).toObject();
            if (seen.value(QStringLiteral("id")).toString() == run &&
                seen.value(QStringLiteral("state")).toString() == state &&
                (state != QLatin1String("running") || seen.value(QStringLiteral("calls")).toInt() > 0))
                return seen;
        }
    }

private Q_SLOTS:
    void init() {
        if (supportedInterpreters().isEmpty())
            QSKIP("no Python 3.11 or later is found");
        m_callreel = std::make_unique<CallreelProgram>();
        m_callreel->setVariable("CALLREEL_PYTHON", supportedInterpreters().first().path);
        qputenv("CALLREEL_HOME", m_callreel->home().toUtf8());
        const ProgramRun started = m_callreel->run(
            {QStringLiteral("service"), QStringLiteral("start"), QStringLiteral("--slots"), QStringLiteral("1")});
        QVERIFY2(started.exitCode == 0, started.err);
    }
    void cleanup() {
        if (m_callreel)
            service(QStringLiteral("stop"));
    }

    void isItsUsersAlone() {
        struct stat folder {};
        QVERIFY(::stat((m_callreel->home() + QStringLiteral("/service")).toLocal8Bit().constData(), &folder) == 0);
        QCOMPARE(folder.st_mode & 0777u, mode_t{0700});
        struct stat socket {};
        QVERIFY(::stat((m_callreel->home() + QStringLiteral("/service/socket")).toLocal8Bit().constData(), &socket) ==
                0);
        QCOMPARE(socket.st_mode & 0077u, mode_t{0});
    }

    void thereIsOne() {
        auto connection = ServiceConnection::open();
        QVERIFY(connection);
        const pid_t pid = connection->servicePid();
        const ProgramRun again = service(QStringLiteral("start"));
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.out.contains("runs already: process " + QByteArray::number(pid)), again.out);
        const ProgramRun second = m_callreel->run(
            {QStringLiteral("service"), QStringLiteral("start"), QStringLiteral("--foreground")}, 20000);
        QCOMPARE(second.exitCode, 1);
        QVERIFY(second.err.contains("runs for"));
    }

    void recordsOneAfterTheOther() { // as many at a time as there are slots, in the order in which they came
        auto client = ServiceConnection::open();
        auto watcher = ServiceConnection::open();
        QVERIFY(client && watcher);
        QVERIFY(watcher->request(QStringLiteral("watch")));
        const auto first = client->request(QStringLiteral("submit"), requestFor(QStringLiteral("import time\n"
                                                                                               "time.sleep(1)")));
        const auto second = client->request(QStringLiteral("submit"),
                                            requestFor(QStringLiteral("import sys\nprint('out')\nsys.exit(3)")));
        QVERIFY(first && second);
        const auto runs = client->request(QStringLiteral("runs"));
        QVERIFY(runs);
        QCOMPARE(runs->value(QStringLiteral("runs")).toArray().at(1)[QStringLiteral("state")].toString(),
                 QStringLiteral("waiting"));
        const QString id = second->value(QStringLiteral("run")).toString();
        QVERIFY(!until(*watcher, first->value(QStringLiteral("run")).toString(), QStringLiteral("ended")).isEmpty());
        const auto ended = client->request(QStringLiteral("wait"), {{QStringLiteral("run"), id}}, patience);
        QVERIFY(ended);
        const QJsonObject run = ended->value(QStringLiteral("run")).toObject();
        QCOMPARE(run.value(QStringLiteral("end")).toString(), QStringLiteral("recorded"));
        QCOMPARE(run.value(QStringLiteral("exit_code")).toInt(-1), 0); // the policy's
        QCOMPARE(run.value(QStringLiteral(
                     "report"))[QStringLiteral("verdict")][QStringLiteral("script")][QStringLiteral("code")]
                     .toInt(),
                 3);
        QCOMPARE(run.value(QStringLiteral("stdout_tail")).toString(), QStringLiteral("out\n"));
        QVERIFY(Trace::open(run.value(QStringLiteral("trace")).toString().toStdString()));
        const ProgramRun listed = service(QStringLiteral("runs"));
        QVERIFY2(listed.out.contains("exited 3"), listed.out);
    }

    void stopsARunAndTheOneThatWaits() {
        auto client = ServiceConnection::open();
        auto watcher = ServiceConnection::open();
        QVERIFY(client && watcher && watcher->request(QStringLiteral("watch")));
        const QJsonObject forever = requestFor(QStringLiteral("import time\ntime.sleep(600)"), QStringLiteral("s"));
        const QString running =
            client->request(QStringLiteral("submit"), forever)->value(QStringLiteral("run")).toString();
        const QString waiting =
            client->request(QStringLiteral("submit"), forever)->value(QStringLiteral("run")).toString();
        const QJsonObject seen = until(*watcher, running, QStringLiteral("running"));
        const pid_t script = static_cast<pid_t>(seen.value(QStringLiteral("script"))[QStringLiteral("pid")].toInt());
        QVERIFY(script > 0);
        const auto targets =
            client->request(QStringLiteral("targets"), {{QStringLiteral("session"), QStringLiteral("s")}});
        QCOMPARE(targets->value(QStringLiteral("targets")).toArray().size(), 2); // supervisor and script
        for (const QString& run : {waiting, running})
            QVERIFY(client->request(QStringLiteral("stop-run"), {{QStringLiteral("run"), run}}));
        QCOMPARE(until(*watcher, running, QStringLiteral("ended")).value(QStringLiteral("end")).toString(),
                 QStringLiteral("recorded"));
        const auto never = client->request(QStringLiteral("wait"), {{QStringLiteral("run"), waiting}}, patience);
        QCOMPARE(never->value(QStringLiteral("run"))[QStringLiteral("end")].toString(), QStringLiteral("not-started"));
        const auto process = ProcessIdentity::of(script);
        QVERIFY(!process || process->hasEnded());
    }

    void stopEndsItsRunsAndLeavesNothing() {
        auto client = ServiceConnection::open();
        auto watcher = ServiceConnection::open();
        QVERIFY(client && watcher && watcher->request(QStringLiteral("watch")));
        const auto run =
            client->request(QStringLiteral("submit"), requestFor(QStringLiteral("import time\ntime.sleep(600)")));
        QVERIFY(!until(*watcher, run->value(QStringLiteral("run")).toString(), QStringLiteral("running")).isEmpty());
        const pid_t pid = client->servicePid();
        QCOMPARE(service(QStringLiteral("stop")).exitCode, 0);
        QVERIFY(!ProcessIdentity::of(pid) || ProcessIdentity::of(pid)->hasEnded());
        QVERIFY(QDir(m_callreel->home() + QStringLiteral("/service")).isEmpty());
        QVERIFY(QDir(m_callreel->home() + QStringLiteral("/running")).isEmpty());
        QVERIFY(QFile::exists(m_callreel->home() + QStringLiteral("/code.reel")));
        QCOMPARE(service(QStringLiteral("status")).exitCode, 1);
    }

    void recordingSurvivesTheService() { // killed, it is another's; the run goes on and is listed
        auto client = ServiceConnection::open();
        auto watcher = ServiceConnection::open();
        QVERIFY(client && watcher && watcher->request(QStringLiteral("watch")));
        const QString go = m_callreel->file(QStringLiteral("go"));
        const auto run =
            client->request(QStringLiteral("submit"),
                            requestFor(QStringLiteral("import os, time\nwhile not os.path.exists(%1): time.sleep(0.05)")
                                           .arg(QLatin1Char('\'') + go + QLatin1Char('\''))));
        QVERIFY(!until(*watcher, run->value(QStringLiteral("run")).toString(), QStringLiteral("running")).isEmpty());
        ::kill(client->servicePid(), SIGKILL);
        QVERIFY(watcher->waitForEnd(patience));
        QVERIFY2(service(QStringLiteral("runs")).out.contains("code.reel"), "not listed");
        QCOMPARE(service(QStringLiteral("start")).exitCode, 0); // a dead one's socket is no hindrance
        QFile file(go);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_callreel->home() + QStringLiteral("/code.reel")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(QDir(m_callreel->home() + QStringLiteral("/running")).isEmpty(), patience);
    }

    void whatSpeaksSomethingElseIsTurnedAway() {
        auto client = ServiceConnection::open();
        QVERIFY(client);
        const auto answer = client->request(QStringLiteral("dance"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, std::string("unknown-request"));
        QVERIFY(!client->request(QStringLiteral("wait"), {{QStringLiteral("run"), QStringLiteral("77")}}));
        QVERIFY(::write(client->descriptor(), "GET / HTTP/1.1\r\n\r\n", 18) == 18);
        QVERIFY(client->waitForEnd(patience));
        QCOMPARE(service(QStringLiteral("status")).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(test_RecordingService)
#include "test_RecordingService.moc"
