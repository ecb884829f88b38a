// SPDX-License-Identifier: Apache-2.0
#include "model/recording/command/CommandStream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>

namespace callreel {

namespace {

constexpr std::size_t streamChunk = 1 << 16;
/// Of a pseudo-terminal: what the kernel buffers between its ends, generously.
constexpr std::size_t terminalCapacity = 1 << 18;

struct StreamEnds {
    FileHandle ours;
    FileHandle commands;
};

/// A terminal for output alone: nothing that is written to it is changed.
std::expected<StreamEnds, int> openOutputTerminal(int like) {
    StreamEnds ends{FileHandle(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)), {}};
    std::array<char, 128> name{};
    if (!ends.ours || ::grantpt(ends.ours.get()) != 0 || ::unlockpt(ends.ours.get()) != 0 ||
        ::ptsname_r(ends.ours.get(), name.data(), name.size()) != 0)
        return std::unexpected(errno);
    ends.commands = FileHandle(::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC));
    termios modes{};
    if (!ends.commands || ::tcgetattr(ends.commands.get(), &modes) != 0)
        return std::unexpected(errno);
    ::cfmakeraw(&modes);
    ::tcsetattr(ends.commands.get(), TCSANOW, &modes);
    winsize size{};
    if (::ioctl(like, TIOCGWINSZ, &size) == 0)
        ::ioctl(ends.ours.get(), TIOCSWINSZ, &size);
    return ends;
}

std::expected<StreamEnds, int> openOutputPipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return std::unexpected(errno);
    return StreamEnds{FileHandle(ends[0]), FileHandle(ends[1])};
}

} // namespace

std::expected<CommandStream, int> CommandStream::inPlaceOf(int stream) {
    CommandStream out;
    auto ends = ::isatty(stream) ? openOutputTerminal(stream) : openOutputPipe();
    out.m_isTerminal = ends && ::isatty(stream);
    if (!ends)
        ends = openOutputPipe(); // no pseudo-terminals here
    if (!ends)
        return std::unexpected(ends.error());
    out.m_ours = std::move(ends->ours);
    out.m_commandsEnd = std::move(ends->commands);
    ::fcntl(out.m_ours.get(), F_SETFL, ::fcntl(out.m_ours.get(), F_GETFL) | O_NONBLOCK);
    return out;
}

std::string_view CommandStream::read(std::size_t most) {
    m_buffer.resize(streamChunk);
    ssize_t count = 0;
    while ((count = ::read(m_ours.get(), m_buffer.data(), std::min(most, m_buffer.size()))) < 0 && errno == EINTR) {
    }
    if (count > 0)
        return std::string_view(m_buffer).substr(0, static_cast<std::size_t>(count));
    if (count == 0 || errno != EAGAIN) // a terminal says EIO when all have closed its other end
        m_ours.reset();
    return {};
}

std::size_t CommandStream::capacity() const {
    if (m_isTerminal)
        return terminalCapacity;
    const int size = ::fcntl(m_ours.get(), F_GETPIPE_SZ);
    return size > 0 ? static_cast<std::size_t>(size) : streamChunk;
}

void CommandStream::copySizeOf(int stream) const {
    winsize size{};
    if (m_isTerminal && m_ours && ::ioctl(stream, TIOCGWINSZ, &size) == 0)
        ::ioctl(m_ours.get(), TIOCSWINSZ, &size);
}

bool isSamePlace(int oneStream, int otherStream) {
    struct stat one {};
    struct stat other {};
    return ::fstat(oneStream, &one) == 0 && ::fstat(otherStream, &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

bool isStreamOpen(int stream) {
    const int flags = ::fcntl(stream, F_GETFD);
    return flags >= 0 && !(flags & FD_CLOEXEC);
}

} // namespace callreel
