// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/output/MethodHook.h"

#include <cstddef>
#include <cstring>

namespace callreel::recorder {

namespace {

/// The beginnings of PyMethodDescrObject and PyCFunctionObject, the same in every CPython from 3.8 to 3.15 that is not
/// free-threaded. Whether they are is asked of the name before anything is changed.
struct MethodDescriptor {
    PyObject head;
    PyObject* type;
    PyObject* name;
    PyObject* qualifiedName;
    PyMethodDef* definition;
};

struct BuiltinFunction {
    PyObject head;
    PyMethodDef* definition;
};

bool hasType(PyObject* object, const char* name) {
    const Reference text(PyObject_GetAttrString(reinterpret_cast<PyObject*>(Py_TYPE(object)), "__name__"));
    PyErr_Clear();
    return text && PyUnicode_CompareWithASCIIString(text.get(), name) == 0;
}

} // namespace

bool MethodHook::hookMethod(PyObject* type, const char* name, int flags, void* replacement) {
    const Reference methods(PyObject_GetAttrString(type, "__dict__"));
    const Reference descriptor(methods ? PyMapping_GetItemString(methods.get(), name) : nullptr);
    PyErr_Clear();
    if (!descriptor || !hasType(descriptor.get(), "method_descriptor"))
        return false;
    return hook(descriptor.get(), offsetof(MethodDescriptor, definition), name, flags, replacement);
}

bool MethodHook::hookFunction(PyObject* function, int flags, void* replacement) {
    if (!hasType(function, "builtin_function_or_method"))
        return false;
    const Reference name(PyObject_GetAttrString(function, "__name__"));
    const char* text = name ? PyUnicode_AsUTF8AndSize(name.get(), nullptr) : nullptr;
    PyErr_Clear();
    return text && hook(function, offsetof(BuiltinFunction, definition), text, flags, replacement);
}

bool MethodHook::hook(PyObject* holder, std::size_t offset, const char* name, int flags, void* replacement) {
    auto** place = reinterpret_cast<PyMethodDef**>(reinterpret_cast<char*>(holder) + offset);
    const PyMethodDef* found = *place;
    constexpr int unimportant = METH_COEXIST;
    if (m_original || !found || std::strcmp(found->ml_name, name) != 0 || (found->ml_flags & ~unimportant) != flags)
        return false;
    m_definition = *found;
    m_original = reinterpret_cast<void*>(found->ml_meth);
    m_definition.ml_meth = reinterpret_cast<PyCFunction>(replacement);
    *place = &m_definition;
    return true;
}

} // namespace callreel::recorder
