// SPDX-License-Identifier: Apache-2.0
#include <QProcess>
#include <QTest>

#include "model/recording/RecordingCommand.h"
#include "model/recording/ShellQuoting.h"

using namespace callreel;

namespace {

/// What a real shell makes of the line: each word of it, ended by a NUL.
QStringList shellWords(const QString& line) {
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("printf '%s\\0' ") + line});
    shell.waitForFinished();
    QStringList words;
    const QList<QByteArray> parts = shell.readAllStandardOutput().split('\0');
    for (const QByteArray& part : parts)
        words << QString::fromUtf8(part);
    words.removeLast();
    return words;
}

} // namespace

class ShellQuotingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShellGivesBackWhatWasQuoted() {
        const QStringList words{QStringLiteral("plain"),
                                QStringLiteral("Monday's orders"),
                                QString(),
                                QStringLiteral("$HOME"),
                                QStringLiteral("a\\b"),
                                QStringLiteral("~"),
                                QStringLiteral("=x"),
                                QStringLiteral("a=b"),
                                QStringLiteral("*"),
                                QStringLiteral("two\nlines"),
                                QStringLiteral("\"q\" 'q' `q`"),
                                QStringLiteral("größe"),
                                QStringLiteral("!x"),
                                QStringLiteral("#c"),
                                QStringLiteral("日本")};
        QCOMPARE(shellWords(joinForShell(words)), words);
    }

    void onlyWhatNeedsQuotesHasThem() {
        QCOMPARE(quoteForShell(QStringLiteral("~/x")), QStringLiteral("'~/x'"));
        QCOMPARE(quoteForShell(QStringLiteral("/a/b-c_d.py")), QStringLiteral("/a/b-c_d.py"));
        QCOMPARE(quoteForShell(QStringLiteral("--title=a")), QStringLiteral("--title=a"));
    }

    void splitsAsAShellDoes_data() {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"day.csv --title \"Monday's orders\"", "a 'b c'd\"e f\"", "a\\ b c", "''", "\"a\\\"b\\$c\\d\"",
              "  spaced   out  ", "a\\\nb c", "x=1 y='2 3'", "'it'\\''s'", "a b # comment", "a#b"})
            QTest::newRow(line) << QString::fromUtf8(line);
    }
    void splitsAsAShellDoes() {
        QFETCH(QString, line);
        const auto split = splitAsShell(line, {});
        QVERIFY(split);
        QCOMPARE(split->words, shellWords(line));
        QVERIFY(split->notExpanded.isEmpty());
    }

    void tildeIsTheHomeFolderAtAWordsBeginOnly() {
        const auto split = splitAsShell(QStringLiteral("~/a b~ '~' ~"), QStringLiteral("/home/x"));
        QCOMPARE(split->words, (QStringList{QStringLiteral("/home/x/a"), QStringLiteral("b~"), QStringLiteral("~"),
                                            QStringLiteral("/home/x")}));
    }

    void saysWhatItDoesNotExpand() {
        const auto split = splitAsShell(QStringLiteral("cat $HOME/*.py | wc \"${A}\" '$B'"), {});
        QCOMPARE(split->notExpanded, (QStringList{QStringLiteral("$HOME"), QStringLiteral("*"), QStringLiteral("|"),
                                                  QStringLiteral("${A")}));
        QVERIFY(split->words.contains(QStringLiteral("|")));
    }

    void anOpenQuoteIsAnError() {
        const auto split = splitAsShell(QStringLiteral("say 'hello"), {});
        QVERIFY(!split);
        QCOMPARE(split.error().text(), std::string("The quote at position 5 is never closed."));
        QVERIFY(!splitAsShell(QStringLiteral("\"a"), {}));
    }

    void theCommandShownRunsTheSame() {
        RecordOptions options;
        options.program = QStringLiteral("a file.py");
        options.arguments = {QStringLiteral("it's")};
        options.workdir = QStringLiteral("/");
        options.environment = {{QStringLiteral("ROW"), QStringLiteral("a b")}, {QStringLiteral("EMPTY"), QString()}};
        const auto command = RecordingCommand::make(options, QStringLiteral("/bin/echo"), {});
        QCOMPARE(command.toShell(), QStringLiteral("cd / && ROW='a b' EMPTY= /bin/echo record 'a file.py' 'it'\\''s'"));
        options.inheritEnvironment = false;
        QProcessEnvironment inherited;
        inherited.insert(QStringLiteral("CALLREEL_HOME"), QStringLiteral("/t"));
        QVERIFY(RecordingCommand::make(options, QStringLiteral("/bin/echo"), inherited)
                    .toShell()
                    .startsWith(QStringLiteral("cd / && env -i CALLREEL_HOME=/t ROW='a b'")));
    }
};

QTEST_GUILESS_MAIN(ShellQuotingTest)
#include "test_ShellQuoting.moc"
