// SPDX-License-Identifier: Apache-2.0
#include "model/trace/values/NumberText.h"

#include <array>

namespace callreel {
namespace {

constexpr const char* thinSpace = "\u2009";

/// Three digits of value / unit: 4.40, 41.3, 617. Integers throughout: printf's point would follow the locale.
std::string threeDigits(std::uint64_t value, std::uint64_t unit) {
    const std::uint64_t whole = value / unit;
    if (whole >= 100)
        return std::to_string(whole);
    const std::uint64_t scale = whole >= 10 ? 10 : 100;
    const std::uint64_t rest = (value % unit) * scale / unit; // cut, not rounded: 999.9 µs never becomes 1000 µs
    std::string fraction = std::to_string(rest);
    if (scale == 100 && fraction.size() < 2)
        fraction.insert(0, 1, '0');
    return std::to_string(whole) + "." + fraction;
}

std::string twoDigits(std::uint64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::string NumberText::duration(std::int64_t nanoseconds) {
    if (nanoseconds < 0)
        return "-" + duration(nanoseconds == INT64_MIN ? INT64_MAX : -nanoseconds);
    const auto ns = static_cast<std::uint64_t>(nanoseconds);
    constexpr std::uint64_t micro = 1000, milli = 1000 * micro, second = 1000 * milli;
    if (ns < micro)
        return std::to_string(ns) + thinSpace + "ns";
    if (ns < milli)
        return threeDigits(ns, micro) + thinSpace + "µs";
    if (ns < second)
        return threeDigits(ns, milli) + thinSpace + "ms";
    if (ns < 60 * second)
        return threeDigits(ns, second) + thinSpace + "s";
    const std::uint64_t seconds = ns / second;
    if (seconds < 3600)
        return std::to_string(seconds / 60) + thinSpace + "min" + thinSpace + twoDigits(seconds % 60) + thinSpace + "s";
    return std::to_string(seconds / 3600) + thinSpace + "h" + thinSpace + twoDigits(seconds / 60 % 60) + thinSpace +
           "min";
}

std::string NumberText::exact(std::uint64_t number) {
    const std::string digits = std::to_string(number);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            out += thinSpace;
        out += digits[i];
    }
    return out;
}

std::string NumberText::count(std::uint64_t number) {
    constexpr std::uint64_t million = 1000000, milliard = 1000 * million;
    if (number < million)
        return exact(number);
    if (number < milliard)
        return threeDigits(number, million) + thinSpace + "M";
    return threeDigits(number, milliard) + thinSpace + "G";
}

std::string NumberText::bytes(std::uint64_t number) {
    if (number < 1000)
        return std::to_string(number) + thinSpace + "B";
    constexpr std::array<const char*, 6> units{"kB", "MB", "GB", "TB", "PB", "EB"};
    std::uint64_t unit = 1000;
    std::size_t i = 0;
    while (i + 1 < units.size() && number / unit >= 1000) {
        unit *= 1000;
        ++i;
    }
    const std::string digits = i == 0 ? std::to_string(number / unit) : threeDigits(number, unit);
    return digits + thinSpace + units[i];
}

} // namespace callreel
