// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>

#include <string>

#include "app/cli/Terminal.h"

namespace callreel::cli {

/// One line of a terminal that says how far a batch is: a bar, the counts, the time, what runs. It is drawn again in
/// its place, and taken away before anything else is written.
class ProgressBar {
public:
    struct State {
        int total = 0;
        int over = 0;
        int failed = 0; ///< or not recorded
        int running = 0;
        unsigned long long calls = 0;
        std::string current; ///< the name of one that runs
    };

    explicit ProgressBar(Terminal terminal);

    /// What is to be written to have it stand there.
    std::string draw(const State& state) const;
    /// What is to be written to have it gone; nothing when it is not there.
    static std::string erase() { return "\r\033[K"; }

private:
    Terminal m_terminal;
    QElapsedTimer m_clock;
};

} // namespace callreel::cli
