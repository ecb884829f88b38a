// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>

#include "model/analysis/HottestPath.h"
#include "model/analysis/Lifetime.h"
#include "model/analysis/ModuleCategories.h"
#include "support/TraceBuilder.h"

using namespace callreel;
using callreel::test::TraceBuilder;

class TestLifetime : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

private Q_SLOTS:
    // B4, B6: every suspension is a return and every resumption a call; the lifetime joins them again.
    void segmentsOfAGeneratorAreJoined() {
        TraceBuilder builder(file("generator.reel"));
        const auto generator = builder.function("numbers", {}, 1, FunctionInfo::Flavour::Generator);
        const auto other = builder.function("other");
        builder.enter(generator, {}, 7).wait(1000).yield();
        const CallId first = builder.lastCall();
        builder.enter(other).wait(50'000).leave();
        builder.resume(generator, 7).wait(2000).yield();
        const CallId second = builder.lastCall();
        builder.enter(generator, {}, 8).yield();
        const CallId never = builder.lastCall();
        builder.resume(generator, 7).leave();
        QVERIFY(builder.finish());
        const auto trace = Trace::open(file("generator.reel"));
        QVERIFY(trace);
        const auto lifetime = findLifetime(**trace, second);
        QVERIFY(lifetime);
        QCOMPARE(lifetime->count, 3u);
        QCOMPARE(lifetime->segments.size(), std::size_t{3});
        QVERIFY(lifetime->segments.front().id == first);
        QVERIFY(lifetime->whole && lifetime->finished);
        QCOMPARE(lifetime->firstNumber, 1u);
        QVERIFY(lifetime->suspended > 50'000);
        const auto& last = lifetime->segments.back();
        QCOMPARE(lifetime->span(), last.start + last.duration - lifetime->segments.front().start);

        const auto suspended = findLifetime(**trace, never);
        QVERIFY(suspended);
        QCOMPARE(suspended->count, 1u);
        QVERIFY(!suspended->finished);

        const auto part = findLifetime(**trace, second, 2);
        QVERIFY(part);
        QVERIFY(!part->whole);
        QCOMPARE(part->count, 3u);
    }

    void theHottestPathFollowsTheLongestChild() {
        TraceBuilder builder(file("hot.reel"));
        const auto function = builder.function("work");
        builder.enter(function).enter(function).wait(1000).leave();
        builder.enter(function).enter(function).wait(90'000).leave();
        const CallId hot = builder.lastCall();
        builder.leave().enter(function).leave().leave();
        QVERIFY(builder.finish());
        const auto trace = Trace::open(file("hot.reel"));
        QVERIFY(trace);
        const auto path = findHottestPath(**trace, {0, 0});
        QVERIFY(path);
        QVERIFY(path->complete);
        QCOMPARE(path->calls.size(), std::size_t{3});
        QVERIFY(path->calls.back() == hot || (*trace)->call(path->calls.back())->duration >= 90'000);
        const auto bounded = findHottestPath(**trace, {0, 0}, 1);
        QVERIFY(bounded);
        QVERIFY(!bounded->complete);
        const auto leaf = findHottestPath(**trace, path->calls.back());
        QVERIFY(leaf && leaf->calls.empty());
    }

    void modulesOfTheUserHaveTheirHuesFirst() {
        TraceBuilder builder(file("modules.reel"));
        const auto library =
            builder.function("Thread.start", {}, 1, FunctionInfo::Flavour::Function, true, "threading");
        const auto base = builder.function("run", {}, 1, FunctionInfo::Flavour::Function, true, "asyncio.base_events");
        const auto tasks = builder.function("step", {}, 1, FunctionInfo::Flavour::Function, true, "asyncio.tasks");
        const auto own = builder.function("main", {}, 1, FunctionInfo::Flavour::Function, false, "orders");
        std::vector<FunctionId> many;
        for (int number = 0; number < 9; ++number)
            many.push_back(builder.function("f", {}, 1, FunctionInfo::Flavour::Function, true,
                                            "library" + std::to_string(number)));
        builder.enter(own).enter(library).leave().enter(base).enter(tasks).leave().leave();
        for (const FunctionId function : many)
            builder.enter(function).leave();
        builder.leave();
        QVERIFY(builder.finish());
        const auto trace = Trace::open(file("modules.reel"));
        QVERIFY(trace);
        const ModuleCategories categories(**trace);
        QVERIFY(categories.category(own) < categories.category(library));
        QCOMPARE(categories.category(base), categories.category(tasks));
        QVERIFY(categories.category(base) != categories.category(library));
        QCOMPARE(categories.category(many.back()), ModuleCategories::other);
        QCOMPARE(categories.category(999'999), ModuleCategories::other);
    }
};

QTEST_GUILESS_MAIN(TestLifetime)
#include "test_Lifetime.moc"
