// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace callreel::cli {

/// Which interpreter runs the program, and its own options.
struct PythonOptions {
    std::string interpreter; ///< as given; empty: Interpreters::resolve() chooses
    std::vector<std::string> options;

    void addTo(CLI::App& command);
};

} // namespace callreel::cli
