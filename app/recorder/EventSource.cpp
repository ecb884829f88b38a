// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/EventSource.h"

#include "app/recorder/CPython.h"
#include "app/recorder/MonitoringEvents.h"
#include "app/recorder/ProfileHook.h"

namespace callreel::recorder {

namespace {

constinit MonitoringEvents monitoringEvents;
constinit ProfileHook profileHook;

/// Another recording may have begun in the meantime.
bool releaseIsDue = false;

int releaseNow(void*) {
    if (releaseIsDue)
        EventSource::get().release();
    releaseIsDue = false;
    return 0;
}

} // namespace

EventSource& EventSource::get() {
    if (interpreter.monitoring)
        return monitoringEvents;
    return profileHook;
}

void EventSource::releaseSoon() {
    releaseIsDue = true;
    Py_AddPendingCall(releaseNow, nullptr);
}

void EventSource::releasedAlready() {
    releaseIsDue = false;
}

} // namespace callreel::recorder
