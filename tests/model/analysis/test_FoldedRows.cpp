// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>

#include "model/analysis/FoldedRows.h"
#include "support/TraceBuilder.h"

using namespace callreel;
using callreel::test::TraceBuilder;
using Row = TreeRow;

namespace {

/// A tree in pre-order that is walked node by node for every question.
struct WalkedTree {
    struct Node {
        std::uint64_t end = 0;
        std::uint32_t depth = 0;
        std::uint64_t call = 0;
        std::uint64_t calls = 1;
        bool own = true;
    };
    struct Override {
        std::uint32_t limit = 0;
        std::uint32_t remembered = 0;
    };
    std::vector<Node> nodes;
    std::uint32_t limit = 0;
    std::map<std::size_t, Override> overrides;

    std::uint32_t limitAt(std::size_t index, bool itself) const {
        std::uint32_t now = limit;
        for (std::size_t at = 0; at <= index; ++at) {
            const bool above = at < index && nodes[at].end > index;
            const auto own = overrides.find(at);
            if ((above || (itself && at == index)) && own != overrides.end() && nodes[at].depth <= now)
                now = own->second.limit;
        }
        return now;
    }
    bool visible(std::size_t index) const { return nodes[index].depth <= limitAt(index, false); }
    bool expanded(std::size_t index) const { return limitAt(index, true) > nodes[index].depth; }
    std::optional<std::size_t> parent(std::size_t index) const {
        for (std::size_t at = index; at-- > 0;) {
            if (nodes[at].end > index)
                return at;
        }
        return std::nullopt;
    }
    void expand(std::size_t index) {
        if (expanded(index) || nodes[index].end == index + 1)
            return;
        Override& own = overrides[index];
        own.limit = own.remembered = std::max(own.remembered, nodes[index].depth + 1);
    }
    void collapse(std::size_t index) {
        if (const std::uint32_t now = limitAt(index, true); now > nodes[index].depth)
            overrides[index] = {nodes[index].depth, now};
    }
    void setSubtree(std::size_t index, bool whole) {
        const std::uint32_t now = whole ? DepthRows::everyDepth : nodes[index].depth;
        overrides.erase(overrides.lower_bound(index), overrides.lower_bound(nodes[index].end));
        overrides[index] = {now, now};
    }
};

/// What FoldedRows means, from the parents of the calls alone.
class WalkedFold {
public:
    struct Thread {
        std::uint32_t id = 0;
        bool expanded = true;
        WalkedTree tree;
        std::map<std::size_t, std::pair<bool, WalkedTree>> opened; ///< by node: expanded, the calls in it
    };

    WalkedFold(const Trace& trace, std::uint32_t level) : m_trace(trace) {
        for (const ThreadInfo& info : trace.threads()) {
            Thread thread;
            thread.id = info.id;
            for (std::uint64_t index = 0; index < info.calls;)
                index = fold(thread.tree.nodes, *trace.call({info.id, index}), 0);
            threads.push_back(std::move(thread));
        }
        setLevel(level);
    }
    void setLevel(std::uint32_t level) {
        for (Thread& thread : threads) {
            thread.tree.limit = level;
            thread.tree.overrides.clear();
            thread.opened.clear();
            thread.expanded = true;
        }
    }
    WalkedTree& open(Thread& thread, std::size_t node) {
        const auto [at, fresh] = thread.opened.try_emplace(node);
        at->second.first = true;
        if (fresh) {
            const WalkedTree::Node& run = thread.tree.nodes[node];
            WalkedTree& inside = at->second.second;
            for (std::uint64_t index = run.call; index < run.call + run.calls; ++index) {
                const Call call = *m_trace.call({thread.id, index});
                const std::uint64_t end = std::min(index + call.size, run.call + run.calls) - run.call;
                inside.nodes.push_back({end, call.depth, index, 1, false});
            }
            inside.limit = run.calls <= 50 ? DepthRows::everyDepth : inside.nodes[0].depth;
        }
        return at->second.second;
    }
    std::vector<Row> rows() const {
        std::vector<Row> found;
        for (const Thread& thread : threads) {
            if (threads.size() > 1)
                found.push_back({Row::Kind::Thread, thread.id, {}, true, thread.expanded, 0, 0});
            if (!thread.expanded)
                continue;
            for (std::size_t at = 0; at < thread.tree.nodes.size(); ++at) {
                const WalkedTree::Node& node = thread.tree.nodes[at];
                if (!thread.tree.visible(at))
                    continue;
                const Call call = *m_trace.call({thread.id, node.call});
                if (node.own) {
                    const bool below = node.end > at + 1;
                    found.push_back(
                        {Row::Kind::Call, thread.id, call, below, below && thread.tree.expanded(at), node.depth, 0});
                    continue;
                }
                const auto opened = thread.opened.find(at);
                const bool expanded = opened != thread.opened.end() && opened->second.first;
                found.push_back({Row::Kind::Library, thread.id, call, true, expanded, node.depth, node.calls});
                if (expanded)
                    addInside(opened->second.second, thread, node, found);
            }
        }
        return found;
    }

