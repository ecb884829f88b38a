// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ThreadNames.h"

#include <sys/syscall.h>
#include <unistd.h>

#include "app/recorder/CPython.h"
#include "app/recorder/ThreadStream.h"

namespace callreel::recorder {

namespace {

PyObject* dictOf(PyObject* object) {
    PyObject** dict = interpreter.objectGetDict ? interpreter.objectGetDict(object) : nullptr;
    return dict && *dict && PyDict_Check(*dict) ? *dict : nullptr;
}

PyObject* nameOf(PyObject* thread) {
    PyObject* attributes = dictOf(thread);
    PyObject* name = attributes ? PyDict_GetItemString(attributes, "_name") : nullptr;
    return name && PyUnicode_Check(name) ? name : nullptr;
}

/// threading._active[ident]._name, by plain lookups. Borrowed; nullptr when it is not there.
PyObject* nameOf(std::uint64_t identity) {
    PyObject* modules = PyImport_GetModuleDict();
    PyObject* threading = modules ? PyDict_GetItemString(modules, "threading") : nullptr;
    PyObject* names = threading && PyModule_Check(threading) ? PyModule_GetDict(threading) : nullptr;
    PyObject* active = names ? PyDict_GetItemString(names, "_active") : nullptr;
    if (!active || !PyDict_CheckExact(active))
        return nullptr;
    const Reference key{PyLong_FromUnsignedLongLong(identity)};
    PyObject* thread = key ? PyDict_GetItemWithError(active, key.get()) : nullptr;
    return thread ? nameOf(thread) : nullptr;
}

} // namespace

void ThreadNames::write(ThreadStream* stream, PyObject* thread) {
    PyObject* name = nameOf(thread);
    PyErr_Clear();
    if (name)
        stream->nameThread(name);
}

void ThreadNames::write(ThreadStream* stream) {
    PyObject* name = nameOf(stream->identity());
    PyErr_Clear();
    if (name) {
        stream->nameThread(name);
        return;
    }
    if (syscall(SYS_gettid) != getpid()) {
        stream->nameThread(nullptr);
        return;
    }
    const Reference mainName{PyUnicode_FromString("MainThread")};
    stream->nameThread(mainName.get());
    PyErr_Clear();
}

} // namespace callreel::recorder
