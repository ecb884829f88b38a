// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/trace/log/format/Varint.h"

namespace callreel {

/// Appends the columns of a chunk to a string.
inline void appendVarint(std::string& out, std::uint64_t number) {
    std::uint8_t buffer[log::maxVarintBytes];
    const std::uint8_t* end = log::putVarint(buffer, number);
    out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(end - buffer));
}

inline void appendColumn(std::string& out, std::string_view column) {
    appendVarint(out, column.size());
    out += column;
}

/// Takes numbers and columns off the front of bytes that may be damaged. After the first failure every further read
/// fails.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes)
        : m_at(reinterpret_cast<const std::uint8_t*>(bytes.data())), m_end(m_at + bytes.size()) {}

    std::uint64_t varint() {
        std::uint64_t number = 0;
        const std::uint8_t* behind = m_ok ? log::getVarint(m_at, m_end, number) : nullptr;
        if (!behind) {
            m_ok = false;
            return 0;
        }
        m_at = behind;
        return number;
    }

    std::uint8_t byte() {
        if (!m_ok || m_at == m_end) {
            m_ok = false;
            return 0;
        }
        return *m_at++;
    }

    std::string_view take(std::uint64_t count) {
        if (!m_ok || count > left()) {
            m_ok = false;
            return {};
        }
        const std::string_view bytes(reinterpret_cast<const char*>(m_at), count);
        m_at += count;
        return bytes;
    }

    std::string_view column() { return take(varint()); }

    std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_ok && m_at == m_end; }

private:
    const std::uint8_t* m_at;
    const std::uint8_t* m_end;
    bool m_ok = true;
};

} // namespace callreel
