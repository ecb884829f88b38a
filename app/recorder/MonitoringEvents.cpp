// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/MonitoringEvents.h"

#include <cstdio>

#include "app/recorder/CallEvents.h"
#include "app/recorder/Callback.h"
#include "app/recorder/Recorder.h"
#include "app/recorder/ToolWatch.h"

namespace callreel::recorder {

using log::ThreadRecord;

namespace {

constexpr const char* toolName = "callreel";
/// 0, 1, 2 and 5 are for debuggers, coverage, profilers and optimizers; these two are for others.
constexpr int tools[] = {3, 4};

// None is immortal wherever there is sys.monitoring: it is returned without counting a reference.
// The arguments are (code, offset), for some events with a value or exception behind them, and for LINE (code, line).

// What is seldom done is kept out of the callbacks, and called last: so they need no room on the stack.

template <bool values>
[[gnu::noinline]] PyObject* startInGeneral(PyObject* code) {
    if (!events::startSuspendableQuickly<values>(code))
        events::start(code);
    return Py_None;
}

template <bool values>
PyObject* onStart(PyObject*, PyObject* const* arguments, std::size_t, PyObject*) {
    if (!events::startQuickly<values>(arguments[0])) [[unlikely]]
        return startInGeneral<values>(arguments[0]);
    return Py_None;
}

PyObject* onResume(PyObject*, PyObject* const* arguments, std::size_t, PyObject*) {
    if (!events::resumeQuickly(arguments[0])) [[unlikely]]
        events::resume(arguments[0]);
    return Py_None;
}

PyObject* onThrow(PyObject*, PyObject* const* arguments, std::size_t, PyObject*) {
    events::enterByThrow(arguments[0], arguments[2]);
    return Py_None;
}

[[gnu::noinline]] PyObject* leaveInGeneral(ThreadRecord record, PyObject* code, PyObject* value) {
    events::leave(record, code, value);
    return Py_None;
}

[[gnu::noinline]] PyObject* endActivation(FrameHandle frame) {
    recorder.activations.end(frame);
    return Py_None;
}

template <ThreadRecord record, bool values>
PyObject* onLeave(PyObject*, PyObject* const* arguments, std::size_t, PyObject*) {
    FrameHandle ended = nullptr;
    if (!events::leaveQuickly<values>(record, arguments[0], arguments[2], ended)) [[unlikely]]
        return leaveInGeneral(record, arguments[0], arguments[2]);
    if (ended) [[unlikely]]
        return endActivation(ended);
    return Py_None;
}

PyObject* onLine(PyObject*, PyObject* const* arguments, std::size_t, PyObject*) {
    events::line(arguments[0], PyLong_AsLong(arguments[1])); // an int of the interpreter's own: no error
    return Py_None;
}

struct Subscription {
    const char* event;
    Vectorcall callback;
};
template <bool values>
constexpr Subscription subscriptions[] = {
    {"PY_START", onStart<values>},
    {"PY_RESUME", onResume},
    {"PY_THROW", onThrow},
    {"PY_RETURN", onLeave<ThreadRecord::Return, values>},
    {"PY_YIELD", onLeave<ThreadRecord::Yield, values>},
    {"PY_UNWIND", onLeave<ThreadRecord::Unwind, values>},
};
constexpr Subscription lineSubscription = {"LINE", onLine};

} // namespace

bool MonitoringEvents::claim(PyObject* monitoring, RecorderError& error) {
    m_events = 0;
    if (!m_name) {
        m_getTool = PyObject_GetAttrString(monitoring, "get_tool");
        m_setEvents = PyObject_GetAttrString(monitoring, "set_events");
        m_getEvents = PyObject_GetAttrString(monitoring, "get_events");
        m_freeTool = PyObject_GetAttrString(monitoring, "free_tool_id");
        m_name = PyUnicode_FromString(toolName);
    }
    if (!m_getTool || !m_setEvents || !m_getEvents || !m_freeTool || !m_name) {
        PyErr_Clear();
        error.code = "interpreter-unfit";
        std::snprintf(error.message, sizeof error.message, "sys.monitoring of this interpreter is not complete.");
        return false;
    }
    char holders[2][200] = {};
    for (const int tool : tools) {
        const Reference holder{PyObject_CallFunction(m_getTool, "i", tool)};
        if (holder.get() == Py_None) {
            const Reference done{PyObject_CallMethod(monitoring, "use_tool_id", "iO", tool, m_name)};
            if (done) {
                m_tool = tool;
                return true;
            }
        } else if (holder && PyUnicode_CheckExact(holder.get())) {
            if (const char* name = PyUnicode_AsUTF8AndSize(holder.get(), nullptr))
                std::snprintf(holders[tool - tools[0]], sizeof holders[0], "%s", name);
        }
        PyErr_Clear();
    }
    error.code = "tool-slot-taken";
    std::snprintf(error.message, sizeof error.message,
                  "The slots 3 and 4 of sys.monitoring are taken, by \"%s\" and \"%s\".", holders[0], holders[1]);
    return false;
}

bool MonitoringEvents::registerCallback(PyObject* monitoring, const char* event, Vectorcall callback) {
    const Reference events{PyObject_GetAttrString(monitoring, "events")};
    // By name: PY_UNWIND is 4096 in 3.12 and 3.13, and 8192 in 3.14.
    const Reference bit{events ? PyObject_GetAttrString(events.get(), event) : nullptr};
    const Reference callable{bit ? newCallback(callback) : nullptr};
    const Reference previous{
        callable ? PyObject_CallMethod(monitoring, "register_callback", "iOO", m_tool, bit.get(), callable.get())
                 : nullptr};
    if (!previous) {
        PyErr_Clear();
        return false;
    }
    m_events |= PyLong_AsLong(bit.get());
    return true;
}

bool MonitoringEvents::prepare(RecorderError& error) {
    PyObject* monitoring = PySys_GetObject("monitoring");
    if (!claim(monitoring, error))
        return false;
    bool registered = true;
    for (const Subscription& subscription : recorder.recordsValues() ? subscriptions<true> : subscriptions<false>)
        registered = registered && registerCallback(monitoring, subscription.event, subscription.callback);
    if (registered && recorder.recordsLines())
        registered = registerCallback(monitoring, lineSubscription.event, lineSubscription.callback);
    if (registered)
        return true;
    release();
    error.code = "interpreter-unfit";
    std::snprintf(error.message, sizeof error.message, "sys.monitoring of this interpreter lacks an event.");
    return false;
}

bool MonitoringEvents::enable(RecorderError& error) {
    const Reference done{PyObject_CallFunction(m_setEvents, "il", m_tool, m_events)};
    if (done) {
        watchTool(this);
        return true;
    }
    PyErr_Clear();
    error.code = "interpreter-unfit";
    std::snprintf(error.message, sizeof error.message, "sys.monitoring refused the events.");
    return false;
}

bool MonitoringEvents::isIntact() const {
    if (m_tool < 0)
        return false;
    const Reference holder{PyObject_CallFunction(m_getTool, "i", m_tool)};
    const Reference events{holder ? PyObject_CallFunction(m_getEvents, "i", m_tool) : nullptr};
    const bool intact = events && holder.get() == m_name && (PyLong_AsLong(events.get()) & m_events) == m_events;
    PyErr_Clear();
    return intact;
}

void MonitoringEvents::release() {
    if (m_tool < 0)
        return;
    const Reference holder{PyObject_CallFunction(m_getTool, "i", m_tool)};
    if (holder.get() == m_name) {
        const Reference silent{PyObject_CallFunction(m_setEvents, "ii", m_tool, 0)};
        const Reference freed{PyObject_CallFunction(m_freeTool, "i", m_tool)};
    }
    PyErr_Clear();
    m_tool = -1;
}

void MonitoringEvents::atOutcome() {
    if (!isIntact())
        recorder.fail(log::GapReason::ToolFreed, "tool-freed",
                      "The program took the recorder's slot of sys.monitoring.", 0);
}

} // namespace callreel::recorder
