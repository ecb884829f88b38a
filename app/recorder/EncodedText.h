// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// The UTF-8 of a str; what has none (lone surrogates) as `errors` says, a codec's error handler. Empty for anything
/// that is no str. Runs no code of the program, leaves no exception.
std::string encodedText(PyObject* text, const char* errors);

} // namespace callreel::recorder
