// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace callreel::recorder {

/// Finds the number of a definition by its bytes. Of constant size: a definition that was crowded out gets another
/// number when it comes again, which costs some bytes of log and nothing else.
class InternTable {
public:
    struct Key {
        std::uint64_t first = 0;
        std::uint64_t second = 0;
        bool operator==(const Key&) const = default;
    };
    /// 128 bits of hash stand for the bytes.
    static Key keyOf(const std::uint8_t* bytes, std::size_t size);

    /// The number, 0 when it is not there.
    std::uint32_t find(const Key& key) const;
    void insert(const Key& key, std::uint32_t number);
    void clear();

private:
    struct Entry {
        Key key;
        std::uint32_t number = 0;
    };
    static constexpr std::size_t sets = 4096;
    static constexpr std::size_t ways = 4;
    Entry m_entries[sets][ways];
    std::uint8_t m_next[sets] = {};
};

} // namespace callreel::recorder
