// SPDX-License-Identifier: Apache-2.0
#include "model/recording/filters/VisibleText.h"

namespace callreel {

namespace {

constexpr char escape = '\x1b';

/// Where the escape sequence that begins at `at` ends; the end of the line for one that is not whole.
std::size_t endOfSequence(std::string_view line, std::size_t at) {
    if (at + 1 >= line.size())
        return line.size();
    const char kind = line[at + 1];
    std::size_t end = at + 2;
    if (kind == '[') { // control sequence: parameters, then one letter
        while (end < line.size() && (line[end] < '@' || line[end] > '~'))
            ++end;
        return end < line.size() ? end + 1 : end;
    }
    if (kind == ']' || kind == 'P' || kind == '_' || kind == '^' ||
        kind == 'X') { // a string, up to BEL or ESC backslash
        for (; end < line.size(); ++end) {
            if (line[end] == '\a')
                return end + 1;
            if (line[end] == escape)
                return end + 1 < line.size() && line[end + 1] == '\\' ? end + 2 : end;
        }
        return end;
    }
    while (end <= line.size() && line[end - 1] >= ' ' && line[end - 1] <= '/') // intermediate bytes: ESC ( B
        ++end;
    return end < line.size() ? end : line.size();
}

} // namespace

std::string_view withoutEscapes(std::string_view line, std::string& buffer) {
    std::size_t at = line.find(escape);
    if (at == std::string_view::npos)
        return line;
    buffer.assign(line.substr(0, at));
    while (at < line.size()) {
        const std::size_t end = endOfSequence(line, at);
        at = std::min(line.find(escape, end), line.size());
        if (at > end)
            buffer.append(line.substr(end, at - end));
    }
    return buffer;
}

std::string_view visibleText(std::string_view line, std::string& buffer) {
    std::string_view text = withoutEscapes(line, buffer);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.remove_suffix(1);
    const std::size_t over = text.rfind('\r');
    return over == std::string_view::npos ? text : text.substr(over + 1);
}

} // namespace callreel
