// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// Functions of builtin types that work on instances of derived classes without asking these.
struct BuiltinFunctions {
    getiterfunc setIterator = nullptr;
    getiterfunc frozenSetIterator = nullptr;
    binaryfunc shiftRight = nullptr;
    descrgetfunc get = nullptr;
    PyObject* exceptionArguments = nullptr; ///< BaseException.__dict__['args']
};

/// Found at the first call.
const BuiltinFunctions& builtinFunctions();

} // namespace callreel::recorder
