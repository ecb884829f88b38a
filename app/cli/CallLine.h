// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "app/cli/Terminal.h"
#include "model/trace/Trace.h"

namespace callreel::cli {

/// One call on one line of a terminal: function, arguments, what became of it, duration. On a terminal it keeps to the
/// width: the duration stands at the right edge, a result is never cut before the arguments, a long name loses its
/// front.
class CallLine {
public:
    CallLine(const Trace& trace, const Terminal& terminal) : m_trace(trace), m_terminal(terminal) {}

    struct Context {
        std::string prefix;        ///< the tree's lines, as they are to be written
        std::uint64_t hidden = 0;  ///< calls below it that are not shown
        std::uint64_t folded = 0;  ///< library calls between it and the call that it is drawn below
        bool onlyOnTheWay = false; ///< not asked for itself, but a caller of what was
    };
    std::string text(const Call& call, const CallValues& values, const Context& context) const;

private:
    struct Ending;
    Ending endingOf(const Call& call, const CallValues& values) const;
    std::string shortenedName(const std::string& name, std::size_t width) const;

    const Trace& m_trace;
    const Terminal& m_terminal;
};

} // namespace callreel::cli
