// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/cli/ExampleTrace.h"
#include "support/CallreelProgram.h"

using namespace callreel;
using namespace callreel::test;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

/// Columns that a line takes on a terminal: without colours, wide characters twice.
int columnsOf(const QByteArray& line) {
    static const QRegularExpression colours(QStringLiteral("\033\\[[0-9;]*m"));
    int columns = 0;
    for (const char32_t c : QString::fromUtf8(line).remove(colours).toUcs4())
        columns += c >= 0x2E80 && c < 0xFF00 ? 2 : 1;
    return columns;
}

} // namespace

/// `callreel tree` through the built program, on a trace made by the real writer.
class TestTreeVerb : public QObject {
    Q_OBJECT

private:
    CallreelProgram m_callreel;
    QString m_trace;

    ProgramRun tree(QStringList options) const {
        options.prepend(QStringLiteral("tree"));
        options.append(m_trace);
        return m_callreel.run(options);
    }
    QList<QJsonObject> lines(const QStringList& options) const {
        const ProgramRun run = tree(options + QStringList{QStringLiteral("--json")});
        QList<QJsonObject> out;
        for (const QByteArray& line : run.out.split('\n')) {
            if (!line.isEmpty())
                out << QJsonDocument::fromJson(line).object();
        }
        return out;
    }
    static QStringList functions(const QList<QJsonObject>& lines) {
        QStringList out;
        for (const QJsonObject& line : lines.mid(1))
            out << line.value(QStringLiteral("function")).toString();
        return out;
    }

private Q_SLOTS:
    void initTestCase() {
        m_trace = m_callreel.file(QStringLiteral("example.reel"));
        const auto built = buildExampleTrace(m_trace.toStdString());
        QVERIFY2(built.has_value(), built ? "" : built.error().text().c_str());
    }

