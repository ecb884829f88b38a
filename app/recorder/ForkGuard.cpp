// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ForkGuard.h"

#include <pthread.h>

#include "app/recorder/EventSource.h"
#include "app/recorder/Recorder.h"

namespace callreel::recorder {

namespace {

/// Every fork, whoever calls it; nothing but a flag may be touched here.
void inChild() {
    recorder.becomeChild();
}

PyObject* afterInChild(PyObject*, PyObject*) {
    EventSource::get().release();
    return newNone();
}

PyObject* afterInParent(PyObject*, PyObject*) {
    if (recorder.isActive()) {
        if (ThreadStream* stream = ThreadStream::current())
            stream->loss(log::LossKind::ChildProcess, 1, 0);
    }
    return newNone();
}

PyMethodDef childMethod = {"after_in_child", afterInChild, METH_NOARGS, nullptr};
PyMethodDef parentMethod = {"after_in_parent", afterInParent, METH_NOARGS, nullptr};

} // namespace

void guardForks() {
    static bool guarded = false;
    if (guarded)
        return;
    guarded = true;
    pthread_atfork(nullptr, nullptr, inChild);
    // os.register_at_fork is posix's own; the module is there before any Python code runs.
    const Reference posix{PyImport_ImportModule("posix")};
    const Reference registerAtFork{posix ? PyObject_GetAttrString(posix.get(), "register_at_fork") : nullptr};
    const Reference child{PyCFunction_NewEx(&childMethod, nullptr, nullptr)};
    const Reference parent{PyCFunction_NewEx(&parentMethod, nullptr, nullptr)};
    const Reference none{PyTuple_New(0)};
    const Reference keywords{Py_BuildValue("{sOsO}", "after_in_child", child.get(), "after_in_parent", parent.get())};
    if (registerAtFork && none && keywords)
        const Reference done{PyObject_Call(registerAtFork.get(), none.get(), keywords.get())};
    PyErr_Clear();
}

} // namespace callreel::recorder
