// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ControlFile.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/recorder/Clock.h"

namespace callreel::recorder {

using log::ControlPage;
using log::RecorderState;

int ControlFile::open(const char* folder) {
    if (std::snprintf(m_path, sizeof m_path, "%s/control", folder) >= static_cast<int>(sizeof m_path))
        return ENAMETOOLONG;
    const int file = ::open(m_path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return errno;
    int error = 0;
    struct stat status {};
    if (fstat(file, &status) != 0)
        error = errno;
    else if (status.st_size < static_cast<off_t>(sizeof(ControlPage)))
        error = posix_fallocate(file, 0, sizeof(ControlPage));
    if (!error) {
        void* page = mmap(nullptr, sizeof(ControlPage), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        if (page == MAP_FAILED)
            error = errno;
        else
            m_page = static_cast<ControlPage*>(page);
    }
    ::close(file);
    if (!m_page)
        return error;
    std::memcpy(m_page->magic, "CRCT", 4);
    m_page->version = log::formatVersion;
    m_page->pageBytes = sizeof(ControlPage);
    m_page->pid.store(static_cast<std::uint32_t>(getpid()), std::memory_order_relaxed);
    return 0;
}

void ControlFile::close() {
    if (m_page)
        munmap(m_page, sizeof(ControlPage));
    m_page = nullptr;
}

RecorderState ControlFile::state() const {
    return m_page ? static_cast<RecorderState>(m_page->state.load(std::memory_order_relaxed))
                  : RecorderState::NotStarted;
}

void ControlFile::setTimeZero() {
    if (!m_page)
        return;
    m_page->nanosecondsPerTick = Clock::nanosecondsPerTick();
    m_page->startRealtime = Clock::realtime();
    const Clock::Pair start = Clock::pair();
    m_page->startMonotonic = start.monotonic;
    m_page->startTicks = start.ticks;
}

void ControlFile::setState(RecorderState state) {
    if (!m_page)
        return;
    m_page->state.store(static_cast<std::uint32_t>(state), std::memory_order_release);
    // A store into mapped memory is no event: the supervisor waits for the file to be closed by a writer.
    const int error = errno;
    const int file = ::open(m_path, O_WRONLY | O_CLOEXEC);
    if (file >= 0)
        ::close(file);
    errno = error;
}

void ControlFile::setFailure(RecorderState state, const char* code, const char* message, int systemError) {
    if (!m_page || m_page->errorCode[0])
        return;
    std::snprintf(m_page->errorMessage, sizeof m_page->errorMessage, "%s", message);
    std::snprintf(m_page->errorCode, sizeof m_page->errorCode, "%s", code);
    m_page->systemError.store(static_cast<std::uint32_t>(systemError), std::memory_order_relaxed);
    setState(state);
}

void ControlFile::refreshClockRate() {
    if (m_page)
        m_page->nanosecondsPerTick = Clock::nanosecondsPerTick();
}

void ControlFile::addBytes(std::int64_t bytes) {
    if (m_page)
        m_page->bytes.fetch_add(static_cast<std::uint64_t>(bytes), std::memory_order_relaxed);
}

void ControlFile::addStream() {
    if (m_page)
        m_page->streams.fetch_add(1, std::memory_order_relaxed);
}

bool ControlFile::overQuota() const {
    if (!m_page || m_page->quotaBytes == 0)
        return false;
    const std::uint64_t made = m_page->bytes.load(std::memory_order_relaxed);
    const std::uint64_t drained = m_page->drainedBytes.load(std::memory_order_relaxed);
    return made > drained && made - drained > m_page->quotaBytes;
}

} // namespace callreel::recorder
