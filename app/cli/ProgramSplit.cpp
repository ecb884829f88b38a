// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ProgramSplit.h"

#include <string_view>

namespace callreel::cli {

namespace {

/// Whether the parser takes the argument behind this one as the option's value.
bool takesNextArgument(const CLI::App& command, const std::string& argument) {
    const bool isLong = argument.starts_with("--");
    if (isLong ? argument.find('=') != std::string::npos : argument.size() > 2)
        return false; // --option=value, -ovalue
    const CLI::Option* option = command.get_option_no_throw(argument);
    return option && option->get_items_expected_max() > 0;
}

ProgramLine programFrom(ProgramLine::Kind kind, std::vector<std::string>& arguments, std::size_t own,
                        std::size_t program, std::string_view attached = {}) {
    ProgramLine line;
    line.kind = kind;
    std::size_t next = program;
    if (!attached.empty())
        line.program = attached;
    else
        line.program = arguments[next++];
    line.arguments.assign(arguments.begin() + static_cast<std::ptrdiff_t>(next), arguments.end());
    arguments.resize(own);
    return line;
}

} // namespace

std::optional<ProgramLine> splitProgram(const CLI::App& command, std::vector<std::string>& arguments) {
    using Kind = ProgramLine::Kind;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        const bool last = i + 1 == arguments.size();
        if (argument.starts_with("-m") || argument.starts_with("-c")) {
            const Kind kind = argument[1] == 'm' ? Kind::Module : Kind::Code;
            if (argument.size() > 2)
                return programFrom(kind, arguments, i, i + 1, std::string(argument, 2));
            if (last)
                return std::nullopt; // the parser says that the option lacks its value
            return programFrom(kind, arguments, i, i + 1);
        }
        if (argument == "--") {
            if (last)
                return std::nullopt;
            ProgramLine line = programFrom(Kind::Script, arguments, i, i + 1);
            if (line.program.starts_with('-') && line.program != "-")
                line.program.insert(0, "./"); // python has no other way to name it
            return line;
        }
        if (!argument.starts_with('-') || argument == "-")
            return programFrom(Kind::Script, arguments, i, i);
        if (takesNextArgument(command, argument))
            ++i;
    }
    return std::nullopt;
}

std::vector<std::string> splitCommand(const CLI::App& command, std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool isSeparator = arguments[i] == "--";
        if (!isSeparator && arguments[i].starts_with('-') && arguments[i] != "-") {
            i += takesNextArgument(command, arguments[i]) ? 1 : 0;
            continue;
        }
        const auto first = arguments.begin() + static_cast<std::ptrdiff_t>(i + (isSeparator ? 1 : 0));
        std::vector<std::string> out(first, arguments.end());
        arguments.resize(i);
        return out;
    }
    return {};
}

} // namespace callreel::cli
