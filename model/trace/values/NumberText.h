// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace callreel {

/// Numbers as people read them, the same in window and command line. Groups and units are set off by a thin space
/// (U+2009); the decimal separator is a point, whatever the locale, as in the program that was recorded.
class NumberText {
public:
    /// Three or four digits and one unit: "87 ns", "4.40 µs", "617 µs", "1.25 s", "3 min 07 s", "2 h 04 min".
    static std::string duration(std::int64_t nanoseconds);
    /// "612", "816 302", from a million on "1.28 M", "9.92 G".
    static std::string count(std::uint64_t number);
    /// Every digit, in groups: "1 284 907".
    static std::string exact(std::uint64_t number);
    /// Powers of 1000: "512 B", "48 kB", "14.2 MB".
    static std::string bytes(std::uint64_t number);
};

} // namespace callreel
