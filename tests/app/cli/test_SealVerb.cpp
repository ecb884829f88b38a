// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "support/CallreelProgram.h"
#include "support/Interpreters.h"
#include "support/RecorderRun.h"

using namespace callreel::test;

namespace {
QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

const char* const script = R"(import os, signal
def outer(n, name):
    inner([n, name])
def inner(items):
    os.kill(os.getpid(), signal.SIGKILL)
outer(3, "ann")
)";
} // namespace

/// `callreel seal` through the built program, on logs that the real recorder wrote until it was killed.
class TestSealVerb : public QObject {
    Q_OBJECT

private:
    /// A log in callreel's running folder, of a run that was killed and that no supervisor saw.
    static void leaveLog(const CallreelProgram& callreel, const QString& id) {
        const RecorderRun recorder;
        QFile file(callreel.file(text("killed.py")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(script);
        file.close();
        ProcessSetup setup;
        setup.program = supportedInterpreters().first().path;
        setup.arguments = recorder.arguments() << file.fileName();
        setup.folder = callreel.folder();
        QCOMPARE(runProcess(setup).signal, SIGKILL);
        const QString target = callreel.home() + text("/running/") + id;
        QVERIFY(QDir().mkpath(target));
        for (const QString& name : QDir(recorder.folder()).entryList(QDir::Files))
            QVERIFY(QFile::copy(recorder.folder() + QLatin1Char('/') + name, target + QLatin1Char('/') + name));
    }

private Q_SLOTS:
    void initTestCase() {
        if (supportedInterpreters().isEmpty())
            QSKIP("No Python was found in which the recorder works.");
    }

    void withoutALogItListsThoseLeftBehind() {
        CallreelProgram callreel;
        ProgramRun run = callreel.run({text("seal")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.startsWith("No log was left behind in "));
        leaveLog(callreel, text("run-1"));
        run = callreel.run({text("seal")});
        QVERIFY2(run.out.startsWith("run-1\n"), run.out.constData());
        run = callreel.run({text("seal"), text("--json")});
        const QJsonObject all = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(all.value(text("schema")).toString(), text("callreel.logs/1"));
        const QJsonObject log = all.value(text("logs")).toArray().at(0).toObject();
        QCOMPARE(log.value(text("log")).toString(), callreel.home() + text("/running/run-1"));
        QCOMPARE(log.value(text("running")).toBool(), false);
        run = callreel.run({text("seal"), text("run-2")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("run-1"), run.err.constData());
    }

    /// After kill -9 every completed call is there, and the open frames with their arguments.
    void makesATraceOfAKilledRun() {
        CallreelProgram callreel;
        leaveLog(callreel, text("run-1"));
        const QString output = callreel.file(text("killed.reel"));
        const ProgramRun run =
            callreel.run({text("seal"), text("run-1"), text("-o"), text("killed.reel"), text("--json")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject report = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(report.value(text("schema")).toString(), text("callreel.run/1"));
        QCOMPARE(report.value(text("trace")).toString(), output);
        const QJsonObject verdict = report.value(text("verdict")).toObject();
        QVERIFY(verdict.value(text("balance")).toObject().value(text("balanced")).toBool());
        QVERIFY(verdict.value(text("balance")).toObject().value(text("closed_at_end")).toInt() >= 4);
        QCOMPARE(verdict.value(text("script")).toObject().value(text("outcome")).toString(), text("unknown"));
        QVERIFY(!QFileInfo::exists(callreel.home() + text("/running/run-1")));
        QCOMPARE(QFileInfo(output).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const ProgramRun tree = callreel.run({text("tree"), output, text("--function"), text("*er")});
        QVERIFY2(tree.out.contains("outer(n=3, name='ann') open"), tree.out.constData());
        QVERIFY2(tree.out.contains("inner(items=[3, 'ann']) open"), tree.out.constData());
    }

    void aFileIsNeverOverwrittenUnasked() {
        CallreelProgram callreel;
        leaveLog(callreel, text("run-1"));
        QFile there(callreel.file(text("there.reel")));
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
        there.close();
        const QStringList arguments{text("seal"), text("run-1"), text("-o"), text("there.reel")};
        ProgramRun run = callreel.run(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("--force"), run.err.constData());
        QVERIFY(QFileInfo::exists(callreel.home() + text("/running/run-1")));
        QCOMPARE(QFileInfo(there.fileName()).size(), 4);
        run = callreel.run(arguments + QStringList{text("--force")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(run.out.contains("how it ended is not known"));
        QCOMPARE(callreel.run({text("show"), there.fileName()}).exitCode, 0);
    }

    void aRunThatIsStillSupervisedIsLeftAlone() {
        CallreelProgram callreel;
        leaveLog(callreel, text("run-1"));
        const QString folder = callreel.home() + text("/running/run-1");
        const int lock =
            ::open(QFile::encodeName(folder + text("/lock")).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        QCOMPARE(::flock(lock, LOCK_EX), 0);
        for (const QStringList& arguments : {QStringList{text("seal"), text("run-1")},
                                             QStringList{text("show"), folder}, QStringList{text("tree"), folder}}) {
            const ProgramRun run = callreel.run(arguments);
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(run.err.contains("still being recorded"), run.err.constData());
        }
        QVERIFY(callreel.run({text("seal")}).out.startsWith("No log"));
        ::close(lock);
        const ProgramRun run = callreel.run({text("show"), folder});
        QVERIFY2(run.err.contains("callreel seal " + folder.toUtf8()), run.err.constData());
    }

    void whatIsNoLog() {
        CallreelProgram callreel;
        for (const QString& name : {text("/"), text("nothing"), callreel.folder()}) {
            const ProgramRun run = callreel.run({text("seal"), name, text("-o"), text("x.reel")});
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(run.err.contains("is not the log of a run"), run.err.constData());
        }
        QCOMPARE(callreel.run({text("seal"), text("-o"), text("x.reel")}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestSealVerb)
#include "test_SealVerb.moc"
