// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <limits>

#include "model/trace/log/LogClock.h"

using callreel::log::LogClock;

class LogClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticksThatAreNanoseconds() {
        LogClock clock;
        QVERIFY(clock.begin(1000, 5000, 1.0));
        QCOMPARE(clock.nanoseconds(1000), std::int64_t{0});
        QCOMPARE(clock.nanoseconds(3500), std::int64_t{2500});
        QCOMPARE(clock.nanoseconds(900), std::int64_t{-100});
        clock.learn(1'000'000'000'000, 7'000'000'000'000); // nothing to learn
        QCOMPARE(clock.nanoseconds(3500), std::int64_t{2500});
        QCOMPARE(clock.fromMonotonic(7000), std::int64_t{2000});
    }

    /// A later pair makes the recorder's first estimate, taken in a hurry, better.
    void theSlopeIsLearnt() {
        LogClock clock;
        QVERIFY(clock.begin(0, 1'000, 0.6));
        clock.learn(2'000'000, 1'001'000); // too near to the start to say more
        QCOMPARE(clock.nanoseconds(1'000'000), std::int64_t{600'000});
        clock.learn(2'000'000'000, 1'000'001'000);
        QCOMPARE(clock.nanoseconds(1'000'000), std::int64_t{500'000});
        clock.learn(1'000'000'000, 900'001'000); // older than what is known
        QCOMPARE(clock.nanoseconds(1'000'000), std::int64_t{500'000});
    }

    void whatNoClockEverSaid() {
        LogClock clock;
        QVERIFY(!clock.begin(0, -5, 1.0));
        QVERIFY(!clock.begin(0, std::numeric_limits<std::int64_t>::max(), 1.0));
        QVERIFY(!clock.begun());
        QVERIFY(clock.begin(0, 5, -3.0));
        QCOMPARE(clock.nanoseconds(std::numeric_limits<std::uint64_t>::max()), std::int64_t{0});
        QCOMPARE(clock.fromMonotonic(std::numeric_limits<std::int64_t>::min()), std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(LogClockTest)
#include "test_LogClock.moc"
