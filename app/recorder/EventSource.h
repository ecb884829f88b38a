// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace callreel::recorder {

struct RecorderError;

/// Where calls and returns come from: sys.monitoring from 3.12 on, the profile hook on 3.11. The records are the same.
class EventSource {
public:
    /// The one that fits the running interpreter.
    static EventSource& get();

    /// Claims what is needed (a tool slot); no event comes yet.
    virtual bool prepare(RecorderError& error) = 0;
    virtual bool enable(RecorderError& error) = 0;
    /// Takes everything back. Errors are nobody's business any more.
    virtual void release() = 0;
    /// The same between two instructions of the program, from where release() would be in the way of an event.
    void releaseSoon();
    /// What releaseSoon() has put off is not to be done any more: all is released, or claimed anew.
    static void releasedAlready();
    /// The main program ended: last moment for what can be told or checked from outside of an event.
    virtual void atOutcome() = 0;

protected:
    constexpr EventSource() = default;
    ~EventSource() = default;
};

} // namespace callreel::recorder
