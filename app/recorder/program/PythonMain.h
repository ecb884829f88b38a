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

    ~PythonMain();
    PythonMain(const PythonMain&) = delete;
    PythonMain& operator=(const PythonMain&) = delete;

    /// What python itself does before any code of the program runs. May leave an exception set; run() then does
    /// nothing.
    void prepare();
    /// The exit status when there is no exception set afterwards.
    int run();
    /// What python removes from __main__ after a script, before code that runs at exit.
    void tidy();

private:
    int runFile(PyObject* names);
    int runCompiledFile(PyObject* names);
    int runStandardInput(PyObject* names);
    void runModule(PyObject* name, bool alterArguments);
    void prepareCode();

    bool is(const char* name) const;

    PyObject* m_kind;
    PyObject* m_target;
    PyObject* m_prepared = nullptr; ///< runpy's function, or the code of -c; owned
};

} // namespace callreel::recorder
