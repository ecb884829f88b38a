// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "model/trace/seal/FinalUnwind.h"
#include "support/TraceBuilder.h"

using namespace callreel;

/// Which call ended the program, when an exception did.
class FinalUnwindTest : public QObject {
    Q_OBJECT

    const std::string m_first = test::value::exception(1, {test::value::integer(1)});
    const std::string m_second = test::value::exception(1, {test::value::integer(2)});

    /// `<toplevel>` 0 and the module 1 are entered.
    static FinalUnwind begun() {
        FinalUnwind unwind;
        unwind.enter(0, false);
        unwind.enter(1, true);
        return unwind;
    }

private Q_SLOTS:
    void theInnermostOfTheChain() {
        FinalUnwind unwind = begun();
        unwind.enter(2, false);
        unwind.enter(3, false);
        unwind.unwind(m_first);
        unwind.unwind(m_first);
        unwind.unwind(m_first);
        QCOMPARE(unwind.origin().value(), std::uint64_t{3});
    }

    void callsInAFinallyDoNotHideIt() {
        FinalUnwind unwind = begun();
        unwind.enter(2, false);
        unwind.unwind(m_first);
        unwind.enter(3, false); // cleaning up
        unwind.yieldOrReturn();
        unwind.unwind(m_first);
        QCOMPARE(unwind.origin().value(), std::uint64_t{2});
    }

    void anotherExceptionBeginsAnew() {
        FinalUnwind unwind = begun();
        unwind.enter(2, false);
        unwind.enter(3, false);
        unwind.unwind(m_first);
        unwind.unwind(m_second); // raised in an except clause
        unwind.unwind(m_second);
        QCOMPARE(unwind.origin().value(), std::uint64_t{2});
    }

    void withoutValuesOnlyWhatFollowsAtOnce() {
        FinalUnwind unwind = begun();
        unwind.enter(2, false);
        unwind.unwind({});
        unwind.enter(3, false);
        unwind.yieldOrReturn();
        unwind.enter(4, false);
        unwind.unwind({});
        unwind.unwind({});
        QCOMPARE(unwind.origin().value(), std::uint64_t{4});
    }

    void whatRunsAfterwardsDoesNotCount() {
        FinalUnwind unwind = begun();
        unwind.unwind(m_first);
        unwind.enter(2, false); // an excepthook that fails, too
        unwind.unwind(m_second);
        QCOMPARE(unwind.origin().value(), std::uint64_t{1});
        unwind.freeze();
        unwind.enter(3, true);
        unwind.unwind(m_second);
        QCOMPARE(unwind.origin().value(), std::uint64_t{1});
    }

    void aHandledExceptionEndsNothing() {
        FinalUnwind unwind = begun();
        unwind.enter(2, false);
        unwind.unwind(m_first);
        unwind.yieldOrReturn();
        QVERIFY(!unwind.origin());
        unwind.yieldOrReturn();
        unwind.yieldOrReturn(); // more ends than begins
        unwind.unwind(m_first);
        QVERIFY(!unwind.origin());
    }
};

QTEST_GUILESS_MAIN(FinalUnwindTest)
#include "test_FinalUnwind.moc"
