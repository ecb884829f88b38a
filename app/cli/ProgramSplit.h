// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace callreel::cli {

/// The program that a command line runs, behind the options: SCRIPT ARGS, -m MODULE ARGS or -c CODE ARGS.
struct ProgramLine {
    enum class Kind { Script, Module, Code };
    Kind kind = Kind::Script;
    std::string program;
    std::vector<std::string> arguments;
};

/// Cuts the program off the arguments of `command` (contract: "Options end at SCRIPT, MODULE or CODE: what follows is
/// the program's"), as python itself does: -mMODULE is -m MODULE. What is left in `arguments` is for the parser.
/// Nothing when there is no program.
std::optional<ProgramLine> splitProgram(const CLI::App& command, std::vector<std::string>& arguments);

/// The same for a command of any kind: options end at "--", or at the first word that is none. Empty when there is no
/// command.
std::vector<std::string> splitCommand(const CLI::App& command, std::vector<std::string>& arguments);

} // namespace callreel::cli
