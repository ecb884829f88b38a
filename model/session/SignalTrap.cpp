// SPDX-License-Identifier: Apache-2.0
#include "model/session/SignalTrap.h"

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace callreel {

namespace {

// What a handler may touch: numbers that are written before it is installed.
std::atomic<int> firstDescriptor{-1};
std::atomic<int> hurryDescriptorOfHandler{-1};
std::atomic<int> signalsSoFar{0};
std::atomic<pid_t> trappingProcess{0};
std::atomic<bool> isTaken{false};

extern "C" void callreelOnEndingSignal(int signal) {
    const int error = errno;
    const bool isCopy = ::getpid() != trappingProcess; // forked off: it shares our pipe, and is none of ours
    const int number = isCopy ? 2 : signalsSoFar.load();
    if (!isCopy && signal == SIGPIPE && number > 0)
        return; // each write to the same broken pipe brings one more; that is nobody's impatience
    if (!isCopy)
        ++signalsSoFar;
    if (number == 0) {
        const unsigned char byte = static_cast<unsigned char>(signal);
        [[maybe_unused]] const ssize_t told = ::write(firstDescriptor.load(), &byte, 1);
    } else if (number == 1) {
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t told = ::write(hurryDescriptorOfHandler.load(), &one, sizeof one);
    } else {
        ::signal(signal, SIG_DFL);
        ::raise(signal);
    }
    errno = error;
}

} // namespace

SignalTrap::SignalTrap(std::function<void(int signal)> onFirst) : m_onFirst(std::move(onFirst)) {
    m_hurry = FileHandle(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    int ends[2];
    if (isTaken.exchange(true) || ::pipe2(ends, O_CLOEXEC) != 0)
        return;
    m_active = true;
    m_first = FileHandle(ends[0]);
    m_firstWriting = FileHandle(ends[1]);
    firstDescriptor = ends[1];
    hurryDescriptorOfHandler = m_hurry.get();
    signalsSoFar = 0;
    trappingProcess = ::getpid();
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
        struct sigaction before {};
        if (::sigaction(signal, nullptr, &before) != 0 || (before.sa_flags & SA_SIGINFO) ||
            before.sa_handler != SIG_DFL)
            continue;
        struct sigaction ours {};
        ours.sa_handler = callreelOnEndingSignal;
        ours.sa_flags = SA_RESTART;
        ::sigaction(signal, &ours, nullptr);
        m_saved.push_back({signal, before});
    }
    m_thread = std::thread([this] {
        unsigned char signal = 0;
        while (::read(m_first.get(), &signal, 1) < 0 && errno == EINTR) {
        }
        if (signal != 0)
            m_onFirst(signal);
    });
}

SignalTrap::~SignalTrap() {
    if (!m_active)
        return;
    for (const Saved& saved : m_saved)
        ::sigaction(saved.signal, &saved.action, nullptr);
    const unsigned char over = 0;
    [[maybe_unused]] const ssize_t told = ::write(m_firstWriting.get(), &over, 1);
    m_thread.join(); // what a signal began is finished first, and ends the process
    firstDescriptor = -1;
    isTaken = false;
}

void SignalTrap::dieOf(int signal) {
    ::signal(signal, SIG_DFL);
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, signal);
    ::pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
    ::kill(::getpid(), signal);
    ::_exit(128 + signal);
}

} // namespace callreel
