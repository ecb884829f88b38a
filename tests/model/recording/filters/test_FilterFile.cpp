// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "model/recording/filters/FilterFile.h"

using namespace callreel;

/// Filters as people write them: what is wrong is said with file and line.
class TestFilterFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrong_data() {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const char* toml, const char* says) {
            QTest::newRow(name) << QByteArray(toml) << QByteArray(says);
        };
        row("no TOML", "description = \n", "my.toml:1: ");
        row("unknown key", "\ndescripton = 'x'\n", "my.toml:2: unknown key \"descripton\".");
        row("unknown key in a rule", "[[rule]]\nkeep = 'x'\nhide = 'y'\n",
            "my.toml:3: unknown key \"hide\" in a rule.");
        row("unknown key in a count", "[[count]]\nname = 'x'\nmatch = 'y'\nfirst = 1\n", "my.toml:4: unknown key");
        row("wrong type", "commands = 'make'\n", "my.toml:1: \"commands\" takes a list of texts.");
        row("wrong flag", "\n\nstrip-ansi = 'yes'\n", "my.toml:3: \"strip-ansi\" takes true or false.");
        row("wrong default", "default = 'show'\n", "my.toml:1: \"default\" takes");
        row("wrong number", "head = -1\n", "my.toml:1: \"head\" takes a number from 0 to 1000000.");
        row("tail too long", "tail = 5000\n", "my.toml:1: \"tail\" takes a number from 0 to 1000.");
        row("wrong pattern", "[[rule]]\ndrop = '(a'\n", "my.toml:2: the pattern '(a' is wrong: missing closing");
        row("wrong pattern in a list", "hold = [\n 'a',\n '['\n]\n", "my.toml:3: the pattern '[' is wrong");
        row("nothing to do", "[[rule]]\nhead = 3\n", "my.toml:1: a rule has one of keep, drop");
        row("two things to do", "[[rule]]\nkeep = 'a'\ndrop = 'b'\n", "my.toml:1: a rule has one of");
        row("until without a section", "[[rule]]\ndrop = 'a'\nuntil = 'b'\n", "my.toml:3: \"until\" belongs");
        row("head of a line", "[[rule]]\ndrop = 'a'\nhead = 1\n", "\"head\" and \"tail\" belong");
        row("one bracket", "[rule]\nkeep = 'a'\n", "\"rule\" is written as [[rule]].");
        row("a count without a name", "[[count]]\nmatch = 'a'\n", "my.toml:1: a count has a name and a match.");
    }
    void wrong() {
        QFETCH(QByteArray, toml);
        QFETCH(QByteArray, says);
        const auto profile = parseFilter(toml.toStdString(), "my", "my.toml");
        QVERIFY(!profile);
        QVERIFY2(profile.error().text().find(says.toStdString()) != std::string::npos, profile.error().text().c_str());
        QCOMPARE(profile.error().code, std::string("bad-filter"));
        QCOMPARE(profile.error().source, std::string("my.toml"));
    }

    void everyKey() {
        const auto profile =
            parseFilter("description = 'd'\ncommands = ['a', 'b']\ndefault = 'drop'\nerrors = ['x']\n"
                        "keep-errors = false\nhold = ['y']\nstrip-ansi = true\ncollapse-repeats = true\n"
                        "head = 10\ntail = 5\n[[rule]]\nsection = 's'\nuntil = 'u'\nhead = 3\ntail = 2\n"
                        "[[count]]\nname = 'n'\nmatch = 'm'\n",
                        "my", "my.toml");
        QVERIFY(profile);
        QCOMPARE(profile->name, std::string("my"));
        QCOMPARE(profile->commands.size(), std::size_t{2});
        QVERIFY(!profile->keepByDefault && profile->stripAnsi && profile->collapseRepeats);
        QCOMPARE(profile->errors.size(), std::size_t{1});
        QVERIFY(profile->shown == (HeadAndTail{10, 5}));
        QVERIFY(profile->rules.front().shown == (HeadAndTail{3, 2}));
        QCOMPARE(profile->counts.front().name, std::string("n"));
    }
};

QTEST_GUILESS_MAIN(TestFilterFile)
#include "test_FilterFile.moc"
