// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

class ThreadStream;

/// Writes the calling thread's name, as the module threading has it, unless it is the one already written. Nothing is
/// imported and no Python code runs; a thread that threading does not know has the empty name.
struct ThreadNames {
    static void write(ThreadStream* stream);
    /// The same, when the threading.Thread is known.
    static void write(ThreadStream* stream, PyObject* thread);
};

} // namespace callreel::recorder
