// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <random>
#include <thread>

#include "model/trace/Trace.h"
#include "support/TraceBuilder.h"

using namespace callreel;
using namespace callreel::test;

/// A trace written by the real writer says what went in, whatever the sizes; and every quick answer (counts, searches,
/// segments) is the one that a pass over all calls gives.
class TraceTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

    std::shared_ptr<const Trace> open(const std::string& file) const {
        auto trace = Trace::open(file);
        if (!trace)
            qWarning("%s", trace.error().text().c_str());
        return trace ? *trace : nullptr;
    }

private Q_SLOTS:
    /// B3, B5, B17, B20: calls, returns, unwinds and their values.
    void aSmallTree() {
        const std::string file = path("small.reel");
        TraceBuilder builder(file);
        builder.file("/src/shop.py", "def run(): ...\n");
        const FunctionId run = builder.function("run", {}, 3);
        const FunctionId explode = builder.function("explode", {"reason", "count"}, 7);
        const std::uint32_t type = builder.type("ValueError");
        const std::string error = value::exception(type, {value::text("bad news")});
        builder.enter(run).enter(explode, {value::text("why"), value::integer(-4)}).unwind(error).unwind(error);
        builder.verdict.script.outcome = ScriptStatus::Outcome::Exception;
        builder.verdict.script.code = 1;
        builder.verdict.script.exception = "ValueError";
        builder.verdict.endedBy = CallId{0, 2};
        QVERIFY(builder.finish());

        const auto trace = open(file);
        QVERIFY(trace);
        QCOMPARE(trace->callCount(), std::uint64_t{3});
        QCOMPARE(trace->threads().size(), std::size_t{1});
        QCOMPARE(trace->threads()[0].name, std::string("MainThread"));
        const auto calls = trace->calls(0, 0, 100);
        QVERIFY(calls);
        QCOMPARE(calls->size(), std::size_t{3});
        QCOMPARE(trace->function((*calls)[0].function).name, std::string("<toplevel>"));
        QCOMPARE((*calls)[0].size, std::uint64_t{3});
        QCOMPARE((*calls)[0].parent, Call::noParent);
        QCOMPARE((*calls)[2].parent, std::uint64_t{1});
        QCOMPARE((*calls)[2].depth, 2u);
        QCOMPARE((*calls)[2].exit, ExitCause::Unwind);
        QCOMPARE((*calls)[2].duration, std::int64_t{1000});
        QCOMPARE(trace->function(explode).file, std::string("/src/shop.py"));
        QCOMPARE(trace->function(explode).line, 7u);
        QCOMPARE(trace->function(99).name, std::string("?"));
        const auto values = trace->values({0, 2});
        QVERIFY(values);
        QCOMPARE(values->arguments.size(), std::size_t{2});
        QCOMPARE(values->arguments[0].name, std::string("reason"));
        QCOMPARE(values->arguments[1].value.text, std::string("-4"));
        QCOMPARE(values->result->text, std::string("ValueError('bad news')"));
        QCOMPARE(trace->values({0, 1})->result->text, std::string("ValueError('bad news')"));
        QCOMPARE(trace->values({0, 0})->result->text, std::string("1"));
        QCOMPARE(trace->source(1)->value_or(""), std::string("def run(): ...\n"));
        QVERIFY(!trace->source(0)->has_value());
        QVERIFY(!trace->call({0, 3}));
        QVERIFY(!trace->call({1, 0}));

        const Verdict& verdict = trace->verdict();
        QCOMPARE(verdict.script.outcome, ScriptStatus::Outcome::Exception);
        QCOMPARE(verdict.script.processCode().value(), 1);
        QCOMPARE(verdict.endedBy->index, std::uint64_t{2});
        QVERIFY(verdict.balanced);
        QCOMPARE(verdict.calls, verdict.returns);
        QCOMPARE(trace->run().program.at(0), std::string("program.py"));
    }

    /// B4, B6, B7, B12, B18, B19: segments of one activation, over many chunks and threads.
    void segments() {
        const std::string file = path("segments.reel");
        TraceBuilder builder(file);
        const FunctionId ticker = builder.function("ticker", {}, 1, FunctionInfo::Flavour::Generator);
        const FunctionId filler = builder.function("filler");
        const std::uint32_t type = builder.type("RuntimeError");
        std::vector<CallId> expected;
        builder.enter(ticker, {}, 7).yield(value::text("ready"));
        expected.push_back(builder.lastCall());
        builder.resume(ticker, 7).yield(value::text("again"));
        expected.push_back(builder.lastCall());
        for (int i = 0; i < 10000; ++i)
            builder.enter(filler).leave();
        builder.thread(1, "worker").resume(ticker, 7).yield();
        expected.push_back(builder.lastCall());
        builder.thread(0).throwInto(ticker, 7, value::exception(type, {value::text("boom")})).leave();
        expected.push_back(builder.lastCall());
        builder.enter(ticker, {}, 8).yield();
        const CallId forgotten = builder.lastCall();
        QVERIFY(builder.finish());

        const auto trace = open(file);
        QVERIFY(trace);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto call = trace->call(expected[i]);
            QVERIFY(call);
            QCOMPARE(call->segment, static_cast<std::uint32_t>(i + 1));
            QCOMPARE(call->activation, expected[0].number());
            QCOMPARE(trace->segmentCount(expected[i]).value(), 4u);
            const auto next = trace->nextSegment(expected[i]);
            const auto previous = trace->previousSegment(expected[i]);
            QVERIFY(next && previous);
            QCOMPARE(next->has_value(), i + 1 < expected.size());
            QCOMPARE(previous->has_value(), i > 0);
            if (*next)
                QVERIFY(**next == expected[i + 1]);
            if (*previous)
                QVERIFY(**previous == expected[i - 1]);
        }
        QCOMPARE(trace->call(expected[1])->enter, EnterCause::Resume);
        QVERIFY(trace->values(expected[1])->arguments.empty());
        const auto thrown = trace->values(expected[3]);
        QCOMPARE(thrown->arguments.size(), std::size_t{1});
        QCOMPARE(thrown->arguments[0].name, std::string("exception"));
        QCOMPARE(thrown->arguments[0].value.text, std::string("RuntimeError('boom')"));
        QCOMPARE(trace->segmentCount(forgotten).value(), 1u);
        QCOMPARE(trace->verdict().suspended, std::uint64_t{1});
        QVERIFY(trace->verdict().balanced);
        QVERIFY(trace->threads()[1].name == "worker");
    }

    /// Calls that outlive their chunk: their end is kept apart, and is there all the same.
    void lateCloses() {
        const std::string file = path("late.reel");
        TraceBuilder builder(file);
        builder.run.linesRecorded = true;
        const FunctionId recurse = builder.function("recurse", {"n"});
        const std::uint32_t type = builder.type("RecursionError");
        constexpr int deep = 9000;
        for (int i = 0; i < deep; ++i)
            builder.enter(recurse, {value::integer(i)});
        for (int i = deep - 1; i >= 0; --i) {
            if (i % 1000 == 500)
                builder.unwind(value::exception(type, {}));
            else
                builder.leave(value::integer(i),
                              {static_cast<std::uint32_t>(i + 1), static_cast<std::uint32_t>(i + 5)});
        }
        QVERIFY(builder.finish());
        const auto trace = open(file);
        QVERIFY(trace);
        QCOMPARE(trace->callCount(), std::uint64_t{deep + 1});
        int unwinds = 0;
        for (int i = 0; i < deep; i += i < 10 ? 1 : 97) {
            const CallId id{0, static_cast<std::uint64_t>(i + 1)};
            const auto call = trace->call(id);
            QVERIFY(call);
            QCOMPARE(call->size, static_cast<std::uint64_t>(deep - i));
            QCOMPARE(call->depth, static_cast<std::uint32_t>(i + 1));
            QCOMPARE(call->duration, (2 * (deep - i) - 1) * std::int64_t{1000});
            if (i % 1000 == 500)
                continue;
            QCOMPARE(trace->values(id)->result->text, std::to_string(i));
            const auto lines = trace->executedLines(id);
            QCOMPARE(lines->size(), std::size_t{2});
            QCOMPARE(lines->at(1), static_cast<std::uint32_t>(i + 5));
        }
        for (auto found = trace->findUnwound({0, 0}, true); found && *found; found = trace->findUnwound(**found, true))
            ++unwinds;
        QCOMPARE(unwinds, 9);
    }

    /// Every quick answer against a pass over all calls.
    void quickAnswersAreRight() {
        const std::string file = path("large.reel");
        QVERIFY(buildLargeTrace(file, 60000));
        const auto trace = open(file);
        QVERIFY(trace);
        const auto calls = trace->calls(0, 0, trace->callCount());
        QVERIFY(calls);
        QCOMPARE(calls->size(), trace->callCount());
        std::mt19937_64 random(7);
        const std::uint64_t count = calls->size();
        for (int round = 0; round < 300; ++round) {
            const std::uint64_t begin = random() % count;
            const std::uint64_t end = begin + random() % (count - begin + 1);
            const auto depth = static_cast<std::uint32_t>(random() % 12);
            std::vector<std::uint64_t> within;
            for (std::uint64_t i = begin; i < end; ++i) {
                if ((*calls)[i].depth <= depth)
                    within.push_back(i);
            }
            QCOMPARE(trace->countWithin(0, begin, end, depth).value(), std::uint64_t{within.size()});
            const std::uint64_t n = random() % (within.size() + 2);
            const auto nth = trace->nthWithin(0, begin, end, depth, n);
            QVERIFY(nth);
            QCOMPARE(nth->has_value(), n < within.size());
            if (*nth)
                QCOMPARE(**nth, within[n]);

            const Call& call = (*calls)[begin];
            const CallId id{0, begin};
            QCOMPARE(trace->call(id)->start, call.start);
            const auto parent = trace->parent(id);
            QCOMPARE(parent->has_value(), call.parent != Call::noParent);
            const auto next = trace->nextSibling(id);
            if (*next) {
                QCOMPARE((*calls)[(*next)->index].parent, call.parent);
                QCOMPARE((*next)->index, begin + call.size);
                const auto back = trace->previousSibling(**next);
                QVERIFY(**back == id);
            } else {
                QVERIFY(begin + call.size == count || (*calls)[begin + call.size].parent != call.parent);
            }
            const auto child = trace->firstChild(id);
            QCOMPARE(child->has_value(), call.size > 1);

            const std::int64_t time =
                static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(trace->run().durationNs));
            const auto at = trace->callAt(0, time);
            QVERIFY(at && *at);
            const Call& running = (*calls)[(*at)->index];
            QVERIFY(running.start <= time && time <= running.start + running.duration);
        }
        const auto wanted = [&](const char* name) {
            std::vector<bool> marked(trace->functions().size());
            for (const FunctionInfo& function : trace->functions())
                marked[function.id] = function.name == name;
            return marked;
        };
        for (const char* name : {"parse_price", "main", "stream", "nothing"}) {
            const std::vector<bool> marked = wanted(name);
            std::vector<CallId> forward, backward;
            for (auto found = trace->findCall(marked, {0, 0}, true); found && *found;
                 found = trace->findCall(marked, **found, true))
                forward.push_back(**found);
            for (auto found = trace->findCall(marked, {9, 0}, false); found && *found;
                 found = trace->findCall(marked, **found, false))
                backward.insert(backward.begin(), **found);
            QVERIFY(forward == backward);
            QCOMPARE(trace->countCalls(marked).value(), std::uint64_t{forward.size()});
            const auto all =
                std::count_if(calls->begin(), calls->end(), [&](const Call& call) { return marked[call.function]; });
            QCOMPARE(forward.size(), static_cast<std::size_t>(all));
        }
    }

    void output() {
        const std::string file = path("output.reel");
        TraceBuilder builder(file);
        const FunctionId print = builder.function("print_all");
        builder.enter(print);
        for (int i = 0; i < 3000; ++i)
            builder.output("line " + std::to_string(i) + "\n", i % 3 ? OutputStream::Out : OutputStream::Err);
        builder.output(std::string(600'000, 'x'));
        builder.leave();
        QVERIFY(builder.finish());
        const auto trace = open(file);
        QVERIFY(trace);
        QCOMPARE(trace->outputCount(), std::uint64_t{3003});
        const auto some = trace->output(1020, 10);
        QCOMPARE(some->size(), std::size_t{10});
        QCOMPARE(some->at(5).bytes, std::string("line 1025\n"));
        QCOMPARE(some->at(5).number, std::uint64_t{1025});
        QVERIFY(some->at(5).stream == OutputStream::Out);
        QVERIFY(some->at(6).stream == OutputStream::Err);
        QVERIFY(some->at(5).call == (CallId{0, 1}));
        std::uint64_t bytes = 0;
        const auto all = trace->output(0, ~std::uint64_t{0});
        for (const OutputChunk& piece : *all)
            bytes += piece.bytes.size();
        QCOMPARE(bytes, trace->outputBytes());
        QVERIFY(trace->output(3003, 1)->empty());
    }

    /// Several threads ask one trace at once, with a cache that is too small for what they look at: each is told what
    /// it is told alone.
    void severalReadersAtOnce() {
        const std::string file = path("shared.reel");
        QVERIFY(buildLargeTrace(file, 40000));
        TraceOptions options;
        options.cacheBytes = 256 << 10;
        const auto opened = Trace::open(file, options);
        QVERIFY(opened);
        const Trace& trace = **opened;
        const std::uint64_t calls = trace.threads().front().calls;
        const auto alone = open(file)->calls(0, 0, calls);
        QVERIFY(alone);
        std::vector<bool> wanted(trace.functions().size());
        wanted[trace.functions().size() / 2] = true;
        const auto found = trace.findCall(wanted, {0, 0}, true);
        QVERIFY(found && *found);
        std::atomic<int> wrong{0};
        std::vector<std::thread> readers;
        for (unsigned reader = 0; reader < 4; ++reader) {
            readers.emplace_back([&, reader] {
                std::mt19937 random(reader);
                for (int i = 0; i < 400; ++i) {
                    const CallId id{0, random() % calls};
                    const auto call = trace.call(id);
                    const auto values = trace.values(id);
                    const auto lines = trace.executedLines(id);
                    wrong += !call || call->start != (*alone)[id.index].start || !values || !values->recorded || !lines;
                    wrong += !trace.segmentCount(id) || !trace.nextSibling(id) || !trace.countWithin(0, 0, calls, 4);
                    wrong += !trace.output(random() % trace.outputCount(), 3);
                    if (i % 100 == 0) {
                        const auto again = trace.findCall(wanted, {0, 0}, true);
                        wrong += !again || *again != *found;
                    }
                }
            });
        }
        for (std::thread& reader : readers)
            reader.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TraceTest)
#include "test_Trace.moc"
