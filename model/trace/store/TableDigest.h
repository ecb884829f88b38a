// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "model/trace/store/Database.h"

namespace callreel {

/// The checksum of a table's rows: the frames of a trace have their own, the rows beside them get this one. A sum of
/// the rows' hashes, so that it does not depend on the order in which they were written.
class TableDigest {
public:
    void add(std::int64_t number);
    void add(std::string_view bytes);
    void addNull();
    /// Ends a row.
    void endRow();

    /// Sixteen hexadecimal digits.
    std::string text() const;

    /// Of all rows of a table as they are in the file.
    static Result<TableDigest> of(Database& database, const char* table);

    /// Every table that has a digest, in the metadata under "digest.TABLE". The ones that grow with the run are summed
    /// up while they are written.
    static std::span<const char* const> tables();

private:
    void byte(std::uint8_t value);

    static constexpr std::uint64_t begin = 0xCBF29CE484222325u;
    std::uint64_t m_row = begin;
    std::uint64_t m_sum = 0;
};

} // namespace callreel
