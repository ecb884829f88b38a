// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

#include <string>

namespace callreel::recorder {

/// How the main program ended, in the words of python's own traceback, made without running any code of the program.
struct Outcome {
    bool exception = false;   ///< an uncaught exception other than SystemExit
    bool interrupted = false; ///< KeyboardInterrupt itself: python then dies of SIGINT
    int code = 0;             ///< what the process is going to exit with, as far as is known yet
    std::string type;         ///< `ValueError`, `package.module.Problem`
    std::string message;      ///< empty where only the program's own code could tell it

    /// Of an exception that left the main program. Borrows both.
    static Outcome of(PyObject* type, PyObject* value);
};

} // namespace callreel::recorder
