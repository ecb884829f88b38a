// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ToolWatch.h"

#include <cstddef>

#include "app/recorder/MonitoringEvents.h"
#include "app/recorder/Recorder.h"
#include "app/recorder/output/MethodHook.h"

namespace callreel::recorder {

namespace {

const MonitoringEvents* watched = nullptr;

MethodHook freeTool;
MethodHook clearTool;
MethodHook setEvents;
MethodHook registerCallback;

using FastCall = PyObject* (*)(PyObject*, PyObject* const*, Py_ssize_t);

/// After the program's call: whether it was about our tool, and what is left of it.
void check(PyObject* tool, bool replaced) {
    if (!recorder.isActive() || !PyLong_Check(tool) || PyLong_AsLong(tool) != watched->tool()) {
        PyErr_Clear();
        return;
    }
    if (replaced || !watched->isIntact())
        recorder.fail(log::GapReason::ToolFreed, "tool-freed",
                      "The program took the recorder's slot of sys.monitoring.", 0);
}

PyObject* onFree(PyObject* self, PyObject* tool) {
    PyObject* result = freeTool.original<PyCFunction>()(self, tool);
    if (result)
        check(tool, false);
    return result;
}

PyObject* onClear(PyObject* self, PyObject* tool) {
    PyObject* result = clearTool.original<PyCFunction>()(self, tool);
    if (result)
        check(tool, true);
    return result;
}

PyObject* onSetEvents(PyObject* self, PyObject* const* arguments, Py_ssize_t count) {
    PyObject* result = setEvents.original<FastCall>()(self, arguments, count);
    if (result && count > 0)
        check(arguments[0], false);
    return result;
}

PyObject* onRegister(PyObject* self, PyObject* const* arguments, Py_ssize_t count) {
    PyObject* result = registerCallback.original<FastCall>()(self, arguments, count);
    if (result && count > 0)
        check(arguments[0], true);
    return result;
}

void hook(MethodHook& hook, PyObject* monitoring, const char* name, int flags, void* replacement) {
    const Reference function{PyObject_GetAttrString(monitoring, name)};
    PyErr_Clear();
    if (function)
        hook.hookFunction(function.get(), flags, replacement);
}

} // namespace

void watchTool(const MonitoringEvents* events) {
    watched = events;
    PyObject* monitoring = PySys_GetObject("monitoring");
    hook(freeTool, monitoring, "free_tool_id", METH_O, reinterpret_cast<void*>(onFree));
    hook(clearTool, monitoring, "clear_tool_id", METH_O, reinterpret_cast<void*>(onClear));
    hook(setEvents, monitoring, "set_events", METH_FASTCALL, reinterpret_cast<void*>(onSetEvents));
    hook(registerCallback, monitoring, "register_callback", METH_FASTCALL, reinterpret_cast<void*>(onRegister));
}

} // namespace callreel::recorder
