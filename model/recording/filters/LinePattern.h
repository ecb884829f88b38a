// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace callreel {

/// A regular expression (PCRE2) that is looked for in one line of a program's output. Works on the bytes as they are:
/// what is no UTF-8 matches nothing, and hides nothing around it. The work for one line is bounded; a line that would
/// take more counts as no match.
class LinePattern {
public:
    /// Error: what is wrong, in PCRE2's words.
    static std::expected<LinePattern, std::string> compile(std::string_view pattern);

    bool matches(std::string_view line) const;
    /// What the first group captured, of a pattern without groups the whole match; nothing when it does not match. A
    /// view into `line`.
    std::optional<std::string_view> find(std::string_view line) const;

private:
    explicit LinePattern(std::shared_ptr<const void> code) : m_code(std::move(code)) {}
    std::shared_ptr<const void> m_code;
};

} // namespace callreel
