// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>

#include "model/analysis/NameSearch.h"
#include "support/TraceBuilder.h"

using namespace callreel;
using Places = std::vector<std::pair<std::size_t, std::size_t>>;

class TestNameSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersOfEitherCaseMatchUntilACapitalIsTyped() {
        FunctionInfo function;
        function.name = "BaseEventLoop.run_forever";
        QVERIFY(NameSearch("eventloop").matches(function));
        QVERIFY(NameSearch("EventLoop").matches(function));
        QVERIFY(!NameSearch("EVENTLOOP").matches(function));
        QVERIFY(NameSearch("run_for").matches(function));
        QVERIFY(!NameSearch("runner").matches(function));
        QVERIFY(!NameSearch("").matches(function));
    }

    void aDotReachesIntoTheModule() {
        FunctionInfo function;
        function.module = "json.encoder";
        function.name = "JSONEncoder.encode";
        QVERIFY(NameSearch("encoder.json").matches(function));
        QVERIFY(NameSearch("json.enc").matches(function));
        function.name = "scan";
        QVERIFY(!NameSearch("json").matches(function));
    }

    void occurrencesDoNotOverlap() {
        QCOMPARE(NameSearch("aa").occurrences("aaaa_aa"), (Places{{0, 2}, {2, 2}, {5, 2}}));
        QCOMPARE(NameSearch("to").occurrences("to_amount_To"), (Places{{0, 2}, {10, 2}}));
        QVERIFY(NameSearch("").occurrences("anything").empty());
    }

    void functionsAreMarkedById() {
        QTemporaryDir folder;
        test::TraceBuilder builder(folder.filePath(QStringLiteral("a.reel")).toStdString());
        const auto load = builder.function("load");
        const auto reload = builder.function("Cache.reload");
        const auto save = builder.function("save");
        builder.enter(load).leave().enter(reload).leave().enter(save).leave();
        QVERIFY(builder.finish());
        const auto trace = Trace::open(folder.filePath(QStringLiteral("a.reel")).toStdString());
        QVERIFY(trace);
        const std::vector<bool> wanted = NameSearch("load").matchingFunctions(**trace);
        QVERIFY(wanted[load] && wanted[reload] && !wanted[save]);
        QCOMPARE(*(*trace)->countCalls(wanted), std::uint64_t{2});
        QVERIFY(NameSearch("nowhere").matchingFunctions(**trace).empty());
    }
};

QTEST_GUILESS_MAIN(TestNameSearch)
#include "test_NameSearch.moc"
