// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// 3.11's profile hook does not tell the exception of an unwind. It can be told a moment later: when the frame that
/// handles it goes on, its traceback lists the frames it left. So unwinds of 3.11 wait here until the next event of
/// their thread, whatever that is.
class PendingUnwinds {
public:
    struct Unwind {
        std::uint64_t ticks;
        PyFrameObject* frame; ///< an address to compare, never looked into
    };
    static constexpr unsigned capacity = 64;

    bool isEmpty() const { return m_count == 0; }
    bool isFull() const { return m_count == capacity; }
    unsigned count() const { return m_count; }
    const Unwind& at(unsigned index) const { return m_unwinds[index]; }
    void add(std::uint64_t ticks, PyFrameObject* frame) { m_unwinds[m_count++] = {ticks, frame}; }
    void clear() { m_count = 0; }

    /// The exceptions, borrowed from `exception` and the ones it was raised from; nullptr for each that is not among
    /// their frames. `traceback` may be nullptr: the exception's own is taken.
    void tell(PyObject* exception, PyObject* traceback, PyObject** told) const;

private:
    unsigned m_count = 0;
    Unwind m_unwinds[capacity];
};

} // namespace callreel::recorder
