// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include "support/CallreelProgram.h"

using namespace callreel;
using namespace callreel::test;

/// The process boundary, through the built programs: an attached code, the default 1, and what is said before (E4-E6,
/// E12).
class test_ExitBoundary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codes_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("environment");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char* name, const char* arguments, int code, const char* said,
                            const char* python = "") {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' ')) << QString::fromLatin1(python)
                                << code << QByteArray(said);
        };
        row("E12 attached: usage", "record nowhere.py", 2, "There is no script nowhere.py");
        row("E12 attached: the recorder failed", "record -c pass", 125, "/nowhere/python", "/nowhere/python");
        row("E12 attached: not a trace", "verify not-a-trace.reel", 2, "not-a-trace.reel");
        row("E12 the default: a plain error", "seal nowhere", 1, "nowhere is not the log of a run");
        row("E12 the default: no such trace", "show nowhere.reel", 1, "nowhere.reel");
    }

    void codes() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, environment);
        QFETCH(int, code);
        QFETCH(QByteArray, said);
        CallreelProgram callreel;
        if (!environment.isEmpty())
            callreel.setVariable("CALLREEL_PYTHON", environment);
        QFile file(callreel.file(QStringLiteral("not-a-trace.reel")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello") == 5);
        file.close();
        const ProgramRun run = callreel.run(arguments);
        QCOMPARE(run.exitCode, code);
        // E6: rendered, whole, before the process was gone; and once.
        QVERIFY2(run.err.startsWith("callreel: error: ") && run.err.contains(said) && run.err.endsWith('\n'),
                 run.err.constData());
        QCOMPARE(run.err.count("error: "), 1);
        QVERIFY(run.out.isEmpty());
    }

    void nobodyReadsTheRendering_E6() { // the code does not depend on it
        CallreelProgram callreel;
        const ProgramRun run = callreel.shell(QStringLiteral("\"$CALLREEL\" record nowhere.py 2>&-; echo $?; "
                                                             "\"$CALLREEL\" seal nowhere 2>/dev/full; echo $?"));
        QCOMPARE(run.out, QByteArray("2\n1\n"));
    }

    void causesAreRenderedToo_E7() { // wrapped on its way up: every layer says its part, and what to do
        CallreelProgram callreel;
        QVERIFY(QDir(callreel.folder()).mkpath(QStringLiteral("gone")));
        const ProgramRun run = callreel.run(
            {QStringLiteral("record"), QStringLiteral("-o"), QStringLiteral("gone/a.reel"), QStringLiteral("-c"),
             QStringLiteral("import shutil; shutil.rmtree('gone'); open('gone', 'w').close()")});
        if (run.err.contains("no Python"))
            QSKIP("no Python 3.11 or later is found");
        QCOMPARE(run.exitCode, 125);
        QVERIFY2(run.err.contains("callreel: error: The trace could not be sealed.\ncallreel: because: "),
                 run.err.constData());
        QVERIFY(run.err.contains("callreel: Nothing is lost: the log is kept in "));
    }

    void theWindowsProgramToo_E12() { // needs no display for it
        CallreelProgram callreel;
        if (!QFile::exists(QFileInfo(CallreelProgram::path()).path() + QStringLiteral("/callreel-desktop")))
            QSKIP("callreel-desktop is not built");
        const ProgramRun run =
            callreel.shell(QStringLiteral("\"$(dirname \"$CALLREEL\")\"/callreel-desktop --recrod x.py; echo $?"));
        QCOMPARE(run.out, QByteArray("2\n"));
        QVERIFY2(run.err.contains("The option --recrod is not known."), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(test_ExitBoundary)
#include "test_ExitBoundary.moc"
