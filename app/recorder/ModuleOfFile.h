// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// The name under which a source file would be imported: its place below the entry of sys.path that leads farthest,
/// with dots, `package.module` for "package/module.py" and `package` for "package/__init__.py". nullptr, without an
/// exception, for what is in no such place (code of strings, of -c). Runs no code of the program. A new reference.
PyObject* moduleOfFile(PyObject* path);

} // namespace callreel::recorder
