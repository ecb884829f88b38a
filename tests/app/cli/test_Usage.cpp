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

    void wrongValues_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* line, const char* says, int code = 2) {
            QTest::newRow(line) << QString::fromLatin1(line) << code << QByteArray(says);
        };
        // The parser's library takes -3 as 18446744073709551613.
        row("tree --limit -3 x.reel", "--limit: \"-3\" is not a whole number of 0 or more.");
        row("tree --depth 2.5 x.reel", "--depth: \"2.5\" is not a whole number from 0 to 4294967295.");
        row("batch --jobs two x", "--jobs: \"two\" is not a whole number from 1 to 1024.");
        row("batch --retry -1 x", "--retry: \"-1\" is not a whole number from 0 to 100.");
        row("service start --slots 0", "--slots: \"0\" is not a whole number from 1 to 1024.");
        row("run --filter-timeout soon -- true", "\"soon\" is not a number of seconds from 0.001 to 86400.", 125);
        row("--json", "No verb is given.");
    }
    void wrongValues() {
        QFETCH(QString, line);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        CallreelProgram callreel;
        const ProgramRun run = callreel.run(line.split(QLatin1Char(' ')));
        QCOMPARE(run.exitCode, code);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.startsWith("callreel: error: ") && run.err.contains(says), run.err.constData());
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
