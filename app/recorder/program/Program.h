// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// Adds the type `Program` and the function `real_path` to the extension. -1 with an exception set on failure.
///
/// Program(recorder, kind, target) is what sys.stderr is for the one moment between the end of our start file and
/// python's flushing of the standard streams. To flush it python asks it for `flush`: with that look-up the program
/// runs, from C, with no frame on the stack and not even a level of recursion spent. Afterwards the process ends as
/// python's own main does.
int addProgram(PyObject* module);

} // namespace callreel::recorder
