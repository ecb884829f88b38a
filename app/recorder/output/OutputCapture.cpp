// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/output/OutputCapture.h"

#include "app/recorder/output/MethodHook.h"
#include "app/recorder/output/OutputSink.h"
#include "app/recorder/output/StandardStream.h"

namespace callreel::recorder {

namespace {

using NoArguments = PyObject* (*)(PyObject*, PyObject*);
using OneArgument = PyObject* (*)(PyObject*, PyObject*);
using Fast = PyObject* (*)(PyObject*, PyObject* const*, Py_ssize_t);
using FastKeywords = PyObject* (*)(PyObject*, PyObject* const*, Py_ssize_t, PyObject*);
using OfClass = PyObject* (*)(PyObject*, PyTypeObject*, PyObject* const*, size_t, PyObject*);
constexpr int ofClassFlags = METH_METHOD | METH_FASTCALL | METH_KEYWORDS;

/// How many methods of upper layers are at work on this thread for a standard stream: what they hand down is kept
/// already.
thread_local int handingDown = 0;

struct HandingDown {
    HandingDown() { ++handingDown; }
    ~HandingDown() { --handingDown; }
};

template <typename Function>
void* address(Function* function) {
    return reinterpret_cast<void*>(function);
}

/// A method of an upper layer that may hand down what was collected. Stream: which stream `self` is.
template <MethodHook& hook, int (*stream)(PyObject*)>
struct Hands {
    static PyObject* noArguments(PyObject* self, PyObject* none) {
        if (handingDown || !stream(self))
            return hook.original<NoArguments>()(self, none);
        const HandingDown now;
        return hook.original<NoArguments>()(self, none);
    }

    static PyObject* fast(PyObject* self, PyObject* const* arguments, Py_ssize_t count) {
        if (handingDown || !stream(self))
            return hook.original<Fast>()(self, arguments, count);
        const HandingDown now;
        return hook.original<Fast>()(self, arguments, count);
    }

    static PyObject* fastKeywords(PyObject* self, PyObject* const* arguments, Py_ssize_t count, PyObject* names) {
        if (handingDown || !stream(self))
            return hook.original<FastKeywords>()(self, arguments, count, names);
        const HandingDown now;
        return hook.original<FastKeywords>()(self, arguments, count, names);
    }

    static PyObject* ofClass(PyObject* self, PyTypeObject* type, PyObject* const* arguments, size_t count,
                             PyObject* names) {
        if (handingDown || !stream(self))
            return hook.original<OfClass>()(self, type, arguments, count, names);
        const HandingDown now;
        return hook.original<OfClass>()(self, type, arguments, count, names);
    }

