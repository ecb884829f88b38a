// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "widgets/source/PythonLexer.h"

using namespace callreel;

class TestPythonLexer : public QObject {
    Q_OBJECT

    /// "keyword:def definition:load string:'x'"
    static QString lexed(const QString& line, int* state = nullptr) {
        static const char* names[] = {"keyword", "builtin", "string", "number", "comment", "decorator", "definition"};
        int own = PythonLexer::plain;
        QStringList words;
        for (const auto& token : PythonLexer::line(line, state ? *state : own))
            words << QLatin1String(names[static_cast<int>(token.kind)]) + QLatin1Char(':') +
                         line.mid(token.begin, token.length);
        return words.join(QLatin1Char(' '));
    }

private Q_SLOTS:
    void lines_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(expected);
        };
        row("def load(path):", "keyword:def definition:load");
        row("async def fetch(x): await y", "keyword:async keyword:def definition:fetch keyword:await");
        row("class Order(Base): pass", "keyword:class definition:Order keyword:pass");
        row("x = 0x_ff + 1.5e-3j + .5", "number:0x_ff number:1.5e-3j number:.5");
        row("s = 'it\\'s' + \"two\"", "string:'it\\'s' string:\"two\"");
        row("r = rb'\\' # no end'", "string:rb'\\' # no end'");
        row("x = 1  # a 'comment'", "number:1 comment:# a 'comment'");
        row("@dataclass(frozen=True)", "decorator:@dataclass keyword:True");
        row("a @ b", "");
        row("obj.print = self.len", "builtin:self");
        row("for i in range(3): yield i", "keyword:for keyword:in builtin:range number:3 keyword:yield");
        row("match = case + 1", "number:1");
        row("    match value:", "keyword:match");
        row("f'{len(x)} of {y!r}'", "string:f' builtin:len string: of  string:'");
        row("f'{{literal}} {a}'", "string:f'{{literal}}  string:'");
        row("f'{d[\"k\"]}' + 'z'", "string:f' string:\"k\" string:' string:'z'");
        row("naïve = 'ü'", "string:'ü'");
        row("'open", "string:'open");
    }
    void lines() {
        QFETCH(QString, line);
        QFETCH(QString, expected);
        QCOMPARE(lexed(line), expected);
    }

    void tripleQuotedStringsGoOnInTheNextLine() {
        int state = PythonLexer::plain;
        QCOMPARE(lexed(QStringLiteral("x = \"\"\"one 'and'"), &state), QStringLiteral("string:\"\"\"one 'and'"));
        QVERIFY(state != PythonLexer::plain);
        QCOMPARE(lexed(QStringLiteral("def is text"), &state), QStringLiteral("string:def is text"));
        QCOMPARE(lexed(QStringLiteral("end\"\"\" + 1"), &state), QStringLiteral("string:end\"\"\" number:1"));
        QCOMPARE(state, PythonLexer::plain);
        QCOMPARE(lexed(QStringLiteral("'''a''' '''b"), &state), QStringLiteral("string:'''a''' string:'''b"));
        QVERIFY(state != PythonLexer::plain);
        QCOMPARE(lexed(QStringLiteral("\"\"\" '''"), &state), QStringLiteral("string:\"\"\" '''"));
        QCOMPARE(state, PythonLexer::plain);
    }

    void anythingIsLexedWithoutOverlaps() {
        const QString letters = QStringLiteral("'\"\\{}f#@ra1.=d ");
        unsigned random = 7;
        for (int round = 0; round < 3000; ++round) {
            QString line;
            for (int length = 0; length < 14; ++length) {
                random = random * 1103515245u + 12345u;
                line += letters[static_cast<qsizetype>((random >> 16) % static_cast<unsigned>(letters.size()))];
            }
            int state = PythonLexer::plain;
            qsizetype end = 0;
            for (const auto& token : PythonLexer::line(line, state)) {
                QVERIFY2(token.begin >= end && token.length > 0 && token.begin + token.length <= line.size(),
                         qPrintable(line));
                end = token.begin + token.length;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPythonLexer)
#include "test_PythonLexer.moc"
