// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "app/cli/CallLine.h"
#include "app/cli/CallSelection.h"
#include "app/cli/StandardOutput.h"
#include "app/cli/Terminal.h"

namespace callreel::cli {

/// Draws selected calls as a tree with lines, as they come. What it keeps is one entry for each level.
///
/// Between two calls of the user's own code there may be dozens of a library's: of those the first is drawn, which is
/// what the own code called, and the others are counted.
class TreePrinter {
public:
    TreePrinter(const Trace& trace, const CallCursor& cursor, const CallSelection& selection, const Terminal& terminal,
                StandardOutput& output);

    /// Draws the next selected call; before it those of its callers that are not drawn yet.
    Result<void> print(const Call& call);

private:
    struct Level {
        std::uint64_t index;
        std::uint64_t end; ///< behind its subtree
        bool last;         ///< no sibling is drawn after it
        bool onlyOnTheWay; ///< not selected itself
    };
    Result<void> draw(const Call& call, bool onlyOnTheWay, std::uint64_t folded = 0);
    /// Those of the call's callers that are not drawn, outermost last.
    Result<std::vector<Call>> callersNotDrawn(const Call& call) const;
    void beginThread(std::uint32_t thread);
    std::string prefix(bool last) const;

    const Trace& m_trace;
    const CallCursor& m_cursor;
    const CallSelection& m_selection;
    const Terminal& m_terminal;
    StandardOutput& m_output;
    CallLine m_line;
    std::optional<std::uint32_t> m_thread;
    std::uint64_t m_threadCalls = 0;
    std::vector<Level> m_levels;
};

} // namespace callreel::cli
