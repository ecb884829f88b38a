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

bool write(ThreadStream* stream, PyObject* frame) {
    const Reference code{PyObject_GetAttrString(frame, "f_code")};
    const Reference globals{PyObject_GetAttrString(frame, "f_globals")};
    PyErr_Clear();
    Function* function = code ? recorder.functions.of(code.get(), globals.get()) : nullptr;
    if (!function || function->ignored)
        return false;
    stream->running(function, FrameLayout::of(reinterpret_cast<PyFrameObject*>(frame)));
    return true;
}

} // namespace

unsigned seed(ThreadStream* stream, bool innermostIsNew) {
    auto* innermost = reinterpret_cast<PyObject*>(PyEval_GetFrame());
    if (!innermost)
        return 0;
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
    unsigned written = 0;
    for (std::size_t i = count; i-- > 0;) {
        if (i > 0 || !innermostIsNew)
            written += write(stream, frames[i]) ? 1 : 0;
        Py_DecRef(frames[i]);
    }
    std::free(frames);
    return written;
}

} // namespace callreel::recorder
