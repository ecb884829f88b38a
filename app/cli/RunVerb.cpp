// SPDX-License-Identifier: Apache-2.0
#include "app/cli/RunVerb.h"

#include "app/cli/HelpFormatter.h"
#include "app/cli/ProgramSplit.h"
#include "model/recording/command/CommandStart.h"

namespace callreel::cli {

namespace {

const char* const footer =
    R"(Options end at COMMAND: what follows is its own. Standard input, output and error are the command's, signals
reach it as they would without callreel, and it ends as the command ends. No option changes that.

Exit codes:
  N      the command's own code, 0 to 255; when a signal killed it, callreel dies of the same signal
  125    wrong usage, or a failure of callreel's own before the command was started
  126    the command is there, and cannot be run
  127    the command is not found

Examples:
  callreel run -- make -j4 && echo built
  alias pytest='callreel run pytest')";

} // namespace

CLI::App* RunVerb::addTo(CLI::App& program) {
    CLI::App* command = program.add_subcommand("run", "Run any command as if callreel were not there");
    command->formatter(std::make_shared<HelpFormatter>(std::vector<std::string>{"run [options] -- COMMAND [ARGS...]"}));
    command->footer(footer);
    return command;
}

void RunVerb::takeProgram(const CLI::App& command, std::vector<std::string>& arguments) {
    m_command = splitCommand(command, arguments);
}

Result<int> RunVerb::run() {
    if (m_command.empty())
        return withExitCode(failure("no-command", QT_TRANSLATE_NOOP("Diagnostic", "No command to run is given."), {},
                                    QT_TRANSLATE_NOOP("Diagnostic", "For example: callreel run -- make test.")),
                            usageCode());
    return std::unexpected(commandNotStarted(m_command.front(), becomeCommand(m_command)));
}

} // namespace callreel::cli
