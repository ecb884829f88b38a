// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace callreel {

/// Text of a trace is WTF-8 and may come from anybody: here it becomes characters, and characters become safe to show.
class Characters {
public:
    /// The character at `at`, which moves behind it. A lone surrogate is returned as it is; a byte that belongs to no
    /// character as 0x110000 + byte.
    static char32_t next(std::string_view text, std::size_t& at);
    static bool isStrayByte(char32_t character) { return character >= 0x110000; }

    /// Whether it can be shown as it is: no control character, nothing invisible or that reorders its neighbours (bidi
    /// controls), no surrogate, no space but U+0020, as Python's repr decides.
    static bool isPrintable(char32_t character);

    static void append(std::string& out, char32_t character);
    /// As Python's repr escapes it: \n, \x1b, \u202e, \U000e0001.
    static void appendEscaped(std::string& out, char32_t character);

    /// The text with every character escaped that is not printable: fit for a terminal and for one line.
    static std::string escaped(std::string_view text);
};

} // namespace callreel
