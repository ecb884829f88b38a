// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Terminal.h"

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <cwchar>

#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "model/trace/values/Characters.h"

namespace callreel::cli {
namespace {

constexpr std::size_t usualWidth = 80;
constexpr std::size_t leastWidth = 20;

/// ECMA-48 "select graphic rendition". Only the colours that every terminal has, so that they follow the user's scheme.
const char* sequenceOf(Style style) {
    switch (style) {
    case Style::Plain:
        return "";
    case Style::Strong:
        return "\033[1m";
    case Style::Pale:
        return "\033[2m";
    case Style::Number:
        return "\033[36m";
    case Style::String:
        return "\033[32m";
    case Style::Name:
        return "\033[35m";
    case Style::Exception:
        return "\033[31m";
    case Style::Cause:
        return "\033[35m";
    case Style::Ok:
        return "\033[32m";
    case Style::Info:
        return "\033[34m";
    case Style::Warning:
        return "\033[33m";
    case Style::Error:
        return "\033[1;31m";
    }
    return "";
}

/// Our own marks in ASCII; nothing for what has to be escaped.
const char* asciiOf(char32_t c) {
    switch (c) {
    case U'…':
        return "...";
    case U'→':
        return "->";
    case U'‹':
        return "<";
    case U'›':
        return ">";
    case U'µ':
        return "u";
    case U'\u2009':
        return " ";
    case U'✓':
        return "+";
    case U'✗':
        return "x";
    case U'·':
        return "-";
    case U'“':
    case U'”':
        return "\"";
    case U'’':
        return "'";
    default:
        return nullptr;
    }
}

std::string asciiText(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = Characters::next(text, at);
        if (c < 0x80)
            out += static_cast<char>(c);
        else if (const char* ours = asciiOf(c))
            out += ours;
        else
            Characters::appendEscaped(out, c);
    }
    return out;
}

int asciiColumns(char32_t c) {
    std::string one;
    Characters::append(one, c);
    return static_cast<int>(asciiText(one).size());
}

int utf8Columns(char32_t c) {
    if (c < 0x300)
        return 1;
    const int columns = ::wcwidth(static_cast<wchar_t>(c));
    return columns < 0 ? 1 : columns;
}

bool wantsColours(const Terminal::Facts& facts) {
    const auto variable = [&](const char* name) {
        return facts.environment ? facts.environment(name).value_or(std::string()) : std::string();
    };
    if (!variable("NO_COLOR").empty())
        return false;
    const std::string force = variable("CLICOLOR_FORCE");
    if (!force.empty() && force != "0")
        return true;
    return facts.isTerminal && variable("CLICOLOR") != "0" && variable("TERM") != "dumb";
}

Terminal::Facts factsOf(int descriptor) {
    std::setlocale(LC_CTYPE, "");
    Terminal::Facts facts;
    facts.isTerminal = ::isatty(descriptor) == 1;
    winsize size{};
    if (facts.isTerminal && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0)
        facts.columns = size.ws_col;
    facts.utf8 = std::strcmp(::nl_langinfo(CODESET), "UTF-8") == 0;
    facts.environment = [](const char* name) -> std::optional<std::string> {
        const char* value = std::getenv(name);
        return value ? std::optional<std::string>(value) : std::nullopt;
    };
    return facts;
}

} // namespace

Style styleOf(ValueSpan::Role role) {
    switch (role) {
    case ValueSpan::Role::Plain:
    case ValueSpan::Role::Key:
        return Style::Plain;
    case ValueSpan::Role::Number:
        return Style::Number;
    case ValueSpan::Role::String:
        return Style::String;
    case ValueSpan::Role::Name:
        return Style::Name;
    case ValueSpan::Role::Exception:
        return Style::Exception;
    case ValueSpan::Role::Cut:
    case ValueSpan::Role::Elision:
        return Style::Pale;
    }
    return Style::Plain;
}

Terminal::Terminal(const Facts& facts)
    : m_isTerminal(facts.isTerminal), m_colours(wantsColours(facts)), m_utf8(facts.utf8),
      m_width(ValueText::unlimited) {
    if (!m_isTerminal)
        return;
    std::size_t wanted = facts.columns;
    if (wanted == 0 && facts.environment)
        wanted = std::strtoul(facts.environment("COLUMNS").value_or(std::string()).c_str(), nullptr, 10);
    if (wanted == 0)
        wanted = usualWidth;
    m_width = std::max(wanted, leastWidth);
}

Terminal Terminal::ofStandardOutput() {
    return Terminal(factsOf(STDOUT_FILENO));
}

Terminal Terminal::ofStandardError() {
    return Terminal(factsOf(STDERR_FILENO));
}

std::string Terminal::styled(std::string_view text, Style style) const {
    std::string shown = m_utf8 ? std::string(text) : asciiText(text);
    if (!m_colours || style == Style::Plain || shown.empty())
        return shown;
    return sequenceOf(style) + shown + "\033[0m";
}

std::string Terminal::styled(const ValueSpans& spans) const {
    std::string out;
    for (const ValueSpan& span : spans)
        out += styled(span.role == ValueSpan::Role::Cut ? "‹" + span.text + "›" : span.text, styleOf(span.role));
    return out;
}

std::size_t Terminal::columns(std::string_view text) const {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = Characters::next(text, at);
        sum += static_cast<std::size_t>(m_utf8 ? utf8Columns(c) : asciiColumns(c));
    }
    return sum;
}

std::string padded(std::string text, std::size_t columns) {
    text.append(text.size() < columns ? columns - text.size() : 1, ' ');
    return text;
}

ValueText::Options Terminal::valueOptions(std::size_t width) const {
    ValueText::Options options;
    options.width = width;
    options.characterWidth = m_utf8 ? utf8Columns : asciiColumns;
    return options;
}

const Terminal::TreeLines& Terminal::treeLines() const {
    static constexpr TreeLines unicode{"├─ ", "└─ ", "│  ", "   "};
    static constexpr TreeLines ascii{"|- ", "`- ", "|  ", "   "};
    return m_utf8 ? unicode : ascii;
}

} // namespace callreel::cli
