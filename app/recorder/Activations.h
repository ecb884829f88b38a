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
    std::uint64_t find(const void* frame);
    void end(const void* frame);
    /// Forgets all, for another recording.
    void clear();

private:
    struct Entry {
        const void* frame;
        std::uint64_t number;
    };
    std::size_t slot(const void* frame) const;
    Entry* locate(const void* frame) const;
    bool grow();

    Entry* m_entries = nullptr;
    std::size_t m_capacity = 0; ///< a power of two
    std::size_t m_size = 0;
    std::uint64_t m_last = 0;
};

} // namespace callreel::recorder
