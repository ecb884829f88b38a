// SPDX-License-Identifier: Apache-2.0
#include "model/formats/InputFile.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "model/formats/CodetracerReader.h"

namespace callreel {

Result<InputFile> InputFile::open(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return importNotReadable(path, errno);
    struct stat status {};
    if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        const int reason = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
        ::close(file);
        return importNotReadable(path, reason);
    }
    return InputFile(path, file, static_cast<std::uint64_t>(status.st_size));
}

InputFile::InputFile(InputFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_file(std::exchange(other.m_file, -1)), m_size(other.m_size) {}

InputFile& InputFile::operator=(InputFile&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_file, other.m_file);
    std::swap(m_size, other.m_size);
    return *this;
}

InputFile::~InputFile() {
    if (m_file >= 0)
        ::close(m_file);
}

Result<std::size_t> InputFile::read(char* out, std::size_t count) {
    std::size_t got = 0;
    while (got < count) {
        const ssize_t part = ::read(m_file, out + got, count - got);
        if (part < 0 && errno == EINTR)
            continue;
        if (part < 0)
            return importNotReadable(m_path, errno);
        if (part == 0)
            break;
        got += static_cast<std::size_t>(part);
    }
    return got;
}

Result<std::string> readSmallImport(const std::string& path, std::size_t most) {
    auto file = InputFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    if (file->size() > most)
        return importDamaged(path, "it is far too large");
    std::string content(file->size(), '\0');
    const auto got = file->read(content.data(), content.size());
    if (!got)
        return std::unexpected(got.error());
    content.resize(*got);
    return content;
}

} // namespace callreel
