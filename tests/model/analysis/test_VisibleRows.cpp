// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>

#include "model/analysis/VisibleRows.h"
#include "support/TraceBuilder.h"

using namespace callreel;
using callreel::test::TraceBuilder;

namespace {

/// The same meaning, walked call by call: what VisibleRows must never do, and must agree with.
class WalkedRows {
public:
    WalkedRows(const Trace& trace, std::uint32_t depth) : m_trace(trace), m_depth(depth) {
        for (const ThreadInfo& thread : trace.threads())
            m_threads += thread.calls > 0;
    }

    struct Override {
        std::uint32_t limit = 0;
        std::uint32_t remembered = 0;
    };

    std::vector<std::pair<bool, CallId>> rows() const {
        std::vector<std::pair<bool, CallId>> found;
        for (const ThreadInfo& thread : m_trace.threads()) {
            if (thread.calls == 0)
                continue;
            if (m_threads > 1)
                found.push_back({true, {thread.id, 0}});
            if (const auto closed = m_closed.find(thread.id); closed != m_closed.end() && closed->second)
                continue;
            for (std::uint64_t index = 0; index < thread.calls;)
                index = walk({thread.id, index}, m_depth, found);
        }
        return found;
    }
    std::uint32_t limitAt(const Call& call) const {
        std::vector<Call> path{call};
        while (path.back().parent != Call::noParent)
            path.push_back(*m_trace.call({call.id.thread, path.back().parent}));
        std::uint32_t limit = m_depth;
        for (auto at = path.rbegin(); at != path.rend(); ++at) {
            const auto own = m_overrides.find(at->id);
            if (own != m_overrides.end() && at->depth <= limit)
                limit = own->second.limit;
        }
        return limit;
    }
    void expand(const Call& call) {
        if (limitAt(call) > call.depth || call.size <= 1)
            return;
        Override& own = m_overrides[call.id];
        own.limit = own.remembered = std::max(own.remembered, call.depth + 1);
    }
    void collapse(const Call& call) {
        const std::uint32_t limit = limitAt(call);
        if (limit > call.depth)
            m_overrides[call.id] = {call.depth, limit};
    }
    void setSubtree(const Call& call, std::uint32_t limit) {
        std::erase_if(m_overrides, [&](const auto& entry) {
            return entry.first.thread == call.id.thread && entry.first.index >= call.id.index &&
                   entry.first.index < call.id.index + call.size;
        });
        m_overrides[call.id] = {limit, limit};
    }
    void all(std::uint32_t depth) {
        m_overrides.clear();
        m_closed.clear();
        m_depth = depth;
    }
    void setThread(std::uint32_t thread, bool expanded) { m_closed[thread] = !expanded; }

private:
    std::uint64_t walk(CallId id, std::uint32_t limit, std::vector<std::pair<bool, CallId>>& found) const {
        const Call call = *m_trace.call(id);
        if (call.depth <= limit) {
            found.push_back({false, id});
            if (const auto own = m_overrides.find(id); own != m_overrides.end())
                limit = own->second.limit;
            for (std::uint64_t child = id.index + 1; child < id.index + call.size;)
                child = walk({id.thread, child}, limit, found);
        }
        return id.index + call.size;
    }

    const Trace& m_trace;
    std::uint32_t m_depth;
    int m_threads = 0;
    std::map<CallId, Override> m_overrides;
    std::map<std::uint32_t, bool> m_closed;
};

std::shared_ptr<const Trace> randomTrace(const QString& path, unsigned seed, unsigned calls, unsigned threads) {
    TraceBuilder builder(path.toStdString());
    const auto function = builder.function("work");
    std::mt19937 random(seed);
    for (unsigned thread = 0; thread < threads; ++thread) {
        builder.thread(thread, thread > 0 ? "worker-" + std::to_string(thread) : std::string());
        const std::size_t floor = builder.depth();
        for (unsigned call = 0; call < calls; ++call) {
            while (builder.depth() > floor && random() % 5 < 2)
                builder.leave();
            builder.enter(function);
        }
        while (builder.depth() > floor)
            builder.leave();
    }
    builder.thread(0);
    if (!builder.finish())
        return nullptr;
    auto trace = Trace::open(path.toStdString());
    return trace ? *trace : nullptr;
}

} // namespace

class TestVisibleRows : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static void compare(const VisibleRows& rows, const WalkedRows& walked, const Trace& trace) {
        const auto expected = walked.rows();
        QCOMPARE(rows.rowCount(), expected.size());
        const auto found = rows.rows(0, expected.size() + 5);
        QVERIFY(found);
        QCOMPARE(found->size(), expected.size());
        for (std::size_t row = 0; row < expected.size(); ++row) {
            const VisibleRows::Row& at = (*found)[row];
            QCOMPARE(at.kind == VisibleRows::Row::Kind::Thread, expected[row].first);
            QCOMPARE(at.thread, expected[row].second.thread);
            if (expected[row].first) {
                QCOMPARE(rows.rowOfThread(at.thread).value(), row);
                continue;
            }
            QVERIFY(at.call.id == expected[row].second);
            QCOMPARE(at.expandable, at.call.size > 1);
            const auto place = rows.rowOf(at.call.id);
            QVERIFY(place && *place);
            QCOMPARE(**place, row);
        }
        // A window in the middle is the same as the whole cut out.
        for (std::size_t first = 0; first < expected.size(); first += 7) {
            const auto part = rows.rows(first, 5);
            QVERIFY(part);
            for (std::size_t row = 0; row < part->size(); ++row)
                QVERIFY((*part)[row].call.id == (*found)[first + row].call.id &&
                        (*part)[row].kind == (*found)[first + row].kind);
        }
        std::size_t hidden = 0;
        for (const ThreadInfo& thread : trace.threads()) {
            for (std::uint64_t index = 0; index < thread.calls; ++index) {
                const auto place = rows.rowOf({thread.id, index});
                QVERIFY(place);
                hidden += !*place;
            }
        }
        const std::size_t headings = rows.hasHeadings() ? 3 : 0;
        QCOMPARE(hidden, trace.callCount() - (expected.size() - headings));
    }

