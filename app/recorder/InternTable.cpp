// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/InternTable.h"

#include <cstring>

namespace callreel::recorder {

namespace {

std::uint64_t mix(std::uint64_t value) {
    // The finaliser of SplitMix64.
    value ^= value >> 30;
    value *= 0xBF58476D1CE4E5B9u;
    value ^= value >> 27;
    value *= 0x94D049BB133111EBu;
    return value ^ (value >> 31);
}

} // namespace

InternTable::Key InternTable::keyOf(const std::uint8_t* bytes, std::size_t size) {
    std::uint64_t a = mix(size + 0x9E3779B97F4A7C15u);
    std::uint64_t b = mix(size + 0xD1B54A32D192ED03u);
    while (size > 0) {
        std::uint64_t word = 0;
        const std::size_t taken = size < sizeof word ? size : sizeof word;
        std::memcpy(&word, bytes, taken);
        a = mix(a ^ word);
        b = mix((b + word) * 0x9E3779B97F4A7C15u);
        bytes += taken;
        size -= taken;
    }
    return {a, b};
}

std::uint32_t InternTable::find(const Key& key) const {
    for (const Entry& entry : m_entries[key.first & (sets - 1)]) {
        if (entry.number && entry.key == key)
            return entry.number;
    }
    return 0;
}

void InternTable::insert(const Key& key, std::uint32_t number) {
    const std::size_t set = key.first & (sets - 1);
    m_entries[set][m_next[set]] = {key, number};
    m_next[set] = static_cast<std::uint8_t>((m_next[set] + 1) % ways);
}

void InternTable::clear() {
    for (auto& set : m_entries)
        for (Entry& entry : set)
            entry = {};
    std::memset(m_next, 0, sizeof m_next);
}

} // namespace callreel::recorder
