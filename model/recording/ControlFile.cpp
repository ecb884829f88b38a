// SPDX-License-Identifier: Apache-2.0
#include "model/recording/ControlFile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

#include "model/recording/RecorderErrors.h"

namespace callreel {

Result<ControlFile> ControlFile::create(const std::string& path, std::uint64_t quotaBytes) {
    const auto failed = [&](int error) {
        return failure("log-not-written", QT_TRANSLATE_NOOP("Diagnostic", "The log %1 could not be written: %2."),
                       {path, std::strerror(error)},
                       QT_TRANSLATE_NOOP("Diagnostic", "Is there space left, and may you write there? CALLREEL_HOME "
                                                       "chooses another folder."));
    };
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return failed(errno);
    // Reserved, not only made long: a full disk is an error now and no SIGBUS later.
    if (const int error = ::posix_fallocate(file, 0, sizeof(log::ControlPage))) {
        ::close(file);
        return failed(error);
    }
    void* const memory = ::mmap(nullptr, sizeof(log::ControlPage), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    const int error = errno;
    ::close(file);
    if (memory == MAP_FAILED)
        return failed(error);
    auto* const page = new (memory) log::ControlPage{};
    std::memcpy(page->magic, "CRCT", sizeof page->magic);
    page->version = log::formatVersion;
    page->pageBytes = sizeof(log::ControlPage);
    page->quotaBytes = quotaBytes;
    return ControlFile(page);
}

ControlFile::ControlFile(ControlFile&& other) noexcept : m_page(std::exchange(other.m_page, nullptr)) {}

ControlFile& ControlFile::operator=(ControlFile&& other) noexcept {
    std::swap(m_page, other.m_page);
    return *this;
}

ControlFile::~ControlFile() {
    if (m_page)
        ::munmap(m_page, sizeof(log::ControlPage));
}

log::RecorderState ControlFile::state() const {
    return static_cast<log::RecorderState>(m_page->state.load(std::memory_order_acquire));
}

bool ControlFile::recordingBegan() const {
    const log::RecorderState now = state();
    return now != log::RecorderState::NotStarted && m_page->startMonotonic != 0;
}

std::optional<Diagnostic> ControlFile::recorderFailure() const {
    const log::RecorderState now = state();
    if (now != log::RecorderState::Failed && now != log::RecorderState::Disabled)
        return std::nullopt;
    // Zero-terminated by agreement; the other side is another program, so it is not relied upon.
    const auto text = [](const char* field, std::size_t size) { return std::string(field, ::strnlen(field, size)); };
    const std::string code = text(m_page->errorCode, sizeof m_page->errorCode);
    const std::string message = text(m_page->errorMessage, sizeof m_page->errorMessage);
    const unsigned systemError = m_page->systemError.load(std::memory_order_relaxed);
    if (message.empty() && systemError)
        return recorderErrorSaid(code, std::strerror(static_cast<int>(systemError)));
    return recorderErrorSaid(code, message);
}

std::uint64_t ControlFile::bytes() const {
    return m_page->bytes.load(std::memory_order_relaxed);
}

bool ControlFile::takeProgressRequest() {
    return m_page->progressAsked.exchange(0, std::memory_order_acquire) != 0;
}

void ControlFile::tellCalls(std::uint64_t calls) {
    m_page->calls.store(calls, std::memory_order_relaxed);
    m_page->progressTold.store(1, std::memory_order_release);
}

} // namespace callreel
