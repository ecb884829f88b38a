// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace callreel::recorder {

/// The activation numbers of living generators, coroutines and async generators, by the address of their frame object:
/// that object stays the same for as long as the generator lives. Guarded by the GIL.
///
/// A generator that is dropped without an event (3.13.0) leaves its entry behind. It is overwritten when its address
/// begins anew, so the table is bounded by the addresses the program itself has in use at one time.
class Activations {
public:
    /// A new number for the frame, whatever was known of its address before. Numbers start at 1.
    std::uint64_t begin(const void* frame);
    /// The frame's number; a new one when it is not known (it was made before recording began).
    std::uint64_t find(const void* frame) {
        if (m_capacity) [[likely]] {
            const Entry* const entry = locate(frame);
            if (entry->frame) [[likely]]
                return entry->number;
        }
        return begin(frame);
    }
    void end(const void* frame);
    /// Forgets all, for another recording.
    void clear();

private:
    struct Entry {
        const void* frame;
        std::uint64_t number;
    };
    std::size_t slot(const void* frame) const {
        // Objects are 16 bytes apart; the multiplication spreads what is left over the upper bits.
        const auto address = reinterpret_cast<std::uintptr_t>(frame) >> 4;
        return static_cast<std::size_t>((address * 0x9E3779B97F4A7C15u) >> 32) & (m_capacity - 1);
    }
    Entry* locate(const void* frame) const {
        std::size_t index = slot(frame);
        while (m_entries[index].frame && m_entries[index].frame != frame)
            index = (index + 1) & (m_capacity - 1);
        return &m_entries[index];
    }
    bool grow();

    Entry* m_entries = nullptr;
    std::size_t m_capacity = 0; ///< a power of two
    std::size_t m_size = 0;
    std::uint64_t m_last = 0;
};

} // namespace callreel::recorder
