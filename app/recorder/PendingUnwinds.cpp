// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/PendingUnwinds.h"

namespace callreel::recorder {

namespace {

/// Contexts and traceback entries are followed so far; a chain that is longer tells the rest nothing.
constexpr unsigned maxChain = 64;
constexpr unsigned maxEntries = 4096;

PyObject* member(PyObject* traceback, const char* name) {
    PyObject* value = PyObject_GetAttrString(traceback, name);
    if (!value)
        PyErr_Clear();
    return value;
}

} // namespace

void PendingUnwinds::tell(PyObject* exception, PyObject* traceback, PyObject** told) const {
    for (unsigned i = 0; i < m_count; ++i)
        told[i] = nullptr;
    unsigned left = m_count;
    Reference holder;
    // A traceback goes from the frame that handles inwards; the unwinds went outwards. An exception raised while
    // another one was handled has that one as its context, which left the frames further in.
    for (unsigned depth = 0; exception && left && depth < maxChain; ++depth) {
        Reference entry;
        if (traceback) {
            Py_IncRef(traceback);
            entry.reset(traceback);
        } else {
            entry.reset(PyException_GetTraceback(exception));
        }
        for (unsigned i = 0; entry && entry.get() != Py_None && left && i < maxEntries; ++i) {
            const Reference frame{member(entry.get(), "tb_frame")};
            if (frame.get() == reinterpret_cast<PyObject*>(m_unwinds[left - 1].frame))
                told[--left] = exception;
            entry.reset(member(entry.get(), "tb_next"));
        }
        traceback = nullptr;
        exception = PyException_GetContext(exception);
        holder.reset(exception);
    }
}

} // namespace callreel::recorder
