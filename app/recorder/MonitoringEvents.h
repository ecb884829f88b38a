// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"
#include "app/recorder/EventSource.h"

namespace callreel::recorder {

/// sys.monitoring (PEP 669, CPython 3.12 and later): PY_START, PY_RETURN, PY_YIELD, PY_UNWIND, PY_RESUME, PY_THROW, and
/// LINE on demand.
class MonitoringEvents final : public EventSource {
public:
    constexpr MonitoringEvents() = default;

    bool prepare(RecorderError& error) override;
    bool enable(RecorderError& error) override;
    void release() override;
    void atOutcome() override;

    /// True while the slot is ours and its events are those we asked for.
    bool isIntact() const;
    int tool() const { return m_tool; }

private:
    bool claim(PyObject* monitoring, RecorderError& error);
    bool registerCallback(PyObject* monitoring, const char* event, Vectorcall callback);

    int m_tool = -1;
    long m_events = 0;
    PyObject* m_name = nullptr; ///< under which the slot is held
    PyObject* m_setEvents = nullptr;
    PyObject* m_getEvents = nullptr;
    PyObject* m_freeTool = nullptr;
    PyObject* m_getTool = nullptr;
};

} // namespace callreel::recorder
