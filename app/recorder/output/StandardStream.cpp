// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/output/StandardStream.h"

namespace callreel::recorder {

namespace {

struct Layout {
    PyObject* text = nullptr;
    PyObject* buffered = nullptr;
    PyObject* raw = nullptr;
    std::size_t textBuffer = 0;                                    ///< offset of TextIOWrapper's buffer
    std::size_t bufferedRaw = 0;                                   ///< offset of BufferedWriter's raw
    PyObject* (*descriptorNumber)(PyObject*, PyObject*) = nullptr; ///< FileIO.fileno
};

Layout layout;

PyObject* pointerAt(PyObject* object, std::size_t offset) {
    return *reinterpret_cast<PyObject**>(reinterpret_cast<char*>(object) + offset);
}

bool isA(PyObject* object, PyObject* type) {
    return object && PyObject_TypeCheck(object, reinterpret_cast<PyTypeObject*>(type));
}

/// The offset at which an object made by type(inner) keeps `inner`; 0 when it does not.
std::size_t offsetOfInner(PyObject* type, PyObject* bytesType) {
    const Reference inner(PyObject_CallNoArgs(bytesType));
    const Reference outer(inner ? PyObject_CallFunctionObjArgs(type, inner.get(), nullptr) : nullptr);
    const Reference size(PyObject_GetAttrString(type, "__basicsize__"));
    if (!outer || !size)
        return 0;
    const std::size_t end = PyLong_AsSize_t(size.get());
    for (std::size_t offset = sizeof(PyObject); offset + sizeof(PyObject*) <= end; offset += sizeof(PyObject*))
        if (pointerAt(outer.get(), offset) == inner.get())
            return offset;
    return 0;
}

} // namespace

bool StandardStream::learn() {
    const Reference io(PyImport_ImportModule("_io"));
    if (!io)
        return false;
    layout.text = PyObject_GetAttrString(io.get(), "TextIOWrapper");
    layout.buffered = PyObject_GetAttrString(io.get(), "BufferedWriter");
    layout.raw = PyObject_GetAttrString(io.get(), "FileIO");
    const Reference bytes(PyObject_GetAttrString(io.get(), "BytesIO"));
    if (!layout.text || !layout.buffered || !layout.raw || !bytes)
        return false;
    layout.textBuffer = offsetOfInner(layout.text, bytes.get());
    layout.bufferedRaw = offsetOfInner(layout.buffered, bytes.get());

    // Of any FileIO the bound method tells the C function; a closed one will do, and needs no descriptor.
    const Reference create(PyObject_GetAttrString(layout.raw, "__new__"));
    const Reference file(create ? PyObject_CallFunctionObjArgs(create.get(), layout.raw, nullptr) : nullptr);
    const Reference number(file ? PyObject_GetAttrString(file.get(), "fileno") : nullptr);
    if (number && PyCFunction_GetFlags(number.get()) == METH_NOARGS)
        layout.descriptorNumber = PyCFunction_GetFunction(number.get());
    return !PyErr_Occurred() && layout.textBuffer && layout.bufferedRaw && layout.descriptorNumber;
}

int StandardStream::ofDescriptor(PyObject* number) {
    if (!number || !PyLong_CheckExact(number))
        return 0;
    int overflow = 0;
    const long descriptor = PyLong_AsLongAndOverflow(number, &overflow);
    return !overflow && (descriptor == 1 || descriptor == 2) ? static_cast<int>(descriptor) : 0;
}

int StandardStream::ofRaw(PyObject* raw) {
    if (!isA(raw, layout.raw))
        return 0;
    const Reference number(layout.descriptorNumber(raw, nullptr));
    if (!number)
        PyErr_Clear(); // closed: the write is going to say so
    return ofDescriptor(number.get());
}

int StandardStream::ofBuffered(PyObject* buffered) {
    return isA(buffered, layout.buffered) ? ofRaw(pointerAt(buffered, layout.bufferedRaw)) : 0;
}

int StandardStream::ofText(PyObject* text) {
    if (!isA(text, layout.text))
        return 0;
    PyObject* buffer = pointerAt(text, layout.textBuffer);
    return isA(buffer, layout.raw) ? ofRaw(buffer) : ofBuffered(buffer); // python -u has no buffer in between
}

PyObject* StandardStream::textType() {
    return layout.text;
}
PyObject* StandardStream::bufferedType() {
    return layout.buffered;
}
PyObject* StandardStream::rawType() {
    return layout.raw;
}

} // namespace callreel::recorder
