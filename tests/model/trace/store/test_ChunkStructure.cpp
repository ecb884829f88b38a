// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <random>

#include "model/trace/store/ChunkStructure.h"
#include "model/trace/store/ChunkSummary.h"
#include "model/trace/store/ChunkValues.h"
#include "model/trace/store/FrameCodec.h"
#include "model/trace/store/StoreFormat.h"

using namespace callreel;

/// The parts of a chunk: what is written is what is read, and what cannot be is refused.
class ChunkStructureTest : public QObject {
    Q_OBJECT

    static ChunkStructure example() {
        ChunkStructure chunk;
        chunk.clear(2, 100);
        chunk.push(3, 99, 4, 5000, EnterCause::Start);
        chunk.push(4, 100, 5, 5010, EnterCause::Resume);
        chunk.push(3, 99, 4, 6000, EnterCause::Throw);
        chunk.push(9, Call::noParent, 0, 7000, EnterCause::Running);
        chunk.close(0, 2, 100, ExitCause::Return);
        chunk.close(1, 1, 7, ExitCause::Yield);
        chunk.causes[1] |= store::resumedFlag;
        chunk.resumptions.push_back({1, 2, {2, 50}, {2, 50}});
        chunk.close(2, 1, 1, ExitCause::Unwind);
        chunk.causes[2] |= store::resumedFlag;
        chunk.resumptions.push_back({2, 7, {1, 9000}, {2, 1}});
        return chunk; // the fourth is open: its end comes later
    }

private Q_SLOTS:
    void whatIsWrittenIsRead() {
        const ChunkStructure chunk = example();
        const auto read = ChunkStructure::decode(chunk.encode(), 2, 100, 4, 5000);
        QVERIFY(read);
        for (std::uint32_t i = 0; i < 4; ++i) {
            const Call a = chunk.call(i), b = read->call(i);
            QVERIFY(a.id == b.id);
            QCOMPARE(a.function, b.function);
            QCOMPARE(a.parent, b.parent);
            QCOMPARE(a.depth, b.depth);
            QCOMPARE(a.size, b.size);
            QCOMPARE(a.start, b.start);
            QCOMPARE(a.duration, b.duration);
            QCOMPARE(a.enter, b.enter);
            QCOMPARE(a.exit, b.exit);
            QCOMPARE(a.activation, b.activation);
            QCOMPARE(a.segment, b.segment);
        }
        QVERIFY(read->resumption(2)->previous == (CallId{1, 9000}));
        QVERIFY(!read->resumption(0));
        QVERIFY(read->causes[3] & store::lateFlag);
        QCOMPARE(read->call(1).activation, (CallId{2, 50}).number());
    }

    void whatCannotBeIsRefused() {
        const std::string good = example().encode();
        QVERIFY(!ChunkStructure::decode(good, 2, 100, 5, 5000));
        QVERIFY(!ChunkStructure::decode(good + "x", 2, 100, 4, 5000));
        QVERIFY(!ChunkStructure::decode(good.substr(0, good.size() - 1), 2, 100, 4, 5000));
        // A parent before the thread's first call, an earlier segment before it.
        QVERIFY(!ChunkStructure::decode(good, 2, 0, 4, 5000));
        std::mt19937 random(2);
        for (int i = 0; i < 20000; ++i) {
            std::string bad = good;
            bad[random() % bad.size()] = static_cast<char>(random());
            if (const auto read = ChunkStructure::decode(bad, 2, 100, 4, 5000)) {
                QCOMPARE(read->count(), 4u);
                for (std::uint32_t k = 0; k < 4; ++k)
                    QVERIFY(read->call(k).parent == Call::noParent || read->call(k).parent < 100 + k);
            }
        }
    }

    void summaries() {
        const ChunkSummary summary = ChunkSummary::of(example());
        QVERIFY((summary.depths == Histogram{{0, 1}, {4, 2}, {5, 1}}));
        QVERIFY((summary.functions == Histogram{{3, 2}, {4, 1}, {9, 1}}));
        QCOMPARE(summary.unwinds, 1u);
        QVERIFY(decodeHistogram(encodeHistogram(summary.functions), 4) == summary.functions);
        QVERIFY(!decodeHistogram(encodeHistogram(summary.functions), 5));
        // Numbers too large to be counted one by one.
        ChunkStructure deep;
        deep.clear(0, 0);
        deep.push(0, Call::noParent, 4'000'000, 0, EnterCause::Start);
        deep.push(0, Call::noParent, 7, 0, EnterCause::Start);
        QVERIFY((ChunkSummary::of(deep).depths == Histogram{{7, 1}, {4'000'000, 1}}));
    }

    void values() {
        ChunkValuesBuilder builder;
        builder.addCall("first");
        builder.addCall("");
        builder.addCall("third");
        builder.setResult(2, "c");
        builder.setResult(0, "aaa");
        QCOMPARE(builder.arguments(2), std::string_view("third"));
        const auto read = ChunkValues::decode(builder.encode(), 3);
        QVERIFY(read);
        QCOMPARE(read->arguments(0), std::string_view("first"));
        QCOMPARE(read->arguments(1), std::string_view());
        QCOMPARE(read->result(0), std::string_view("aaa"));
        QCOMPARE(read->result(1), std::string_view());
        QCOMPARE(read->result(2), std::string_view("c"));
        QVERIFY(!ChunkValues::decode(builder.encode(), 4));
        QVERIFY(!ChunkValues::decode(builder.encode() + "x", 3));
    }

    void frames() {
        FrameCodec codec;
        const std::string text(10000, 'x');
        const auto frame = codec.pack(text);
        QVERIFY(frame);
        QVERIFY(frame->size() < 100);
        QCOMPARE(codec.unpack(*frame, 10000).value(), text);
        QVERIFY(!codec.unpack(*frame, 9999)); // known before anything is unpacked
        QVERIFY(!codec.unpack(*frame + "x", 10000));
        QVERIFY(!codec.unpack(frame->substr(0, frame->size() - 1), 10000));
        for (std::size_t i = 0; i < frame->size(); ++i) {
            std::string bad = *frame;
            bad[i] = static_cast<char>(bad[i] ^ 0x10);
            const auto content = codec.unpack(bad, 1u << 20);
            QVERIFY2(!content || *content == text, qPrintable(QString::number(i)));
        }
    }
};

QTEST_GUILESS_MAIN(ChunkStructureTest)
#include "test_ChunkStructure.moc"
