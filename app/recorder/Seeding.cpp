// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/Seeding.h"

#include <cstdlib>

#include "app/recorder/Recorder.h"
#include "app/recorder/ThreadStream.h"

namespace callreel::recorder {

namespace {

PyObject* callerOf(PyObject* frame) {
    PyObject* back = PyObject_GetAttrString(frame, "f_back");
    if (back == Py_None) {
        Py_DecRef(back);
        return nullptr;
    }
    if (!back)
        PyErr_Clear();
    return back;
}

void write(ThreadStream* stream, PyObject* frame) {
    const Reference code{PyObject_GetAttrString(frame, "f_code")};
    const Reference globals{PyObject_GetAttrString(frame, "f_globals")};
    PyErr_Clear();
    Function* function = code ? recorder.functions.of(code.get(), globals.get()) : nullptr;
    if (function && !function->ignored)
        stream->running(function, FrameLayout::of(reinterpret_cast<PyFrameObject*>(frame)));
}

} // namespace

void seed(ThreadStream* stream, bool innermostIsNew) {
    auto* innermost = reinterpret_cast<PyObject*>(PyEval_GetFrame());
    if (!innermost)
        return;
    Py_IncRef(innermost);
    std::size_t count = 0;
    std::size_t capacity = 0;
    PyObject** frames = nullptr;
    for (PyObject* frame = innermost; frame; frame = callerOf(frame)) {
        if (count == capacity) {
            capacity = capacity * 2 + 32;
            auto* more = static_cast<PyObject**>(std::realloc(frames, capacity * sizeof *frames));
            if (!more) {
                Py_DecRef(frame);
                break;
            }
            frames = more;
        }
        frames[count++] = frame;
    }
    for (std::size_t i = count; i-- > 0;) {
        if (i > 0 || !innermostIsNew)
            write(stream, frames[i]);
        Py_DecRef(frames[i]);
    }
    std::free(frames);
}

} // namespace callreel::recorder
