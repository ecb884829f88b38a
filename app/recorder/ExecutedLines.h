// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace callreel::recorder {

/// The lines that ran in each open call of a thread: one bit a line, on a stack that grows and shrinks with the calls.
class ExecutedLines {
public:
    /// Opens a set for a call whose code covers `span` lines from `firstLine` on.
    void push(std::uint32_t firstLine, std::uint32_t span);
    void mark(std::uint32_t line);
    /// Writes count, first line and differences of the innermost set; returns the end. nullptr when no line ran.
    /// At most maxBytes are written; lines beyond are left out.
    std::uint8_t* put(std::uint8_t* out, std::size_t maxBytes) const;
    void pop();
    bool isEmpty() const { return m_sets == 0; }
    void free();

private:
    struct Set {
        std::uint32_t firstLine;
        std::uint32_t words;
        std::size_t offset;
    };
    bool reserve(std::size_t words);

    Set* m_open = nullptr;
    std::size_t m_sets = 0;
    std::size_t m_setCapacity = 0;
    std::uint64_t* m_bits = nullptr;
    std::size_t m_used = 0;
    std::size_t m_capacity = 0;
};

} // namespace callreel::recorder