    /// The whole drawing: B2 to B7 in words, B12 (a generator left suspended), the exit status as the result of
    /// <toplevel>.
    void drawsTheTree() {
        const ProgramRun run = tree({});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err, QByteArray());
        const QString expected = text(R"(MainThread  thread 0, 10 calls
<toplevel> → exited with status 3  122 ms
└─ main(argv=['day.csv', '--strict']) → 3  122 ms
   ├─ Store.load(path='day.csv', password=‹redacted›) → [1, 2]  2.00 ms
   │  ├─ rows(n=3) yields 0  1.00 µs
   │  └─ dumps(obj='x') → '"x"'  1.00 µs
   ├─ rows #2 resumed yields 1  1.00 µs
   ├─ rows #3 thrown(exception=ValueError('stop')) unwinds ValueError('stop')  1.00 µs
   ├─ run() unwinds ValueError('bad news')  3.00 µs
   │  └─ explode(reason='bad news') unwinds ValueError('bad news')  1.00 µs
   └─ numbers() yields 7  1.00 µs

audit  thread 1, 1 call
work(name='日本 audit') open  120 ms
)");
        QCOMPARE(QString::fromUtf8(run.out).replace(QChar(0x2009), QLatin1Char(' ')), expected);
    }

    void withoutUtf8ItIsAscii() {
        CallreelProgram callreel;
        callreel.setVariable("LC_ALL", "C");
        const ProgramRun run = callreel.run({QStringLiteral("tree"), m_trace});
        for (const char c : run.out)
            QVERIFY(static_cast<unsigned char>(c) < 0x80);
        QVERIFY(run.out.contains("   |  `- dumps(obj='x') -> '\"x\"'  1.00 us\n"));
        QVERIFY(run.out.contains("password=<redacted>"));
        QVERIFY(run.out.contains("work(name='\\u65e5\\u672c audit') open"));
    }

    void onATerminalLinesKeepToTheWidth() {
        for (const int width : {40, 60, 100}) {
            const ProgramRun run = m_callreel.runOnTerminal({QStringLiteral("tree"), m_trace}, {width, 24});
            QCOMPARE(run.exitCode, 0);
            const QList<QByteArray> all = run.out.trimmed().split('\n');
            QCOMPARE(all.size(), 14);
            for (const QByteArray& line : all)
                QVERIFY2(columnsOf(line) <= width, line.constData());
            // Durations stand at the right edge.
            QCOMPARE(columnsOf(all.at(2)), width);
        }
        // A result is not cut before the arguments.
        const ProgramRun run = m_callreel.runOnTerminal({QStringLiteral("tree"), m_trace}, {66, 24});
        QVERIFY2(run.out.contains("explode") && run.out.contains("ValueError('bad news')"), run.out.constData());
    }

    void colours_data() {
        QTest::addColumn<bool>("terminal");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("coloured");
        QTest::newRow("terminal") << true << QString() << QString() << true;
        QTest::newRow("pipe") << false << QString() << QString() << false;
        QTest::newRow("NO_COLOR") << true << text("NO_COLOR") << text("1") << false;
        QTest::newRow("NO_COLOR, empty") << true << text("NO_COLOR") << QString() << true;
        QTest::newRow("CLICOLOR=0") << true << text("CLICOLOR") << text("0") << false;
        QTest::newRow("CLICOLOR=1") << true << text("CLICOLOR") << text("1") << true;
        QTest::newRow("TERM=dumb") << true << text("TERM") << text("dumb") << false;
        QTest::newRow("CLICOLOR_FORCE") << false << text("CLICOLOR_FORCE") << text("1") << true;
        QTest::newRow("CLICOLOR_FORCE=0") << false << text("CLICOLOR_FORCE") << text("0") << false;
    }
    void colours() {
        QFETCH(bool, terminal);
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, coloured);
        CallreelProgram callreel;
        if (!name.isEmpty())
            callreel.setVariable(name.toLatin1().constData(), value);
        const QStringList arguments{QStringLiteral("tree"), m_trace};
        const ProgramRun run = terminal ? callreel.runOnTerminal(arguments) : callreel.run(arguments);
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out.contains('\033'), coloured);
    }

    void noColorBeatsForce() {
        CallreelProgram callreel;
        callreel.setVariable("CLICOLOR_FORCE", "1");
        callreel.setVariable("NO_COLOR", "1");
        QVERIFY(!callreel.run({QStringLiteral("tree"), m_trace}).out.contains('\033'));
    }

    void depthSaysWhatIsBelow() {
        const ProgramRun run = tree({QStringLiteral("--depth"), QStringLiteral("2")});
        QVERIFY(run.out.contains("└─ main(argv=['day.csv', '--strict']) → 3  +8 calls"));
        QVERIFY(!run.out.contains("Store.load"));
        QVERIFY(run.out.contains("3 of 11 calls shown. To see more, raise or leave out --depth."));
    }

    void limitSaysWhatItLeavesOut() {
        const ProgramRun run = tree({QStringLiteral("--limit"), QStringLiteral("4")});
        QVERIFY(run.out.contains("4 of 11 calls shown. To see more, raise or leave out --limit."));
        QCOMPARE(tree({QStringLiteral("--limit"), QStringLiteral("11")}).out.contains("shown"), false);
    }

    /// Contract: GLOB matches the qualified name, or module and qualified name joined by a dot.
    void functionGlob_data() {
        QTest::addColumn<QString>("glob");
        QTest::addColumn<QStringList>("matches");
        QTest::newRow("name") << text("explode") << QStringList{text("explode")};
        QTest::newRow("stars") << text("*o*s*") << QStringList{text("rows"), text("dumps"), text("rows"), text("rows")};
        QTest::newRow("class") << text("Store.*") << QStringList{text("Store.load")};
        QTest::newRow("module and name") << text("json.dumps") << QStringList{text("dumps")};
        QTest::newRow("question mark and set")
            << text("r[ou]?s") << QStringList{text("rows"), text("rows"), text("rows")};
        QTest::newRow("case counts") << text("Explode") << QStringList{};
        QTest::newRow("none") << text("nothing*") << QStringList{};
    }
    void functionGlob() {
        QFETCH(QString, glob);
        QFETCH(QStringList, matches);
        QCOMPARE(functions(lines({QStringLiteral("--function"), glob})), matches);
    }

    void aMatchIsDrawnWithItsCallers() {
        const ProgramRun run = tree({QStringLiteral("--function"), QStringLiteral("explode")});
        const QString expected = text(R"(MainThread  thread 0, 10 calls
<toplevel>  122 ms
└─ main  122 ms
   └─ run  3.00 µs
      └─ explode(reason='bad news') unwinds ValueError('bad news')  1.00 µs

… 1 of 11 calls shown. To see more, raise or leave out --function.
)");
        QCOMPARE(QString::fromUtf8(run.out).replace(QChar(0x2009), QLatin1Char(' ')), expected);
        QVERIFY(tree({QStringLiteral("--function"), QStringLiteral("nothing*")})
                    .out.startsWith("No function of this trace"));
    }

    void oneThreadByNumberOrName() {
        QCOMPARE(functions(lines({QStringLiteral("--thread"), QStringLiteral("1")})), QStringList{text("work")});
        QCOMPARE(functions(lines({QStringLiteral("--thread"), QStringLiteral("audit")})), QStringList{text("work")});
        const ProgramRun run = tree({QStringLiteral("--thread"), QStringLiteral("7")});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("0 MainThread, 1 audit"), run.err.constData());
    }

    /// Contract, "tree --json": every key of every line.
    void jsonLinesKeyByKey() {
        const QList<QJsonObject> all = lines({});
        QCOMPARE(all.size(), 12);
        QCOMPARE(
            all.at(0),
            QJsonObject({{text("schema"), text("callreel.tree/1")}, {text("complete"), true}, {text("calls"), 11}}));
        const QStringList keys{text("activation"), text("arguments"), text("depth"),  text("duration_ns"),
                               text("enter"),      text("exit"),      text("file"),   text("function"),
                               text("id"),         text("line"),      text("module"), text("parent"),
                               text("result"),     text("start_ns"),  text("thread")};
        for (const QJsonObject& line : all.mid(1))
            QCOMPARE(line.keys(), keys);
        const auto str = [](const char* characters) {
            return QJsonObject({{text("type"), text("str")}, {text("text"), text(characters)}});
        };
        const QJsonObject load = all.at(3);
        QCOMPARE(load.value(text("id")).toInteger(), 2);
        QCOMPARE(load.value(text("parent")).toInteger(), 1);
        QCOMPARE(load.value(text("thread")).toInt(), 0);
        QCOMPARE(load.value(text("depth")).toInt(), 2);
        QCOMPARE(load.value(text("function")).toString(), text("Store.load"));
        QCOMPARE(load.value(text("module")).toString(), text("__main__"));
        QCOMPARE(load.value(text("file")).toString(), text("/src/orders.py"));
        QCOMPARE(load.value(text("line")).toInt(), 10);
        QCOMPARE(load.value(text("enter")).toString(), text("start"));
        QCOMPARE(load.value(text("exit")).toString(), text("return"));
        QCOMPARE(load.value(text("start_ns")).toInteger(), 2000);
        QCOMPARE(load.value(text("duration_ns")).toInteger(), 2005000);
        const QJsonArray arguments = load.value(text("arguments")).toArray();
        QCOMPARE(arguments.at(0).toObject(),
                 QJsonObject({{text("name"), text("path")}, {text("value"), str("day.csv")}}));
        QCOMPARE(arguments.at(1).toObject().value(text("value")).toObject().value(text("cut")).toString(),
                 text("redacted"));
        QCOMPARE(load.value(text("result")).toObject().value(text("items")).toArray().size(), 2);
        QCOMPARE(load.value(text("result")).toObject().value(text("length")).toInt(), 2);

        // B4, B6, B7, B8: the segments of one generator share the activation; a resumed call has no arguments, a thrown
        // one the one argument "exception".
        const QJsonObject first = all.at(4), resumed = all.at(6), thrown = all.at(7);
        QCOMPARE(first.value(text("exit")).toString(), text("yield"));
        QCOMPARE(resumed.value(text("enter")).toString(), text("resume"));
        QCOMPARE(resumed.value(text("activation")), first.value(text("activation")));
        QCOMPARE(resumed.value(text("arguments")).toArray(), QJsonArray());
        QCOMPARE(resumed.value(text("result")).toObject().value(text("text")).toString(), text("1"));
        QCOMPARE(thrown.value(text("enter")).toString(), text("throw"));
        QCOMPARE(thrown.value(text("exit")).toString(), text("unwind"));
        QCOMPARE(thrown.value(text("arguments")).toArray().size(), 1);
        const QJsonObject exception = thrown.value(text("arguments")).toArray().at(0).toObject();
        QCOMPARE(exception.value(text("name")).toString(), text("exception"));
        QCOMPARE(exception.value(text("value")).toObject().value(text("text")).toString(), text("ValueError('stop')"));
        QCOMPARE(exception.value(text("value")).toObject().value(text("type")).toString(), text("ValueError"));
        // B5: both frames that the exception left.
        for (const int at : {8, 9})
            QCOMPARE(all.at(at).value(text("result")).toObject().value(text("text")).toString(),
                     text("ValueError('bad news')"));

        const QJsonObject toplevel = all.at(1);
        QVERIFY(toplevel.value(text("parent")).isNull());
        QCOMPARE(toplevel.value(text("result")).toObject().value(text("text")).toString(), text("3"));
        const QJsonObject work = all.at(11);
        QCOMPARE(work.value(text("id")).toInteger(), qint64(1) << 40);
        QCOMPARE(work.value(text("thread")).toInt(), 1);
        QCOMPARE(work.value(text("exit")).toString(), text("open"));
        QVERIFY(work.value(text("result")).isNull());
        QCOMPARE(work.value(text("arguments")).toArray().at(0).toObject().value(text("value")).toObject(),
                 str("日本 audit"));
    }

    void completeIsFalseWhenSomethingIsLeftOut() {
        const auto complete = [this](const QStringList& options) {
            return lines(options).at(0).value(text("complete")).toBool();
        };
        QVERIFY(complete({}));
        QVERIFY(complete({text("--depth"), text("9"), text("--limit"), text("11"), text("--function"), text("*")}));
        QVERIFY(!complete({text("--depth"), text("4"), text("--limit"), text("10")}));
        QVERIFY(complete({text("--depth"), text("4")}));
        QVERIFY(!complete({text("--depth"), text("3")}));
        QVERIFY(!complete({text("--depth"), text("0")}));
        QVERIFY(!complete({text("--limit"), text("0")}));
        QVERIFY(!complete({text("--thread"), text("0")}));
        QVERIFY(!complete({text("--function"), text("rows")}));
        QCOMPARE(lines({text("--depth"), text("2")}).size(), 4);
        QCOMPARE(lines({text("--limit"), text("5")}).size(), 6);
        QCOMPARE(lines({text("--limit"), text("5")}).at(0).value(text("calls")).toInt(), 11);
    }

    void wrongNumbersAreWrongUsage() {
        for (const char* number : {"-1", "x", "1.5", "99999999999999999999"})
            QCOMPARE(tree({QStringLiteral("--depth"), text(number)}).exitCode, 2);
    }

    /// A reader that goes early is no error, for little and for much output.
    void aClosedPipeEndsQuietly() {
        CallreelProgram callreel;
        callreel.setVariable("TRACE", m_trace);
        const QString large = callreel.file(QStringLiteral("large.reel"));
        QVERIFY(buildLargeTrace(large.toStdString(), 20000));
        callreel.setVariable("LARGE", large);
        for (const char* line : {"(\"$CALLREEL\" tree \"$TRACE\"; echo $? >&2) | head -1",
                                 "(\"$CALLREEL\" tree \"$LARGE\"; echo $? >&2) | head -1",
                                 "(\"$CALLREEL\" tree --json \"$LARGE\"; echo $? >&2) | head -1"}) {
            const ProgramRun run = callreel.shell(text(line));
            QCOMPARE(run.err, QByteArray("0\n"));
            QCOMPARE(run.out.count('\n'), 1);
        }
    }

    /// Many calls, as they come, in memory that does not grow with them: the limit is far below what they take as text.
    void manyCallsInBoundedMemory() {
        CallreelProgram callreel;
        const QString large = callreel.file(QStringLiteral("large.reel"));
        QVERIFY(buildLargeTrace(large.toStdString(), 1000000, false));
        callreel.setVariable("LARGE", large);
        const ProgramRun run =
            callreel.shell(text("ulimit -v 420000; \"$CALLREEL\" tree --json \"$LARGE\" | wc -l"), 280000);
        QCOMPARE(run.err, QByteArray());
        QVERIFY2(run.out.trimmed().toLongLong() > 1000000, run.out.constData());
    }

    /// Of the library's calls between own ones the first is drawn, which is what was called; the way on is a number.
    void libraryCallsBetweenOwnOnesAreCounted() {
        const CallreelProgram callreel;
        const QString file = callreel.file(QStringLiteral("folded.reel"));
        TraceBuilder builder(file.toStdString());
        const auto own = builder.function("own");
        const auto enter = [&](const char* name) {
            builder.enter(builder.function(name, {}, 1, FunctionInfo::Flavour::Function, true, "library"));
        };
        builder.enter(own);
        enter("run");
        enter("loop");
        enter("call");
        builder.enter(own).leave().leave(); // run, loop, call: own
        enter("wait");
        builder.leave().leave();    // nothing of ours below it
        builder.enter(own).leave(); // straight below run
        builder.leave().leave();
        QVERIFY(builder.finish());
        const ProgramRun run = callreel.run({QStringLiteral("tree"), QStringLiteral("--own"), file});
        QByteArrayList drawn;
        for (const QByteArray& line : run.out.split('\n'))
            drawn << line.left(line.lastIndexOf("  "));
        QCOMPARE(drawn.mid(0, 5),
                 (QByteArrayList{"<toplevel> → exited with status 0", "└─ own() → None", "   └─ run",
                                 "      ├─ … 2 library calls … own() → None", "      └─ own() → None"}));
        QVERIFY2(run.out.contains("… 4 of 8 calls shown."), run.out.constData());
        // Who asks for a function is shown the way.
        QVERIFY(callreel.run({QStringLiteral("tree"), QStringLiteral("--function"), QStringLiteral("own"), file})
                    .out.contains("└─ call"));
    }

    /// Names and texts of a trace come from anybody.
    void nothingHostileReachesTheTerminal() {
        CallreelProgram callreel;
        const QString file = callreel.file(QStringLiteral("hostile.reel"));
        TraceBuilder builder(file.toStdString());
        const auto evil = builder.function("evil\x1b[2J\n", {"x\x1b]0;owned\x07"});
        builder.enter(evil, {value::text("\x1b[31m\xe2\x80\xae")}).leave(value::text("a\nb"));
        builder.run.program = {"\x1b[2J.py"};
        QVERIFY(builder.finish());
        for (const char* verb : {"tree", "show"}) {
            const ProgramRun run = callreel.run({text(verb), file});
            QCOMPARE(run.exitCode, 0);
            QVERIFY2(!run.out.contains('\x1b') && !run.out.contains('\x07') && !run.out.contains("\xe2\x80\xae"),
                     run.out.constData());
        }
        QCOMPARE(callreel.run({QStringLiteral("tree"), file}).out.count('\n'), 2);
    }

    /// Lines stay drawable however deep a recursion is.
    void aDeepRecursion() {
        CallreelProgram callreel;
        const QString file = callreel.file(QStringLiteral("deep.reel"));
        TraceBuilder builder(file.toStdString());
        const auto down = builder.function("down", {"n"});
        for (int i = 0; i < 5000; ++i)
            builder.enter(down, {value::integer(i)});
        for (int i = 0; i < 5000; ++i)
            builder.leave();
        QVERIFY(builder.finish());
        const ProgramRun piped = callreel.run({QStringLiteral("tree"), file});
        QCOMPARE(piped.out.count('\n'), 5001);
        QVERIFY(piped.out.size() < 5000 * 1000);
        const ProgramRun shown = callreel.runOnTerminal({QStringLiteral("tree"), file}, {80, 24});
        QVERIFY(shown.out.contains("[5000] "));
        for (const QByteArray& line : shown.out.trimmed().split('\n'))
            QVERIFY2(columnsOf(line) <= 80, line.constData());
    }

    void filesThatAreNoTraces_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("missing") << text("missing.reel") << QByteArray("There is no file");
        QTest::newRow("folder") << text(".") << QByteArray("is a folder");
        QTest::newRow("text") << text("text.reel") << QByteArray("is not a trace");
        QTest::newRow("empty") << text("empty.reel") << QByteArray("is not a trace");
        QTest::newRow("truncated") << text("truncated.reel") << QByteArray("damaged");
        QTest::newRow("device") << text("/dev/null") << QByteArray("is not a file");
        QTest::newRow("unfinished") << text("unfinished.reel") << QByteArray("is not finished");
        QTest::newRow("name without its ending") << text("example") << QByteArray("There is a ");
    }
    void filesThatAreNoTraces() {
        QFETCH(QString, name);
        QFETCH(QByteArray, says);
        const auto put = [this](const char* file, const QByteArray& bytes) {
            QFile out(m_callreel.file(text(file)));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(bytes);
        };
        put("text.reel", "a text, and nothing else");
        put("empty.reel", {});
        put("unfinished.reel.partial", "x");
        QFile whole(m_trace);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        put("truncated.reel", bytes.left(bytes.size() / 2));
        const QString path = name.startsWith(QLatin1Char('/')) ? name : m_callreel.file(name);
        for (const char* verb : {"show", "tree"}) {
            const ProgramRun run = m_callreel.run({text(verb), path});
            QCOMPARE(run.exitCode, 1);
            QCOMPARE(run.out, QByteArray());
            QVERIFY2(run.err.contains(says), run.err.constData());
            const QList<QByteArray> lines = run.err.trimmed().split('\n');
            QVERIFY2(lines.size() >= 2, "an error says what to do");
            for (const QByteArray& line : lines)
                QVERIFY(line.startsWith("callreel: "));
        }
    }

    /// A file that was changed at random is refused or read, never a crash or a hang.
    void hostileFiles() {
        QFile whole(m_trace);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        const QString path = m_callreel.file(QStringLiteral("changed.reel"));
        quint32 random = 12345;
        for (int round = 0; round < 60; ++round) {
            QByteArray changed = bytes;
            for (int i = 0; i < 8; ++i) {
                random = random * 1664525 + 1013904223;
                changed[static_cast<int>(random % static_cast<quint32>(changed.size()))] =
                    static_cast<char>(random >> 24);
            }
            QFile out(path);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(changed);
            out.close();
            for (const char* verb : {"tree", "show"}) {
                const ProgramRun run = m_callreel.run({text(verb), path}, 20000);
                QVERIFY2(run.exitCode == 0 || run.exitCode == 1,
                         qPrintable(text("round %1: %2").arg(round).arg(run.signal)));
                QCOMPARE(run.exitCode == 1, run.err.startsWith("callreel: error: "));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTreeVerb)
#include "test_TreeVerb.moc"
