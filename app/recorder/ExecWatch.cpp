// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ExecWatch.h"

#include "app/recorder/Recorder.h"
#include "app/recorder/output/MethodHook.h"

namespace callreel::recorder {

namespace {

MethodHook plainHook;       ///< posix.execv
MethodHook environmentHook; ///< posix.execve

using Fast = PyObject* (*)(PyObject*, PyObject* const*, Py_ssize_t);
using FastKeywords = PyObject* (*)(PyObject*, PyObject* const*, Py_ssize_t, PyObject*);

/// Holds while the original is at work; it comes back only when it has failed.
struct Replacing {
    Replacing() { recorder.replacing(true); }
    ~Replacing() { recorder.replacing(false); }
};

PyObject* replace(PyObject* module, PyObject* const* arguments, Py_ssize_t count) {
    const Replacing now;
    return plainHook.original<Fast>()(module, arguments, count);
}

PyObject* replaceWithEnvironment(PyObject* module, PyObject* const* arguments, Py_ssize_t count, PyObject* names) {
    const Replacing now;
    return environmentHook.original<FastKeywords>()(module, arguments, count, names);
}

} // namespace

void watchExec() {
    // It is there before any Python code runs.
    const Reference posix{PyImport_ImportModule("posix")};
    const Reference plain{posix ? PyObject_GetAttrString(posix.get(), "execv") : nullptr};
    const Reference withEnvironment{posix ? PyObject_GetAttrString(posix.get(), "execve") : nullptr};
    PyErr_Clear();
    if (plain && !plainHook)
        plainHook.hookFunction(plain.get(), METH_FASTCALL, reinterpret_cast<void*>(replace));
    if (withEnvironment && !environmentHook)
        environmentHook.hookFunction(withEnvironment.get(), METH_FASTCALL | METH_KEYWORDS,
                                     reinterpret_cast<void*>(replaceWithEnvironment));
}

} // namespace callreel::recorder
