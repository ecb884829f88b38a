// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// A file that is read from its beginning to its end. Only regular files: a pipe or a device would have no end.
class InputFile {
public:
    /// Errors: "no-such-file", "not-readable".
    static Result<InputFile> open(const std::string& path);
    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&& other) noexcept;
    ~InputFile();

    const std::string& path() const { return m_path; }
    std::uint64_t size() const { return m_size; }
    int descriptor() const { return m_file; }
    /// Up to `count` bytes; fewer only at the end.
    Result<std::size_t> read(char* out, std::size_t count);

private:
    InputFile(std::string path, int file, std::uint64_t size) : m_path(std::move(path)), m_file(file), m_size(size) {}

    std::string m_path;
    int m_file = -1;
    std::uint64_t m_size = 0;
};

/// A whole file that is expected to be small. Errors: as open(), and "import-damaged" when it has more than `most`
/// bytes.
Result<std::string> readSmallImport(const std::string& path, std::size_t most);

} // namespace callreel
