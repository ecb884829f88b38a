// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/program/Outcome.h"

#include "app/recorder/EncodedText.h"

namespace callreel::recorder {

namespace {

/// The attribute as `owner`, a builtin type, has it: what a class of the program or its metaclass puts in front of it
/// would be the program's code.
PyObject* attributeOf(PyTypeObject* owner, PyObject* object, const char* name) {
    const Reference names(PyObject_GetAttrString(reinterpret_cast<PyObject*>(owner), "__dict__"));
    const Reference descriptor(names ? PyMapping_GetItemString(names.get(), name) : nullptr);
    PyObject* value = descriptor ? PyObject_CallMethod(descriptor.get(), "__get__", "O", object) : nullptr;
    PyErr_Clear();
    return value;
}

std::string typeName(PyObject* type) {
    const auto text = [type](const char* name) {
        const Reference value(attributeOf(&PyType_Type, type, name));
        return value && PyUnicode_CheckExact(value.get()) ? encodedText(value.get(), "backslashreplace")
                                                          : std::string();
    };
    const std::string name = text("__qualname__");
    const std::string module = text("__module__");
    return module.empty() || module == "builtins" || module == "__main__" ? name : module + '.' + name;
}

/// Text of an exact str or int, else nothing: everything else might be the program's code.
std::string plainText(PyObject* value) {
    if (PyUnicode_CheckExact(value))
        return encodedText(value, "backslashreplace");
    if (PyLong_CheckExact(value)) {
        int overflow = 0;
        const long long number = PyLong_AsLongLongAndOverflow(value, &overflow);
        return overflow ? std::string() : std::to_string(number);
    }
    return {};
}

std::string messageOf(PyObject* value) {
    const Reference args(attributeOf(reinterpret_cast<PyTypeObject*>(PyExc_BaseException), value, "args"));
    if (!args || !PyTuple_Check(args.get()) || PyTuple_Size(args.get()) == 0)
        return {};
    const std::string first = plainText(PyTuple_GetItem(args.get(), 0));
    if (PyTuple_Size(args.get()) > 1 && PyErr_GivenExceptionMatches(value, PyExc_OSError)) {
        const std::string reason = plainText(PyTuple_GetItem(args.get(), 1));
        if (!reason.empty())
            return "[Errno " + first + "] " + reason;
    }
    return first;
}

/// The status python makes of SystemExit.code: Py_HandleSystemExit.
int statusOf(PyObject* value) {
    const Reference code(value ? PyObject_GetAttrString(value, "code") : nullptr);
    PyErr_Clear();
    if (!code || code.get() == Py_None)
        return 0;
    const int status = PyLong_Check(code.get()) ? static_cast<int>(PyLong_AsLong(code.get())) : 1;
    PyErr_Clear();
    return status & 0xFF;
}

} // namespace

Outcome Outcome::of(PyObject* type, PyObject* value) {
    Outcome outcome;
    if (PyErr_GivenExceptionMatches(type, PyExc_SystemExit)) {
        outcome.code = statusOf(value);
        return outcome;
    }
    outcome.exception = true;
    outcome.interrupted = type == PyExc_KeyboardInterrupt;
    outcome.code = 1;
    outcome.type = typeName(type);
    outcome.message = value ? messageOf(value) : std::string();
    return outcome;
}

} // namespace callreel::recorder
