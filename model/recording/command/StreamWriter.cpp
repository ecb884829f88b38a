// SPDX-License-Identifier: Apache-2.0
#include "model/recording/command/StreamWriter.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace callreel {

StreamWriter::StreamWriter(int stream) : m_stream(stream) {
    struct stat status {};
    m_neverWaits = ::fstat(stream, &status) == 0 && S_ISREG(status.st_mode);
}

void StreamWriter::put(std::string_view bytes) {
    if (m_isGone)
        return;
    if (isEmpty()) {
        m_pending.clear();
        m_at = 0;
    }
    m_pending.append(bytes);
}

void StreamWriter::flush() {
    while (!isEmpty()) {
        std::size_t size = m_pending.size() - m_at;
        if (!m_neverWaits) {
            // What a pipe that is ready takes without waiting (pipe(7)).
            size = std::min<std::size_t>(size, PIPE_BUF);
            pollfd entry{m_stream, POLLOUT, 0};
            if (::poll(&entry, 1, 0) <= 0)
                return;
        }
        const ssize_t written = ::write(m_stream, m_pending.data() + m_at, size);
        if (written < 0 && (errno == EINTR || errno == EAGAIN))
            return;
        if (written <= 0) {
            giveUp();
            return;
        }
        m_at += static_cast<std::size_t>(written);
    }
    m_pending.clear();
    m_at = 0;
}

void StreamWriter::giveUp() {
    m_isGone = true;
    m_pending.clear();
    m_at = 0;
}

} // namespace callreel
