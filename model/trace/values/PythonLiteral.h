// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace callreel {

/// Texts of values as Python itself writes them. No user code of the recorded program is involved: what is not known is
/// written between angle brackets, what was cut ends in an ellipsis.

/// repr() of a float: the shortest digits that read back the same; an exponent below 1e-4 and from 1e16 on; inf and
/// nan.
std::string pythonFloat(double number);

/// repr() of a complex: "(1+2j)", "2j", "(-0-1j)".
std::string pythonComplex(double real, double imaginary);

/// repr() of a str whose text is WTF-8: single quotes unless only the text has them, escapes for what is not printable.
std::string pythonString(std::string_view text);

/// repr() of a bytes object: "b'..'".
std::string pythonBytes(std::string_view bytes);

/// Decimal digits of an int of any size, from its magnitude's bytes, least significant first.
std::string pythonInt(bool negative, std::string_view magnitude);

/// The leading digits (at most 15) of an int that was cut to the top 64 bits of its magnitude, and how many there are
/// in all.
struct LeadingDigits {
    std::string text; ///< with its sign
    std::uint64_t digits = 0;
};
LeadingDigits pythonIntCut(bool negative, std::uint64_t bits, std::uint64_t top);

} // namespace callreel
