// SPDX-License-Identifier: Apache-2.0
#include "app/cli/StandardOutput.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <unistd.h>

namespace callreel::cli {

namespace {
constexpr std::size_t pieceBytes = 64u << 10;
}

StandardOutput::StandardOutput() {
    std::signal(SIGPIPE, SIG_IGN);
    m_buffer.reserve(pieceBytes + 4096);
}

StandardOutput::~StandardOutput() {
    flush();
}

void StandardOutput::write(std::string_view text) {
    if (isGone())
        return;
    m_buffer += text;
    if (m_buffer.size() >= pieceBytes)
        flush();
}

void StandardOutput::flush() {
    std::string_view rest = m_buffer;
    while (!rest.empty() && !isGone()) {
        const ssize_t written = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (written > 0)
            rest.remove_prefix(static_cast<std::size_t>(written));
        else if (written < 0 && errno != EINTR)
            m_error = errno;
    }
    m_buffer.clear();
}

Result<void> StandardOutput::finish() {
    flush();
    if (m_error == 0 || m_error == EPIPE)
        return {};
    return failure("output-not-written", QT_TRANSLATE_NOOP("Diagnostic", "Standard output could not be written: %1."),
                   {std::strerror(m_error)},
                   QT_TRANSLATE_NOOP("Diagnostic", "Free some space, or send the output elsewhere."));
}

} // namespace callreel::cli
