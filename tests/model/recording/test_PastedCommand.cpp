// SPDX-License-Identifier: Apache-2.0
#include <QRegularExpression>
#include <QTest>

#include "model/recording/PastedCommand.h"
#include "model/recording/RecordingCommand.h"
#include "support/CallreelProgram.h"

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

    void everyOptionThatRecordHas() { // none of them is taken for the program, and none takes the program for its value
        test::CallreelProgram callreel;
        const QString help = QString::fromUtf8(callreel.run({QStringLiteral("record"), QStringLiteral("--help")}).out);
        // "  -o,--output FILE   What it is": a value is one blank away, the words on it are more.
        static const QRegularExpression option(
            QStringLiteral("^  (?:-\\w,)?(--[a-z-]+)(?:,(--[a-z-]+))?(?: (\\S+))?(?=  |$)"),
            QRegularExpression::MultilineOption);
        int known = 0;
        for (auto found = option.globalMatch(help); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            const QString value = match.captured(3).section(QLatin1Char('|'), 0, 0).toLower();
            for (const QString& name : {match.captured(1), match.captured(2)}) {
                if (name.isEmpty() || name == QLatin1String("--help"))
                    continue;
                ++known;
                const QString words = value.isEmpty() ? name : name + QLatin1Char(' ') + value;
                const auto pasted =
                    PastedCommand::parse(QStringLiteral("callreel record %1 app.py --x").arg(words), {}, {});
                QVERIFY2(pasted && !pasted->argumentsOnly, qPrintable(words));
                QVERIFY2(pasted->options.program == QLatin1String("app.py"), qPrintable(words));
                QCOMPARE(pasted->options.arguments, QStringList{QStringLiteral("--x")});
            }
        }
        QVERIFY2(known >= 25, qPrintable(QString::number(known)));
        const auto pasted = PastedCommand::parse(
            QStringLiteral(
                "callreel record --recorder codetracer --exit-mode halt --stop-mode=never --stay -oa.reel app.py"),
            {}, {});
        QCOMPARE(pasted->options.recorder, QStringLiteral("codetracer"));
        QCOMPARE(pasted->options.output, QStringLiteral("a.reel"));
        QCOMPARE(pasted->options.policyOptions,
                 (QStringList{QStringLiteral("--exit-mode=halt"), QStringLiteral("--stop-mode=never")}));
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
