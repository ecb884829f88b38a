// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/EventSource.h"

#include "app/recorder/CPython.h"
#include "app/recorder/MonitoringEvents.h"
#include "app/recorder/ProfileHook.h"

namespace callreel::recorder {

namespace {

constinit MonitoringEvents monitoringEvents;
constinit ProfileHook profileHook;

int releaseNow(void*) {
    EventSource::get().release();
    return 0;
}

} // namespace

EventSource& EventSource::get() {
    if (interpreter.monitoring)
        return monitoringEvents;
    return profileHook;
}

void EventSource::releaseSoon() {
    Py_AddPendingCall(releaseNow, nullptr);
}

} // namespace callreel::recorder