    std::vector<Thread> threads;

private:
    bool isOwn(const Call& call) const { return !m_trace.function(call.function).library; }
    std::uint64_t fold(std::vector<WalkedTree::Node>& nodes, const Call& call, std::uint32_t depth) {
        std::size_t own = nodes.size();
        if (isOwn(call))
            nodes.push_back({own + 1, depth, call.id.index, 1, true});
        else if (!nodes.empty() && !nodes.back().own && nodes.back().depth == depth)
            ++nodes.back().calls;
        else
            nodes.push_back({own + 1, depth, call.id.index, 1, false});
        const std::uint32_t below = isOwn(call) ? depth + 1 : depth;
        for (std::uint64_t child = call.id.index + 1; child < call.id.index + call.size;)
            child = fold(nodes, *m_trace.call({call.id.thread, child}), below);
        if (isOwn(call))
            nodes[own].end = nodes.size();
        return call.id.index + call.size;
    }
    void addInside(const WalkedTree& inside, const Thread& thread, const WalkedTree::Node& run,
                   std::vector<Row>& found) const {
        for (std::size_t at = 0; at < inside.nodes.size(); ++at) {
            if (!inside.visible(at))
                continue;
            const Call call = *m_trace.call({thread.id, inside.nodes[at].call});
            // As many levels below the counted row as library calls lie between it and the own caller.
            std::uint32_t level = run.depth + 1;
            for (auto above = m_trace.parent(call.id); *above && !isOwn(*m_trace.call(**above));
                 above = m_trace.parent(**above))
                ++level;
            const bool below = inside.nodes[at].end > at + 1;
            found.push_back({Row::Kind::Call, thread.id, call, below, below && inside.expanded(at), level, 0});
        }
    }

