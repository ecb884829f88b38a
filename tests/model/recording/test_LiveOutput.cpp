// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "model/recording/LiveOutput.h"

using namespace callreel;

namespace {

QStringList texts(const LiveOutput& output) {
    QStringList out;
    for (qint64 i = output.begin(); i < output.end(); ++i)
        out << output.line(i).text;
    return out;
}

QStringList shown(const char* bytes) {
    LiveOutput output;
    output.append(OutputStream::Out, bytes, 0);
    return texts(output);
}

} // namespace

class LiveOutputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesComeInPieces() {
        LiveOutput output;
        output.append(OutputStream::Out, "hel", 1);
        output.append(OutputStream::Err, "oops\n", 2);
        output.append(OutputStream::Out, "lo\nnext", 3);
        QCOMPARE(texts(output), (QStringList{QStringLiteral("hello"), QStringLiteral("oops"), QStringLiteral("next")}));
        QCOMPARE(output.line(0).milliseconds, 1);
        QCOMPARE(output.line(1).kind, LiveOutput::Kind::Err);
        QCOMPARE(output.seen(LiveOutput::Kind::Out), 2);
        QCOMPARE(output.seen(LiveOutput::Kind::Err), 1);
    }

    void escapesOfTerminalsAreTakenOut() {
        QCOMPARE(shown("\x1b[1;31mred\x1b[0m\n"), QStringList{QStringLiteral("red")});
        QCOMPARE(shown("\x1b]0;title\a"
                       "text\n"),
                 QStringList{QStringLiteral("text")});
        QCOMPARE(shown("\x1b]8;;http://x\x1b\\link\n"), QStringList{QStringLiteral("link")});
        QCOMPARE(shown("\x1b(Bplain\n"), QStringList{QStringLiteral("plain")});
        // One that is never closed ends with its line.
        QCOMPARE(shown("\x1b]0;open\nnext\n").last(), QStringLiteral("next"));
    }

    void escapesMayBeCutAnywhere() {
        LiveOutput output;
        for (const char c : QByteArray("a\x1b[38;5;1mb\xc3\xa4"
                                       "c\n"))
            output.append(OutputStream::Out, QByteArray(1, c), 0);
        QCOMPARE(texts(output), QStringList{QStringLiteral("abäc")});
    }

    void carriageReturnBeginsTheLineAnew() {
        QCOMPARE(shown("10 %\r20 %\r30 %\n"), QStringList{QStringLiteral("30 %")});
        QCOMPARE(shown("dos\r\nline\r\n"), (QStringList{QStringLiteral("dos"), QStringLiteral("line")}));
        QCOMPARE(shown("100 %\r"), QStringList{QStringLiteral("100 %")});
    }

    void controlsBecomeVisible() {
        QCOMPARE(shown(QByteArray("a\x01"
                                  "b\n")
                           .constData()),
                 QStringList{QStringLiteral("a\u2401b")});
        QCOMPARE(shown("a\tb\n"), QStringList{QStringLiteral("a       b")});
        QCOMPARE(shown("ab\b\bc\n"), QStringList{QStringLiteral("c")});
        QCOMPARE(shown("\xff\xfe\n"), QStringList{QStringLiteral("\ufffd\ufffd")});
    }

    void ownLinesAreTold() {
        LiveOutput output;
        output.append(OutputStream::Err, "callreel: script exited with status 3\n", 0);
        output.appendOwn(QStringLiteral("asked to stop"), 5);
        QCOMPARE(output.line(0).kind, LiveOutput::Kind::Own);
        QCOMPARE(output.line(1).kind, LiveOutput::Kind::Own);
    }

    void theOldestLinesGoFirstAndAreCounted() {
        LiveOutput output({100, 1 << 20, 4096});
        for (int i = 0; i < 250; ++i)
            output.append(OutputStream::Out, QByteArray::number(i) + "\n", i);
        QCOMPARE(output.end() - output.begin(), 100);
        QCOMPARE(output.begin(), 150);
        QCOMPARE(output.dropped(), 150);
        QCOMPARE(output.line(150).text, QStringLiteral("150"));
        QCOMPARE(output.seen(LiveOutput::Kind::Out), 250);
        output.clear();
        QVERIFY(output.isEmpty());
        QCOMPARE(output.dropped(), 150);
        QCOMPARE(output.end(), 250);
    }

    void memoryIsBoundedWhateverComes() {
        LiveOutput output({1'000'000, 1 << 20, 1000});
        for (int i = 0; i < 100; ++i)
            output.append(OutputStream::Out, QByteArray(65536, 'x'), 0); // one line without end
        QVERIFY(output.storedBytes() <= 1 << 20);
        QVERIFY(output.dropped() > 0);
        QCOMPARE(output.seen(LiveOutput::Kind::Out), 1);
        QCOMPARE(output.longest(), 1000);
        QVERIFY(output.line(output.end() - 1).continued);
        for (int i = 0; i < 100; ++i)
            output.append(OutputStream::Err, QByteArray(65536, '\n'), 0);
        QVERIFY(output.storedBytes() <= 1 << 20);
    }

    void takesAFloodInTime() {
        QByteArray block;
        while (block.size() < (1 << 20))
            block += "batch 812: 128 rows, 120 new, 0 changed\n";
        LiveOutput output;
        QBENCHMARK {
            output.append(OutputStream::Out, block, 0);
        }
    }
};

QTEST_GUILESS_MAIN(LiveOutputTest)
#include "test_LiveOutput.moc"
