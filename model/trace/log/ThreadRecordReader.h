// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/trace/log/LogClock.h"
#include "model/trace/log/SegmentView.h"

namespace callreel::log {

/// One record of a thread's stream. Texts and values point into the segment: valid until the next one is read.
struct ThreadEvent {
    ThreadRecord kind = ThreadRecord::End;
    std::int64_t time = 0; ///< nanoseconds since the run's start; that of the record before where a record has none
    std::uint64_t function = 0;
    std::uint64_t activation = 0;
    std::string_view values;  ///< arguments (count and values), or one value; encoded
    std::string_view text;    ///< output, lines (encoded), or a thread's name
    std::uint8_t detail = 0;  ///< output stream, loss kind or gap reason
    std::uint64_t number = 0; ///< OS id of a thread, or count of a loss
    std::uint64_t bytes = 0;
};

/// Reads one thread's stream, segment after segment, also while it is written. Every record is checked before it is
/// given out; from the first impossible one on the stream is damaged and gives no more.
class ThreadRecordReader {
public:
    enum class State {
        Record,  ///< there is one
        Waiting, ///< nothing more was written yet
        Damaged, ///< nothing more can be read
    };

    /// `packing` is looked at whenever a segment was read to its end: whether to pack it. Must outlive this.
    ThreadRecordReader(std::string folder, std::uint32_t stream, LogClock& clock, const bool& packing)
        : m_folder(std::move(folder)), m_stream(stream), m_clock(clock), m_packing(packing) {}

    State next(ThreadEvent& event);

    std::uint32_t stream() const { return m_stream; }
    std::uint64_t osThread() const { return m_osThread; }
    /// Bytes of log read so far.
    std::uint64_t bytesRead() const { return m_bytesRead; }
    /// Bytes of plain segments that were packed since this was asked last.
    std::uint64_t takeFreed();
    /// The number of the segment that is waited for, when the one before was closed.
    std::uint32_t nextSegment() const { return m_next; }
    bool isBetweenSegments() const { return !m_view.isOpen(); }

private:
    State openNext();
    bool parse(std::uint8_t tag, const std::uint8_t* in, const std::uint8_t* end, ThreadEvent& event);
    void leaveSegment();

    std::string m_folder;
    std::uint32_t m_stream;
    LogClock& m_clock;
    const bool& m_packing;
    SegmentView m_view;
    std::uint64_t m_at = 0;
    std::uint32_t m_next = 0;
    std::uint64_t m_ticks = 0;
    std::int64_t m_time = 0;
    std::uint64_t m_osThread = 0;
    std::uint64_t m_bytesRead = 0;
    std::uint64_t m_freed = 0;
    bool m_damaged = false;
};

} // namespace callreel::log
