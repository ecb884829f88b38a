// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "model/recording/filters/LinePattern.h"

namespace callreel {

/// How many lines of something are shown: the first ones and the last ones.
struct HeadAndTail {
    static constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    /// The last lines are kept in memory until it is known that they are the last.
    static constexpr std::size_t longestTail = 1000;

    std::size_t head = all;
    std::size_t tail = 0;
    bool operator==(const HeadAndTail&) const = default;
};

/// What becomes of the lines that a pattern matches. The first rule that matches decides.
struct FilterRule {
    enum class Action {
        Keep,
        Drop,
        Collapse, ///< of such lines in a row the first is shown, the others are counted
        Group,    ///< of such lines in a row with the same captured text head and tail are shown
        Section   ///< of all lines from this one to the one that matches `until` head and tail are shown
    };
    Action action;
    LinePattern pattern;
    std::optional<LinePattern> until; ///< of a section; without it to the end of the output
    HeadAndTail shown{HeadAndTail::all, 0};
};

/// Something to be counted and told in the summary.
struct FilterCount {
    std::string name; ///< "errors"
    LinePattern pattern;
};

/// What is shown of a program's output, as a filter's TOML file says (docs/filters.md).
struct FilterProfile {
    std::string name; ///< as it is asked for
    std::string description;
    std::string file;                  ///< it was read from; empty for a built-in one
    std::vector<std::string> commands; ///< names of programs it is made for
    std::vector<LinePattern> errors;   ///< lines that are shown whatever a rule says
    std::vector<LinePattern> hold;     ///< unfinished lines that are no prompt: they wait for their end
    std::vector<FilterRule> rules;
    std::vector<FilterCount> counts;
    HeadAndTail shown; ///< of all that the rules let through
    bool keepByDefault = true;
    bool stripAnsi = false;
    bool collapseRepeats = false;
};

} // namespace callreel
