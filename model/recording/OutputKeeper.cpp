// SPDX-License-Identifier: Apache-2.0
#include "model/recording/OutputKeeper.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "model/recording/SignalWatch.h"
#include "model/recording/command/OpenDescriptors.h"

namespace callreel {

namespace {

void closeOne(int& descriptor) {
    ::close(descriptor);
    descriptor = -1;
}

[[noreturn]] void serve(int channel, std::array<int, 2> readers) {
    std::array<char, 1 << 14> buffer;
    while (readers[0] >= 0 || readers[1] >= 0) {
        // While there is a window, what is in the pipes is its own: only their end counts.
        const bool isOurs = channel < 0;
        const short wanted = isOurs ? POLLIN : 0;
        std::array<pollfd, 3> entries{{{readers[0], wanted, 0}, {readers[1], wanted, 0}, {channel, 0, 0}}};
        if (::poll(entries.data(), entries.size(), -1) < 0)
            continue;
        if (!isOurs && entries[2].revents) {
            closeOne(channel);
            continue;
        }
        for (std::size_t i = 0; i < readers.size(); ++i) {
            if (!entries[i].revents)
                continue;
            const ssize_t count = isOurs ? ::read(readers[i], buffer.data(), buffer.size()) : 0;
            if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
                closeOne(readers[i]);
        }
    }
    ::_exit(0);
}

} // namespace

void keepOutput(int channel, const std::vector<int>& readers, const SignalWatch& signals) {
    if (channel < 0 || readers.empty())
        return;
    std::array<int, 2> two{readers[0], readers.size() > 1 ? readers[1] : -1};
    if (::fork() == 0) {
        ::setsid(); // what is sent to the supervisor and its group is not for it
        closeAllDescriptorsBut({channel, two[0], two[1]});
        signals.restoreInChild();
        ::prctl(PR_SET_NAME, "callreel-output");
        serve(channel, two);
    }
    for (int& reader : two) {
        if (reader >= 0)
            closeOne(reader);
    }
}

} // namespace callreel
