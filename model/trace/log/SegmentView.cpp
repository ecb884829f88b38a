// SPDX-License-Identifier: Apache-2.0
#include "model/trace/log/SegmentView.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <zstd.h>

#include "model/trace/store/FrameCodec.h"

namespace callreel::log {

namespace {

std::string nameOf(std::uint32_t stream, std::uint32_t segment, const char* ending) {
    std::array<char, 48> name{};
    std::snprintf(name.data(), name.size(), "%04u.%06u.%s", stream, segment, ending);
    return name.data();
}

/// A descriptor that closes itself.
struct File {
    int number;
    explicit File(int descriptor) : number(descriptor) {}
    ~File() {
        if (number >= 0)
            ::close(number);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
};

std::uint64_t sizeOf(int file) {
    struct stat status {};
    return ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
}

} // namespace

std::string SegmentView::plainName(std::uint32_t stream, std::uint32_t segment) {
    return nameOf(stream, segment, "seg");
}

std::string SegmentView::packedName(std::uint32_t stream, std::uint32_t segment) {
    return nameOf(stream, segment, "seg.zst");
}

SegmentView::~SegmentView() {
    close();
}

void SegmentView::close() {
    if (m_data && m_unpacked.empty())
        ::munmap(const_cast<std::uint8_t*>(m_data), m_size);
    m_data = nullptr;
    m_size = 0;
    m_unpacked.clear();
}

void SegmentView::swap(SegmentView& other) noexcept {
    // A short string's bytes move with it, but unpacked segments are never short; the place is set anew all the same.
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    std::swap(m_unpacked, other.m_unpacked);
    for (SegmentView* view : {this, &other}) {
        if (!view->m_unpacked.empty())
            view->m_data = reinterpret_cast<const std::uint8_t*>(view->m_unpacked.data());
    }
}

SegmentView::State SegmentView::open(const std::string& folder, std::uint32_t stream, std::uint32_t segment) {
    close();
    // Packed first: a kill between the packing and the removal of the plain file leaves both.
    const State packed = openPacked(folder + "/" + packedName(stream, segment));
    if (packed == State::Ready)
        return check(stream, segment);
    const File file(::open((folder + "/" + plainName(stream, segment)).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (file.number < 0)
        return packed == State::Damaged ? State::Damaged : State::Missing;
    const std::uint64_t size = sizeOf(file.number);
    if (size < sizeof(SegmentHeader))
        return State::Missing;
    void* memory = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.number, 0);
    if (memory == MAP_FAILED)
        return State::Damaged;
    m_data = static_cast<const std::uint8_t*>(memory);
    m_size = size;
    // The version is stored last: before it is there, the header is not.
    if (__atomic_load_n(&header().version, __ATOMIC_ACQUIRE) == 0) {
        close();
        return State::Missing;
    }
    return check(stream, segment);
}

SegmentView::State SegmentView::openPacked(const std::string& path) {
    const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (file.number < 0)
        return State::Missing;
    const std::uint64_t size = sizeOf(file.number);
    if (size == 0 || size > ZSTD_compressBound(largestSegmentBytes))
        return State::Damaged;
    std::string packed(size, '\0');
    for (std::size_t at = 0; at < size;) {
        const ssize_t got = ::pread(file.number, packed.data() + at, size - at, static_cast<off_t>(at));
        if (got <= 0)
            return State::Damaged;
        at += static_cast<std::size_t>(got);
    }
    FrameCodec codec;
    auto content = codec.unpack(packed, largestSegmentBytes);
    if (!content || content->size() < sizeof(SegmentHeader))
        return State::Damaged;
    m_unpacked = *std::move(content);
    m_data = reinterpret_cast<const std::uint8_t*>(m_unpacked.data());
    m_size = m_unpacked.size();
    return State::Ready;
}

SegmentView::State SegmentView::check(std::uint32_t stream, std::uint32_t segment) {
    const SegmentHeader& head = header();
    if (std::memcmp(head.magic, segmentMagic, sizeof segmentMagic) != 0 || head.version != formatVersion ||
        head.headerBytes < sizeof(SegmentHeader) || head.headerBytes > m_size || head.stream != stream ||
        head.segment != segment || !(head.nanosecondsPerTick > 0) || head.nanosecondsPerTick > 1e6) {
        close();
        return State::Damaged;
    }
    return State::Ready;
}

std::uint64_t SegmentView::used() const {
    const std::uint64_t written = header().used.load(std::memory_order_acquire);
    return written > m_size ? m_size : written;
}

std::uint64_t SegmentView::packFile(const std::string& folder) const {
    const std::uint64_t written = used();
    const std::uint32_t stream = header().stream;
    const std::uint32_t segment = header().segment;
    const std::string plain = folder + "/" + plainName(stream, segment);
    const std::string packed = folder + "/" + packedName(stream, segment);
    const std::string making = packed + ".tmp";
    FrameCodec codec;
    const auto frame = codec.pack({reinterpret_cast<const char*>(m_data), written}, 1);
    if (!frame)
        return 0;
    {
        const File file(::open(making.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (file.number < 0)
            return 0;
        for (std::size_t at = 0; at < frame->size();) {
            const ssize_t done = ::write(file.number, frame->data() + at, frame->size() - at);
            if (done < 0 && errno == EINTR)
                continue;
            if (done <= 0) {
                ::unlink(making.c_str());
                return 0;
            }
            at += static_cast<std::size_t>(done);
        }
    }
    const File old(::open(plain.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (::rename(making.c_str(), packed.c_str()) != 0) {
        ::unlink(making.c_str());
        return 0;
    }
    ::unlink(plain.c_str());
    // Its size only now: until it had no name any more, the recorder might have cut off what it had reserved and not
    // used, and then it counts that part itself.
    return sizeOf(old.number);
}

} // namespace callreel::log
