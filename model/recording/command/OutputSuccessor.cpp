// SPDX-License-Identifier: Apache-2.0
#include "model/recording/command/OutputSuccessor.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

#include "model/recording/command/OpenDescriptors.h"

namespace callreel {

namespace {

bool writeToReader(int to, const char* bytes, std::size_t size) {
    while (size > 0) {
        const ssize_t written = ::write(to, bytes, size);
        if (written < 0 && (errno == EINTR || errno == EAGAIN)) {
            pollfd entry{to, POLLOUT, 0};
            ::poll(&entry, 1, -1);
            continue;
        }
        if (written <= 0)
            return false;
        bytes += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

[[noreturn]] void serve(std::array<SuccessorFlow, 2> flows) {
    std::array<char, 1 << 14> buffer;
    std::array<pollfd, 4> entries;
    for (;;) {
        for (std::size_t i = 0; i < flows.size(); ++i) {
            entries[2 * i] = {flows[i].from, POLLIN, 0};
            entries[2 * i + 1] = {flows[i].from < 0 ? -1 : flows[i].to, 0, 0}; // tells when its reader has gone
        }
        if (flows[0].from < 0 && flows[1].from < 0)
            ::_exit(0);
        ::poll(entries.data(), entries.size(), -1);
        for (std::size_t i = 0; i < flows.size(); ++i) {
            bool goesOn = !(entries[2 * i + 1].revents & POLLERR);
            if (goesOn && entries[2 * i].revents) {
                const ssize_t count = ::read(flows[i].from, buffer.data(), buffer.size());
                goesOn = count > 0 ? writeToReader(flows[i].to, buffer.data(), static_cast<std::size_t>(count))
                                   : count < 0 && (errno == EAGAIN || errno == EINTR);
            }
            if (!goesOn && flows[i].from >= 0) {
                ::close(flows[i].from);
                flows[i].from = -1;
            }
        }
    }
}

} // namespace

void startSuccessor(const std::vector<SuccessorFlow>& flows, const SignalWatch& signals) {
    if (::fork() != 0)
        return;
    ::setsid(); // as what it serves most likely has
    std::array<SuccessorFlow, 2> two{};
    for (std::size_t i = 0; i < two.size() && i < flows.size(); ++i)
        two[i] = flows[i];
    closeAllDescriptorsBut({two[0].from, two[0].to, two[1].from, two[1].to});
    signals.restoreInChild();
    serve(two);
}

} // namespace callreel
