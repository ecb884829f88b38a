// SPDX-License-Identifier: Apache-2.0
// A window that starts `callreel record` and is gone before the script is: killed, or closed with the recording in the
// background. The test stands for the window; all else is the real thing.
#include <QFile>
#include <QTest>

#include <array>
#include <csignal>
#include <dirent.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "model/trace/Trace.h"
#include "support/CallreelProgram.h"
#include "support/Interpreters.h"
#include "support/SpawnedProcess.h"

using namespace callreel;
using namespace callreel::test;

namespace {

constexpr int patience = 60000; ///< ms; never waited for when all is well

/// Waits for a file, writes far more than a pipe holds to both streams, by Python and past it, leaves a mark and
/// returns
/// 7. A SIGPIPE would kill it, an EPIPE raises, a full pipe holds it for ever: each leaves no mark.
const char* const talker = R"(
import os, signal, sys, time
signal.signal(signal.SIGPIPE, signal.SIG_DFL)
print("up", flush=True)
open("up", "w").close()
while not os.path.exists("go"):
    time.sleep(0.02)
def say(number):
    print("line", number)
    print("line", number, file=sys.stderr)
for number in range(20000):
    say(number)
sys.stdout.flush()
os.write(1, b"x" * 300000)
open("done", "w").close()
sys.exit(7)
)";

struct Window {
    int channel[2] = {-1, -1};
    Pipe out;
    Pipe err;
    Window() {
        [[maybe_unused]] const int made = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, channel);
        for (const int reader : {out.reading(), err.reading()})
            ::fcntl(reader, F_SETFL, O_NONBLOCK);
    }
    ~Window() { vanish(); }
    /// As the system does it to a process that is killed.
    void vanish() {
        for (int& end : channel) {
            if (end >= 0)
                ::close(end);
            end = -1;
        }
        out.closeReading();
        err.closeReading();
    }
};

/// Processes that call themselves "callreel-output" and have been started by `callreel record` in this home.
int keepersOf(const CallreelProgram& callreel) {
    int count = 0;
    DIR* const folder = ::opendir("/proc");
    while (const dirent* const entry = folder ? ::readdir(folder) : nullptr) {
        QFile name(QStringLiteral("/proc/%1/comm").arg(QLatin1String(entry->d_name)));
        QFile variables(QStringLiteral("/proc/%1/environ").arg(QLatin1String(entry->d_name)));
        count += name.open(QIODevice::ReadOnly) && name.readAll() == "callreel-output\n" &&
                 variables.open(QIODevice::ReadOnly) &&
                 variables.readAll().contains("CALLREEL_HOME=" + callreel.home().toUtf8() + '\0');
    }
    ::closedir(folder);
    return count;
}

} // namespace

class test_OutputKeeper : public QObject {
    Q_OBJECT

    QString m_python;

    static bool isThere(const CallreelProgram& callreel, const char* name) {
        return QFile::exists(callreel.file(QLatin1String(name)));
    }
    static void go(const CallreelProgram& callreel) {
        QFile mark(callreel.file(QStringLiteral("go")));
        QVERIFY(mark.open(QIODevice::WriteOnly));
    }
    static std::unique_ptr<SpawnedProcess> record(CallreelProgram& callreel, const QString& python, Window& window) {
        callreel.setVariable("CALLREEL_PYTHON", python);
        QFile script(callreel.file(QStringLiteral("talker.py")));
        if (script.open(QIODevice::WriteOnly))
            script.write(talker);
        script.close();
        const std::array<int, 3> inherited{window.channel[1], window.out.reading(), window.err.reading()};
        callreel.setVariable("CALLREEL_CONTROL_FD",
                             QStringLiteral("%1,%2,%3").arg(inherited[0]).arg(inherited[1]).arg(inherited[2]));
        for (const int descriptor : inherited)
            ::fcntl(descriptor, F_SETFD, 0);
        auto process = std::make_unique<SpawnedProcess>(
            CallreelProgram::path(), QStringList{QStringLiteral("record"), QStringLiteral("talker.py")},
            callreel.environment(), SpawnedProcess::Streams{-1, window.out.writing(), window.err.writing()},
            callreel.folder());
        for (const int descriptor : inherited)
            ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
        ::close(window.channel[1]);
        window.channel[1] = -1;
        window.out.closeWriting();
        window.err.closeWriting();
        return process;
    }
    static std::shared_ptr<const Trace> traceOf(const CallreelProgram& callreel) {
        const auto trace = Trace::open((callreel.home() + QStringLiteral("/talker.reel")).toStdString());
        return trace ? *trace : nullptr;
    }

private Q_SLOTS:
    void initTestCase() {
        if (supportedInterpreters().isEmpty())
            QSKIP("no Python 3.11 or later is found");
        m_python = supportedInterpreters().first().path;
    }

