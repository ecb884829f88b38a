// SPDX-License-Identifier: Apache-2.0
#include "model/formats/PrivateOutput.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

#include "model/trace/store/StoreErrors.h"

namespace callreel {

namespace {

constexpr std::size_t bufferBytes = 256u << 10;

}

PrivateOutput::PrivateOutput(std::string path) : m_path(std::move(path)) {
    m_file = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    m_error = m_file < 0 ? errno : 0;
}

PrivateOutput::~PrivateOutput() {
    if (m_file >= 0)
        ::close(m_file);
}

void PrivateOutput::flush() {
    const char* at = m_buffer.data();
    std::size_t left = m_buffer.size();
    while (left > 0 && m_error == 0) {
        const ssize_t part = ::write(m_file, at, left);
        if (part < 0 && errno == EINTR)
            continue;
        if (part < 0) {
            m_error = errno;
            break;
        }
        at += part;
        left -= static_cast<std::size_t>(part);
    }
    m_buffer.clear();
}

void PrivateOutput::write(std::string_view bytes) {
    m_buffer += bytes;
    m_bytes += bytes.size();
    if (m_buffer.size() >= bufferBytes)
        flush();
}

Result<void> PrivateOutput::close() {
    flush();
    if (m_file >= 0 && ::close(std::exchange(m_file, -1)) != 0 && m_error == 0)
        m_error = errno;
    if (m_error != 0)
        return notWritable(m_path, m_error);
    return {};
}

} // namespace callreel
