// SPDX-License-Identifier: Apache-2.0
#include "app/cli/RunVerb.h"

#include <algorithm>
#include <filesystem>
#include <unistd.h>

#include "app/cli/FilterText.h"
#include "app/cli/HelpFormatter.h"
#include "app/cli/NumberCheck.h"
#include "app/cli/ProgramSplit.h"
#include "app/cli/Rendering.h"
#include "app/cli/StandardOutput.h"
#include "model/recording/Interpreters.h"
#include "model/recording/OutputFile.h"
#include "model/recording/RecorderLocation.h"
#include "model/recording/Supervisor.h"
#include "model/recording/TracePaths.h"
#include "model/recording/command/CommandStart.h"
#include "model/recording/command/FilteredCommand.h"
#include "model/recording/command/OpenDescriptors.h"
#include "model/recording/filters/FilterProfiles.h"
#include "model/settings/Settings.h"

namespace callreel::cli {

namespace {

const char* const runVerbFooter =
    R"(Options end at COMMAND: what follows is its own. Standard input, output and error are the command's, signals
reach it as they would without callreel, and it ends as the command ends. No option changes that.

A filter shows less of the output while it comes, never hides a line that names an error, and keeps all of it in a
file. "auto" takes the filter that is made for COMMAND, if there is one. --filter-command gets what a pipe would get:
standard output, and standard error when it goes to the same place. When it fails or hangs, the output is shown as it
came.

--record keeps every call in a trace, as callreel record does, and changes nothing else; other commands just run.

Exit codes:
  N      the command's own code, 0 to 255; when a signal killed it, callreel dies of the same signal
  125    wrong usage, or a failure of callreel's own before the command was started
  126    the command is there, and cannot be run
  127    the command is not found

Examples:
  callreel run -- make -j4 && echo built
  callreel run --filter pytest -- pytest tests
  callreel run --filter ./brief.toml -- ./build.sh      your own filter (docs/filters.md)
  callreel run --filter-command 'grep -v DEBUG || true' -- ./server
  callreel run --record -- python3 server.py            what record does, ending as python3 ends
  alias pytest='callreel run --filter pytest pytest')";

std::unexpected<Diagnostic> usage(const char* code, const char* message, std::vector<std::string> arguments = {},
                                  const char* help = "") {
    return withExitCode(failure(code, message, std::move(arguments), help), recorderExitCode);
}

void warn(Diagnostic warning) {
    warning.severity = Severity::Warning;
    writeToStandardError(renderDiagnostic(warning));
}

/// The recording of `run --record`, which changes nothing else: where it fails the program goes on without it, and no
/// policy turns that into an exit code.
Result<RecordRequest> recordingOf(const PythonCommand& python) {
    std::vector<int> letGo = inheritedDescriptors(); // before there are any of ours
    letGo.insert(letGo.end(), {STDIN_FILENO, STDOUT_FILENO});
    PolicyInputs inputs;
    inputs.settings = Settings().policyLayer();
    inputs.environment = processEnvironment;
    auto policy = resolvePolicy(inputs);
    if (!policy)
        return std::unexpected(policy.error());
    policy->onRecorderError.value = OnRecorderError::Disable;
    policy->requireTrace.value = false;
    RecordRequest request;
    auto interpreter = Interpreters::resolve(python.interpreter);
    if (!interpreter)
        return std::unexpected(interpreter.error());
    auto package = findRecorderPackage();
    if (!package)
        return std::unexpected(package.error());
    const bool isFile = !python.program.front().starts_with('-');
    const std::string name = isFile                           ? python.program.front()
                             : python.program.front() == "-m" ? python.program.at(1)
                             : python.program.front() == "-c" ? "code"
                                                              : "stdin";
    auto output = OutputFile::unused(TracePaths::traceFolder(), TracePaths::stemOf(name, isFile));
    if (!output)
        return std::unexpected(output.error());
    request.policy = std::move(*policy);
    request.interpreter = *interpreter;
    request.recorderPackage = *package;
    request.output = *output;
    request.pythonOptions = python.pythonOptions;
    request.program = python.program;
    request.inCallersGroup = true;
    request.letGo = std::move(letGo);
    return request;
}

} // namespace

CLI::App* RunVerb::addTo(CLI::App& program) {
    CLI::App* command = program.add_subcommand("run", "Run any command as if callreel were not there");
    command->formatter(std::make_shared<HelpFormatter>(
        std::vector<std::string>{"run [options] -- COMMAND [ARGS...]", "run --list-filters"}));
    command->footer(runVerbFooter);
    auto* const filter =
        command->add_option("--filter", m_filter, "Show the output through PROFILE: a name, a path, or auto")
            ->type_name("PROFILE");
    command->add_option("--filter-command", m_filterCommand, "Pipe the output through CMD, a line for the shell")
        ->type_name("CMD")
        ->excludes(filter);
    command
        ->add_option("--filter-timeout", m_filterTimeout,
                     "Seconds that CMD may take to read or write something (default: 10)")
        ->type_name("SECONDS")
        ->check(seconds(0.001, 86400));
    command->add_flag("--record", m_record, "Record it too, when COMMAND is a Python program");
    command->add_option("-o,--output", m_output, "Keep the full output in FILE; it must not exist, or --force is given")
        ->type_name("FILE");
    command->add_flag("--force", m_force, "Replace an existing FILE");
    command->add_flag("--quiet", m_quiet, "No summary; warnings and errors stay");
    command->add_flag("--list-filters", m_list, "List the filters that there are");
    command->add_option("--show-filter", m_shownFilter, "Print the file of a filter, to begin one's own with")
        ->type_name("PROFILE");
    command->add_flag("--json", m_json, "With --list-filters: as JSON (callreel.filters/1)");
    return command;
}

