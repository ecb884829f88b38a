// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "model/recording/filters/FilterProfile.h"

namespace callreel {

/// A line of a program's output on its way through a filter.
struct FilteredLine {
    std::string_view bytes;  ///< as it came, with its line end if it has one
    std::int64_t number = 0; ///< counted from 0
    bool urgent = false;     ///< shown in any case
};

/// Takes what a filter shows.
class FilterOutput {
public:
    virtual ~FilterOutput() = default;
    virtual void line(const FilteredLine& line) = 0;
    /// Words of ours in the place of lines that are left out: "[12 more lines like this]".
    virtual void note(std::string_view text) = 0;
};

/// Lets the head and the tail of a run of lines through, and says how many are missing between them.
class Excerpt : public FilterOutput {
public:
    /// `one` and `many`: of what is left out, for the note: "more line like this", "more lines like this".
    Excerpt(HeadAndTail shown, const char* one, const char* many, FilterOutput& output)
        : m_shown(shown), m_one(one), m_many(many), m_output(&output) {}

    /// Before an urgent line what was held for the tail is shown too: it is what led there.
    void line(const FilteredLine& line) override;
    void note(std::string_view text) override;
    /// There is nothing more, or something else is to be shown now.
    void flush();

private:
    struct Held {
        std::string bytes;
        std::int64_t number; ///< -1: a note
    };
    void hold(Held held);

    HeadAndTail m_shown;
    std::string m_one;
    std::string m_many;
    FilterOutput* m_output;
    std::size_t m_count = 0; ///< of the head, so far
    std::deque<Held> m_tail;
    std::uint64_t m_leftOut = 0;
};

} // namespace callreel
