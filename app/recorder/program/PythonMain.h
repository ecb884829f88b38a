// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// The main of `python` once more, after initialisation: runs a script, a folder or zip file, a module, -c or standard
/// input in sys.modules['__main__'], and has python's own words for what cannot be run.
class PythonMain {
public:
    /// kind: "script", "folder", "module", "code" or "stdin"; target: absolute path, module or code. Both borrowed.
    PythonMain(PyObject* kind, PyObject* target);

    /// The exit status when there is no exception set afterwards.
    int run();
    /// What python removes from __main__ after a script, before code that runs at exit.
    void tidy();

private:
    int runFile(PyObject* names);
    int runCompiledFile(PyObject* names);
    int runStandardInput(PyObject* names);
    int runModule(PyObject* name, bool alterArguments);
    int runCode(PyObject* names);

    bool is(const char* name) const;

    PyObject* kind;
    PyObject* target;
};

} // namespace callreel::recorder
