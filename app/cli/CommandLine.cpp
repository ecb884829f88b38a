// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandLine.h"

#include <algorithm>
#include <iostream>

#include "app/cli/HelpFormatter.h"
#include "app/cli/Rendering.h"
#include "app/cli/VerbHelp.h"
#include "model/exit/ExitCode.h"

namespace callreel::cli {

namespace {

const char* const examples = R"(Examples:
  callreel record orders.py --fast          run orders.py --fast and keep every call of it
  callreel record -m pytest tests           run a module, as python -m does
  callreel run --filter pytest -- pytest    run any command, and show what matters of its output
  callreel tree orders.reel --depth 3       the first levels of the call tree
  callreel show orders.reel                 how the run ended, and whether the trace is whole

callreel VERB --help says more about a verb. callreel-desktop opens the window.)";

/// The parser's own words, as an error of ours.
Diagnostic usageError(const CLI::ParseError& error, const std::string& verb, ExitCode code) {
    Diagnostic diagnostic;
    diagnostic.code = "usage";
    if (verb.empty() && error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError)) {
        diagnostic.message = QT_TRANSLATE_NOOP("Diagnostic", "No verb is given.");
        diagnostic.help = QT_TRANSLATE_NOOP("Diagnostic", "callreel --help lists the verbs.");
        return withExitCode(std::move(diagnostic), code);
    }
    std::string text = error.what();
    if (!text.empty() && text.back() != '.')
        text += '.';
    diagnostic.message = "%1";
    diagnostic.arguments = {text, verb.empty() ? "callreel --help" : "callreel " + verb + " --help"};
    diagnostic.help = QT_TRANSLATE_NOOP("Diagnostic", "%2 lists the options.");
    return withExitCode(std::move(diagnostic), code);
}

} // namespace

CommandLine::CommandLine(std::vector<std::unique_ptr<Verb>> verbs)
    : m_program("Records a run of a Python program and shows it as a call tree that balances.", "callreel") {
    m_program.formatter(
        std::make_shared<HelpFormatter>(std::vector<std::string>{"VERB [options] ...", "VERB --help", "--version"}));
    m_program.set_help_flag("-h,--help", "Show this help");
    m_program.set_version_flag("-V,--version", "callreel " CALLREEL_VERSION, "Show the version");
    m_program.footer(examples);
    m_program.require_subcommand(1);
    for (std::unique_ptr<Verb>& verb : verbs) {
        CLI::App* command = verb->addTo(m_program);
        command->group("Verbs");
        command->set_help_flag("-h,--help", "Show this help");
        m_entries.push_back({command, std::move(verb)});
    }
}

CommandLine::Entry* CommandLine::find(const std::string& name) {
    const auto found =
        std::ranges::find_if(m_entries, [&](const Entry& entry) { return entry.command->get_name() == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

Result<int> CommandLine::run(std::vector<std::string> arguments) {
    if (arguments.empty()) {
        writeToStandardError(shortHelp());
        return usageExitCode.value();
    }
    Entry* entry = find(arguments.front());
    if (!entry && !arguments.front().starts_with('-')) {
        std::vector<std::string> names;
        names.reserve(m_entries.size());
        for (const Entry& known : m_entries)
            names.push_back(known.command->get_name());
        return std::unexpected(unknownVerb(arguments.front(), names));
    }
    if (entry) {
        std::vector<std::string> own(arguments.begin() + 1, arguments.end());
        entry->verb->takeProgram(*entry->command, own);
        arguments.resize(1);
        arguments.insert(arguments.end(), own.begin(), own.end());
    }
    try {
        std::ranges::reverse(arguments); // the parser takes them from the back
        m_program.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        std::cout << (entry ? entry->command : &m_program)->help();
        return 0;
    } catch (const CLI::CallForVersion& version) {
        std::cout << version.what() << '\n';
        return 0;
    } catch (const CLI::ParseError& error) {
        return std::unexpected(usageError(error, entry ? entry->command->get_name() : std::string(),
                                          entry ? entry->verb->usageCode() : usageExitCode));
    }
    m_ran = entry->verb.get();
    return entry->verb->run();
}

std::optional<int> CommandLine::dieOf() const {
    return m_ran ? m_ran->dieOf() : std::nullopt;
}

std::optional<std::string> CommandLine::trailer(const Diagnostic& error, int exitCode) const {
    return m_ran ? m_ran->trailer(error, exitCode) : std::nullopt;
}

void CommandLine::ended(int exitCode, const Diagnostic* error) {
    if (m_ran)
        m_ran->ended(exitCode, error);
}

} // namespace callreel::cli
