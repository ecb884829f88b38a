// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// LEB128 as the log and the trace use it. Header only: it is on the recorder's hot path.
namespace callreel::log {

inline constexpr unsigned maxVarintBytes = 10;

/// Writes the number and returns the place behind it; the caller has reserved maxVarintBytes.
inline std::uint8_t* putVarint(std::uint8_t* out, std::uint64_t number) {
    while (number >= 0x80) {
        *out++ = static_cast<std::uint8_t>(number | 0x80);
        number >>= 7;
    }
    *out++ = static_cast<std::uint8_t>(number);
    return out;
}

/// The same in two bytes at least. Of numbers that are now a little below 0x80 and now a little above, as the time from
/// one event to the next is, nobody can guess the length: a wrong guess takes longer than all else about a record.
inline std::uint8_t* putPaddedVarint(std::uint8_t* out, std::uint64_t number) {
    if (number >= 1u << 14) [[unlikely]]
        return putVarint(out, number);
    out[0] = static_cast<std::uint8_t>(number | 0x80);
    out[1] = static_cast<std::uint8_t>(number >> 7);
    return out + 2;
}

/// Reads a number; returns the place behind it, or nullptr when it does not end before `end` or exceeds 64 bits.
inline const std::uint8_t* getVarint(const std::uint8_t* in, const std::uint8_t* end, std::uint64_t& number) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && in < end; shift += 7) {
        const std::uint8_t byte = *in++;
        if (shift == 63 && (byte & 0x7E))
            return nullptr;
        value |= std::uint64_t{byte & 0x7Fu} << shift;
        if (!(byte & 0x80)) {
            number = value;
            return in;
        }
    }
    return nullptr;
}

inline std::uint64_t zigzag(std::int64_t number) {
    return (static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63);
}

inline std::int64_t unzigzag(std::uint64_t number) {
    return static_cast<std::int64_t>(number >> 1) ^ -static_cast<std::int64_t>(number & 1);
}

} // namespace callreel::log
