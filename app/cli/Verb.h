// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "model/exit/Diagnostic.h"
#include "model/exit/ExitCode.h"

namespace callreel::cli {

/// One verb of `callreel` (contract, "Verbs"): its options, and what it does. One file pair per verb; listed in
/// Verbs.cpp.
class Verb {
public:
    Verb() = default;
    Verb(const Verb&) = delete;
    Verb& operator=(const Verb&) = delete;
    virtual ~Verb() = default;

    /// Adds the verb's subcommand to the program and returns it. The options write into members of the verb.
    virtual CLI::App* addTo(CLI::App& program) = 0;

    /// Sees the arguments behind the verb's name before they are parsed and takes out what is not for the parser: the
    /// command line of the program that `record` runs.
    virtual void takeProgram(const CLI::App& command, std::vector<std::string>& arguments) {
        (void)command;
        (void)arguments;
    }

    /// What a wrong command line of this verb ends with. A wrapper's own codes must be told from its command's.
    virtual ExitCode usageCode() const { return usageExitCode; }

    /// Does the work, once the options are parsed. Returns the process exit code, or the error that the process
    /// boundary renders: with 2 for wrong usage (withExitCode(error, usageExitCode)), 1 for one without an exit code.
    virtual Result<int> run() = 0;

    /// The signal that the process is to die of after run(), instead of returning its code; nothing for nearly all.
    virtual std::optional<int> dieOf() const { return std::nullopt; }

    /// What follows the rendered error as the last line of standard error; nothing for nearly all.
    virtual std::optional<std::string> trailer(const Diagnostic& error, int exitCode) const {
        (void)error;
        (void)exitCode;
        return std::nullopt;
    }

    /// Told by the process boundary what the process is about to end with, once all is rendered; for whoever follows
    /// the verb from outside. `error` is nullptr when there was none.
    virtual void ended(int exitCode, const Diagnostic* error) {
        (void)exitCode;
        (void)error;
    }
};

/// Every verb, in the order in which --help lists them.
std::vector<std::unique_ptr<Verb>> allVerbs();

} // namespace callreel::cli
