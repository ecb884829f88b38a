// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "support/CallreelProgram.h"

using namespace callreel::test;

/// What somebody meets who does not know the command line yet.
class TestUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aloneItSaysHowToGoOn() {
        CallreelProgram callreel;
        const ProgramRun run = callreel.run({});
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(run.err.contains("callreel record SCRIPT"));
        QVERIFY(run.err.count('\n') < 12);
    }

    void everyVerbHelps_data() {
        QTest::addColumn<QString>("verb");
        for (const char* verb : {"record", "run", "show", "tree", "verify", "seal", "batch", "service", "policy"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }
    void everyVerbHelps() {
        QFETCH(QString, verb);
        CallreelProgram callreel;
        const ProgramRun run = callreel.run({verb, QStringLiteral("--help")});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err, QByteArray());
        QVERIFY(run.out.startsWith("Usage: callreel " + verb.toLatin1()));
        QVERIFY(run.out.contains("Examples:"));
        QVERIFY(run.out.contains("Exit codes:"));
        for (const QByteArray& line : run.out.split('\n'))
            QVERIFY2(line.size() <= 120, line.constData());
    }

    void wrongVerbs_data() {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("misspelt") << QStringLiteral("shwo") << QByteArray("Did you mean show?");
        QTest::newRow("misspelt 2") << QStringLiteral("verfy") << QByteArray("Did you mean verify?");
        QTest::newRow("a script") << QStringLiteral("orders.py") << QByteArray("callreel record orders.py");
        QTest::newRow("a trace") << QStringLiteral("orders.reel") << QByteArray("callreel show orders.reel");
        QTest::newRow("something else") << QStringLiteral("frobnicate")
                                        << QByteArray("callreel --help lists the verbs");
        for (const char* taken : {"output", "compare", "query"})
            QTest::newRow(taken) << QString::fromLatin1(taken) << QByteArray("This version does not have the verb");
    }
    void wrongVerbs() {
        QFETCH(QString, verb);
        QFETCH(QByteArray, says);
        CallreelProgram callreel;
        const ProgramRun run = callreel.run({verb, QStringLiteral("x")});
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains(says), run.err.constData());
    }

    void unknownOptionsAndMissingFilesAreWrongUsage() {
        CallreelProgram callreel;
        for (const char* verb : {"show", "tree", "verify"}) {
            const QString name = QString::fromLatin1(verb);
            QCOMPARE(callreel.run({name}).exitCode, 2);
            const ProgramRun run = callreel.run({name, QStringLiteral("--no-such-option"), QStringLiteral("x.reel")});
            QCOMPARE(run.exitCode, 2);
            QVERIFY2(run.err.contains("--no-such-option"), run.err.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "test_Usage.moc"
