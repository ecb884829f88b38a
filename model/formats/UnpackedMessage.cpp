// SPDX-License-Identifier: Apache-2.0
#include "model/formats/UnpackedMessage.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include <capnp/serialize-packed.h>
#include <kj/exception.h>
#include <kj/io.h>

#include "model/formats/CodetracerReader.h"

namespace callreel {

namespace {

/// Packing saves runs of zeros: a real trace shrinks to less than half. More than this was made to fill a disk.
constexpr std::uint64_t largestRatio = 64;
constexpr std::uint64_t smallMessage = 16u << 20;

/// A file without a name, gone with its last user, on the disk and not in memory.
int makeScratchFile() {
    const char* const chosen = std::getenv("TMPDIR");
    for (const char* folder : {chosen, "/var/tmp", "/tmp"}) {
        const int file = folder ? ::open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600) : -1;
        if (file >= 0)
            return file;
    }
    return static_cast<int>(::memfd_create("callreel-import", MFD_CLOEXEC));
}

std::unexpected<Diagnostic> scratchFailed(int systemError) {
    return failure("no-room", QT_TRANSLATE_NOOP("Diagnostic", "There is no room to unpack the trace: %1."),
                   {std::strerror(systemError)},
                   QT_TRANSLATE_NOOP("Diagnostic", "Free some space, or name another folder with TMPDIR."));
}

bool writeAll(int file, const char* bytes, std::size_t count) {
    while (count > 0) {
        const ssize_t part = ::write(file, bytes, count);
        if (part < 0 && errno == EINTR)
            continue;
        if (part <= 0)
            return false;
        bytes += part;
        count -= static_cast<std::size_t>(part);
    }
    return true;
}

/// Unpacks to `out`; gives the number of bytes. What the library throws is the caller's.
Result<std::uint64_t> unpack(const InputFile& input, int out) {
    kj::FdInputStream stream(input.descriptor());
    kj::BufferedInputStreamWrapper buffered(stream);
    capnp::_::PackedInputStream packed(buffered);
    const std::uint64_t most = std::max(smallMessage, input.size() * largestRatio);
    std::vector<kj::byte> chunk(1u << 20);
    std::uint64_t total = 0;
    while (buffered.tryGetReadBuffer().size() > 0) {
        // Only whole words come out, and the stream must not be asked for more than there is.
        const std::size_t got = packed.tryRead(chunk.data(), 8, chunk.size());
        if (got == 0)
            break;
        total += got;
        if (total > most)
            return importDamaged(input.path(), "it would unpack to far more than it can hold");
        if (!writeAll(out, reinterpret_cast<const char*>(chunk.data()), got))
            return scratchFailed(errno);
    }
    return total;
}

} // namespace

Result<UnpackedMessage> UnpackedMessage::of(InputFile file) {
    const int scratch = makeScratchFile();
    if (scratch < 0)
        return scratchFailed(errno);
    Result<std::uint64_t> bytes = 0;
    // The library's errors are exceptions; this is where they end.
    if (const auto thrown = kj::runCatchingExceptions([&] { bytes = unpack(file, scratch); }); thrown != nullptr)
        bytes = importDamaged(file.path(), "it ends in the middle of an event");
    void* data = nullptr;
    if (bytes && *bytes > 0)
        data = ::mmap(nullptr, *bytes, PROT_READ, MAP_PRIVATE, scratch, 0);
    const int systemError = errno;
    ::close(scratch);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (*bytes == 0)
        return importDamaged(file.path(), "it has no events");
    if (data == MAP_FAILED)
        return scratchFailed(systemError);
    return UnpackedMessage(data, *bytes);
}

UnpackedMessage::UnpackedMessage(UnpackedMessage&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_bytes(other.m_bytes) {}

UnpackedMessage::~UnpackedMessage() {
    if (m_data)
        ::munmap(m_data, m_bytes);
}

} // namespace callreel
