// SPDX-License-Identifier: Apache-2.0
#include "model/trace/values/PythonLiteral.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace callreel {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

void appendHex(std::string& out, std::uint32_t number, int digits) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += hexDigits[(number >> shift) & 0xF];
}

/// Python's format_float_short with format 'r'; `addPointZero` as float has it and complex has not.
std::string shortest(double number, bool addPointZero) {
    if (std::isnan(number))
        return "nan";
    if (std::isinf(number))
        return number < 0 ? "-inf" : "inf";
    if (number == 0)
        return std::string(std::signbit(number) ? "-0" : "0") + (addPointZero ? ".0" : "");

    std::array<char, 64> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific);
    std::string_view text(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
    std::string out;
    if (text.front() == '-') {
        out += '-';
        text.remove_prefix(1);
    }
    const std::size_t e = text.find('e');
    std::string digits(text.substr(0, 1));
    if (e > 2)
        digits += text.substr(2, e - 2);
    int exponent = 0;
    std::string_view exponentText = text.substr(e + 1);
    if (exponentText.front() == '+')
        exponentText.remove_prefix(1);
    std::from_chars(exponentText.data(), exponentText.data() + exponentText.size(), exponent);

    const int count = static_cast<int>(digits.size());
    if (exponent < -4 || exponent >= 16) {
        out += digits[0];
        if (count > 1)
            out += "." + digits.substr(1);
        out += exponent < 0 ? "e-" : "e+";
        const std::string power = std::to_string(std::abs(exponent));
        return out + (power.size() < 2 ? "0" : "") + power;
    }
    if (exponent < 0)
        return out + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    if (count <= exponent + 1)
        return out + digits + std::string(static_cast<std::size_t>(exponent + 1 - count), '0') +
               (addPointZero ? ".0" : "");
    const std::size_t whole = static_cast<std::size_t>(exponent + 1);
    return out + digits.substr(0, whole) + "." + digits.substr(whole);
}

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};

/// Code points above ASCII that str.isprintable() refuses: separators, controls, formats, private use and
/// noncharacters.
constexpr Range unprintable[] = {
    {0x80, 0xA0},       {0xAD, 0xAD},       {0x600, 0x605},     {0x61C, 0x61C},     {0x6DD, 0x6DD},
    {0x70F, 0x70F},     {0x890, 0x891},     {0x8E2, 0x8E2},     {0x1680, 0x1680},   {0x180E, 0x180E},
    {0x2000, 0x200F},   {0x2028, 0x202F},   {0x205F, 0x206F},   {0x3000, 0x3000},   {0xD800, 0xF8FF},
    {0xFDD0, 0xFDEF},   {0xFEFF, 0xFEFF},   {0xFFF0, 0xFFFB},   {0xFFFE, 0xFFFF},   {0x110BD, 0x110BD},
    {0x110CD, 0x110CD}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE00FF}, {0xE01F0, 0x10FFFF},
};

bool printable(std::uint32_t point) {
    return std::none_of(std::begin(unprintable), std::end(unprintable),
                        [point](const Range& range) { return point >= range.first && point <= range.last; });
}

/// Reads one code point of WTF-8; a byte that starts none is taken as itself (Latin-1), so that nothing is lost.
std::uint32_t nextPoint(std::string_view text, std::size_t& at, bool& valid) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(at);
    const int extra = lead < 0x80                   ? 0
                      : lead >= 0xC2 && lead < 0xE0 ? 1
                      : lead >= 0xE0 && lead < 0xF0 ? 2
                      : lead >= 0xF0 && lead < 0xF5 ? 3
                                                    : -1;
    valid = extra >= 0 && at + static_cast<std::size_t>(extra) < text.size();
    if (!valid) {
        ++at;
        return lead;
    }
    std::uint32_t point = extra == 0 ? lead : lead & (0x3Fu >> extra);
    for (int i = 1; i <= extra; ++i) {
        const std::uint8_t next = byte(at + static_cast<std::size_t>(i));
        if ((next & 0xC0) != 0x80) {
            valid = false;
            ++at;
            return lead;
        }
        point = (point << 6) | (next & 0x3Fu);
    }
    at += static_cast<std::size_t>(extra) + 1;
    return point;
}

} // namespace

