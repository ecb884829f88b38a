// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "model/recording/filters/FilterFile.h"
#include "model/recording/filters/FilteredStream.h"

using namespace callreel;

namespace {

FilterProfile profileOf(const char* toml) {
    auto profile = parseFilter(toml, "test", "test.toml");
    if (!profile)
        qFatal("%s", profile.error().text().c_str());
    return *profile;
}

QByteArray through(const char* toml, const char* text, FilterTally* tally = nullptr) {
    const FilterProfile profile = profileOf(toml);
    QByteArray out;
    FilteredStream stream(
        profile, [&](std::string_view bytes) { out.append(bytes.data(), static_cast<qsizetype>(bytes.size())); });
    stream.take(text, 0);
    stream.finish();
    if (tally)
        *tally = stream.tally();
    return out;
}

} // namespace

/// What each kind of rule does to lines, and what a stream does with bytes that are no lines yet.
class TestLineFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rules_data() {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* name, const char* toml, const char* text, const char* shown) {
            QTest::newRow(name) << QByteArray(toml) << QByteArray(text) << QByteArray(shown);
        };
        row("no rules", "", "a\nb\n", "a\nb\n");
        row("drop", "[[rule]]\ndrop = '^b'", "a\nb\nc\n", "a\nc\n");
        row("keep before drop", "[[rule]]\nkeep = '^bb'\n[[rule]]\ndrop = '^b'", "b\nbb\nb\n", "bb\n");
        row("default", "default = 'drop'\n[[rule]]\nkeep = 'x'", "a\nx\nb\n", "x\n");
        row("an error is never dropped", "[[rule]]\ndrop = '.'", "fine\nValueError: x\nFAILED\nok\n",
            "ValueError: x\nFAILED\n");
        row("unless that is asked for", "keep-errors = false\n[[rule]]\ndrop = '.'", "an error\n", "");
        row("errors of one's own", "errors = ['^KO']\n[[rule]]\ndrop = '.'", "OK\nKO 1\n", "KO 1\n");
        row("an option of the compiler is none", "[[rule]]\ndrop = '.'", "cc -Werror -Wno-error=x\n", "");
        row("collapse", "[[rule]]\ncollapse = '^s'", "s1\ns2\ns3\nx\ns4\n", "s1\n[2 more lines like this]\nx\ns4\n");
        row("collapse, one more", "[[rule]]\ncollapse = '^s'", "s1\ns2\n", "s1\n[1 more line like this]\n");
        row("an error in a run", "[[rule]]\ncollapse = '^s'", "s1\ns2\ns3 error\ns4\n",
            "s1\n[1 more line like this]\ns3 error\n[1 more line like this]\n");
        row("a dropped line does not end a run", "[[rule]]\ndrop = '^$'\n[[rule]]\ncollapse = '^s'", "s1\n\ns2\nx\n",
            "s1\n[1 more line like this]\nx\n");
        row("group", "[[rule]]\ngroup = '^(\\w):'\nhead = 1\ntail = 1", "a:1\na:2\na:3\na:4\nb:1\nb:2\n",
            "a:1\n[2 more lines like this]\na:4\nb:1\nb:2\n");
        row("section", "[[rule]]\nsection = '^=begin'\nuntil = '^=end'\nhead = 2", "x\n=begin\n1\n2\n3\n=end\ny\n",
            "x\n=begin\n1\n[2 lines left out]\n=end\ny\n");
        row("section, kept whole", "[[rule]]\nsection = '^=b'\nuntil = '^=e'\n[[rule]]\ndrop = '^1'",
            "1\n=b\n1\n=e\n1\n", "=b\n1\n=e\n");
        row("section, dropped, with an error in it", "[[rule]]\nsection = '^=b'\nuntil = '^=e'\nhead = 0",
            "=b\n1\nfatal\n2\n=e\n", "fatal\n=e\n");
        row("section to the end", "[[rule]]\nsection = '^=b'\nhead = 1\ntail = 1", "=b\n1\n2\n3\n",
            "=b\n[2 lines left out]\n3\n");
        row("head and tail of all", "head = 2\ntail = 1", "1\n2\n3\n4\n5\n", "1\n2\n[2 lines left out]\n5\n");
        row("what led to an error", "head = 1\ntail = 1", "1\n2\n3\nerror\n5\n6\n",
            "1\n[1 line left out]\n3\nerror\n[1 line left out]\n6\n");
        row("repeats", "collapse-repeats = true", "a\na\na\nb\nb\na\n",
            "a\n[the same line 2 times more]\nb\n[the same line once more]\na\n");
        row("repeats of what is dropped", "collapse-repeats = true\n[[rule]]\ndrop = 'a'", "a\na\nb\n", "b\n");
        row("ANSI is not in the way", "[[rule]]\ndrop = '^ok$'", "\x1b[32mok\x1b[0m\n\x1b[1mno\x1b[0m\n",
            "\x1b[1mno\x1b[0m\n");
        row("strip ANSI", "strip-ansi = true", "\x1b[1;31mred\x1b[0m \x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\\n",
            "red link\n");
        row("written over", "[[rule]]\ndrop = '^100%'", "10%\r50%\r100%\n", "");
        row("Windows line ends", "[[rule]]\ndrop = '^a$'", "a\r\nb\r\n", "b\r\n");
        row("no line end at the end", "[[rule]]\ndrop = '^a'", "a\nb", "b");
        row("a note behind it", "[[rule]]\ncollapse = '^s'", "s\ns", "s\n[1 more line like this]\n");
        row("no UTF-8", "[[rule]]\ndrop = '^a'", "a\n\xff\xfe\x80 b\na\xff\n", "\xff\xfe\x80 b\n");
        row("UTF-8", "[[rule]]\ndrop = '^.$'", "\xc3\xa4\n\xc3\xa4\xc3\xa4\n", "\xc3\xa4\xc3\xa4\n");
    }
    void rules() {
        QFETCH(QByteArray, toml);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, shown);
        QCOMPARE(through(toml.constData(), text.constData()), shown);
    }

    void bytesOfAllKindsPass() {
        QByteArray text;
        for (int i = 0; i < 70000; ++i)
            text.append(static_cast<char>((i * 7919) >> 3));
        const FilterProfile profile = profileOf("");
        QByteArray out;
        FilteredStream stream(
            profile, [&](std::string_view bytes) { out.append(bytes.data(), static_cast<qsizetype>(bytes.size())); });
        for (qsizetype at = 0; at < text.size(); at += 997)
            stream.take(text.mid(at, 997).toStdString(), 0);
        stream.finish();
        QCOMPARE(out, text);
    }

    void tally() {
        FilterTally tally;
        through("[[rule]]\ndrop = '^b'\n[[count]]\nname = 'bs'\nmatch = 'b'", "a\nb\nab\n", &tally);
        QCOMPARE(tally.lines, std::uint64_t{3});
        QCOMPARE(tally.shown, std::uint64_t{2});
        QCOMPARE(tally.counts, std::vector<std::uint64_t>{2});
    }

    void aLineIsShownWhenItIsWhole() { // nothing is buffered to the end
        const FilterProfile profile = profileOf("[[rule]]\ndrop = '^no'");
        std::string out;
        FilteredStream stream(profile, [&](std::string_view bytes) { out += bytes; });
        stream.take("yes\nn", 0);
        QCOMPARE(out, std::string("yes\n"));
        stream.take("ever\nno\n", 0);
        QCOMPARE(out, std::string("yes\nnever\n"));
        QVERIFY(!stream.deadline());
    }

    void aPromptIsShownAfterAMoment() {
        const FilterProfile profile = profileOf("hold = ['^\\.+$']\n[[rule]]\ndrop = '^\\.+ ok$'");
        std::string out;
        FilteredStream stream(profile, [&](std::string_view bytes) { out += bytes; });
        stream.take("(Pdb) ", 1000);
        QCOMPARE(stream.deadline(), std::optional<std::int64_t>(1000 + FilteredStream::moment));
        stream.onDeadline(1001);
        QCOMPARE(out, std::string());
        stream.onDeadline(1000 + FilteredStream::moment);
        QCOMPARE(out, std::string("(Pdb) "));
        stream.take("next\n...", 2000); // the rest of it follows at once; what is no prompt waits for its end
        QCOMPARE(out, std::string("(Pdb) next\n"));
        stream.onDeadline(9000);
        QCOMPARE(out, std::string("(Pdb) next\n"));
        stream.take(" ok\n", 9000);
        stream.finish();
        QCOMPARE(out, std::string("(Pdb) next\n"));
    }

    void aVeryLongLineIsNotKept() {
        const FilterProfile profile = profileOf("[[rule]]\ndrop = 'x'");
        std::size_t out = 0;
        FilteredStream stream(profile, [&](std::string_view bytes) { out += bytes.size(); });
        const std::string piece(10000, 'x');
        for (int i = 0; i < 10; ++i)
            stream.take(piece, 0);
        QVERIFY(out >= 100000 - FilteredStream::longestLine - piece.size()); // it flows, and is not held in memory
        stream.take("\nx\n", 0);
        stream.finish();
        QCOMPARE(out, std::size_t{100001}); // the long one whole, the short one dropped
    }

    void aTerriblePatternEnds() { // bounded work for a line
        const QByteArray text = QByteArray(30, 'a') + "!\nb\n";
        QCOMPARE(through("[[rule]]\ndrop = '^(a+)+$'", text.constData()), text);
    }
};

QTEST_GUILESS_MAIN(TestLineFilter)
#include "test_LineFilter.moc"
