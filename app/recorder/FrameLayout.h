// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// A frame as the recorder knows it: the interpreter's own frame where FrameLayout has found out how it looks, else the
/// frame object. Of a generator it stays the same for as long as the generator lives.
using FrameHandle = const void*;

/// Where the running interpreter keeps the current frame and its local variables. That is found out at start, with
/// functions whose arguments are known: reading a variable then takes 2 ns, where the functions of the API take 50 to
/// 150 and make a frame object. An interpreter whose frames are not found goes the slow way.
class FrameLayout {
public:
    static void calibrate();
    static bool isKnown() { return s_known; }
    /// For tests of the slow way.
    static void forget() { s_known = false; }

    /// The running frame; inside of a callback, that is the monitored one.
    static FrameHandle current() {
        if (s_known) [[likely]] {
            const auto* thread = reinterpret_cast<const char*>(PyThreadState_Get());
            const char* frame = *reinterpret_cast<const char* const*>(thread + s_threadOffset);
            return s_indirect ? *reinterpret_cast<const void* const*>(frame + s_innerOffset) : frame;
        }
        return PyEval_GetFrame();
    }
    static FrameHandle of(PyFrameObject* frame) {
        if (s_known) [[likely]]
            return *reinterpret_cast<const void* const*>(reinterpret_cast<const char*>(frame) + s_frameOffset);
        return frame;
    }

    /// The local variable in a slot, cells not yet looked into; borrowed, nullptr when it has no value. Only when
    /// isKnown().
    static PyObject* local(FrameHandle frame, unsigned slot) {
        const auto* slots = reinterpret_cast<const std::uintptr_t*>(static_cast<const char*>(frame) + s_localsOffset);
        // From 3.14 on the lowest bits say who counts the reference.
        return reinterpret_cast<PyObject*>(slots[slot] & ~std::uintptr_t{tagBits});
    }
    static constexpr std::uintptr_t tagBits = 3;

private:
    static bool s_known;
    static bool s_indirect; ///< 3.11 and 3.12: the thread state knows a C frame, and that knows the current one
    static std::size_t s_innerOffset;
    static std::size_t s_threadOffset;
    static std::size_t s_frameOffset;
    static std::size_t s_localsOffset;
};

} // namespace callreel::recorder
