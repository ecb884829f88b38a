// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// A callable whose call is one C function and nothing around it: no argument parsing, and no check of the recursion
/// limit, at which an ordinary C function would raise RecursionError into the program. New reference, nullptr with an
/// error set.
PyObject* newCallback(Vectorcall function);

} // namespace callreel::recorder