std::string pythonFloat(double number) {
    return shortest(number, true);
}

std::string pythonComplex(double real, double imaginary) {
    const std::string imaginaryText = shortest(imaginary, false);
    if (real == 0 && !std::signbit(real))
        return imaginaryText + "j";
    const bool sign = imaginaryText.front() == '-';
    return "(" + shortest(real, false) + (sign ? "" : "+") + imaginaryText + "j)";
}

std::string pythonString(std::string_view text) {
    const char quote =
        text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
    std::string out(1, quote);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        bool valid = true;
        const std::uint32_t point = nextPoint(text, at, valid);
        if (point == static_cast<std::uint32_t>(quote) || point == '\\') {
            out += '\\';
            out += static_cast<char>(point);
        } else if (point == '\n') {
            out += "\\n";
        } else if (point == '\r') {
            out += "\\r";
        } else if (point == '\t') {
            out += "\\t";
        } else if (point < 0x20 || point == 0x7F || !valid) {
            out += "\\x";
            appendHex(out, point, 2);
        } else if (point < 0x7F || printable(point)) {
            out += text.substr(begin, at - begin);
        } else if (point <= 0xFF) {
            out += "\\x";
            appendHex(out, point, 2);
        } else if (point <= 0xFFFF) {
            out += "\\u";
            appendHex(out, point, 4);
        } else {
            out += "\\U";
            appendHex(out, point, 8);
        }
    }
    return out += quote;
}

std::string pythonBytes(std::string_view bytes) {
    const char quote =
        bytes.find('\'') != std::string_view::npos && bytes.find('"') == std::string_view::npos ? '"' : '\'';
    std::string out = "b";
    out += quote;
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (c == quote || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (byte < 0x20 || byte >= 0x7F) {
            out += "\\x";
            appendHex(out, byte, 2);
        } else {
            out += c;
        }
    }
    return out += quote;
}

std::string pythonInt(bool negative, std::string_view magnitude) {
    // Digits in groups of nine, least first: one pass over the groups for every four bytes of the magnitude.
    constexpr std::uint64_t group = 1'000'000'000;
    std::vector<std::uint32_t> groups;
    for (std::size_t end = (magnitude.size() + 3) / 4 * 4; end > 0; end -= 4) {
        std::uint64_t carry = 0;
        for (std::size_t i = end; i > end - 4; --i)
            carry = (carry << 8) | (i - 1 < magnitude.size() ? static_cast<std::uint8_t>(magnitude[i - 1]) : 0u);
        for (std::uint32_t& digit : groups) {
            const std::uint64_t value = (std::uint64_t{digit} << 32) + carry;
            digit = static_cast<std::uint32_t>(value % group);
            carry = value / group;
        }
        for (; carry != 0; carry /= group)
            groups.push_back(static_cast<std::uint32_t>(carry % group));
    }
    if (groups.empty())
        return "0";
    std::string out = negative ? "-" : "";
    out += std::to_string(groups.back());
    for (std::size_t i = groups.size() - 1; i-- > 0;) {
        const std::string digits = std::to_string(groups[i]);
        out += std::string(9 - digits.size(), '0') + digits;
    }
    return out;
}

LeadingDigits pythonIntCut(bool negative, std::uint64_t bits, std::uint64_t top) {
    LeadingDigits out;
    const long double below = bits > 64 ? static_cast<long double>(bits - 64) : 0.0L;
    const long double logarithm =
        below * 0.30102999566398119521L + std::log10(static_cast<long double>(std::max<std::uint64_t>(top, 1)));
    const long double whole = std::floor(logarithm);
    out.digits = static_cast<std::uint64_t>(whole) + 1;
    const int kept = static_cast<int>(std::min<std::uint64_t>(out.digits, 15));
    const long double leading = std::floor(std::pow(10.0L, logarithm - whole + static_cast<long double>(kept - 1)));
    out.text = (negative ? "-" : "") + std::to_string(static_cast<std::uint64_t>(leading));
    return out;
}

} // namespace callreel
