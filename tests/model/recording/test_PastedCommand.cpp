// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "model/recording/PastedCommand.h"
#include "model/recording/RecordingCommand.h"

using namespace callreel;

class PastedCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCommandThatTheDialogShowsComesBack() {
        RecordOptions options;
        options.target = RecordOptions::Target::Code;
        options.program = QStringLiteral("print('a b')\nprint(2)");
        options.arguments = {QStringLiteral("-x"), QStringLiteral("$HOME"), QString()};
        options.interpreter = QStringLiteral("/opt/my python/bin/python3");
        options.pythonOptions = {QStringLiteral("-u"), QStringLiteral("-Xdev")};
        options.workdir = QStringLiteral("/srv/a b");
        options.environment = {{QStringLiteral("A"), QStringLiteral("it's")}, {QStringLiteral("B"), QString()}};
        options.propagateScriptExit = false;
        options.requireTrace = true;
        options.output = QStringLiteral("/tmp/x y.reel");
        options.force = true;
        options.values = false;
        options.keepOutput = false;
        options.lines = true;
        options.policyOptions = {QStringLiteral("--on-recorder-error=disable"), QStringLiteral("--no-json-errors")};
        for (const bool inherit : {true, false}) {
            options.inheritEnvironment = inherit;
            const QString line = RecordingCommand::make(options, QStringLiteral("/usr/bin/callreel"), {}).toShell();
            const auto pasted = PastedCommand::parse(line, RecordOptions(), QStringLiteral("/home/x"));
            QVERIFY(pasted);
            QCOMPARE(pasted->options, options);
            QVERIFY2(pasted->notExpanded.isEmpty(), qPrintable(pasted->notExpanded.join(QLatin1Char(' '))));
        }
    }

    void pythonsOwnCommandLine() {
        const auto pasted =
            PastedCommand::parse(QStringLiteral("$ TZ=UTC python3.12 -X dev -Werror -m json.tool --sort-keys big.json"),
                                 RecordOptions(), {});
        QVERIFY(pasted);
        QCOMPARE(pasted->options.target, RecordOptions::Target::Module);
        QCOMPARE(pasted->options.program, QStringLiteral("json.tool"));
        QCOMPARE(pasted->options.arguments, (QStringList{QStringLiteral("--sort-keys"), QStringLiteral("big.json")}));
        QCOMPARE(pasted->options.pythonOptions, (QStringList{QStringLiteral("-Xdev"), QStringLiteral("-Werror")}));
        QCOMPARE(pasted->options.environment.first().second, QStringLiteral("UTC"));
    }

    // Options that the dialog has no field for take their value along, and what follows is the program.
    void theRestOfThePolicy() {
        const auto pasted = PastedCommand::parse(
            QStringLiteral(
                "callreel record --log-level debug --io-capture off --report r.json --keep-partial-trace app.py --x"),
            RecordOptions(), {});
        QVERIFY(pasted);
        QCOMPARE(pasted->options.program, QStringLiteral("app.py"));
        QCOMPARE(pasted->options.arguments, QStringList{QStringLiteral("--x")});
        QCOMPARE(pasted->options.keepOutput, std::optional(false));
        QCOMPARE(pasted->options.policyOptions,
                 (QStringList{QStringLiteral("--log-level=debug"), QStringLiteral("--keep-partial-trace")}));
    }

    void anythingElseIsArguments() {
        RecordOptions before;
        before.program = QStringLiteral("app.py");
        before.environment = {{QStringLiteral("KEPT"), QStringLiteral("1")}};
        const auto pasted = PastedCommand::parse(QStringLiteral("day.csv --title 'a b' > out"), before, {});
        QVERIFY(pasted);
        QVERIFY(pasted->argumentsOnly);
        QCOMPARE(pasted->options.program, before.program);
        QCOMPARE(pasted->options.environment, before.environment);
        QCOMPARE(pasted->options.arguments.size(), 5);
        QCOMPARE(pasted->notExpanded, QStringList{QStringLiteral(">")});
        QVERIFY(!PastedCommand::parse(QStringLiteral("   "), before, {}));
        QVERIFY(!PastedCommand::parse(QStringLiteral("a 'b"), before, {}));
    }
};

QTEST_GUILESS_MAIN(PastedCommandTest)
#include "test_PastedCommand.moc"
