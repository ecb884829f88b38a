// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// Puts a C function of ours in front of a builtin's own, where the interpreter keeps it: in the object that describes
/// the method (or in the builtin function itself). So nothing is replaced that a program could see, compare or print:
/// the same objects with the same names and the same signature, they only call us first. Process-wide, and never
/// undone.
class MethodHook {
public:
    /// In front of type.name; false, and nothing changed, where it is not a builtin method with the given flags.
    bool hookMethod(PyObject* type, const char* name, int flags, void* replacement);
    /// In front of a builtin function of a module.
    bool hookFunction(PyObject* function, int flags, void* replacement);

    /// What was there before, as the C function that the flags say.
    template <typename Function>
    Function original() const {
        return reinterpret_cast<Function>(m_original);
    }
    explicit operator bool() const { return m_original != nullptr; }

private:
    bool hook(PyObject* holder, std::size_t offset, const char* name, int flags, void* replacement);

    PyMethodDef m_definition{};
    void* m_original = nullptr;
};

} // namespace callreel::recorder
