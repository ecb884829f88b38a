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

    // A frame that an exception leaves closes the generators that it holds: 3.11 and 3.12 tell it as a throw.
    void generatorsClosedOnTheWayDoNotHideIt_data() {
        QTest::addColumn<QByteArray>("raised");
        QTest::addColumn<QByteArray>("closing");
        QTest::newRow("told") << QByteArray::fromStdString(m_first) << QByteArray::fromStdString(m_second);
        QTest::newRow("not told") << QByteArray() << QByteArray();
        QTest::newRow("told where it ends") << QByteArray::fromStdString(m_first) << QByteArray();
    }
    void generatorsClosedOnTheWayDoNotHideIt() {
        QFETCH(QByteArray, raised);
        QFETCH(QByteArray, closing);
        FinalUnwind unwind = begun();
        unwind.enter(2, false);
        unwind.enter(3, false);
        unwind.unwind(raised.toStdString());
        for (const std::uint64_t generator : {4, 5}) {
            unwind.enter(generator, false, FinalUnwind::Entry::Throw);
            unwind.unwind(closing.toStdString());
        }
        unwind.unwind(raised.toStdString());
        unwind.unwind(raised.toStdString());
        QCOMPARE(unwind.origin().value(), std::uint64_t{3});
    }

    void aGeneratorThatRaisesWhatWasThrownIntoIt() {
        FinalUnwind unwind = begun();
        unwind.enter(2, false);
        unwind.unwind(m_first); // handled by the module, which throws another one into a generator
        unwind.enter(3, false, FinalUnwind::Entry::Throw);
        unwind.unwind(m_second);
        unwind.unwind(m_second);
        QCOMPARE(unwind.origin().value(), std::uint64_t{3});
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
