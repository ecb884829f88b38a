// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/CPython.h"
#include "app/recorder/Callback.h"

#include <initializer_list>

/// The module _floor: start() listens to the recorder's events and does nothing with them.
namespace {

using namespace callreel::recorder;

PyObject* onEvent(PyObject*, PyObject* const*, std::size_t, PyObject*) {
    return Py_None;
}

int onProfile(PyObject*, PyFrameObject*, int, PyObject*) {
    return 0;
}

PyObject* start(PyObject*, PyObject*) {
    findInterpreter();
    if (!interpreter.monitoring) {
        interpreter.setProfile(onProfile, nullptr);
        return newNone();
    }
    constexpr int tool = 4;
    PyObject* monitoring = PySys_GetObject("monitoring");
    const Reference claimed{PyObject_CallMethod(monitoring, "use_tool_id", "is", tool, "floor")};
    const Reference events{PyObject_GetAttrString(monitoring, "events")};
    const Reference callback{newCallback(onEvent)};
    if (!claimed || !events || !callback)
        return nullptr;
    long mask = 0;
    for (const char* name : {"PY_START", "PY_RESUME", "PY_THROW", "PY_RETURN", "PY_YIELD", "PY_UNWIND"}) {
        const Reference bit{PyObject_GetAttrString(events.get(), name)};
        if (!bit)
            return nullptr;
        const Reference done{
            PyObject_CallMethod(monitoring, "register_callback", "iOO", tool, bit.get(), callback.get())};
        if (!done)
            return nullptr;
        mask |= PyLong_AsLong(bit.get());
    }
    return PyObject_CallMethod(monitoring, "set_events", "il", tool, mask);
}

PyMethodDef methods[] = {{"start", start, METH_NOARGS, "Listen to the events and do nothing."},
                         {nullptr, nullptr, 0, nullptr}};
PyModuleDef definition = {PyModuleDef_HEAD_INIT, "_floor", nullptr, -1, methods, nullptr, nullptr, nullptr, nullptr};

} // namespace

extern "C" __attribute__((visibility("default"))) PyObject* PyInit__floor() {
    return PyModule_Create(&definition);
}
