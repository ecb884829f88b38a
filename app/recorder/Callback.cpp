// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/Callback.h"

#include <cstddef>
#include <structmember.h>

namespace callreel::recorder {

namespace {

struct Callback {
    PyObject base;
    Vectorcall function;
};

// In the limited API of 3.12 only, though 3.9 and later know it.
constexpr unsigned typeHasVectorcall = 1u << 11;

void destroy(PyObject* self) {
    PyTypeObject* type = Py_TYPE(self);
    auto release = reinterpret_cast<freefunc>(PyType_GetSlot(type, Py_tp_free));
    release(self);
    Py_DecRef(reinterpret_cast<PyObject*>(type));
}

/// What has a vectorcall must be callable the ordinary way too; nobody does it.
PyObject* call(PyObject*, PyObject*, PyObject*) {
    return newNone();
}

PyMemberDef members[] = {
    {const_cast<char*>("__vectorcalloffset__"), T_PYSSIZET, offsetof(Callback, function), READONLY, nullptr},
    {nullptr, 0, 0, 0, nullptr},
};

PyType_Slot slots[] = {
    {Py_tp_dealloc, reinterpret_cast<void*>(destroy)},
    {Py_tp_call, reinterpret_cast<void*>(call)},
    {Py_tp_members, members},
    {0, nullptr},
};

PyType_Spec spec = {"_recorder.Callback", sizeof(Callback), 0, Py_TPFLAGS_DEFAULT | typeHasVectorcall, slots};

PyObject* callbackType = nullptr;

} // namespace

PyObject* newCallback(Vectorcall function) {
    if (!callbackType)
        callbackType = PyType_FromSpec(&spec);
    if (!callbackType)
        return nullptr;
    auto* type = reinterpret_cast<PyTypeObject*>(callbackType);
    auto allocate = reinterpret_cast<allocfunc>(PyType_GetSlot(type, Py_tp_alloc));
    PyObject* object = allocate(type, 0);
    if (object)
        reinterpret_cast<Callback*>(object)->function = function;
    return object;
}

} // namespace callreel::recorder
