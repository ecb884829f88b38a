// SPDX-License-Identifier: Apache-2.0
#include "model/trace/log/DefinitionReader.h"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "model/trace/log/format/Varint.h"

namespace callreel::log {

namespace {

/// Larger than any supervisor could make it: metadata and the environment of one process.
constexpr std::uint64_t maxSupervisorLogBytes = 64u << 20;

struct Cursor {
    const std::uint8_t* in;
    const std::uint8_t* end;

    bool varint(std::uint64_t& number) {
        in = in ? getVarint(in, end, number) : nullptr;
        return in != nullptr;
    }
    bool byte(std::uint8_t& number) {
        if (!in || in == end)
            return false;
        number = *in++;
        return true;
    }
    bool string(std::string_view& text) {
        std::uint64_t size = 0;
        if (!varint(size) || size > static_cast<std::uint64_t>(end - in))
            return false;
        text = {reinterpret_cast<const char*>(in), static_cast<std::size_t>(size)};
        in += size;
        return true;
    }
    bool fixed(std::int64_t& number) {
        if (!in || end - in < 8)
            return false;
        std::memcpy(&number, in, 8);
        in += 8;
        return true;
    }
};

} // namespace

const std::uint8_t* parseDefinition(std::uint8_t tag, const std::uint8_t* in, const std::uint8_t* end,
                                    Definition& out) {
    Cursor at{in, end};
    out = Definition();
    out.kind = static_cast<DefinitionRecord>(tag & kindMask);
    bool right = false;
    switch (out.kind) {
    case DefinitionRecord::Path:
        right = at.varint(out.id) && at.string(out.text) && at.varint(out.size) && at.varint(out.modified);
        break;
    case DefinitionRecord::Function: {
        std::uint64_t count = 0;
        right = at.varint(out.id) && at.varint(out.path) && at.varint(out.line) && at.byte(out.flavour) &&
                at.byte(out.flags) && at.string(out.name) && at.string(out.module) && at.varint(count) &&
                count <= static_cast<std::uint64_t>(at.end - at.in);
        for (std::uint64_t i = 0; right && i < count; ++i) {
            Definition::Argument argument;
            right = at.byte(argument.flags) && at.string(argument.name);
            out.arguments.push_back(argument);
        }
        break;
    }
    case DefinitionRecord::Type:
        right = at.varint(out.id) && at.string(out.module) && at.string(out.name);
        break;
    case DefinitionRecord::Shape: {
        std::uint64_t count = 0;
        right = at.varint(out.id) && at.varint(out.number) && at.varint(count) &&
                count <= static_cast<std::uint64_t>(at.end - at.in);
        for (std::uint64_t i = 0; right && i < count; ++i) {
            Definition::Argument attribute;
            right = at.string(attribute.name);
            out.arguments.push_back(attribute);
        }
        break;
    }
    case DefinitionRecord::Metadata:
        right = at.string(out.key) && at.string(out.text);
        break;
    case DefinitionRecord::Outcome:
        right = at.varint(out.ticks) && at.byte(out.detail) && at.varint(out.number) && at.string(out.key) &&
                at.string(out.text);
        break;
    case DefinitionRecord::Failure:
        right = at.byte(out.detail) && at.string(out.key) && at.string(out.text);
        break;
    case DefinitionRecord::Exit: {
        std::uint8_t stopped = 0;
        right = at.fixed(out.monotonic) && at.byte(out.detail) && at.varint(out.number) && at.byte(stopped);
        out.stoppedByUser = stopped != 0;
        break;
    }
    case DefinitionRecord::Source:
        right = at.varint(out.path) && at.string(out.text);
        break;
    case DefinitionRecord::End:
        break;
    }
    return right ? at.in : nullptr;
}

void DefinitionReader::readStream(const Visitor& visit) {
    Definition definition;
    while (!m_damaged) {
        if (!m_view.isOpen()) {
            const auto state = m_view.open(m_folder, definitionsStream, m_next);
            if (state == SegmentView::State::Missing)
                return;
            if (state == SegmentView::State::Damaged) {
                m_damaged = true;
                return;
            }
            const SegmentHeader& header = m_view.header();
            if (m_next++ == 0) {
                m_hasClock = true;
                m_ticks = header.ticks;
                m_monotonic = header.nanoseconds;
                m_nanosecondsPerTick = header.nanosecondsPerTick;
            }
            m_at = header.headerBytes;
        }
        const std::uint8_t tag =
            m_at < m_view.size() ? __atomic_load_n(m_view.data() + m_at, __ATOMIC_ACQUIRE) : std::uint8_t{0};
        const std::uint64_t used = m_view.used();
        if (tag == 0) {
            if (used == 0)
                return;
            if (m_at == used) {
                if (m_packing && m_view.isPlain())
                    m_freed += m_view.packFile(m_folder);
                m_view = SegmentView();
            } else if (m_at > used || m_view.data()[m_at] == 0) {
                m_damaged = true;
            }
            continue;
        }
        const std::uint64_t limit = std::min(used != 0 ? used : m_view.size(), m_at + maxRecordBytes);
        const std::uint8_t* const begin = m_view.data() + m_at + 1;
        const std::uint8_t* const end = m_view.data() + limit;
        const std::uint8_t* behind = nullptr;
        if (begin <= end && tag >= skippableTag) {
            std::uint64_t size = 0;
            behind = getVarint(begin, end, size);
            behind = behind && size <= static_cast<std::uint64_t>(end - behind) ? behind + size : nullptr;
        } else if (begin <= end) {
            behind = parseDefinition(tag, begin, end, definition);
        }
        if (!behind) {
            m_damaged = true;
            return;
        }
        m_at = static_cast<std::uint64_t>(behind - m_view.data());
        if (tag < skippableTag)
            visit(definition);
    }
}

void DefinitionReader::readSupervisorLog(const Visitor& visit) {
    const int file = ::open((m_folder + "/supervisor.log").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return;
    struct stat status {};
    const bool regular = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
    const auto size = std::min(static_cast<std::uint64_t>(regular ? status.st_size : 0), maxSupervisorLogBytes);
    std::string bytes(size > m_logAt ? size - m_logAt : 0, '\0');
    std::size_t got = 0;
    while (got < bytes.size()) {
        const ssize_t part = ::pread(file, bytes.data() + got, bytes.size() - got, static_cast<off_t>(m_logAt + got));
        if (part <= 0)
            break;
        got += static_cast<std::size_t>(part);
    }
    ::close(file);
    const auto* const begin = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::uint8_t* const end = begin + got;
    const std::uint8_t* at = begin;
    Definition definition;
    // A record that is not whole yet is read the next time; one that never can be stops here each time.
    while (at < end && *at != 0) {
        const std::uint8_t* behind = nullptr;
        if (*at >= skippableTag) {
            std::uint64_t length = 0;
            behind = getVarint(at + 1, end, length);
            behind = behind && length <= static_cast<std::uint64_t>(end - behind) ? behind + length : nullptr;
        } else {
            behind = parseDefinition(*at, at + 1, end, definition);
        }
        if (!behind)
            break;
        if (*at < skippableTag)
            visit(definition);
        at = behind;
    }
    m_logAt += static_cast<std::uint64_t>(at - begin);
}

std::uint64_t DefinitionReader::takeFreed() {
    return std::exchange(m_freed, 0);
}

} // namespace callreel::log
