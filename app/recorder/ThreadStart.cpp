// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ThreadStart.h"

#include <cstddef>

#include "app/recorder/ProfileHook.h"
#include "app/recorder/Recorder.h"
#include "app/recorder/output/MethodHook.h"

namespace callreel::recorder {

namespace {

/// What the new thread calls instead of the program's function: it sets the hook, and calls that.
struct Beginning {
    PyObject base;
    PyObject* function;
};

void destroy(PyObject* self) {
    PyTypeObject* type = Py_TYPE(self);
    Py_DecRef(reinterpret_cast<Beginning*>(self)->function);
    reinterpret_cast<freefunc>(PyType_GetSlot(type, Py_tp_free))(self);
    Py_DecRef(reinterpret_cast<PyObject*>(type));
}

PyObject* call(PyObject* self, PyObject* arguments, PyObject* keywords) {
    if (recorder.isActive())
        ProfileHook::installInThread();
    PyObject* function = reinterpret_cast<Beginning*>(self)->function;
    PyObject* result = PyObject_Call(function, arguments, keywords);
    // As the interpreter does it, with the program's function named instead of ours.
    if (!result && !PyErr_ExceptionMatches(PyExc_SystemExit) && interpreter.writeUnraisable) {
        interpreter.writeUnraisable("in thread started by", function);
        return newNone();
    }
    return result;
}

PyType_Slot slots[] = {
    {Py_tp_dealloc, reinterpret_cast<void*>(destroy)},
    {Py_tp_call, reinterpret_cast<void*>(call)},
    {0, nullptr},
};
PyType_Spec spec = {"_recorder.Beginning", sizeof(Beginning), 0, Py_TPFLAGS_DEFAULT, slots};
PyObject* beginningType = nullptr;

PyObject* beginningOf(PyObject* function) {
    auto* type = reinterpret_cast<PyTypeObject*>(beginningType);
    PyObject* object = reinterpret_cast<allocfunc>(PyType_GetSlot(type, Py_tp_alloc))(type, 0);
    if (object) {
        Py_IncRef(function);
        reinterpret_cast<Beginning*>(object)->function = function;
    }
    return object;
}

MethodHook newHook;
MethodHook oldHook; ///< start_new, the same under its old name

PyObject* start(const MethodHook& hook, PyObject* self, PyObject* arguments) {
    const auto original = hook.original<PyCFunction>();
    const Py_ssize_t count = PyTuple_Check(arguments) ? PyTuple_Size(arguments) : 0;
    PyObject* function = count >= 2 ? PyTuple_GetItem(arguments, 0) : nullptr;
    // What is wrong with the arguments, the original says in its own words.
    if (!recorder.isActive() || !function || !PyCallable_Check(function))
        return original(self, arguments);
    const Reference beginning{beginningOf(function)};
    const Reference wrapped{PyTuple_New(count)};
    if (!beginning || !wrapped) {
        PyErr_Clear();
        return original(self, arguments);
    }
    for (Py_ssize_t i = 0; i < count; ++i) {
        PyObject* item = i ? PyTuple_GetItem(arguments, i) : beginning.get();
        Py_IncRef(item);
        PyTuple_SetItem(wrapped.get(), i, item);
    }
    return original(self, wrapped.get());
}

PyObject* startNewThread(PyObject* self, PyObject* arguments) {
    return start(newHook, self, arguments);
}
PyObject* startNew(PyObject* self, PyObject* arguments) {
    return start(oldHook, self, arguments);
}

} // namespace

bool hookThreadStart() {
    beginningType = PyType_FromSpec(&spec);
    // Built in, and imported by the interpreter's own import system before anything else: the program sees no new
    // module.
    const Reference module{beginningType ? PyImport_ImportModule("_thread") : nullptr};
    const Reference current{module ? PyObject_GetAttrString(module.get(), "start_new_thread") : nullptr};
    const Reference old{module ? PyObject_GetAttrString(module.get(), "start_new") : nullptr};
    PyErr_Clear();
    const bool hooked =
        current && newHook.hookFunction(current.get(), METH_VARARGS, reinterpret_cast<void*>(startNewThread));
    if (old)
        oldHook.hookFunction(old.get(), METH_VARARGS, reinterpret_cast<void*>(startNew));
    return hooked;
}

} // namespace callreel::recorder