    const Trace& m_trace;
};

std::shared_ptr<const Trace> mixedTrace(const QString& path, unsigned seed, unsigned calls, unsigned threads,
                                        unsigned libraryOfTen) {
    TraceBuilder builder(path.toStdString());
    const auto own = builder.function("work");
    const auto library = builder.function("run", {}, 1, FunctionInfo::Flavour::Function, true, "asyncio.runners");
    std::mt19937 random(seed);
    for (unsigned thread = 0; thread < threads; ++thread) {
        builder.thread(thread, thread > 0 ? "worker-" + std::to_string(thread) : std::string());
        const std::size_t floor = builder.depth();
        bool wasLibrary = false;
        for (unsigned call = 0; call < calls; ++call) {
            while (builder.depth() > floor && random() % 5 < 2)
                builder.leave();
            // Library calls come in crowds, as they do.
            if (random() % 3 == 0)
                wasLibrary = random() % 10 < libraryOfTen;
            builder.enter(wasLibrary ? library : own);
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

class TestFoldedRows : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static std::optional<std::uint64_t> placeIn(const std::vector<Row>& rows, const Row& wanted) {
        for (std::size_t at = 0; at < rows.size(); ++at) {
            if (rows[at].kind == wanted.kind && rows[at].thread == wanted.thread &&
                (wanted.kind == Row::Kind::Thread || rows[at].call.id == wanted.call.id))
                return at;
        }
        return std::nullopt;
    }

    static void compare(const FoldedRows& rows, const WalkedFold& walked, const Trace& trace) {
        const std::vector<Row> expected = walked.rows();
        QCOMPARE(rows.rowCount(), expected.size());
        const auto found = rows.rows(0, expected.size() + 5);
        QVERIFY(found);
        QCOMPARE(found->size(), expected.size());
        std::vector<std::uint64_t> above; // the last row of each level
        std::map<CallId, std::size_t> places;
        for (std::size_t at = 0; at < expected.size(); ++at) {
            const Row& row = (*found)[at];
            QCOMPARE(row.kind, expected[at].kind);
            QCOMPARE(row.thread, expected[at].thread);
            QVERIFY(row.kind == Row::Kind::Thread || row.call.id == expected[at].call.id);
            QCOMPARE(row.expandable, expected[at].expandable);
            QCOMPARE(row.expanded, expected[at].expanded);
            QCOMPARE(row.level, expected[at].level);
            QCOMPARE(row.libraryCalls, expected[at].libraryCalls);
            const auto place = rows.placeOf(row);
            QVERIFY(place && *place);
            QCOMPARE(**place, at);
            if (row.kind == Row::Kind::Call)
                places[row.call.id] = at;
        }
        // A window in the middle is the same as the whole cut out.
        for (std::size_t first = 0; first < expected.size(); first += 7) {
            const auto part = rows.rows(first, 5);
            QVERIFY(part);
            QCOMPARE(part->size(), std::min<std::size_t>(5, expected.size() - first));
            for (std::size_t row = 0; row < part->size(); ++row)
                QVERIFY((*part)[row].call.id == (*found)[first + row].call.id &&
                        (*part)[row].kind == (*found)[first + row].kind);
        }
        for (const ThreadInfo& thread : trace.threads()) {
            for (std::uint64_t index = 0; index < thread.calls; ++index) {
                const auto place = rows.rowOf({thread.id, index});
                QVERIFY(place);
                const auto known = places.find({thread.id, index});
                QCOMPARE(place->has_value(), known != places.end());
                if (known != places.end())
                    QCOMPARE(**place, known->second);
            }
        }
    }

    /// What hangs below what, from the trace.
    static void compareParents(const FoldedRows& rows, const Trace& trace) {
        const auto all = rows.rows(0, rows.rowCount());
        QVERIFY(all);
        const auto own = [&](CallId id) { return !trace.function(trace.call(id)->function).library; };
        for (std::size_t at = 0; at < all->size(); ++at) {
            const Row& row = (*all)[at];
            const auto parent = rows.parentRow(row);
            QVERIFY(parent);
            if (row.kind == Row::Kind::Thread) {
                QVERIFY(!*parent);
                continue;
            }
            if (!*parent) {
                QVERIFY(!rows.hasHeadings());
                continue;
            }
            QVERIFY(**parent < at);
            const Row& above = (*all)[**parent];
            if (row.kind == Row::Kind::Call && !own(row.call.id)) {
                if (above.kind == Row::Kind::Call)
                    QVERIFY(above.call.id.index == row.call.parent);
                else
                    QVERIFY(above.kind == Row::Kind::Library && above.call.id.index <= row.call.id.index &&
                            row.call.id.index < above.call.id.index + above.libraryCalls);
            } else if (above.kind == Row::Kind::Call) {
                QVERIFY(own(above.call.id));
                QCOMPARE(above.level + 1, row.level);
                QVERIFY(above.call.id.index < row.call.id.index &&
                        row.call.id.index < above.call.id.index + above.call.size);
            } else {
                QVERIFY(above.kind == Row::Kind::Thread);
                QCOMPARE(row.level, 0u);
            }
        }
    }

private Q_SLOTS:
    void agreesWithATreeWalkedCallByCall_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<unsigned>("threads");
        QTest::addColumn<unsigned>("libraryOfTen");
        for (unsigned seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed << (seed % 2 == 0 ? 3u : 1u) << (seed % 4 < 2 ? 5u : 9u);
        QTest::newRow("own code alone") << 20u << 1u << 0u;
        QTest::newRow("libraries alone") << 21u << 2u << 10u;
    }
    void agreesWithATreeWalkedCallByCall() {
        QFETCH(unsigned, seed);
        QFETCH(unsigned, threads);
        QFETCH(unsigned, libraryOfTen);
        const auto trace = mixedTrace(m_folder.filePath(QStringLiteral("mixed%1.reel").arg(seed)), seed,
                                      seed % 3 == 0 ? 500 : 160, threads, libraryOfTen);
        QVERIFY(trace);
        const auto folded = FoldedCalls::create(trace);
        QVERIFY(folded && *folded);
        auto rows = FoldedRows::create(trace, *folded, 1);
        QVERIFY(rows);
        WalkedFold walked(*trace, 1);
        std::mt19937 random(seed * 77);
        const int rounds = seed % 3 == 0 ? 40 : 100;
        for (int round = 0; round < rounds; ++round) {
            if (rows->rowCount() > 0) {
                const Row row = rows->rows(random() % rows->rowCount(), 1)->front();
                const auto thread = std::ranges::find(walked.threads, row.thread, &WalkedFold::Thread::id);
                // The node that the row is, or lies in.
                std::size_t node = 0;
                while (row.kind != Row::Kind::Thread &&
                       thread->tree.nodes[node].call + thread->tree.nodes[node].calls <= row.call.id.index)
                    ++node;
                const bool inside = row.kind == Row::Kind::Call && !thread->tree.nodes[node].own;
                WalkedTree& tree = inside ? thread->opened.at(node).second : thread->tree;
                const std::size_t at = inside ? row.call.id.index - thread->tree.nodes[node].call : node;
                const unsigned what = random() % 10;
                if (row.kind == Row::Kind::Thread) {
                    const bool expanded = what < 7;
                    QVERIFY(rows->setThreadExpanded(row.thread, expanded));
                    thread->expanded = expanded;
                } else if (what < 4) {
                    QVERIFY(rows->expand(row));
                    if (row.kind == Row::Kind::Library)
                        walked.open(*thread, node);
                    else
                        tree.expand(at);
                } else if (what < 6) {
                    QVERIFY(rows->collapse(row));
                    if (row.kind != Row::Kind::Library)
                        tree.collapse(at);
                    else if (thread->opened.contains(node))
                        thread->opened.at(node).first = false;
                } else if (what < 9) {
                    const bool whole = what < 8;
                    QVERIFY(whole ? rows->expandSubtree(row) : rows->collapseSubtree(row));
                    if (row.kind == Row::Kind::Library) {
                        thread->opened.erase(node);
                        if (whole)
                            walked.open(*thread, node).limit = DepthRows::everyDepth;
                    } else {
                        tree.setSubtree(at, whole);
                        if (!inside)
                            thread->opened.erase(thread->opened.lower_bound(at),
                                                 thread->opened.lower_bound(tree.nodes[at].end));
                    }
                    if (row.kind != Row::Kind::Call || row.expandable)
                        QCOMPARE(rows->isWholeSubtreeVisible(row), whole);
                } else if (round % 10 == 0) {
                    const std::uint32_t level = random() % 5;
                    QVERIFY(rows->expandAllTo(level));
                    walked.setLevel(level);
                }
            }
            compare(*rows, walked, *trace);
            if (!QTest::currentTestFailed())
                compareParents(*rows, *trace);
            if (QTest::currentTestFailed()) {
                qWarning("in round %d", round);
                return;
            }
        }
    }

    void noCallIsLostOrCountedTwice() {
        const auto trace = mixedTrace(m_folder.filePath(QStringLiteral("whole.reel")), 31, 2000, 2, 7);
        QVERIFY(trace);
        const auto folded = FoldedCalls::create(trace);
        QVERIFY(folded && *folded);
        auto rows = FoldedRows::create(trace, *folded, DepthRows::everyDepth);
        QVERIFY(rows);
        std::uint64_t own = 0, library = 0;
        const auto all = rows->rows(0, rows->rowCount());
        QVERIFY(all);
        for (const Row& row : *all) {
            own += row.kind == Row::Kind::Call;
            library += row.libraryCalls;
        }
        QCOMPARE(own + library, trace->callCount());
        QCOMPARE(library, (*folded)->own().libraryCalls());
        // Expanded, they are all there.
        for (const Row& row : *all) {
            if (row.kind == Row::Kind::Library)
                QVERIFY(rows->expandSubtree(row));
        }
        const std::uint64_t counted =
            static_cast<std::uint64_t>(std::ranges::count(*all, Row::Kind::Library, &Row::kind));
        QCOMPARE(rows->rowCount(), trace->callCount() + counted + 2);
    }

    void revealOpensWhatHidesACallAndNothingElse() {
        const auto trace = mixedTrace(m_folder.filePath(QStringLiteral("reveal.reel")), 9, 1500, 2, 8);
        QVERIFY(trace);
        const auto folded = FoldedCalls::create(trace);
        QVERIFY(folded && *folded);
        std::mt19937 random(5);
        for (int round = 0; round < 150; ++round) {
            auto rows = FoldedRows::create(trace, *folded, 0);
            QVERIFY(rows);
            const CallId id{static_cast<std::uint32_t>(random() % 2), random() % trace->threads()[1].calls};
            QVERIFY(rows->setThreadExpanded(id.thread, random() % 2));
            const auto standing = rows->rowStandingFor(id);
            QVERIFY(standing && *standing);
            QVERIFY(rows->reveal(id));
            const auto place = rows->rowOf(id);
            QVERIFY(place && *place);
            QVERIFY(rows->rows(**place, 1)->front().call.id == id);
            QVERIFY(**place >= **standing);
            QCOMPARE(rows->rowStandingFor(id).value(), *place);
            // At most the one counted row that it is in was opened.
            const auto all = rows->rows(0, rows->rowCount());
            const auto opened = std::ranges::count_if(
                *all, [](const Row& row) { return row.kind == Row::Kind::Library && row.expanded; });
            QCOMPARE(opened, trace->function(trace->call(id)->function).library ? 1 : 0);
        }
    }

    void whatIsHiddenIsStoodForByTheNearestRow() {
        const auto trace = mixedTrace(m_folder.filePath(QStringLiteral("stand.reel")), 13, 800, 1, 6);
        QVERIFY(trace);
        const auto folded = FoldedCalls::create(trace);
        auto rows = FoldedRows::create(trace, *folded, 3);
        QVERIFY(rows);
        for (std::uint64_t index = 0; index < trace->callCount(); ++index) {
            const auto standing = rows->rowStandingFor({0, index});
            QVERIFY(standing && *standing);
            const Row row = rows->rows(**standing, 1)->front();
            if (row.kind == Row::Kind::Library)
                QVERIFY(row.call.id.index <= index && index < row.call.id.index + row.libraryCalls);
            else
                QVERIFY(row.call.id.index <= index && index < row.call.id.index + row.call.size);
            // A row further down that would stand for it as well there is none.
            if (**standing + 1 < rows->rowCount()) {
                const Row next = rows->rows(**standing + 1, 1)->front();
                QVERIFY(row.call.id.index == index || next.call.id.index > index ||
                        next.call.id.index + next.call.size <= index);
            }
        }
    }

    void siblingsAreOwnCallsOfTheSameOwnCaller() {
        const auto trace = mixedTrace(m_folder.filePath(QStringLiteral("sibling.reel")), 17, 900, 2, 6);
        QVERIFY(trace);
        const auto folded = FoldedCalls::create(trace);
        const auto rows = FoldedRows::create(trace, *folded, DepthRows::everyDepth);
        QVERIFY(rows);
        const auto all = rows->rows(0, rows->rowCount());
        QVERIFY(all);
        std::map<std::pair<std::uint32_t, std::uint64_t>, std::vector<CallId>> children; // by the parent's row
        for (const Row& row : *all) {
            if (row.kind == Row::Kind::Call)
                children[{row.thread, rows->parentRow(row).value().value()}].push_back(row.call.id);
        }
        for (const auto& [parent, calls] : children) {
            for (std::size_t at = 0; at < calls.size(); ++at) {
                const auto next = (*folded)->sibling(calls[at], true);
                const auto before = (*folded)->sibling(calls[at], false);
                QVERIFY(next && before);
                QVERIFY(*next == (at + 1 < calls.size() ? std::optional(calls[at + 1]) : std::nullopt));
                QVERIFY(*before == (at > 0 ? std::optional(calls[at - 1]) : std::nullopt));
            }
        }
    }

    void aPassThatIsGivenUpGivesNothing() {
        const auto trace = mixedTrace(m_folder.filePath(QStringLiteral("given-up.reel")), 19, 100, 1, 6);
        QVERIFY(trace);
        const auto folded = FoldedCalls::create(trace, [] { return true; });
        QVERIFY(folded);
        QVERIFY(!*folded);
    }

    // `<toplevel>` is the run, not a call of somebody's code: with nothing else there would be nothing left.
    void ownCodeIsWhatIsNoLibrary() {
        const auto mixed = mixedTrace(m_folder.filePath(QStringLiteral("own.reel")), 23, 100, 1, 5);
        QVERIFY(mixed);
        QVERIFY(OwnCode(*mixed).hasCalls());
        QVERIFY(OwnCode(*mixed).libraryCalls() > 0);
        const std::string path = m_folder.filePath(QStringLiteral("library.reel")).toStdString();
        TraceBuilder builder(path);
        builder.enter(builder.function("main", {}, 1, FunctionInfo::Flavour::Function, true, "timeit")).leave();
        QVERIFY(builder.finish());
        const auto library = Trace::open(path);
        QVERIFY(library);
        QVERIFY(!OwnCode(**library).hasCalls());
        QCOMPARE(OwnCode(**library).libraryCalls(), std::uint64_t{1});
    }
};

QTEST_GUILESS_MAIN(TestFoldedRows)
#include "test_FoldedRows.moc"
