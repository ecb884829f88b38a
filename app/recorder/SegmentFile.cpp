// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/SegmentFile.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <iterator>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "app/recorder/Clock.h"
#include "app/recorder/ControlFile.h"

namespace callreel::recorder {

using log::SegmentHeader;

namespace {

constexpr std::uint64_t pageBytes = 4096;

int pathOf(char* path, std::size_t size, const char* folder, std::uint32_t stream, std::uint32_t segment) {
    return std::snprintf(path, size, "%s/%04u.%06u.seg", folder, stream, segment) < static_cast<int>(size)
               ? 0
               : ENAMETOOLONG;
}

/// Zeros are what the reserved file reads as anyway. But pages that were written are there in large pieces, which are
/// made writable as such: 4 MB take 0.7 ms in place of 2, for else every page is fetched by itself. What is not filled
/// is not missing, so that there is no error.
void fill(int file, std::uint64_t bytes) {
    static std::uint8_t zeros[64 << 10];
    iovec pieces[64];
    for (iovec& piece : pieces)
        piece = {zeros, sizeof zeros};
    for (std::uint64_t at = 0; bytes - at >= sizeof zeros;) {
        const auto count = static_cast<int>(std::min<std::uint64_t>((bytes - at) / sizeof zeros, std::size(pieces)));
        const ssize_t written = pwritev(file, pieces, count, static_cast<off_t>(at));
        if (written <= 0)
            return;
        at += static_cast<std::uint64_t>(written);
    }
}

/// Makes every page writable at once. MAP_POPULATE would make those of a shared mapping readable alone, and the first
/// store into each would be a fault of its own. Linux 5.14 and later; an older one faults page by page.
void prefault(void* memory, std::uint64_t bytes) {
#ifdef MADV_POPULATE_WRITE
    if (madvise(memory, bytes, MADV_POPULATE_WRITE) == 0)
        return;
#endif
    madvise(memory, bytes, MADV_WILLNEED);
}

} // namespace

int SegmentFile::begin(const char* folder, ControlFile* control, std::uint32_t stream, std::uint64_t ticks) {
    m_folder = folder;
    m_control = control;
    m_stream = stream;
    return make(0, log::firstSegmentBytes, ticks);
}

int SegmentFile::make(std::uint32_t segment, std::uint64_t capacity, std::uint64_t ticks) {
    char path[4096];
    if (const int error = pathOf(path, sizeof path, m_folder, m_stream, segment))
        return error;
    // No descriptor stays open: the program may close, count or inherit descriptors as it likes.
    const int file = ::open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return errno;
    int error = posix_fallocate(file, 0, static_cast<off_t>(capacity));
    void* memory = MAP_FAILED;
    if (!error) {
        fill(file, capacity);
        memory = mmap(nullptr, capacity, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        if (memory == MAP_FAILED)
            error = errno;
        else
            prefault(memory, capacity);
    }
    ::close(file);
    if (error) {
        unlink(path);
        return error;
    }
    auto* header = static_cast<SegmentHeader*>(memory);
    std::memcpy(header->magic, log::segmentMagic, sizeof header->magic);
    header->headerBytes = sizeof(SegmentHeader);
    header->stream = m_stream;
    header->segment = segment;
    header->capacity = capacity;
    header->ticks = ticks;
    // The segment begins at the ticks of its first difference, which were read before the file was made.
    const Clock::Pair now = Clock::pair();
    header->nanosecondsPerTick = Clock::nanosecondsPerTick();
    header->nanoseconds =
        now.monotonic - static_cast<std::int64_t>(static_cast<double>(now.ticks - ticks) * header->nanosecondsPerTick);
    header->osThread = static_cast<std::uint64_t>(syscall(SYS_gettid));
    header->pid = static_cast<std::uint32_t>(getpid());
    // The version last: a reader that sees it sees a whole header.
    __atomic_store_n(&header->version, log::formatVersion, __ATOMIC_RELEASE);
    m_header = header;
    m_capacity = capacity;
    m_segment = segment;
    auto* begin = static_cast<std::uint8_t*>(memory);
    out = begin + sizeof(SegmentHeader);
    m_softEnd = begin + capacity - log::maxRecordBytes - tailBytes;
    m_control->addBytes(static_cast<std::int64_t>(capacity));
    return 0;
}

int SegmentFile::roll(std::uint64_t ticks) {
    SegmentFile old = *this;
    if (const int error = make(m_segment + 1, std::min(m_capacity * 2, std::uint64_t{log::largestSegmentBytes}), ticks))
        return error;
    old.close();
    return 0;
}

void SegmentFile::close() {
    if (!m_header)
        return;
    const auto used = static_cast<std::uint64_t>(out - reinterpret_cast<std::uint8_t*>(m_header));
    m_header->used.store(used, std::memory_order_release);
    munmap(m_header, m_capacity);
    // At least one zero byte is left, in the last page: a reader that has the file mapped meets the end, not a SIGBUS.
    const std::uint64_t kept = std::min(m_capacity, (used + pageBytes) & ~(pageBytes - 1));
    char path[4096];
    if (kept < m_capacity && pathOf(path, sizeof path, m_folder, m_stream, m_segment) == 0 &&
        truncate(path, static_cast<off_t>(kept)) == 0)
        m_control->addBytes(static_cast<std::int64_t>(kept) - static_cast<std::int64_t>(m_capacity));
    forget();
}

void SegmentFile::abandon() {
    if (m_header)
        munmap(m_header, m_capacity);
    forget();
}

void SegmentFile::forget() {
    m_header = nullptr;
    out = nullptr;
    m_softEnd = nullptr;
}

} // namespace callreel::recorder
