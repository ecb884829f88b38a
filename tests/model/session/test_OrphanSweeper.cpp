// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "model/session/OrphanSweeper.h"
#include "model/session/SessionRecord.h"

using namespace callreel;

namespace {

/// A process that waits, started with the variables that a session gives to what it starts.
class Process {
public:
    Process(const std::string& runId, const std::string& token, bool ignoresTermination = false) {
        m_pid = ::fork();
        if (m_pid != 0) {
            ::setpgid(m_pid, m_pid);
            // Not before it is another program: until then its environment is this one's.
            QFile name(QStringLiteral("/proc/%1/comm").arg(m_pid));
            do {
                name.close();
                (void)name.open(QIODevice::ReadOnly);
            } while (!name.readAll().startsWith("sleep"));
            return;
        }
        ::setpgid(0, 0);
        ::setenv(runIdVariable, runId.c_str(), 1);
        ::setenv(runTokenVariable, token.c_str(), 1);
        if (ignoresTermination)
            ::signal(SIGTERM, SIG_IGN);
        ::execlp("sleep", "sleep", "600", nullptr);
        ::_exit(127);
    }
    ~Process() {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    pid_t pid() const { return m_pid; }
    CleanupTarget target(const std::string& runId) const {
        return CleanupTarget::of(runId, ProcessIdentity::of(m_pid).value_or(ProcessIdentity{}));
    }
    bool isAlive() const {
        const auto process = ProcessIdentity::of(m_pid);
        return process && !process->hasEnded();
    }

private:
    pid_t m_pid;
};

/// The identity of a process that has ended.
ProcessIdentity deadOwner() {
    const pid_t pid = ::fork();
    if (pid == 0)
        ::_exit(0);
    siginfo_t info{};
    ::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOWAIT);
    const ProcessIdentity owner = ProcessIdentity::of(pid).value_or(ProcessIdentity{});
    ::waitpid(pid, nullptr, 0);
    return owner;
}

} // namespace

/// What is ended of what sessions left behind, and what never is; and the cleanup that ends it, bounded and idempotent.
class test_OrphanSweeper : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void init() { qputenv("CALLREEL_HOME", m_home.path().toUtf8()); }

    void endsOnlyWhatIsProvedToBeOurs_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("ended");
        QTest::newRow("ours, the owner is dead") << QString() << true;
        QTest::newRow("the owner lives") << QStringLiteral("owner") << false;
        QTest::newRow("another token") << QStringLiteral("token") << false;
        QTest::newRow("another run") << QStringLiteral("run") << false;
        QTest::newRow("another start time") << QStringLiteral("start") << false;
    }

    void endsOnlyWhatIsProvedToBeOurs() {
        QFETCH(QString, what);
        QFETCH(bool, ended);
        SessionRecord record = SessionRecord::create();
        const Process process(what == QLatin1String("run") ? "other" : record.runId,
                              what == QLatin1String("token") ? "other" : record.token);
        if (what != QLatin1String("owner"))
            record.owner = deadOwner();
        CleanupTarget target = process.target(record.runId);
        if (what == QLatin1String("start"))
            ++target.startTime;
        record.targets = {target};
        QVERIFY(record.write());
        const auto report = OrphanSweeper::sweep(SessionRecord::folder());
        QCOMPARE(process.isAlive(), !ended);
        QCOMPARE(report.ended, std::size_t{ended});
        QCOMPARE(report.refused, std::size_t{what == QLatin1String("token") || what == QLatin1String("run")});
        QCOMPARE(QFile::exists(QString::fromStdString(record.path())), what == QLatin1String("owner"));
        record.remove();
    }

    void fileThatIsNoRecordIsLeftAlone() {
        QVERIFY(QDir().mkpath(m_home.filePath(QStringLiteral("sessions"))));
        const QString path = m_home.filePath(QStringLiteral("sessions/x.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"schema\":\"something/1\",\"owner\":{\"pid\":1}}");
        file.close();
        QCOMPARE(OrphanSweeper::sweep(SessionRecord::folder()).sessions, std::size_t{0});
        QVERIFY(QFile::exists(path));
    }

    void cleanupIsBoundedAndIdempotent() { // L30 d
        const Process willing("r", "t");
        const Process stubborn("r", "t", true);
        RuntimeCleanup cleanup({willing.target("r"), stubborn.target("r")});
        const CleanupReport first = cleanup.run({.terminate = 300, .kill = 5000});
        QCOMPARE(first.terminated, std::size_t{1});
        QCOMPARE(first.killed, std::size_t{1});
        QCOMPARE(first.left, std::size_t{0});
        QVERIFY(!willing.isAlive() && !stubborn.isAlive());
        const CleanupReport second = cleanup.run({});
        QCOMPARE(second.ended, std::size_t{2});
        QCOMPARE(second.terminated + second.killed + second.left, std::size_t{0});
    }

    void processThatGotTheNumberIsSpared() { // L32: number and start time, not the number alone
        const Process process("r", "t");
        CleanupTarget earlier = process.target("r");
        --earlier.startTime;
        QCOMPARE(RuntimeCleanup({earlier}).run({}).ended, std::size_t{1});
        QVERIFY(process.isAlive());
    }
};

QTEST_GUILESS_MAIN(test_OrphanSweeper)
#include "test_OrphanSweeper.moc"
