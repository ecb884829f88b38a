// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstring>
#include <thread>

#include "app/recorder/Clock.h"
#include "app/recorder/ControlFile.h"
#include "app/recorder/SegmentFile.h"
#include "model/trace/Trace.h"
#include "model/trace/balance/Verify.h"
#include "model/trace/log/format/ValueFormat.h"
#include "model/trace/log/format/Varint.h"
#include "model/trace/seal/Sealer.h"
#include "support/LogBuilder.h"
#include "support/TraceBuilder.h"

using namespace callreel;
using namespace callreel::test;
using recorder::Clock;

namespace {

/// A thread's stream, by the recorder's own segments: bytes of a record first, then its tag with release order.
class Writer {
public:
    Writer(const std::string& folder, recorder::ControlFile* control, std::uint32_t stream) : m_last(Clock::ticks()) {
        m_error = m_segment.begin(folder.c_str(), control, stream, m_last);
        control->addStream();
    }
    void start(std::uint64_t function, std::uint64_t number) {
        std::uint8_t* out = log::putVarint(begin(), function);
        *out++ = 1; // one argument
        *out++ = static_cast<std::uint8_t>(log::ValueTag::Int);
        end(log::ThreadRecord::Start, log::putVarint(out, log::zigzag(static_cast<std::int64_t>(number))));
    }
    void leave(std::string_view value) {
        std::uint8_t* const out = begin();
        std::memcpy(out, value.data(), value.size());
        end(log::ThreadRecord::Return, out + value.size());
    }
    void close() {
        std::uint8_t* const out = begin();
        end(log::ThreadRecord::ThreadEnd, out, 0);
        m_segment.close();
    }
    int error() const { return m_error; }

private:
    std::uint8_t* begin() {
        if (!m_segment.hasRoom()) {
            m_last = Clock::ticks();
            m_error = m_error ? m_error : m_segment.roll(m_last);
        }
        const std::uint64_t now = Clock::ticks();
        std::uint8_t* const out = log::putPaddedVarint(m_segment.out + 1, now - m_last);
        m_last = now;
        return out;
    }
    void end(log::ThreadRecord record, std::uint8_t* end, unsigned flags = log::valuesFlag) {
        __atomic_store_n(m_segment.out, static_cast<std::uint8_t>(static_cast<unsigned>(record) | flags),
                         __ATOMIC_RELEASE);
        m_segment.out = end;
    }

    recorder::SegmentFile m_segment;
    std::uint64_t m_last;
    int m_error = 0;
};

} // namespace

/// Logs that are sealed while threads append to them, as fast as both can.
class LiveSealingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// However the two meet, no call is lost, none is there twice, and each has the values that it was written with.
    void drainsWhatThreadsAppend() {
        constexpr std::uint32_t writers = 3;
        constexpr std::uint64_t calls = 100'000;
        QTemporaryDir root;
        LogBuilder log(root.filePath(QStringLiteral("run")).toStdString());
        log.definitions().function(2, "f", {"n"}).type(1, "Order", "shop").shape(2, 1, {"price", "amount"});
        log.control().startTicks = Clock::ticks();
        log.control().startMonotonic = Clock::monotonic();
        recorder::ControlFile control;
        QCOMPARE(control.open(log.folder().c_str()), 0);

        std::atomic<unsigned> running{writers};
        std::atomic<int> failed{0};
        std::vector<std::thread> threads;
        for (std::uint32_t stream = 1; stream <= writers; ++stream) {
            threads.emplace_back([&, stream] {
                const std::string result = value::shaped(2, {value::text("five"), value::none()});
                Writer writer(log.folder(), &control, stream);
                for (std::uint64_t number = 0; number < calls && !writer.error(); number += 2) {
                    writer.start(2, number);
                    writer.start(2, number + 1);
                    writer.leave(value::none());
                    writer.leave(result);
                }
                writer.close();
                failed += writer.error();
                --running;
            });
        }
        const std::string file = root.filePath(QStringLiteral("out.reel")).toStdString();
        auto sealer = Sealer::open(log.folder(), {file, true});
        bool drained = sealer.has_value();
        std::uint64_t seenMeanwhile = 0;
        while (drained && running > 0) {
            drained = (*sealer)->drain().has_value();
            seenMeanwhile = (*sealer)->progress().calls;
        }
        for (std::thread& thread : threads)
            thread.join();
        control.close();
        QVERIFY(drained);
        QCOMPARE(failed.load(), 0);
        QVERIFY(seenMeanwhile > 0);

        log.exited(0);
        const auto result = (*sealer)->finish();
        QVERIFY2(result, result ? "" : result.error().text().c_str());
        QVERIFY(verifyTrace(file));
        const auto trace = Trace::open(file);
        QVERIFY(trace);
        QCOMPARE((*trace)->callCount(), writers * calls);
        for (const Loss& loss : (*trace)->verdict().loss)
            qWarning("lost: %s at %s, %d", loss.kind.c_str(), loss.where.c_str(), static_cast<int>(loss.count));
        QCOMPARE((*trace)->verdict().completeness, Verdict::Completeness::Complete);
        for (const ThreadInfo& thread : (*trace)->threads()) {
            QCOMPARE(thread.calls, calls);
            for (std::uint64_t index = 0; index < calls; index += 997) {
                const auto values = (*trace)->values({thread.id, index});
                QVERIFY(values);
                QCOMPARE(values->arguments.at(0).value.text, std::to_string(index));
                QCOMPARE(values->result->attributes.size(), std::size_t{index % 2 == 0 ? 2u : 0u});
            }
        }
    }
};

QTEST_GUILESS_MAIN(LiveSealingTest)
#include "test_LiveSealing.moc"
