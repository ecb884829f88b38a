// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <random>

#include "model/analysis/FoldedThread.h"

using namespace callreel;

class TestFoldedThread : public QObject {
    Q_OBJECT

private:
    /// Nodes as they come, without any encoding.
    static std::vector<FoldedThread::Node> randomNodes(unsigned seed, unsigned count, unsigned ownOfTen,
                                                       unsigned deeperOfTen) {
        std::mt19937 random(seed);
        std::vector<FoldedThread::Node> nodes;
        std::uint64_t call = 0;
        for (unsigned index = 0; index < count; ++index) {
            const bool own = random() % 10 < ownOfTen;
            const std::uint64_t calls = own ? 1 : 1 + random() % (index % 50 == 0 ? 100'000 : 12);
            std::uint32_t depth = 0;
            if (!nodes.empty()) {
                const FoldedThread::Node& before = nodes.back();
                const bool deeper = before.own && random() % 10 < deeperOfTen;
                depth =
                    deeper
                        ? before.depth + 1
                        : static_cast<std::uint32_t>(
                              before.depth - std::min<std::uint64_t>(before.depth, random() % 12 / 4 * (random() % 8)));
            }
            nodes.push_back({index, call, calls, depth, own});
            call += calls;
        }
        return nodes;
    }

private Q_SLOTS:
    void saysWhatWasPutIn_data() {
        QTest::addColumn<unsigned>("ownOfTen");
        QTest::addColumn<unsigned>("deeperOfTen");
        QTest::newRow("mixed") << 6u << 4u;
        QTest::newRow("own only") << 10u << 4u;
        QTest::newRow("library mostly") << 1u << 5u;
        QTest::newRow("deep: blocks without a histogram") << 10u << 9u;
    }
    void saysWhatWasPutIn() {
        QFETCH(unsigned, ownOfTen);
        QFETCH(unsigned, deeperOfTen);
        for (const unsigned count : {1u, 2u, 255u, 256u, 257u, 3000u}) {
            const auto nodes = randomNodes(count, count, ownOfTen, deeperOfTen);
            FoldedThread thread;
            for (const auto& node : nodes)
                thread.add(node.own, node.depth, node.calls);
            thread.seal();
            QCOMPARE(thread.nodeCount(), nodes.size());
            std::uint32_t greatest = 0;
            for (const auto& node : nodes) {
                greatest = std::max(greatest, node.depth);
                for (const std::uint64_t call : {node.call, node.call + node.calls - 1}) {
                    const auto found = thread.nodeOf(call);
                    QCOMPARE(found.index, node.index);
                    QCOMPARE(found.call, node.call);
                    QCOMPARE(found.calls, node.calls);
                    QCOMPARE(found.depth, node.depth);
                    QCOMPARE(found.own, node.own);
                }
                QCOMPARE(thread.node(node.index).call, node.call);
                QCOMPARE(thread.nodesBefore(node.call), node.index);
                QCOMPARE(thread.nodesBefore(node.call + node.calls), node.index + 1);
                QCOMPARE(thread.nodesBefore(node.call + 1), node.index + 1);
            }
            QCOMPARE(thread.greatestDepth(), greatest);
            std::mt19937 random(count + 1);
            for (int round = 0; round < 300; ++round) {
                const std::uint64_t begin = random() % count, end = begin + random() % (count - begin + 2);
                const std::uint32_t limit = random() % (greatest + 2);
                std::vector<std::uint64_t> within;
                for (std::uint64_t at = begin; at < std::min<std::uint64_t>(end, count); ++at) {
                    if (nodes[at].depth <= limit)
                        within.push_back(at);
                }
                QCOMPARE(thread.countWithin(begin, end, limit).value(), within.size());
                const std::uint64_t n = random() % (within.size() + 2);
                const auto found = thread.nthWithin(begin, end, limit, n).value();
                QCOMPARE(found.has_value(), n < within.size());
                if (found)
                    QCOMPARE(*found, within[n]);
            }
        }
    }

    void costsAFewBitsACall() {
        // The dearest: every call is own, or every other one.
        for (const unsigned ownOfTen : {10u, 5u}) {
            const auto nodes = randomNodes(7, 200'000, ownOfTen, 5);
            FoldedThread thread;
            std::uint64_t calls = 0;
            for (const auto& node : nodes) {
                thread.add(node.own, node.depth, node.own ? 1 : 1 + node.calls % 2);
                calls += node.own ? 1 : 1 + node.calls % 2;
            }
            thread.seal();
            QVERIFY2(thread.memory() < calls, qPrintable(QString::number(thread.memory() * 8.0 / calls)));
        }
    }
};

QTEST_GUILESS_MAIN(TestFoldedThread)
#include "test_FoldedThread.moc"
