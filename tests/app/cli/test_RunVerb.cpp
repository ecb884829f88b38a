// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTest>

#include <csignal>

#include "support/CallreelProgram.h"

using namespace callreel::test;

/// `callreel run` as somebody meets it who puts it in front of a command: what it says, where its own codes begin, what
/// lines of a shell make of it. Parity with other wrappers over the whole grid is test_WrapperParity.
class TestRunVerb : public QObject {
    Q_OBJECT

    static ProgramRun line(const QString& text) {
        const CallreelProgram callreel;
        return callreel.shell(text);
    }

private Q_SLOTS:
    void ownCodes_data() { // W4, W7, W11
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing to run") << QString() << 125 << QByteArray("No command to run is given");
        QTest::newRow("nothing behind --") << QStringLiteral("--") << 125 << QByteArray("No command");
        QTest::newRow("unknown option") << QStringLiteral("--no-such-option touch ran") << 125
                                        << QByteArray("--no-such-option");
        QTest::newRow("not found") << QStringLiteral("no-such-command-at-all") << 127
                                   << QByteArray("\"no-such-command-at-all\" is not found");
        QTest::newRow("no such file") << QStringLiteral("./nowhere") << 127 << QByteArray("no such file");
        QTest::newRow("empty name") << QStringLiteral("''") << 127 << QByteArray("is not found");
        QTest::newRow("not executable") << QStringLiteral("/etc/passwd") << 126 << QByteArray("Permission denied");
        QTest::newRow("a folder") << QStringLiteral("/tmp") << 126 << QByteArray("cannot be run");
        QTest::newRow("the command's own 127") << QStringLiteral("-- sh -c 'exit 127'") << 127 << QByteArray();
    }
    void ownCodes() {
        QFETCH(QString, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const CallreelProgram callreel;
        const ProgramRun run = callreel.shell(QStringLiteral("\"$CALLREEL\" run ") + arguments);
        QCOMPARE(run.exitCode, code);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains(says), run.err.constData());
        QVERIFY2(says.isEmpty() || run.err.startsWith("callreel: error: "), run.err.constData());
        QVERIFY(!QFile::exists(callreel.file(QStringLiteral("ran"))));
    }

    void optionsEndAtTheCommand() { // W3
        QCOMPARE(line(QStringLiteral("\"$CALLREEL\" run echo --help -- --record")).out,
                 QByteArray("--help -- --record\n"));
        QCOMPARE(line(QStringLiteral("\"$CALLREEL\" run -- echo -- a")).out, QByteArray("-- a\n"));
        const ProgramRun alias =
            line(QStringLiteral("alias sh='\"$CALLREEL\" run sh'\neval \"sh -c 'exit 9'\" && echo not here"));
        QCOMPARE(alias.exitCode, 9);
        QCOMPARE(alias.out, QByteArray());
    }

    void scriptWithoutAFirstLine() { // as env and every shell: /bin/sh reads it
        QCOMPARE(line(QStringLiteral("echo 'exit 6' > script; chmod +x script; \"$CALLREEL\" run ./script")).exitCode,
                 6);
    }

    void noFlagChangesTheCode() { // W9
        const ProgramRun help = line(QStringLiteral("\"$CALLREEL\" run --help"));
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.contains("No option changes that."));
        for (const char* option : {"exit-code", "own-exit", "propagate", "ignore"})
            QVERIFY2(!help.out.contains(QByteArray("--") + option), option);
    }
};

QTEST_GUILESS_MAIN(TestRunVerb)
#include "test_RunVerb.moc"
