// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "model/trace/values/ValueText.h"

namespace callreel {

/// A file may nest values deeper than a stack is high; what is deeper than this is not looked at.
inline constexpr int deepestValue = 100;

/// Columns that a character and a text take.
int columnsOf(char32_t character, const ValueText::Options& options);
std::size_t columnsOf(std::string_view text, const ValueText::Options& options);

/// Writes spans up to a limit. Whole: gives up as soon as the limit is passed. The caller then shortens.
class ValueSpanWriter {
public:
    using Role = ValueSpan::Role;

    /// `options` must outlive this.
    ValueSpanWriter(const ValueText::Options& options, std::size_t limit);

    bool overflowed() const { return m_used > m_limit; }
    std::size_t used() const { return m_used; }
    std::size_t room() const { return m_limit - std::min(m_limit, m_used); }
    ValueSpans take() { return std::move(m_spans); }

    void put(std::string_view text, Role role);
    void put(const ValueSpans& spans);

    void whole(const Value& value, int depth = 0);
    void wholeChild(const Value& value, std::size_t index, int depth);
    void shortened(const Value& value, int depth);
    void shortenedContainer(const Value& value, int depth);
    void shortenedText(std::string_view text, Role role, std::string_view close);

    /// The value whole if it fits into `width`, else shortened; always within it.
    ValueSpans within(const Value& value, std::size_t width, int depth) const;
    ValueSpans childWithin(const Value& value, std::size_t index, std::size_t width, int depth) const;

private:
    void putString(const Value& value);
    void putLabel(const Value& value, std::size_t index, int depth);
    std::string tag(const Value& value) const;

    const ValueText::Options& m_options;
    const ValueWords& m_words;
    std::size_t m_limit;
    std::size_t m_used = 0;
    ValueSpans m_spans;
};

} // namespace callreel
