// SPDX-License-Identifier: Apache-2.0
#include "model/recording/SignalWatch.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>

namespace callreel {

namespace {

/// Those that are passed on to the script or tell of it.
constexpr int watched[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGTSTP, SIGCHLD};
/// A reader that is gone and a file that may not grow are errors of a write, never the end of a supervisor.
constexpr int errorsOfWrites[] = {SIGPIPE, SIGXFSZ};

/// Those that a wrapper leaves alone: they stop and continue it, or tell of its own writes.
constexpr int leftAlone[] = {SIGKILL, SIGSTOP, SIGCONT, SIGTTIN, SIGTTOU, SIGPIPE, SIGXFSZ};

bool isIgnored(int signal) {
    struct sigaction action {};
    return ::sigaction(signal, nullptr, &action) == 0 && !(action.sa_flags & SA_SIGINFO) &&
           action.sa_handler == SIG_IGN;
}

} // namespace

SignalWatch::SignalWatch(Scope scope) {
    if (isIgnored(SIGCHLD)) {
        struct sigaction standard {};
        standard.sa_handler = SIG_DFL;
        m_changedChild = ::sigaction(SIGCHLD, &standard, &m_callersChild) == 0;
    }
    sigset_t events;
    sigemptyset(&events);
    if (scope == Scope::Everything) {
        sigfillset(&events);
        for (const int signal : leftAlone)
            sigdelset(&events, signal);
        for (int signal = 1; signal < NSIG; ++signal) {
            if (isIgnored(signal))
                sigdelset(&events, signal);
        }
    } else {
        for (const int signal : watched) {
            if (!isIgnored(signal))
                sigaddset(&events, signal);
        }
    }
    sigset_t blocked = events;
    for (const int signal : errorsOfWrites)
        sigaddset(&blocked, signal);
    ::pthread_sigmask(SIG_BLOCK, &blocked, &m_callersMask);
    m_signals = FileHandle(::signalfd(-1, &events, SFD_CLOEXEC | SFD_NONBLOCK));
}

SignalWatch::~SignalWatch() {
    // A pipe that broke while we wrote left its signal pending: it must not end us now.
    sigset_t leftOver;
    sigemptyset(&leftOver);
    for (const int signal : errorsOfWrites)
        sigaddset(&leftOver, signal);
    constexpr timespec atOnce{};
    while (::sigtimedwait(&leftOver, nullptr, &atOnce) > 0) {
    }
    restoreInChild();
}

std::optional<SignalWatch::Event> SignalWatch::next() {
    signalfd_siginfo info{};
    if (::read(m_signals.get(), &info, sizeof info) != static_cast<ssize_t>(sizeof info))
        return std::nullopt;
    // Zero and below: a process sent it (SI_USER, SI_QUEUE, SI_TKILL); above: the kernel, for a terminal or a child.
    return Event{static_cast<int>(info.ssi_signo), info.ssi_code > 0, static_cast<pid_t>(info.ssi_pid)};
}

void SignalWatch::restoreInChild() const {
    if (m_changedChild)
        ::sigaction(SIGCHLD, &m_callersChild, nullptr);
    ::pthread_sigmask(SIG_SETMASK, &m_callersMask, nullptr);
}

void SignalWatch::doDefault(int signal) {
    struct sigaction standard {};
    standard.sa_handler = SIG_DFL;
    struct sigaction before {};
    ::sigaction(signal, &standard, &before);
    sigset_t one;
    sigset_t mask;
    sigemptyset(&one);
    sigaddset(&one, signal);
    ::raise(signal);
    ::pthread_sigmask(SIG_UNBLOCK, &one, &mask); // here it ends or stops us
    ::pthread_sigmask(SIG_SETMASK, &mask, nullptr);
    ::sigaction(signal, &before, nullptr);
}

void SignalWatch::forbidCoreDump() {
    const rlimit none{};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0); // a core_pattern that is a pipe does not heed the limit
}

bool hasTerminal() {
    return static_cast<bool>(FileHandle(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)));
}

bool leadsSession() {
    return ::getsid(0) == ::getpid();
}

} // namespace callreel
