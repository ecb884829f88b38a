// SPDX-License-Identifier: Apache-2.0
#include "model/trace/log/ThreadRecordReader.h"

#include <algorithm>
#include <utility>

#include "model/trace/log/format/Varint.h"
#include "model/trace/values/ValueSkipper.h"

namespace callreel::log {

ThreadRecordReader::State ThreadRecordReader::openNext() {
    switch (m_view.open(m_folder, m_stream, m_next)) {
    case SegmentView::State::Missing:
        return State::Waiting;
    case SegmentView::State::Damaged:
        m_damaged = true;
        return State::Damaged;
    case SegmentView::State::Ready:
        break;
    }
    const SegmentHeader& header = m_view.header();
    ++m_next;
    m_at = header.headerBytes;
    m_ticks = header.ticks;
    m_osThread = header.osThread;
    m_clock.learn(header.ticks, header.nanoseconds);
    return State::Record;
}

void ThreadRecordReader::leaveSegment() {
    m_bytesRead += m_at;
    if (m_packing && m_view.isPlain())
        m_freed += m_view.packFile(m_folder);
    m_view = SegmentView();
}

std::uint64_t ThreadRecordReader::takeFreed() {
    return std::exchange(m_freed, 0);
}

ThreadRecordReader::State ThreadRecordReader::next(ThreadEvent& event) {
    while (!m_damaged) {
        if (!m_view.isOpen()) {
            if (const State opened = openNext(); opened != State::Record)
                return opened;
        }
        // The tag is stored last, so everything behind it is there once it is seen.
        const std::uint8_t tag =
            m_at < m_view.size() ? __atomic_load_n(m_view.data() + m_at, __ATOMIC_ACQUIRE) : std::uint8_t{0};
        if (tag == 0) {
            const std::uint64_t used = m_view.used();
            if (used == 0)
                return State::Waiting;
            if (m_at == used) {
                leaveSegment();
                continue;
            }
            // Closed between the two looks: the tag may be there by now. Otherwise there is a hole.
            if (m_at > used || m_at >= m_view.size() || m_view.data()[m_at] == 0)
                m_damaged = true;
            continue;
        }
        const std::uint64_t used = m_view.used();
        const std::uint64_t limit = std::min(used != 0 ? used : m_view.size(), m_at + maxRecordBytes);
        if (m_at >= limit) {
            m_damaged = true;
            continue;
        }
        const std::uint8_t* const begin = m_view.data() + m_at;
        const std::uint8_t* const end = m_view.data() + limit;
        if (tag >= skippableTag) {
            std::uint64_t size = 0;
            const std::uint8_t* behind = getVarint(begin + 1, end, size);
            if (!behind || size > static_cast<std::uint64_t>(end - behind)) {
                m_damaged = true;
                continue;
            }
            m_at = static_cast<std::uint64_t>(behind - m_view.data()) + size;
            continue;
        }
        if (!parse(tag, begin + 1, end, event)) {
            m_damaged = true;
            continue;
        }
        return State::Record;
    }
    return State::Damaged;
}

bool ThreadRecordReader::parse(std::uint8_t tag, const std::uint8_t* in, const std::uint8_t* end, ThreadEvent& event) {
    const auto view = [](const std::uint8_t* from, const std::uint8_t* to) {
        return std::string_view(reinterpret_cast<const char*>(from), static_cast<std::size_t>(to - from));
    };
    const auto varint = [&](std::uint64_t& number) {
        in = in ? getVarint(in, end, number) : nullptr;
        return in != nullptr;
    };
    const auto byte = [&](std::uint8_t& number) {
        if (!in || in == end)
            return false;
        number = *in++;
        return true;
    };
    const auto string = [&](std::string_view& text) {
        std::uint64_t size = 0;
        if (!varint(size) || size > static_cast<std::uint64_t>(end - in))
            return false;
        text = view(in, in + size);
        in += size;
        return true;
    };
    const auto time = [&] {
        std::uint64_t passed = 0;
        if (!varint(passed) || passed > ~std::uint64_t{0} - m_ticks)
            return false;
        m_ticks += passed;
        m_time = std::max(m_time, m_clock.nanoseconds(m_ticks));
        return true;
    };
    const auto values = [&](bool arguments) {
        if (!(tag & valuesFlag))
            return true;
        const std::uint8_t* const from = in;
        in = arguments ? skipArguments(in, end) : skipValue(in, end);
        if (!in)
            return false;
        event.values = view(from, in);
        return true;
    };
    event = ThreadEvent();
    event.kind = static_cast<ThreadRecord>(tag & kindMask);
    bool right = false;
    switch (event.kind) {
    case ThreadRecord::Start:
    case ThreadRecord::Running:
        right =
            time() && varint(event.function) && (!(tag & activationFlag) || varint(event.activation)) && values(true);
        break;
    case ThreadRecord::Resume:
        right = time() && varint(event.function) && varint(event.activation);
        break;
    case ThreadRecord::Throw:
        right = time() && varint(event.function) && varint(event.activation) && values(false);
        break;
    case ThreadRecord::Return:
    case ThreadRecord::Yield:
    case ThreadRecord::Unwind:
        right = time() && values(false);
        break;
    case ThreadRecord::Output:
        right = time() && byte(event.detail) && (event.detail == 1 || event.detail == 2) && string(event.text);
        break;
    case ThreadRecord::Lines: {
        const std::uint8_t* const from = in;
        std::uint64_t count = 0;
        right = varint(count) && count <= static_cast<std::uint64_t>(end - in);
        for (std::uint64_t i = 0, line = 0; right && i < count; ++i)
            right = varint(line);
        if (right)
            event.text = view(from, in);
        break;
    }
    case ThreadRecord::Loss:
        right = byte(event.detail) && varint(event.number) && varint(event.bytes);
        break;
    case ThreadRecord::Thread:
        right = varint(event.number) && string(event.text);
        break;
    case ThreadRecord::Gap:
        right = time() && byte(event.detail);
        break;
    case ThreadRecord::ThreadEnd:
        right = time();
        break;
    case ThreadRecord::End:
        break;
    }
    if (!right)
        return false;
    event.time = m_time;
    m_at = static_cast<std::uint64_t>(in - m_view.data());
    return true;
}

} // namespace callreel::log
