// SPDX-License-Identifier: Apache-2.0
#include "model/trace/log/ControlView.h"

#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace callreel::log {

ControlView::ControlView(const std::string& folder) : m_path(folder + "/control") {
    int file = ::open(m_path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    m_writable = file >= 0;
    if (file < 0)
        file = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return;
    struct stat status {};
    if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
        status.st_size >= static_cast<off_t>(sizeof(ControlPage))) {
        void* memory =
            ::mmap(nullptr, sizeof(ControlPage), m_writable ? PROT_READ | PROT_WRITE : PROT_READ, MAP_SHARED, file, 0);
        if (memory != MAP_FAILED) {
            m_page = static_cast<ControlPage*>(memory);
            if (std::memcmp(m_page->magic, "CRCT", 4) != 0 || m_page->version != formatVersion) {
                ::munmap(m_page, sizeof(ControlPage));
                m_page = nullptr;
            }
        }
    }
    ::close(file);
}

ControlView::~ControlView() {
    if (m_page)
        ::munmap(m_page, sizeof(ControlPage));
}

RecorderState ControlView::state() const {
    const std::uint32_t state = m_page ? m_page->state.load(std::memory_order_acquire) : 0;
    return state <= static_cast<std::uint32_t>(RecorderState::Disabled) ? static_cast<RecorderState>(state)
                                                                        : RecorderState::NotStarted;
}

std::uint32_t ControlView::pid() const {
    return m_page ? m_page->pid.load(std::memory_order_relaxed) : 0;
}

std::uint32_t ControlView::streams() const {
    return m_page ? m_page->streams.load(std::memory_order_acquire) : 0;
}

std::optional<std::uint64_t> ControlView::calls() const {
    if (!m_page || m_page->progressTold.load(std::memory_order_acquire) == 0)
        return std::nullopt;
    return m_page->calls.load(std::memory_order_relaxed);
}

void ControlView::requestProgress() {
    if (!m_page || !m_writable || m_page->progressAsked.exchange(1, std::memory_order_release) != 0)
        return;
    // A store into mapped memory is no event: the supervisor waits for the file to be closed by a writer.
    if (const int file = ::open(m_path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW); file >= 0)
        ::close(file);
}

std::string ControlView::errorCode() const {
    return m_page ? std::string(m_page->errorCode, strnlen(m_page->errorCode, sizeof m_page->errorCode))
                  : std::string();
}

std::string ControlView::errorMessage() const {
    return m_page ? std::string(m_page->errorMessage, strnlen(m_page->errorMessage, sizeof m_page->errorMessage))
                  : std::string();
}

void ControlView::addDrained(std::uint64_t bytes) {
    if (m_page && m_writable && bytes != 0)
        m_page->drainedBytes.fetch_add(bytes, std::memory_order_relaxed);
}

} // namespace callreel::log
