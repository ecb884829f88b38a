// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callreel {

/// The encoded arguments and results of the calls of one chunk. Nothing is decoded until a value is asked for.
class ChunkValues {
public:
    /// As encode() wrote it. Nothing when the columns do not fit together.
    static std::optional<ChunkValues> decode(std::string content, std::uint32_t count);

    std::string_view arguments(std::uint32_t offset) const;
    std::string_view result(std::uint32_t offset) const;
    std::size_t memory() const { return m_content.size() + 8 * m_arguments.size(); }

private:
    std::string m_content;
    std::vector<std::uint32_t> m_arguments; ///< where each begins, and the end
    std::vector<std::uint32_t> m_results;
};

/// Collects the values of a chunk while it is written: arguments come in order of entry, results in order of exit.
class ChunkValuesBuilder {
public:
    void clear();
    void addCall(std::string_view arguments);
    void setResult(std::uint32_t offset, std::string_view result);
    std::size_t bytes() const { return m_arguments.size() + m_results.size(); }
    std::string_view arguments(std::uint32_t offset) const;
    std::string encode() const;

private:
    struct Slice {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };
    std::string m_arguments;
    std::string m_results;
    std::vector<std::uint32_t> m_argumentEnds;
    std::vector<Slice> m_resultSlices; ///< by call; into m_results
};

} // namespace callreel
