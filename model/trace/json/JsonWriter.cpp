// SPDX-License-Identifier: Apache-2.0
#include "model/trace/json/JsonWriter.h"

#include <charconv>
#include <cmath>
#include <utility>

namespace callreel {

namespace {

void appendEscape(std::string& out, unsigned unit) {
    static const char digits[] = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(unit >> shift) & 0xF];
}

struct Sequence {
    std::size_t length = 0; ///< 0: these bytes are no UTF-8
    bool surrogate = false;
    unsigned unit = 0; ///< of a surrogate
};

/// Reads one character of WTF-8: UTF-8 (no overlong forms, nothing beyond U+10FFFF) or a surrogate in three bytes.
Sequence readSequence(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto continues = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return {1};
    if (first >= 0xC2 && first < 0xE0)
        return continues(1) ? Sequence{2} : Sequence{};
    if (first >= 0xE0 && first < 0xF0) {
        if (!continues(1) || !continues(2))
            return {};
        const unsigned unit = (first & 0xF) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
        if (unit < 0x800)
            return {};
        return {3, unit >= 0xD800 && unit < 0xE000, unit};
    }
    if (first >= 0xF0 && first < 0xF5) {
        if (!continues(1) || !continues(2) || !continues(3))
            return {};
        const unsigned unit =
            (first & 0x7) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu);
        return unit < 0x10000 || unit > 0x10FFFF ? Sequence{} : Sequence{4};
    }
    return {};
}

void appendString(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) {
        const unsigned char first = static_cast<unsigned char>(text.front());
        std::size_t length = 1;
        if (first == '"' || first == '\\') {
            out += '\\';
            out += text.front();
        } else if (first == '\n') {
            out += "\\n";
        } else if (first == '\r') {
            out += "\\r";
        } else if (first == '\t') {
            out += "\\t";
        } else if (first < 0x20 || first == 0x7F) {
            appendEscape(out, first);
        } else if (first < 0x80) {
            out += text.front();
        } else {
            const Sequence sequence = readSequence(text);
            if (sequence.length == 0) {
                appendEscape(out, 0xDC00u + first);
            } else {
                length = sequence.length;
                if (sequence.surrogate)
                    appendEscape(out, sequence.unit);
                else
                    out += text.substr(0, length);
            }
        }
        text.remove_prefix(length);
    }
    out += '"';
}

} // namespace

std::string jsonString(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 2);
    appendString(out, text);
    return out;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    beforeValue();
    appendString(m_out, name);
    m_out += m_style == Style::Indented ? ": " : ":";
    m_afterKey = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    beforeValue();
    appendString(m_out, text);
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    if (!std::isfinite(number))
        return null();
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number);
    return raw(std::string_view(buffer, static_cast<std::size_t>(end.ptr - buffer)));
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    beforeValue();
    m_out += json;
    return *this;
}

std::string JsonWriter::take() {
    m_filled.clear();
    m_afterKey = false;
    return std::exchange(m_out, {});
}

JsonWriter& JsonWriter::open(char bracket) {
    beforeValue();
    m_out += bracket;
    m_filled.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    const bool filled = m_filled.back();
    m_filled.pop_back();
    if (filled)
        newLine();
    m_out += bracket;
    return *this;
}

void JsonWriter::beforeValue() {
    if (std::exchange(m_afterKey, false) || m_filled.empty())
        return;
    if (m_filled.back())
        m_out += ',';
    m_filled.back() = true;
    newLine();
}

void JsonWriter::newLine() {
    if (m_style == Style::Compact)
        return;
    m_out += '\n';
    m_out.append(m_filled.size() * 2, ' ');
}

} // namespace callreel
