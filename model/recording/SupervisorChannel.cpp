// SPDX-License-Identifier: Apache-2.0
#include "model/recording/SupervisorChannel.h"

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "model/recording/StopSequence.h"

namespace callreel {

namespace {

/// Of requests, which are short: a window that sends more without a line end is none of ours.
constexpr std::size_t longestRequest = 64 << 10;

/// All that the variable names; nothing when one of them is not open.
std::vector<int> descriptorsFromEnvironment() {
    const char* const text = std::getenv(channelVariable);
    std::vector<int> out;
    if (!text)
        return out;
    const char* const end = text + std::strlen(text);
    for (const char* at = text; at < end; ++at) {
        int descriptor = -1;
        at = std::from_chars(at, end, descriptor).ptr;
        if ((at < end && *at != ',') || descriptor <= STDERR_FILENO || ::fcntl(descriptor, F_GETFD) < 0)
            return {};
        out.push_back(descriptor);
    }
    return out;
}

} // namespace

SupervisorChannel::SupervisorChannel(int descriptor) {
    if (descriptor < 0)
        return;
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    m_socket = FileHandle(descriptor);
}

int SupervisorChannel::descriptorFromEnvironment() {
    const std::vector<int> named = descriptorsFromEnvironment();
    return named.empty() ? -1 : named.front();
}

std::vector<int> SupervisorChannel::readersFromEnvironment() {
    std::vector<int> named = descriptorsFromEnvironment();
    if (!named.empty())
        named.erase(named.begin());
    return named;
}

void SupervisorChannel::send(const std::string& json) {
    if (!isOpen())
        return;
    m_pending += json;
    m_pending += '\n';
    flush();
}

void SupervisorChannel::flush() {
    while (isOpen() && !m_pending.empty()) {
        const ssize_t written = ::write(m_socket.get(), m_pending.data(), m_pending.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return;
        if (written < 0) { // the window has gone; that changes nothing for the recording
            m_pending.clear();
            m_socket.reset();
            return;
        }
        m_pending.erase(0, static_cast<std::size_t>(written));
    }
}

void SupervisorChannel::flushFor(int milliseconds) {
    const std::int64_t deadline = monotonicMilliseconds() + milliseconds;
    for (flush(); isOpen() && hasPending(); flush()) {
        const std::int64_t left = deadline - monotonicMilliseconds();
        pollfd entry{m_socket.get(), POLLOUT, 0};
        if (left <= 0 || ::poll(&entry, 1, static_cast<int>(left)) == 0)
            return;
    }
}

std::vector<SupervisorChannel::Request> SupervisorChannel::read() {
    char buffer[4096];
    for (;;) {
        const ssize_t count = isOpen() ? ::read(m_socket.get(), buffer, sizeof buffer) : 0;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            break;
        if (count <= 0 || m_received.size() > longestRequest) {
            m_socket.reset();
            break;
        }
        m_received.append(buffer, static_cast<std::size_t>(count));
    }
    std::vector<Request> requests;
    for (std::size_t end = 0; (end = m_received.find('\n')) != std::string::npos; m_received.erase(0, end + 1)) {
        const QByteArray line(m_received.data(), static_cast<qsizetype>(end));
        const QString name = QJsonDocument::fromJson(line).object().value(QLatin1String("request")).toString();
        if (name == QLatin1String("stop"))
            requests.push_back(Request::Stop);
        else if (name == QLatin1String("kill"))
            requests.push_back(Request::Kill);
    }
    return requests;
}

} // namespace callreel
