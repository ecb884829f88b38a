// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "model/analysis/SelectionHistory.h"

using namespace callreel;

class TestSelectionHistory : public QObject {
    Q_OBJECT

    static CallId call(std::uint64_t index) { return {0, index}; }

private Q_SLOTS:
    void goesBackAndForward() {
        SelectionHistory history;
        QVERIFY(!history.canGoBack() && !history.canGoForward() && !history.back());
        for (std::uint64_t index = 1; index <= 3; ++index)
            history.visit(call(index));
        QVERIFY(history.back() == call(2));
        QVERIFY(history.back() == call(1));
        QVERIFY(!history.canGoBack());
        QVERIFY(history.forward() == call(2));
        QVERIFY(history.forward() == call(3));
        QVERIFY(!history.forward());
    }

    void aNewVisitGivesUpWhatWasForward() {
        SelectionHistory history;
        for (std::uint64_t index = 1; index <= 3; ++index)
            history.visit(call(index));
        history.back();
        history.visit(call(9));
        QVERIFY(!history.canGoForward());
        QVERIFY(history.back() == call(2));
    }

    void theSameCallAgainIsOnePlace() {
        SelectionHistory history;
        history.visit(call(1));
        history.visit(call(1));
        QVERIFY(!history.canGoBack());
    }

    void stepsInARowAreOnePlace() {
        SelectionHistory history;
        history.visit(call(1));
        history.visit(call(2));
        history.replace(call(3));
        history.replace(call(4));
        QVERIFY(history.back() == call(1));
        QVERIFY(history.forward() == call(4));
    }

    void theOldestAreForgotten() {
        SelectionHistory history;
        for (std::uint64_t index = 0; index < SelectionHistory::limit + 100; ++index)
            history.visit(call(index));
        std::size_t steps = 0;
        std::optional<CallId> last;
        while (const auto at = history.back()) {
            last = at;
            ++steps;
        }
        QCOMPARE(steps, SelectionHistory::limit - 1);
        QVERIFY(last == call(100));
    }
};

QTEST_GUILESS_MAIN(TestSelectionHistory)
#include "test_SelectionHistory.moc"
