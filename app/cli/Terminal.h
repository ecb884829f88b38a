// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "model/trace/values/ValueText.h"

namespace callreel::cli {

/// What a piece of text is; a terminal that has colours shows it, and no meaning rests on it.
enum class Style { Plain, Strong, Pale, Number, String, Name, Exception, Cause, Ok, Info, Warning, Error };

Style styleOf(ValueSpan::Role role);

/// A cell of a table: plain ASCII, with blanks behind it, at least one.
std::string padded(std::string text, std::size_t columns);

/// What standard output can show. Everything for people is written through it: colours for a terminal, lines cut to its
/// width, and plain ASCII where the locale knows no UTF-8.
class Terminal {
public:
    /// What the decisions rest on, so that they can be tested without one.
    struct Facts {
        bool isTerminal = false;
        std::size_t columns = 0; ///< of the terminal; 0 when it does not say
        bool utf8 = true;
        std::function<std::optional<std::string>(const char* name)> environment;
    };

    explicit Terminal(const Facts& facts);
    /// Of standard output. Sets the character type of the C locale from the environment (LC_CTYPE), which wcwidth
    /// needs.
    static Terminal ofStandardOutput();
    /// The same of standard error, for what is to be seen while standard output goes elsewhere.
    static Terminal ofStandardError();

    bool isTerminal() const { return m_isTerminal; }
    /// NO_COLOR (set and not empty: never), then CLICOLOR_FORCE (not 0: always), then CLICOLOR=0 and TERM=dumb (never),
    /// else on a terminal.
    bool hasColours() const { return m_colours; }
    bool isUtf8() const { return m_utf8; }
    /// Columns of a line; ValueText::unlimited when the output is no terminal: what is piped is never cut.
    std::size_t width() const { return m_width; }

    /// The text as it is to be written: in its style, and in ASCII where nothing else can be shown.
    std::string styled(std::string_view text, Style style) const;
    std::string plain(std::string_view text) const { return styled(text, Style::Plain); }
    std::string styled(const ValueSpans& spans) const;

    /// Columns that a printable text takes here.
    std::size_t columns(std::string_view text) const;
    /// Values cut to `width` columns of this terminal.
    ValueText::Options valueOptions(std::size_t width) const;

    /// "└─ " and its kin.
    struct TreeLines {
        const char* branch;
        const char* lastBranch;
        const char* through;
        const char* nothing;
    };
    const TreeLines& treeLines() const;

private:
    bool m_isTerminal;
    bool m_colours;
    bool m_utf8;
    std::size_t m_width;
};

} // namespace callreel::cli
