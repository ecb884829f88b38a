// SPDX-License-Identifier: Apache-2.0
#include "model/recording/command/GroupWitness.h"

#include <cerrno>
#include <csignal>
#include <ctime>
#include <sys/socket.h>
#include <sys/wait.h>

#include "model/recording/command/OpenDescriptors.h"

namespace callreel {

namespace {

/// The witness's life. Only async-signal-safe functions.
[[noreturn]] void testify(int channel) {
    sigset_t all;
    sigfillset(&all);
    ::sigprocmask(SIG_BLOCK, &all, nullptr);
    closeAllDescriptorsBut({channel}); // it must not keep anybody's pipe open
    char question = 0;
    for (;;) {
        const ssize_t count = ::read(channel, &question, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count != 1)
            ::_exit(0);
        std::uint64_t received = 0;
        constexpr timespec atOnce{};
        int signal = 0;
        while ((signal = ::sigtimedwait(&all, nullptr, &atOnce)) > 0)
            received |= std::uint64_t{1} << (signal - 1);
        if (::send(channel, &received, sizeof received, MSG_NOSIGNAL) != static_cast<ssize_t>(sizeof received))
            ::_exit(0);
    }
}

} // namespace

GroupWitness::GroupWitness() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return;
    FileHandle ours(ends[0]);
    const FileHandle theirs(ends[1]);
    m_pid = ::fork();
    if (m_pid == 0)
        testify(theirs.get());
    if (m_pid > 0)
        m_channel = std::move(ours);
}

GroupWitness::~GroupWitness() {
    m_channel.reset(); // it reads the end of it
    while (m_pid > 0 && ::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {
    }
}

std::uint64_t GroupWitness::received() {
    if (!m_channel)
        return 0;
    // A kill of a group holds the kernel's list of processes while it goes through the members, and setpgid, which
    // changes nothing here, waits for that list: after it the witness has what we have.
    ::setpgid(0, ::getpgrp());
    std::uint64_t out = 0;
    ssize_t count = ::send(m_channel.get(), "?", 1, MSG_NOSIGNAL);
    if (count == 1) {
        while ((count = ::recv(m_channel.get(), &out, sizeof out, MSG_WAITALL)) < 0 && errno == EINTR) {
        }
    }
    if (count != static_cast<ssize_t>(sizeof out)) {
        m_channel.reset(); // somebody has killed it
        return 0;
    }
    return out;
}

} // namespace callreel
