// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// Keeps what the program writes to its standard output and error, with the call that wrote it, at the moment when it
/// is written and not when a buffer happens to be flushed.
///
/// Python has three layers of files (text, buffered, raw) and os.write; a write may enter at each of them, and enters
/// the lower ones again when an upper one passes on what it has collected. So the four write methods are hooked, a
/// write is kept where it came in, and while an upper layer is at work for a standard stream the lower ones keep
/// nothing. It is kept after the write has succeeded; what fails, fails as before.
///
/// Adds the function capture_output() to the extension: -1 with an exception set on failure.
int addOutputCapture(PyObject* module);

} // namespace callreel::recorder