    void aWindowThatIsGoneHarmsNoScript() {
        CallreelProgram callreel;
        Window window;
        const auto supervisor = record(callreel, m_python, window);
        QTRY_VERIFY_WITH_TIMEOUT(isThere(callreel, "up"), patience);
        window.vanish();
        go(callreel);
        const auto status = supervisor->waitForEnd(patience);
        QVERIFY2(status, "the script waits for a reader");
        QVERIFY2(isThere(callreel, "done"), "the script was harmed");
        const auto trace = traceOf(callreel);
        QVERIFY(trace); // sealed by the supervisor, with the true end
        QCOMPARE(trace->verdict().script.code.value_or(-1), 7);
        QVERIFY(trace->verdict().script.outcome == ScriptStatus::Outcome::Exited);
        QVERIFY(!trace->verdict().script.stoppedByUser);
        QTRY_COMPARE_WITH_TIMEOUT(keepersOf(callreel), 0, patience); // nothing is left behind
    }

    void norDoesASupervisorThatGoesToo_data() {
        QTest::addColumn<bool>("windowFirst");
        QTest::newRow("the window first") << true;
        QTest::newRow("the supervisor first") << false;
    }
    void norDoesASupervisorThatGoesToo() {
        QFETCH(bool, windowFirst);
        CallreelProgram callreel;
        Window window;
        const auto supervisor = record(callreel, m_python, window);
        QTRY_VERIFY_WITH_TIMEOUT(isThere(callreel, "up"), patience);
        if (windowFirst)
            window.vanish();
        ::kill(supervisor->pid(), SIGKILL);
        QVERIFY(supervisor->waitForEnd(patience));
        window.vanish();
        go(callreel);
        QTRY_VERIFY_WITH_TIMEOUT(isThere(callreel, "done"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(keepersOf(callreel), 0, patience);
        // Its log is sealed by whoever comes next.
        QTRY_VERIFY_WITH_TIMEOUT(callreel.run({QStringLiteral("seal"), QStringLiteral("--all")}).exitCode == 0 &&
                                     traceOf(callreel),
                                 patience);
    }

    void whileTheWindowReadsAllIsItsOwn() {
        CallreelProgram callreel;
        Window window;
        const auto supervisor = record(callreel, m_python, window);
        QTRY_VERIFY_WITH_TIMEOUT(isThere(callreel, "up"), patience);
        QCOMPARE(keepersOf(callreel), 1);
        go(callreel);
        // Both pipes are full before they are read: nobody else takes anything out of them.
        QTest::qWait(500);
        QVERIFY(!isThere(callreel, "done"));
        for (int turn = 0; turn < 400 && !isThere(callreel, "done"); ++turn) {
            window.out.readAll(20);
            window.err.readAll(20);
        }
        QVERIFY(supervisor->waitForEnd(patience));
        window.out.readAll(1000);
        window.err.readAll(1000);
        QVERIFY(window.out.text().startsWith("up\nline 0\n"));
        QCOMPARE(window.out.text().count("line "), 20000);
        QCOMPARE(window.err.text().count("line "), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(keepersOf(callreel), 0, patience);
    }
};

QTEST_GUILESS_MAIN(test_OutputKeeper)
#include "test_OutputKeeper.moc"
