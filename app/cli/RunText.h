// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/cli/Terminal.h"
#include "model/trace/Trace.h"
#include "model/trace/VerdictText.h"

namespace callreel::cli {

/// A run in words for a terminal, in whole lines.
class RunText {
public:
    explicit RunText(const Terminal& terminal) : m_terminal(terminal) {}

    /// The four answers, a line each, with a mark that says the same as the colour; under a bad one what to do.
    std::string answers(const Verdict& verdict) const;
    /// What ran, where, when, how long; counts and the file.
    std::string facts(const Trace& trace) const;
    /// What is not in the trace, how much, and where; empty when nothing was lost.
    std::string losses(const Verdict& verdict) const;
    /// Calls and returns of each thread; empty for a single one that balances.
    std::string threads(const Verdict& verdict) const;
    /// The exit code policy that was in effect; empty when it is not known.
    std::string policy(const RunMetadata& run) const;

private:
    std::string answer(const Answer& answer) const;
    std::string fact(const std::string& name, const std::string& value, Style style = Style::Plain) const;
    std::string place(const Trace& trace, CallId id) const;

    const Terminal& m_terminal;
};

} // namespace callreel::cli
