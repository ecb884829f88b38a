// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/cli/Verb.h"

namespace callreel::cli {

/// The whole command line: the program with its verbs, parsed and dispatched.
class CommandLine {
public:
    explicit CommandLine(std::vector<std::unique_ptr<Verb>> verbs = allVerbs());

    /// Runs what the arguments (without the program's name) ask for and returns the process exit code.
    Result<int> run(std::vector<std::string> arguments);

    /// The signal that the process is to die of, after run(), instead of returning its code.
    std::optional<int> dieOf() const;

    /// What follows the rendered error of run() as the last line of standard error (Verb::trailer).
    std::optional<std::string> trailer(const Diagnostic& error, int exitCode) const;

    /// Told by the process boundary (Verb::ended).
    void ended(int exitCode, const Diagnostic* error);

    /// The parser with every verb; for what describes the command line (completions, the man page).
    const CLI::App& program() const { return m_program; }

private:
    struct Entry {
        CLI::App* command;
        std::unique_ptr<Verb> verb;
    };
    Entry* find(const std::string& name);

    CLI::App m_program;
    std::vector<Entry> m_entries;
    Verb* m_ran = nullptr;
};

} // namespace callreel::cli
