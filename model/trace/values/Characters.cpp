// SPDX-License-Identifier: Apache-2.0
#include "model/trace/values/Characters.h"

namespace callreel {

char32_t Characters::next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    std::size_t length = 0;
    char32_t character = 0;
    char32_t least = 0;
    if (first < 0x80) {
        ++at;
        return first;
    }
    if ((first & 0xE0) == 0xC0) {
        length = 2, character = first & 0x1Fu, least = 0x80;
    } else if ((first & 0xF0) == 0xE0) {
        length = 3, character = first & 0x0Fu, least = 0x800;
    } else if ((first & 0xF8) == 0xF0) {
        length = 4, character = first & 0x07u, least = 0x10000;
    }
    bool whole = length > 0 && at + length <= text.size();
    for (std::size_t i = 1; whole && i < length; ++i) {
        whole = (byte(at + i) & 0xC0) == 0x80;
        character = (character << 6) | (byte(at + i) & 0x3Fu);
    }
    if (!whole || character < least || character > 0x10FFFF) {
        ++at;
        return 0x110000 + first;
    }
    at += length;
    return character;
}

bool Characters::isPrintable(char32_t c) {
    const auto in = [c](char32_t from, char32_t to) { return c >= from && c <= to; };
    if (c < 0x7F)
        return c >= 0x20;
    if (c <= 0xA0 || c == 0xAD || isStrayByte(c))
        return false;
    if (c < 0x600)
        return true;
    const bool space = c == 0x1680 || in(0x2000, 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
    const bool format = in(0x600, 0x605) || c == 0x61C || c == 0x6DD || c == 0x70F || c == 0x8E2 || c == 0x180E ||
                        in(0x200B, 0x200F) || in(0x2028, 0x202E) || in(0x2060, 0x206F) || c == 0xFEFF ||
                        in(0xFFF0, 0xFFFB) || c == 0x110BD || in(0x1BCA0, 0x1BCA3) || in(0x1D173, 0x1D17A) ||
                        in(0xE0000, 0xE0FFF);
    const bool noCharacter =
        in(0xD800, 0xF8FF) || in(0xF0000, 0x10FFFF) || in(0xFDD0, 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    return !space && !format && !noCharacter;
}

void Characters::append(std::string& out, char32_t c) {
    const auto put = [&out](char32_t bits) { out += static_cast<char>(bits); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

void Characters::appendEscaped(std::string& out, char32_t c) {
    static constexpr char digits[] = "0123456789abcdef";
    const auto hex = [&out](char32_t value, int count) {
        for (int shift = 4 * (count - 1); shift >= 0; shift -= 4)
            out += digits[(value >> shift) & 0xF];
    };
    switch (c) {
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        break;
    }
    if (isStrayByte(c))
        c -= 0x110000;
    if (c < 0x100) {
        out += "\\x";
        hex(c, 2);
    } else if (c < 0x10000) {
        out += "\\u";
        hex(c, 4);
    } else {
        out += "\\U";
        hex(c, 8);
    }
}

std::string Characters::escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next(text, at);
        if (isPrintable(c))
            append(out, c);
        else
            appendEscaped(out, c);
    }
    return out;
}

} // namespace callreel
