// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"
#include "app/recorder/EventSource.h"

namespace callreel::recorder {

/// The profile hook of CPython 3.11, where there is no sys.monitoring: each thread has its own, and what kind of entry
/// or exit an event is follows from the instruction that the frame is at.
class ProfileHook final : public EventSource {
public:
    constexpr ProfileHook() = default;

    bool prepare(RecorderError& error) override;
    bool enable(RecorderError& error) override;
    void release() override;
    void atOutcome() override;

    /// Sets the hook in the calling thread; the first Python function it calls is the first that is seen.
    static void installInThread();
};

} // namespace callreel::recorder
