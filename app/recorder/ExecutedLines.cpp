// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ExecutedLines.h"

#include <bit>
#include <cstdlib>
#include <cstring>

#include "model/trace/log/format/Varint.h"

namespace callreel::recorder {

bool ExecutedLines::reserve(std::size_t words) {
    if (m_used + words > m_capacity) {
        const std::size_t capacity = (m_used + words) * 2 + 64;
        auto* bits = static_cast<std::uint64_t*>(std::realloc(m_bits, capacity * sizeof(std::uint64_t)));
        if (!bits)
            return false;
        m_bits = bits;
        m_capacity = capacity;
    }
    if (m_sets == m_setCapacity) {
        const std::size_t capacity = m_setCapacity * 2 + 64;
        auto* sets = static_cast<Set*>(std::realloc(m_open, capacity * sizeof(Set)));
        if (!sets)
            return false;
        m_open = sets;
        m_setCapacity = capacity;
    }
    return true;
}

void ExecutedLines::push(std::uint32_t firstLine, std::uint32_t span) {
    std::uint32_t words = (span + 63) / 64;
    if (!reserve(words)) {
        words = 0;
        if (m_sets == m_setCapacity)
            return;
    }
    if (words) // else there may be no room at all yet
        std::memset(m_bits + m_used, 0, words * sizeof *m_bits);
    m_open[m_sets++] = {firstLine, words, m_used};
    m_used += words;
}

void ExecutedLines::mark(std::uint32_t line) {
    if (!m_sets)
        return;
    const Set& set = m_open[m_sets - 1];
    const std::uint32_t index = line - set.firstLine;
    if (line >= set.firstLine && index / 64 < set.words)
        m_bits[set.offset + index / 64] |= std::uint64_t{1} << (index % 64);
}

std::uint8_t* ExecutedLines::put(std::uint8_t* out, std::size_t maxBytes) const {
    if (!m_sets)
        return nullptr;
    const Set& set = m_open[m_sets - 1];
    std::uint64_t count = 0;
    for (std::uint32_t i = 0; i < set.words; ++i)
        count += static_cast<std::uint64_t>(std::popcount(m_bits[set.offset + i]));
    // A difference takes at most five bytes.
    const std::uint64_t limit = (maxBytes - log::maxVarintBytes) / 5;
    if (count > limit)
        count = limit;
    if (!count)
        return nullptr;
    out = log::putVarint(out, count);
    std::uint32_t previous = 0;
    for (std::uint32_t i = 0; i < set.words && count; ++i) {
        for (std::uint64_t word = m_bits[set.offset + i]; word && count; word &= word - 1, --count) {
            const std::uint32_t line = set.firstLine + i * 64 + static_cast<std::uint32_t>(std::countr_zero(word));
            out = log::putVarint(out, line - previous);
            previous = line;
        }
    }
    return out;
}

void ExecutedLines::pop() {
    if (m_sets)
        m_used = m_open[--m_sets].offset;
}

void ExecutedLines::free() {
    std::free(m_open);
    std::free(m_bits);
    *this = {};
}

} // namespace callreel::recorder
