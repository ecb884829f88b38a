// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>
#include <optional>

#include "model/recording/FileHandle.h"

namespace callreel {

/// Takes the signals that concern a recording as events of a loop, from construction to destruction. No disposition is
/// changed but SIGCHLD's where it is ignored (it would swallow the script's status), so that what the script inherits
/// can be exactly what our caller gave us: restoreInChild() puts back the rest. A signal that our caller ignores
/// (nohup) stays ignored.
class SignalWatch {
public:
    /// One signal that came.
    struct Event {
        int signal = 0;
        bool fromTerminal =
            false;        ///< the terminal (or the kernel) sent it, to the whole group; not a process by kill()
        pid_t sender = 0; ///< of one that a process sent
    };

    enum class Scope {
        Recording, ///< those that stop a recording, or tell of the script
        Everything ///< whatever a process can send, for a wrapper that passes all of it on
    };

    explicit SignalWatch(Scope scope = Scope::Recording);
    ~SignalWatch();
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

    /// Readable when a signal came.
    int descriptor() const { return m_signals.get(); }
    /// The next signal that came; nothing when there is none.
    std::optional<Event> next();

    /// Mask and dispositions as our caller gave them. Async-signal-safe: for the child between fork and exec.
    void restoreInChild() const;

    /// Lets the signal do to this process what it does by default; returns when that was a stop, after being continued.
    static void doDefault(int signal);
    /// A process that dies of its child's signal leaves no core dump of its own: the child's is the one to look at.
    static void forbidCoreDump();

private:
    sigset_t m_callersMask{};
    struct sigaction m_callersChild {};
    bool m_changedChild = false;
    FileHandle m_signals;
};

/// Whether a terminal controls this process: Ctrl-C and job control come from there.
bool hasTerminal();

/// Whether this process leads its session: the hang-up of its terminal is sent to the leader alone.
bool leadsSession();

} // namespace callreel
