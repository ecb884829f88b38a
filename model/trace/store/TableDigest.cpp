// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/TableDigest.h"

#include <array>
#include <cstdio>

namespace callreel {

namespace {

constexpr std::array tableNames = {"metadata", "verdict",       "recorder_error", "loss",       "path",
                                   "function", "argument",      "type",           "attribute",  "thread",
                                   "chunk",    "chunk_summary", "late_close",     "resumption", "activation"};

} // namespace

std::span<const char* const> TableDigest::tables() {
    return tableNames;
}

void TableDigest::byte(std::uint8_t value) {
    m_row = (m_row ^ value) * 0x100000001B3u;
}

void TableDigest::add(std::int64_t number) {
    byte(1);
    for (int shift = 0; shift < 64; shift += 8)
        byte(static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> shift));
}

void TableDigest::add(std::string_view bytes) {
    byte(2);
    for (const char c : bytes)
        byte(static_cast<std::uint8_t>(c));
    add(static_cast<std::int64_t>(bytes.size()));
}

void TableDigest::addNull() {
    byte(0);
}

void TableDigest::endRow() {
    // Mixed once more, so that rows that differ little do not cancel each other out in the sum.
    std::uint64_t hash = m_row;
    hash ^= hash >> 33;
    hash *= 0xFF51AFD7ED558CCDu;
    hash ^= hash >> 33;
    hash *= 0xC4CEB9FE1A85EC53u;
    hash ^= hash >> 33;
    m_sum += hash;
    m_row = begin;
}

std::string TableDigest::text() const {
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(m_sum));
    return digits.data();
}

Result<TableDigest> TableDigest::of(Database& database, const char* table) {
    std::string sql = std::string("SELECT * FROM ") + table;
    // The digests are rows of the metadata themselves.
    if (std::string_view(table) == "metadata")
        sql += " WHERE key NOT LIKE 'digest.%'";
    auto rows = database.prepare(sql.c_str());
    if (!rows)
        return std::unexpected(rows.error());
    TableDigest digest;
    std::optional<bool> more;
    while ((more = rows->step()).value_or(false)) {
        for (int column = 0; column < rows->columns(); ++column) {
            if (rows->isNull(column))
                digest.addNull();
            else if (rows->isNumber(column))
                digest.add(rows->number(column));
            else
                digest.add(rows->bytes(column));
        }
        digest.endRow();
    }
    if (!more)
        return database.lastError();
    return digest;
}

} // namespace callreel