    /// True when the method is not there either: then it hands nothing down.
    static bool install(PyObject* type, const char* name) {
        return hook.hookMethod(type, name, METH_NOARGS, address(noArguments)) ||
               hook.hookMethod(type, name, METH_FASTCALL, address(fast)) ||
               hook.hookMethod(type, name, METH_FASTCALL | METH_KEYWORDS, address(fastKeywords)) ||
               hook.hookMethod(type, name, ofClassFlags, address(ofClass));
    }
};

MethodHook textWriteHook, textFlush, textTell, textReadLine, textReconfigure;
MethodHook bufferedWriteHook, bufferedFlush, bufferedSeek, bufferedTruncate;
MethodHook rawWriteHook, descriptorWriteHook;

/// The text as UTF-8, lone surrogates as they are.
void keepText(int stream, PyObject* text) {
    Reference bytes(PyUnicode_AsUTF8String(text));
    if (!bytes) {
        PyErr_Clear();
        const Reference lenient(PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass"));
        if (lenient)
            OutputSink::keep(stream, PyBytes_AsString(lenient.get()),
                             static_cast<std::size_t>(PyBytes_Size(lenient.get())));
        PyErr_Clear();
        return;
    }
    OutputSink::keep(stream, PyBytes_AsString(bytes.get()), static_cast<std::size_t>(PyBytes_Size(bytes.get())));
}

/// As many bytes of an object with a buffer as `written`, the result of the write, says.
void keepBytes(int stream, PyObject* data, PyObject* written) {
    int overflow = 0;
    const long long count = PyLong_Check(written) ? PyLong_AsLongLongAndOverflow(written, &overflow) : 0;
    if (count <= 0)
        return;
    Py_buffer view;
    if (PyObject_GetBuffer(data, &view, PyBUF_SIMPLE) == 0) {
        OutputSink::keep(stream, static_cast<const char*>(view.buf),
                         static_cast<std::size_t>(count < view.len ? count : view.len));
        PyBuffer_Release(&view);
    }
    PyErr_Clear();
}

PyObject* textWrite(PyObject* self, PyObject* text) {
    const int stream = StandardStream::ofText(self);
    if (!stream)
        return textWriteHook.original<OneArgument>()(self, text);
    PyObject* result;
    {
        const HandingDown now;
        result = textWriteHook.original<OneArgument>()(self, text);
    }
    if (result)
        keepText(stream, text);
    return result;
}

PyObject* bufferedWrite(PyObject* self, PyObject* data) {
    const int stream = handingDown ? 0 : StandardStream::ofBuffered(self);
    if (!stream)
        return bufferedWriteHook.original<OneArgument>()(self, data);
    PyObject* result;
    {
        const HandingDown now;
        result = bufferedWriteHook.original<OneArgument>()(self, data);
    }
    if (result)
        keepBytes(stream, data, result);
    return result;
}

PyObject* rawWrite(PyObject* self, PyObject* data) {
    const int stream = handingDown ? 0 : StandardStream::ofRaw(self);
    PyObject* result = rawWriteHook.original<OneArgument>()(self, data);
    if (stream && result)
        keepBytes(stream, data, result);
    return result;
}

PyObject* rawWriteOfClass(PyObject* self, PyTypeObject* type, PyObject* const* arguments, size_t count,
                          PyObject* names) {
    const int stream = handingDown ? 0 : StandardStream::ofRaw(self);
    PyObject* result = rawWriteHook.original<OfClass>()(self, type, arguments, count, names);
    if (stream && result)
        keepBytes(stream, arguments[0], result);
    return result;
}

PyObject* descriptorWrite(PyObject* module, PyObject* const* arguments, Py_ssize_t count) {
    const int stream = count == 2 ? StandardStream::ofDescriptor(arguments[0]) : 0;
    PyObject* result = descriptorWriteHook.original<Fast>()(module, arguments, count);
    if (stream && result)
        keepBytes(stream, arguments[1], result);
    return result;
}

bool hookText() {
    PyObject* type = StandardStream::textType();
    constexpr auto stream = StandardStream::ofText;
    return textWriteHook.hookMethod(type, "write", METH_O, address(textWrite)) &&
           Hands<textFlush, stream>::install(type, "flush") && Hands<textTell, stream>::install(type, "tell") &&
           Hands<textReadLine, stream>::install(type, "readline") &&
           Hands<textReconfigure, stream>::install(type, "reconfigure");
}

bool hookBuffered() {
    PyObject* type = StandardStream::bufferedType();
    constexpr auto stream = StandardStream::ofBuffered;
    return bufferedWriteHook.hookMethod(type, "write", METH_O, address(bufferedWrite)) &&
           Hands<bufferedFlush, stream>::install(type, "flush") && Hands<bufferedSeek, stream>::install(type, "seek") &&
           Hands<bufferedTruncate, stream>::install(type, "truncate");
}

bool hookRaw() {
    PyObject* type = StandardStream::rawType();
    return rawWriteHook.hookMethod(type, "write", METH_O, address(rawWrite)) ||
           rawWriteHook.hookMethod(type, "write", ofClassFlags, address(rawWriteOfClass));
}

bool hookDescriptors() {
    const Reference posix(PyImport_ImportModule("posix"));
    const Reference write(posix ? PyObject_GetAttrString(posix.get(), "write") : nullptr);
    return write && descriptorWriteHook.hookFunction(write.get(), METH_FASTCALL, address(descriptorWrite));
}

PyObject* captureOutput(PyObject*, PyObject*) {
    static bool captured = false; // the hooks stay, and keep nothing while nothing is recorded
    const bool hooked =
        captured || (StandardStream::learn() && hookText() && hookBuffered() && hookRaw() && hookDescriptors());
    captured = captured || hooked;
    if (!hooked && !PyErr_Occurred())
        PyErr_SetString(PyExc_RuntimeError, "this interpreter's files are not built as those of CPython 3.11 to 3.15");
    return hooked ? newNone() : nullptr;
}

PyMethodDef outputFunctions[] = {{"capture_output", captureOutput, METH_NOARGS, nullptr},
                                 {nullptr, nullptr, 0, nullptr}};

} // namespace

int addOutputCapture(PyObject* module) {
    return PyModule_AddFunctions(module, outputFunctions);
}

} // namespace callreel::recorder