void RunVerb::takeProgram(const CLI::App& command, std::vector<std::string>& arguments) {
    m_command = splitCommand(command, arguments);
}

Result<int> RunVerb::run() {
    if (m_list)
        return listFilters();
    if (!m_shownFilter.empty())
        return showFilter();
    if (m_command.empty())
        return usage("no-command", QT_TRANSLATE_NOOP("Diagnostic", "No command to run is given."), {},
                     QT_TRANSLATE_NOOP("Diagnostic", "For example: callreel run -- make test."));
    std::optional<FilterProfile> profile;
    if (m_filter == "auto")
        m_filter = FilterProfiles::nameFor(m_command).value_or("");
    if (!m_filter.empty()) {
        auto loaded = FilterProfiles::load(m_filter);
        if (!loaded)
            return withExitCode(std::unexpected(loaded.error()), usageCode());
        profile = std::move(*loaded);
    }
    const bool isFiltered = profile || !m_filterCommand.empty();
    const auto python = m_record ? PythonCommand::of(m_command) : std::nullopt;
    if (m_record && !python && !m_quiet && ::isatty(STDERR_FILENO))
        writeToStandardError("callreel: not recorded: " + m_command.front() + " runs no Python program\n");
    if (!isFiltered)
        return python ? runRecorded(*python) : runPlainly();
    if (python) // two wrappers: neither is noticed by what is below it
        m_command.insert(m_command.begin(), {ownProgram(), "run", "--record", "--"});
    return runFiltered(std::move(profile));
}

Result<int> RunVerb::listFilters() const {
    StandardOutput output;
    const auto text = m_json ? filtersJson() : filtersText();
    output.write(text);
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

Result<int> RunVerb::showFilter() const {
    const auto source = FilterProfiles::source(m_shownFilter);
    if (!source)
        return withExitCode(std::unexpected(source.error()), usageCode());
    StandardOutput output;
    output.write(*source);
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

Result<int> RunVerb::runPlainly() const {
    return std::unexpected(commandNotStarted(m_command.front(), becomeCommand(m_command)));
}

Result<int> RunVerb::runRecorded(const PythonCommand& python) {
    const auto notRecorded = [](const Diagnostic& why) {
        warn(failure("not-recorded", QT_TRANSLATE_NOOP("Diagnostic", "The command is not recorded: %1"), {why.text()})
                 .error());
    };
    auto request = recordingOf(python);
    if (!request) {
        notRecorded(request.error());
        return runPlainly();
    }
    m_signals.emplace(SignalWatch::Scope::Everything);
    SupervisorChannel nobody(-1);
    const RunResult result = Supervisor(std::move(*request), *m_signals, nobody).run();
    const ScriptStatus& script = result.report.verdict.script;
    if (result.failure)
        notRecorded(*result.failure);
    if (!script.code && !script.signal) { // the recorder gave up before the program began
        m_signals.reset();
        return runPlainly();
    }
    for (const Diagnostic& warning : result.warnings)
        warn(warning);
    if (!m_quiet && result.hasTrace() && ::isatty(STDERR_FILENO))
        writeToStandardError("callreel: recorded in " + result.report.trace + "\n");
    return endAs(script.signal.has_value(), script.signal ? *script.signal : *script.code);
}

Result<KeptOutput> RunVerb::keptOutput() const {
    return m_output.empty() ? KeptOutput::named(m_command.front()) : KeptOutput::at(m_output, m_force);
}

Result<int> RunVerb::runFiltered(std::optional<FilterProfile> profile) {
    auto kept = keptOutput();
    if (!kept && !m_output.empty())
        return std::unexpected(withExitCode(kept.error(), usageCode()));
    if (!kept) { // what cannot be kept is not left out
        warn(failure("not-filtered",
                     QT_TRANSLATE_NOOP("Diagnostic", "The output is not filtered, because it cannot be "
                                                     "kept: %1"),
                     {kept.error().text()})
                 .error());
        return runPlainly();
    }
    m_signals.emplace(SignalWatch::Scope::Everything);
    FilteredCommandOptions options{.command = m_command,
                                   .profile = std::move(profile),
                                   .filterCommand = m_filterCommand,
                                   .patience = static_cast<std::int64_t>(m_filterTimeout * 1000)};
    const std::optional<FilterProfile> shown = options.profile;
    FilteredCommand filtered(std::move(options), std::move(*kept), *m_signals, warn);
    const auto end = filtered.run();
    if (!end) {
        filtered.discardKept();
        return std::unexpected(withDefaultExitCode(end.error(), recorderExitCode));
    }
    if (!m_quiet && shown)
        writeToStandardError(filterSummary(*shown, filtered.tally(), filtered.kept().path(), filtered.isKeptWhole()));
    else if (!m_quiet && ::isatty(STDERR_FILENO))
        writeToStandardError("callreel: full output in " + filtered.kept().path() + "\n");
    return endAs(end->bySignal, end->number);
}

/// The exit code; or the death that main is to die.
int RunVerb::endAs(bool bySignal, int number) {
    if (!bySignal)
        return number;
    SignalWatch::forbidCoreDump();
    m_dieOf = number;
    return 128 + number;
}

} // namespace callreel::cli