private Q_SLOTS:
    void agreesWithATreeWalkedCallByCall_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<unsigned>("threads");
        for (unsigned seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed << (seed % 2 == 0 ? 3u : 1u);
    }
    void agreesWithATreeWalkedCallByCall() {
        QFETCH(unsigned, seed);
        QFETCH(unsigned, threads);
        const auto trace =
            randomTrace(m_folder.filePath(QStringLiteral("random%1.reel").arg(seed)), seed, 150, threads);
        QVERIFY(trace);
        auto rows = VisibleRows::create(trace, 1);
        QVERIFY(rows);
        WalkedRows walked(*trace, 1);
        std::mt19937 random(seed * 77);
        for (int round = 0; round < 120; ++round) {
            const ThreadInfo& thread = trace->threads()[random() % trace->threads().size()];
            const Call call = *trace->call({thread.id, random() % thread.calls});
            const bool visible = rows->rowOf(call.id)->has_value();
            switch (random() % 8) {
            case 0:
            case 1:
            case 2:
                if (visible) {
                    QVERIFY(rows->expand(call));
                    walked.expand(call);
                }
                break;
            case 3:
                if (visible) {
                    QVERIFY(rows->collapse(call));
                    walked.collapse(call);
                }
                break;
            case 4:
                if (visible) {
                    QVERIFY(rows->expandSubtree(call));
                    walked.setSubtree(call, VisibleRows::everyDepth);
                }
                break;
            case 5:
                if (visible) {
                    QVERIFY(rows->collapseSubtree(call));
                    walked.setSubtree(call, call.depth);
                }
                break;
            case 6:
                if (round % 10 == 0) {
                    const std::uint32_t depth = random() % 5;
                    QVERIFY(rows->expandAllTo(depth));
                    walked.all(depth);
                }
                break;
            default:
                if (threads > 1) {
                    const bool expanded = random() % 2;
                    QVERIFY(rows->setThreadExpanded(thread.id, expanded));
                    walked.setThread(thread.id, expanded);
                }
            }
            compare(*rows, walked, *trace);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void revealOpensTheAncestorsAndNothingElse() {
        const auto trace = randomTrace(m_folder.filePath(QStringLiteral("reveal.reel")), 9, 300, 1);
        QVERIFY(trace);
        std::mt19937 random(5);
        for (int round = 0; round < 60; ++round) {
            auto rows = VisibleRows::create(trace, 0);
            QVERIFY(rows);
            const Call call = *trace->call({0, random() % trace->threads()[0].calls});
            QVERIFY(rows->reveal(call.id));
            QVERIFY(rows->rowOf(call.id)->has_value());
            // Visible are the root, and the children of each ancestor: no sibling's subtree was opened.
            std::uint64_t expected = 1;
            for (auto parent = trace->parent(call.id); *parent; parent = trace->parent(**parent)) {
                for (auto child = trace->firstChild(**parent); *child; child = trace->nextSibling(**child))
                    ++expected;
            }
            QCOMPARE(rows->rowCount(), expected);
        }
    }

    void revealingInsideOfACollapsedCallOpensItAgain() {
        const auto trace = randomTrace(m_folder.filePath(QStringLiteral("again.reel")), 11, 200, 2);
        QVERIFY(trace);
        auto rows = VisibleRows::create(trace, VisibleRows::everyDepth);
        QVERIFY(rows);
        const std::uint64_t all = rows->rowCount();
        QCOMPARE(all, trace->callCount() + 2);
        QVERIFY(rows->collapse(*trace->call({0, 0})));
        QVERIFY(!*rows->rowOf({0, 5}));
        QVERIFY(rows->setThreadExpanded(0, false));
        QVERIFY(rows->reveal({0, 5}));
        QVERIFY(rows->rowOf({0, 5})->has_value());
        // What was open below the collapsed call is open again.
        QCOMPARE(rows->rowCount(), all);
    }

    void whatWasOpenBelowIsRememberedByACollapse() {
        const auto trace = randomTrace(m_folder.filePath(QStringLiteral("remember.reel")), 3, 200, 1);
        QVERIFY(trace);
        auto rows = VisibleRows::create(trace, 2);
        QVERIFY(rows);
        const Call root = *trace->call({0, 0});
        const std::uint64_t before = rows->rowCount();
        QVERIFY(rows->collapse(root));
        QCOMPARE(rows->rowCount(), std::uint64_t{1});
        QVERIFY(!rows->isExpanded(root));
        QVERIFY(rows->expand(root));
        QCOMPARE(rows->rowCount(), before);
    }

    void aTraceIsOpenedWithAsManyLevelsAsFit() {
        const auto trace = randomTrace(m_folder.filePath(QStringLiteral("fit.reel")), 4, 400, 1);
        QVERIFY(trace);
        const std::uint32_t depth = VisibleRows::depthForRows(*trace, 40);
        QVERIFY(VisibleRows::create(trace, depth)->rowCount() <= 40);
        QVERIFY(VisibleRows::create(trace, depth + 1)->rowCount() > 40);
        // A trace that fits whole is opened whole.
        const std::uint32_t whole = VisibleRows::depthForRows(*trace, 100'000);
        QCOMPARE(VisibleRows::create(trace, whole)->rowCount(), trace->callCount());
    }
};

QTEST_GUILESS_MAIN(TestVisibleRows)
#include "test_VisibleRows.moc"
