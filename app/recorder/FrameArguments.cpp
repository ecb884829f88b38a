// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/FrameArguments.h"

#include "model/trace/log/format/ValueFormat.h"
#include "model/trace/log/format/Varint.h"

namespace callreel::recorder {

namespace {

/// Without the frame's layout. 3.12 and later have PyFrame_GetVar.
PyObject* variableByName(PyFrameObject* frame, PyObject* name) {
    PyObject* value = interpreter.frameGetVar ? interpreter.frameGetVar(frame, name) : nullptr;
    PyErr_Clear();
    return value;
}

/// 3.11: the dict that f_locals makes and the frame keeps. It is emptied again, so that it keeps no argument alive.
class LocalsOf311 {
public:
    explicit LocalsOf311(PyFrameObject* frame)
        : m_dict(PyObject_GetAttrString(reinterpret_cast<PyObject*>(frame), "f_locals")) {
        PyErr_Clear();
    }
    ~LocalsOf311() {
        if (m_dict && PyDict_CheckExact(m_dict.get()))
            PyDict_Clear(m_dict.get());
    }
    LocalsOf311(const LocalsOf311&) = delete;
    LocalsOf311& operator=(const LocalsOf311&) = delete;

    PyObject* get(PyObject* name) const {
        PyObject* value =
            m_dict && PyDict_CheckExact(m_dict.get()) ? PyDict_GetItemWithError(m_dict.get(), name) : nullptr;
        PyErr_Clear();
        return value;
    }

private:
    Reference m_dict;
};

void putOne(const Argument& argument, PyObject* value, ValueEncoder& encoder, const std::uint8_t* end) {
    if (argument.redacted)
        encoder.putRedacted();
    else if (!value)
        encoder.putAbsent();
    else
        encoder.put(value, end);
}

std::uint8_t* putSlowly(const Function* function, FrameHandle handle, ValueEncoder& encoder, const std::uint8_t* end) {
    auto* frame = static_cast<PyFrameObject*>(const_cast<void*>(handle));
    if (interpreter.frameGetVar) {
        for (unsigned i = 0; i < function->argumentCount; ++i) {
            const Argument& argument = function->arguments[i];
            const Reference value{variableByName(frame, PyTuple_GetItem(function->names, argument.slot))};
            putOne(argument, value.get(), encoder, end);
        }
    } else {
        const LocalsOf311 locals(frame);
        for (unsigned i = 0; i < function->argumentCount; ++i) {
            const Argument& argument = function->arguments[i];
            putOne(argument, locals.get(PyTuple_GetItem(function->names, argument.slot)), encoder, end);
        }
    }
    return encoder.out();
}

} // namespace

std::uint8_t* putArguments(const Function* function, FrameHandle frame, std::uint8_t* out, const CaptureBounds& bounds,
                           CaptureLosses& losses) {
    out = log::putVarint(out, function->argumentCount);
    const std::uint8_t* const end = out + log::maxArgumentsBytes;
    ValueEncoder encoder(out, bounds, losses);
    if (!FrameLayout::isKnown()) [[unlikely]]
        return putSlowly(function, frame, encoder, end);
    for (unsigned i = 0; i < function->argumentCount; ++i) {
        const Argument& argument = function->arguments[i];
        PyObject* value = FrameLayout::local(frame, argument.slot);
        if (value && !argument.redacted) [[likely]] {
            if (std::uint8_t* const behind = ValueEncoder::putSimple(encoder.out(), value)) {
                encoder.setOut(behind);
                continue;
            }
        }
        if (argument.cell && value && Py_TYPE(value) == interpreter.cellType) {
            const Reference content{interpreter.cellGet(value)};
            putOne(argument, content.get(), encoder, end);
        } else {
            putOne(argument, value, encoder, end);
        }
    }
    return encoder.out();
}

PyObject* argumentOf(const Function* function, FrameHandle frame, unsigned index) {
    const Argument& argument = function->arguments[index];
    if (!FrameLayout::isKnown()) {
        auto* object = static_cast<PyFrameObject*>(const_cast<void*>(frame));
        return variableByName(object, PyTuple_GetItem(function->names, argument.slot));
    }
    PyObject* value = FrameLayout::local(frame, argument.slot);
    if (value && argument.cell && Py_TYPE(value) == interpreter.cellType)
        return interpreter.cellGet(value);
    if (value)
        Py_IncRef(value);
    return value;
}

} // namespace callreel::recorder
