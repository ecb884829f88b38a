// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>

#include "model/trace/store/ActivationTracker.h"

using namespace callreel;

/// B12: generators that are begun and forgotten are remembered, however many; in bounded memory.
class ActivationTrackerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moreThanFitInMemory() {
        QTemporaryDir folder;
        auto database = Database::create(folder.filePath(QStringLiteral("t.db")).toStdString());
        QVERIFY(database);
        QVERIFY(database->execute("BEGIN"));
        {
            auto tracker = ActivationTracker::create(*database, 100);
            QVERIFY(tracker);
            constexpr std::uint64_t count = 1000;
            for (std::uint64_t i = 1; i <= count; ++i) {
                tracker->begin(i, {static_cast<std::uint32_t>(i % 3), i});
                tracker->find(i)->suspended = i % 2 == 0;
            }
            // Those of long ago come back as they were, can go on, and be forgotten again.
            for (std::uint64_t i = 1; i <= count; i += 7) {
                auto* state = tracker->find(i);
                QVERIFY(state);
                QCOMPARE(state->first.index, i);
                QCOMPARE(state->first.thread, static_cast<std::uint32_t>(i % 3));
                QCOMPARE(state->suspended, i % 2 == 0);
                QCOMPARE(state->segments, 1u);
                state->segments = 5;
                state->last = {9, i + 1};
            }
            for (std::uint64_t i = 1; i <= count; i += 7) {
                auto* state = tracker->find(i);
                QVERIFY(state);
                QCOMPARE(state->segments, 5u);
                QCOMPARE(state->last.index, i + 1);
                if (i % 2 == 0) {
                    tracker->end(i);
                    QVERIFY(!tracker->find(i));
                }
            }
            QVERIFY(!tracker->find(count + 1));
            std::uint64_t left = 0, resumed = 0;
            tracker->takeAll([&](const ActivationTracker::State& state) {
                ++left;
                resumed += state.segments == 5;
            });
            QVERIFY(tracker->ok());
            std::uint64_t ended = 0, gone = 0;
            for (std::uint64_t i = 1; i <= count; i += 7) {
                ended += i % 2 == 0;
                gone += i % 2 != 0;
            }
            QCOMPARE(left, count - ended);
            QCOMPARE(resumed, gone);
        }
        QVERIFY(database->close());
    }
};

QTEST_GUILESS_MAIN(ActivationTrackerTest)
#include "test_ActivationTracker.moc"
