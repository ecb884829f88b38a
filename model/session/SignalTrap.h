// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <thread>
#include <vector>

#include <csignal>

#include "model/recording/FileHandle.h"

namespace callreel {

/// Catches what would end this process (SIGINT, SIGTERM, SIGHUP, SIGPIPE), as far as nobody else handles or ignores it,
/// from construction to destruction. The first one is told on a thread of its own; the second makes hurryDescriptor()
/// readable; the third does at once what it does by default, as every one does in a process that was forked off.
/// Programs that are started do not inherit it. One at a time in a process: a second object traps nothing.
class SignalTrap {
public:
    explicit SignalTrap(std::function<void(int signal)> onFirst);
    ~SignalTrap();
    SignalTrap(const SignalTrap&) = delete;
    SignalTrap& operator=(const SignalTrap&) = delete;

    int hurryDescriptor() const { return m_hurry.get(); }

    /// Ends this process by the signal, as if nobody had caught it.
    [[noreturn]] static void dieOf(int signal);

private:
    std::function<void(int)> m_onFirst;
    FileHandle m_first; ///< read end of the pipe that the handler writes the first signal to
    FileHandle m_firstWriting;
    FileHandle m_hurry; ///< eventfd
    struct Saved {
        int signal;
        struct sigaction action;
    };
    std::vector<Saved> m_saved;
    std::thread m_thread;
    bool m_active = false;
};

} // namespace callreel
