// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/SubinterpreterWatch.h"

#include <atomic>
#include <dlfcn.h>

#include "app/recorder/Recorder.h"

namespace callreel::recorder {

namespace {

using CurrentThreadState = PyThreadState* (*)();
CurrentThreadState currentThreadState = nullptr;
PyInterpreterState* ours = nullptr;
std::atomic<std::int64_t> lastSeen = 0; ///< ids rise by one for each; ours is 0

/// Hooks of C are every interpreter's. One that begins imports modules, which it tells them. That one is made is told
/// in some versions only, and in some without a thread state.
int onSubinterpreterAudit(const char*, PyObject*, void*) {
    if (!recorder.isActive() || !currentThreadState())
        return 0;
    PyInterpreterState* const current = PyInterpreterState_Get();
    if (current == ours) [[likely]]
        return 0;
    const std::int64_t id = PyInterpreterState_GetID(current);
    ThreadStream* const stream = ThreadStream::current();
    if (stream && id > lastSeen.load(std::memory_order_relaxed)) {
        lastSeen.store(id, std::memory_order_relaxed);
        stream->loss(log::LossKind::Subinterpreter, 1, 0);
    }
    return 0;
}

} // namespace

void watchSubinterpreters() {
    if (currentThreadState)
        return;
    void* found = dlsym(RTLD_DEFAULT, "PyThreadState_GetUnchecked");
    if (!found)
        found = dlsym(RTLD_DEFAULT, "_PyThreadState_UncheckedGet"); // its name before 3.13
    currentThreadState = reinterpret_cast<CurrentThreadState>(found);
    ours = PyInterpreterState_Get();
    if (found && interpreter.addAuditHook && interpreter.addAuditHook(onSubinterpreterAudit, nullptr) != 0)
        PyErr_Clear();
}

} // namespace callreel::recorder
