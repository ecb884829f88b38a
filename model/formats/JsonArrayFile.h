// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/formats/InputFile.h"

namespace callreel {

/// Cuts a file that holds one large JSON array into its elements, so that a parser that wants a whole document in
/// memory sees one element at a time. Only brackets and strings are looked at here; what is between them is the
/// parser's.
class JsonArrayFile {
public:
    /// Readable bytes behind every element, as simdjson needs them.
    static constexpr std::size_t padding = 64;

    /// `longest`: a longer element is damage.
    JsonArrayFile(InputFile file, std::size_t longest) : m_file(std::move(file)), m_longest(longest) {}

    /// The next element, without the blanks around it; nothing behind the last one. Valid until the next call.
    Result<std::optional<std::string_view>> next();
    /// Where in the file the element returned last begins.
    std::uint64_t place() const { return m_elementPlace; }
    /// The same as a part of the file, 0 to 1.
    double part() const { return static_cast<double>(m_elementPlace) / static_cast<double>(m_file.size() + 1); }

private:
    Result<bool> fill();
    Result<int> skipBlanks();
    Result<void> findEnd();
    std::unexpected<Diagnostic> damaged(const char* what) const;

    InputFile m_file;
    std::size_t m_longest;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;   ///< of the element, in the buffer
    std::size_t m_at = 0;      ///< looked at up to here
    std::size_t m_end = 0;     ///< bytes in the buffer
    std::uint64_t m_place = 0; ///< of the buffer's first byte, in the file
    std::uint64_t m_elementPlace = 0;
    bool m_began = false;
    bool m_ended = false;
    bool m_first = true;
};

} // namespace callreel
