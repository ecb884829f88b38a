// SPDX-License-Identifier: Apache-2.0
#include "model/formats/JsonArrayFile.h"

#include <array>
#include <cstring>

#include "model/formats/CodetracerReader.h"

namespace callreel {

namespace {

constexpr std::size_t chunkBytes = 1u << 20;

bool isBlank(int character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

/// What ends a run of bytes that need no look.
constexpr auto marks = [] {
    std::array<bool, 256> table{};
    for (const char character : {'"', '[', ']', '{', '}', ','})
        table[static_cast<unsigned char>(character)] = true;
    return table;
}();

} // namespace

std::unexpected<Diagnostic> JsonArrayFile::damaged(const char* what) const {
    return importDamagedAt(m_file.path(), m_place + m_at, what);
}

/// Makes room by giving up what lies before the element, and reads on. False at the end of the file.
Result<bool> JsonArrayFile::fill() {
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_place += m_begin;
        m_end -= m_begin;
        m_at -= m_begin;
        m_begin = 0;
    }
    if (m_end > m_longest)
        return damaged("an event is far too long");
    const std::size_t wanted = m_end + chunkBytes + padding;
    if (m_buffer.size() < wanted)
        m_buffer.resize(std::max(wanted, m_buffer.size() + m_buffer.size() / 2));
    const auto got = m_file.read(m_buffer.data() + m_end, chunkBytes);
    if (!got)
        return std::unexpected(got.error());
    m_end += *got;
    return *got > 0;
}

/// The character that comes after blanks, not taken; -1 at the end of the file.
Result<int> JsonArrayFile::skipBlanks() {
    for (;;) {
        while (m_at < m_end && isBlank(m_buffer[m_at]))
            ++m_at;
        if (m_at < m_end)
            return static_cast<unsigned char>(m_buffer[m_at]);
        m_begin = m_at;
        const auto more = fill();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return -1;
    }
}

Result<void> JsonArrayFile::findEnd() {
    unsigned depth = 0;
    bool inString = false;
    for (;;) {
        if (m_at == m_end) {
            const auto more = fill();
            if (!more)
                return std::unexpected(more.error());
            if (!*more)
                return damaged("it ends in the middle of an event");
        }
        const char* const data = m_buffer.data();
        if (inString) {
            while (m_at < m_end && data[m_at] != '"' && data[m_at] != '\\')
                ++m_at;
            if (m_at == m_end)
                continue;
            if (data[m_at] == '"') {
                inString = false;
                ++m_at;
                continue;
            }
            // Both characters of the escape, or none yet.
            if (m_at + 1 == m_end) {
                const auto more = fill();
                if (!more)
                    return std::unexpected(more.error());
                if (!*more)
                    return damaged("it ends in the middle of an event");
            }
            m_at += 2;
            continue;
        }
        while (m_at < m_end && !marks[static_cast<unsigned char>(data[m_at])])
            ++m_at;
        if (m_at == m_end)
            continue;
        switch (data[m_at]) {
        case '"':
            inString = true;
            break;
        case '[':
        case '{':
            ++depth;
            break;
        case ',':
            if (depth == 0)
                return {};
            break;
        default:
            if (depth == 0)
                return {};
            --depth;
            break;
        }
        ++m_at;
    }
}

Result<std::optional<std::string_view>> JsonArrayFile::next() {
    if (m_ended)
        return std::nullopt;
    m_begin = m_at;
    auto character = skipBlanks();
    if (!m_began && character && *character == '[') {
        m_began = true;
        m_begin = ++m_at;
        character = skipBlanks();
    } else if (!m_began && character) {
        return damaged("it does not begin as a list of events");
    }
    if (character && !m_first && *character == ',') {
        m_begin = ++m_at;
        character = skipBlanks();
        if (character && *character == ']')
            return damaged("a comma has nothing behind it");
    } else if (character && !m_first && *character != ']' && *character >= 0) {
        return damaged("two events have no comma between them");
    }
    if (!character)
        return std::unexpected(character.error());
    if (*character == ']') {
        m_begin = ++m_at;
        m_ended = true;
        const auto rest = skipBlanks();
        if (!rest)
            return std::unexpected(rest.error());
        if (*rest >= 0)
            return damaged("something follows behind the last event");
        return std::nullopt;
    }
    if (*character < 0)
        return damaged("it ends before its last event does");
    m_first = false;
    m_begin = m_at;
    if (auto found = findEnd(); !found)
        return std::unexpected(found.error());
    m_elementPlace = m_place + m_begin;
    std::string_view element(m_buffer.data() + m_begin, m_at - m_begin);
    while (!element.empty() && isBlank(element.back()))
        element.remove_suffix(1);
    if (element.empty())
        return damaged("an event is empty");
    return element;
}

} // namespace callreel
