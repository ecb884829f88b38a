// SPDX-License-Identifier: Apache-2.0
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <cstddef>
#include <cstdint>

/// What the recorder uses of CPython. Built against the headers of 3.11 in the limited API, so that one file loads
/// in 3.11 to 3.15; what lies outside of that API is looked up by name at run time and may be missing.
///
/// Py_INCREF and Py_DECREF of these headers count the references of immortal objects, which breaks None in newer
/// interpreters after 2^31 events. The functions Py_IncRef and Py_DecRef of the running interpreter know better: only
/// they are used.
#undef Py_INCREF
#undef Py_DECREF
#undef Py_XINCREF
#undef Py_XDECREF
#undef Py_NewRef
#undef Py_RETURN_NONE
#pragma GCC poison Py_INCREF Py_DECREF Py_XINCREF Py_XDECREF Py_NewRef Py_RETURN_NONE

namespace callreel::recorder {

using TraceFunction = int (*)(PyObject*, PyFrameObject*, int, PyObject*);
/// vectorcallfunc, which the limited API has from 3.12 on.
using Vectorcall = PyObject* (*)(PyObject*, PyObject* const*, std::size_t, PyObject*);
using AuditFunction = int (*)(const char*, PyObject*, void*);

/// Functions of the interpreter outside of the limited API; nullptr where it does not have them.
struct Interpreter {
    unsigned version = 0;    ///< 0x030B for 3.11
    bool monitoring = false; ///< has sys.monitoring

    void (*setProfile)(TraceFunction, PyObject*) = nullptr;
    void (*setTrace)(TraceFunction, PyObject*) = nullptr;
    int (*addAuditHook)(AuditFunction, void*) = nullptr;
    PyObject* (*frameGetVar)(PyFrameObject*, PyObject*) = nullptr;
    int (*frameGetLasti)(PyFrameObject*) = nullptr;
    Py_ssize_t (*requestCodeExtraIndex)(void (*)(void*)) = nullptr;
    int (*codeGetExtra)(PyObject*, Py_ssize_t, void**) = nullptr;
    int (*codeSetExtra)(PyObject*, Py_ssize_t, void*) = nullptr;
    PyObject* (*cellGet)(PyObject*) = nullptr;
    PyObject** (*objectGetDict)(PyObject*) = nullptr;
    int (*longAsByteArray)(PyObject*, unsigned char*, size_t, int, int, int) = nullptr;
    size_t (*longNumBits)(PyObject*) = nullptr;
    PyObject* (*methodFunction)(PyObject*) = nullptr;
    void (*writeUnraisable)(const char*, PyObject*) = nullptr;
    PyTypeObject* cellType = nullptr;
    PyTypeObject* functionType = nullptr;
    PyTypeObject* methodType = nullptr;
    PyTypeObject* codeType = nullptr;
    PyTypeObject* generatorType = nullptr;
    PyTypeObject* coroutineType = nullptr;
    PyTypeObject* asyncGeneratorType = nullptr;
    PyTypeObject* memberDescriptorType = nullptr;
};

extern Interpreter interpreter;

/// Looks everything up; to be called once, with the GIL.
void findInterpreter();

inline bool atLeast(unsigned minor) {
    return interpreter.version >= 0x0300u + minor;
}

/// A strong reference that is given back at the end of the scope.
class Reference {
public:
    Reference() = default;
    explicit Reference(PyObject* owned) : m_object(owned) {}
    Reference(const Reference&) = delete;
    Reference& operator=(const Reference&) = delete;
    ~Reference() {
        if (m_object)
            Py_DecRef(m_object);
    }
    PyObject* get() const { return m_object; }
    void reset(PyObject* owned) {
        PyObject* old = m_object;
        m_object = owned;
        if (old)
            Py_DecRef(old);
    }
    explicit operator bool() const { return m_object != nullptr; }
    PyObject* release() {
        PyObject* object = m_object;
        m_object = nullptr;
        return object;
    }

private:
    PyObject* m_object = nullptr;
};

/// 3.11: an allocation may start a garbage collection, and that runs finalisers, in the midst of what is read. Later
/// versions collect between bytecodes only.
class NoCollection {
public:
    NoCollection() : m_wasOn(!atLeast(12) && PyGC_Disable()) {}
    ~NoCollection() {
        if (m_wasOn)
            PyGC_Enable();
    }
    NoCollection(const NoCollection&) = delete;
    NoCollection& operator=(const NoCollection&) = delete;

private:
    bool m_wasOn;
};

/// None as a new reference.
inline PyObject* newNone() {
    Py_IncRef(Py_None);
    return Py_None;
}

} // namespace callreel::recorder
