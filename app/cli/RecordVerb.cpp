// SPDX-License-Identifier: Apache-2.0
#include "app/cli/RecordVerb.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/cli/HelpFormatter.h"
#include "app/cli/Rendering.h"
#include "model/exit/ExitCode.h"
#include "model/exit/RecordingExit.h"
#include "model/recording/Interpreters.h"
#include "model/recording/OutputFile.h"
#include "model/recording/OutputKeeper.h"
#include "model/recording/PrivateFile.h"
#include "model/recording/RecorderLocation.h"
#include "model/recording/Supervisor.h"
#include "model/recording/SupervisorEvents.h"
#include "model/recording/TracePaths.h"
#include "model/session/ScriptLifecycle.h"
#include "model/settings/Settings.h"

namespace callreel::cli {

namespace {

/// Milliseconds that a window has to read our last word.
constexpr int lastWordPatience = 5000;

const char* const recordVerbFooter = R"(Options end at SCRIPT, MODULE or CODE: what follows is the program's own.

Exit codes:
  0      the recording succeeded, whatever the script returned (the default), or the script's own 0
  N      the script's own code, with --propagate-script-exit; 128+S when signal S killed it
  2      wrong usage: an unknown option, no such script, a bad value, an existing -o FILE without --force
  125    the recorder failed: this beats the script's code in both modes
  130    interrupted from the keyboard, and the script did not handle it, in both modes

When the script's code is not returned, one warning line says what it was; the trace keeps it in any case
(callreel show FILE). The command line decides before the environment (CODETRACER_PROPAGATE_SCRIPT_EXIT ...), this
before the settings, these before the default: callreel policy shows what holds, and why; its --help lists the
variables.

Examples:
  callreel record orders.py --fast 7             record orders.py with its arguments
  callreel record -m json.tool --help            record a module; --help is the module's
  callreel record -c 'print(sum(range(9)))'      record a line of code
  callreel record -o run.reel --force app.pyz    choose the file, and replace it when it is there
  callreel record --propagate-script-exit tests.py && deploy
  callreel record --recorder codetracer --python .venv/bin/python orders.py)";

} // namespace

CLI::App* RecordVerb::addTo(CLI::App& program) {
    CLI::App* command = program.add_subcommand("record", "Run a Python program and keep every call of it");
    command->formatter(std::make_shared<HelpFormatter>(std::vector<std::string>{"record [options] SCRIPT [ARGS...]",
                                                                                "record [options] -m MODULE [ARGS...]",
                                                                                "record [options] -c CODE [ARGS...]"}));
    command->footer(recordVerbFooter);
    command->add_option("-o,--output", m_output, "Write the trace to FILE; it must not exist, or --force is given")
        ->type_name("FILE");
    command->add_flag("--force", m_force, "Replace an existing FILE");
    m_python.addTo(*command);
    command
        ->add_option("--recorder", m_recorder,
                     "Who records: callreel's own, or codetracer's, if the interpreter has it")
        ->type_name("callreel|codetracer");
    m_policyOptions.addTo(*command);
    command->add_flag("--no-values", m_noValues, "Keep no arguments and no results, only calls and times");
    command->add_flag("--no-output", m_noOutput, "Do not keep what the program prints: --io-capture off")
        ->excludes(m_policyOptions.option("io_capture"));
    command->add_flag("--lines", m_lines, "Keep which lines each call executed (tree --json shows them)");
    command->add_option("--report", m_report, "Write how it ended to FILE, as JSON (callreel.run/1)")
        ->type_name("FILE");
    m_lifecycleOptions.addTo(*command);
    command->add_flag("--quiet", m_quiet, "No information; warnings and errors stay");
    // Here for the help alone: takeProgram() has taken them out before the parser sees them.
    command->add_option("-m")->type_name("MODULE")->description("Run a module, as python -m does");
    command->add_option("-c")->type_name("CODE")->description("Run code, as python -c does");
    return command;
}

void RecordVerb::takeProgram(const CLI::App& command, std::vector<std::string>& arguments) {
    m_program = splitProgram(command, arguments);
}

Result<int> RecordVerb::run() {
    m_channel.emplace(SupervisorChannel::descriptorFromEnvironment());
    m_hadTerminal = hasTerminal();
    auto options = m_lifecycleOptions.options();
    if (!options)
        return std::unexpected(options.error());
    m_signals.emplace(); // before the lifecycle begins: what comes from now on is an event of the recording
    keepOutput(m_channel->descriptor(), SupervisorChannel::readersFromEnvironment(), *m_signals);
    options->handleSignals = false; // the recording has its own way with them
    options->program = "record";
    if (m_program) {
        using Kind = ProgramLine::Kind;
        options->program += m_program->kind == Kind::Code     ? std::string(" -c")
                            : m_program->kind == Kind::Module ? " -m " + m_program->program
                                                              : " " + m_program->program;
    }
    options->log = [](const Diagnostic& warning) { writeToStandardError(renderDiagnostic(warning)); };
    options->lastWord = [this](int exitCode, const Diagnostic* error) { tellBeforeExit(exitCode, error); };
    if (m_channel->isOpen())
        options->telemetryListener = [this](const std::string& json) { m_channel->send(events::telemetry(json)); };
    // An interrupted recording ends by the signal in every mode (contract, 130).
    options->end.beforehand = [this] {
        if (m_dieOf)
            SignalWatch::doDefault(*m_dieOf);
    };
    ScriptLifecycle lifecycle(std::move(*options), serviceOfRecording());
    const Result<void> ended = lifecycle.run([this](ScriptContext& script) -> Result<void> {
        const Result<int> code = record();
        if (!code)
            return std::unexpected(code.error());
        script.setStatus(*code);
        return {};
    });
    if (m_lifecycleOptions.stays()) {
        tellBeforeExit(lifecycle.status(), ended ? nullptr : &ended.error()); // not to be kept back until then
        stay();
        return lifecycle.status();
    }
    return ended ? Result<int>(lifecycle.status()) : std::unexpected(ended.error());
}

/// What the process boundary would say, where the process does not come back to it, or not soon.
void RecordVerb::tellBeforeExit(int exitCode, const Diagnostic* error) {
    if (error) {
        writeToStandardError(renderDiagnostic(*error));
        if (const auto last = trailer(*error, exitCode))
            writeToStandardError(*last + "\n");
    }
    ended(exitCode, error);
}

void RecordVerb::stay() {
    // A terminal that is gone has told so while the script was there: nobody is left to interrupt us.
    if (m_hadTerminal && !hasTerminal())
        return;
    if (!m_quiet && ::isatty(STDERR_FILENO))
        writeToStandardError("callreel: staying until interrupted (--stay)\n");
    for (;;) {
        pollfd entry{m_signals->descriptor(), POLLIN, 0};
        ::poll(&entry, 1, -1);
        while (const auto event = m_signals->next()) {
            if (event->signal == SIGINT || event->signal == SIGTERM || event->signal == SIGHUP)
                return;
        }
    }
}

Result<int> RecordVerb::record() {
    auto prepared = request();
    if (!prepared) {
        m_log->write(LogLevel::Error, "supervisor", prepared.error());
        return std::unexpected(withDefaultExitCode(std::move(prepared.error()), recorderExitCode));
    }
    m_result = Supervisor(std::move(*prepared), *m_signals, *m_channel).run();
    return report(*m_result);
}

/// The last word to the window, when there is one: it is to say in its own place what is wrong.
void RecordVerb::ended(int exitCode, const Diagnostic* error) {
    if (m_saidLastWord)
        return;
    if (m_channel && m_result)
        m_channel->send(events::ended(*m_result, exitCode));
    else if (m_channel && error)
        m_channel->send(events::failed(exitCode, *error));
    if (m_channel)
        m_channel->flushFor(lastWordPatience);
    m_saidLastWord = true; // telemetry of the shutdown may follow
}

Result<RecordRequest> RecordVerb::request() {
    if (!m_program)
        return withExitCode(failure("no-program", QT_TRANSLATE_NOOP("Diagnostic", "No program to record is given."), {},
                                    QT_TRANSLATE_NOOP("Diagnostic", "For example: callreel record SCRIPT, or "
                                                                    "callreel record -m MODULE.")),
                            usageExitCode);
    RecordRequest request;
    auto resolved = policy();
    if (!resolved)
        return std::unexpected(resolved.error());
    request.policy = *resolved;
    m_policy = *resolved;
    auto log = LogLines::open(*resolved);
    if (!log)
        return std::unexpected(log.error());
    m_log = std::make_shared<LogLines>(std::move(*log));
    request.log = m_log;
    if (auto can = checkIoCapture(*resolved); !can)
        return std::unexpected(can.error());
    if (auto there = checkProgram(); !there)
        return std::unexpected(there.error());
    auto interpreter = Interpreters::resolve(m_python.interpreter);
    if (!interpreter)
        return std::unexpected(interpreter.error());
    request.interpreter = *interpreter;
    auto recorder = chooseRecorder();
    if (!recorder)
        return std::unexpected(recorder.error());
    request.recorder = *recorder;
    auto package = findRecorderPackage();
    if (!package)
        return std::unexpected(package.error());
    request.recorderPackage = *package;
    auto output = chooseOutput();
    if (!output)
        return std::unexpected(output.error());
    request.output = *output;
    request.overwrite = m_force;
    request.pythonOptions = m_python.options;
    request.values = !m_noValues;
    request.lines = m_lines;
    if (m_program->kind != ProgramLine::Kind::Script)
        request.program.push_back(m_program->kind == ProgramLine::Kind::Module ? "-m" : "-c");
    request.program.push_back(m_program->program);
    request.program.insert(request.program.end(), m_program->arguments.begin(), m_program->arguments.end());
    return request;
}

Result<std::string> RecordVerb::chooseRecorder() const {
    if (m_recorder.empty())
        return Settings().text(settingKeys::recorder).toStdString();
    if (makeRecorderBackend(m_recorder))
        return m_recorder;
    return withExitCode(failure("bad-option", QT_TRANSLATE_NOOP("Diagnostic", "The option %1 has the value \"%2\"."),
                                {"--recorder", m_recorder},
                                QT_TRANSLATE_NOOP("Diagnostic", "It takes callreel or codetracer.")),
                        usageExitCode);
}

Result<RecorderPolicy> RecordVerb::policy() const {
    PolicyInputs inputs;
    auto said = m_policyOptions.layer();
    if (!said)
        return std::unexpected(said.error());
    inputs.commandLine = std::move(*said);
    if (m_noOutput) {
        inputs.commandLine.ioCapture = IoCapture::Off;
        inputs.commandLine.origins["io_capture"] = "--no-output";
    }
    inputs.settings = Settings().policyLayer();
    inputs.environment = processEnvironment;
    return resolvePolicy(inputs);
}

Result<void> RecordVerb::checkProgram() const {
    if (m_program->kind != ProgramLine::Kind::Script || m_program->program == "-")
        return {};
    struct stat status {};
    const std::string& script = m_program->program;
    int error = ::stat(script.c_str(), &status) == 0 ? 0 : errno;
    if (error == 0 && ::access(script.c_str(), R_OK) != 0)
        error = errno;
    if (error == 0)
        return {};
    const bool missing = error == ENOENT || error == ENOTDIR;
    auto diagnostic =
        missing ? failure("no-such-script", QT_TRANSLATE_NOOP("Diagnostic", "There is no script %1."), {script},
                          QT_TRANSLATE_NOOP("Diagnostic", "To record a module by its name: callreel record -m "
                                                          "MODULE. To record code: callreel record -c CODE."))
                : failure("script-not-readable", QT_TRANSLATE_NOOP("Diagnostic", "The script %1 cannot be read: %2."),
                          {script, std::strerror(error)});
    diagnostic.error().source = script;
    return withExitCode(std::move(diagnostic), usageExitCode);
}

Result<std::string> RecordVerb::chooseOutput() const {
    if (!m_output.empty())
        return OutputFile::chosen(m_output, m_force);
    const bool isFile = m_program->kind == ProgramLine::Kind::Script && m_program->program != "-";
    const std::string name = m_program->kind == ProgramLine::Kind::Code ? "code"
                             : m_program->program == "-"                ? "stdin"
                                                                        : m_program->program;
    return OutputFile::unused(TracePaths::traceFolder(), TracePaths::stemOf(name, isFile));
}

/// Says what is to be said, and turns the result into the code or the error of the process.
Result<int> RecordVerb::report(const RunResult& result) {
    for (Diagnostic warning : result.warnings) {
        warning.severity = Severity::Warning;
        m_log->write(LogLevel::Warn, "supervisor", warning);
        writeToStandardError(renderDiagnostic(warning));
    }
    std::optional<Diagnostic> failed = result.failure;
    if (!m_report.empty() && !result.report.run.id.empty()) {
        const auto written =
            writePrivateFile(QString::fromLocal8Bit(m_report.c_str()),
                             QByteArray::fromStdString(result.report.toJson(JsonWriter::Style::Indented) + "\n"));
        if (!written && !failed)
            failed = written.error();
    }
    if (!failed) {
        if (result.exit.warning)
            m_log->write(LogLevel::Warn, "supervisor", *result.exit.warning);
        if (result.exit.warning)
            writeToStandardError("callreel: " + *result.exit.warning + "\n");
        m_dieOf = result.exit.dieOf;
    }
    if (!m_quiet && result.hasTrace() && ::isatty(STDERR_FILENO))
        inform(result);
    if (!failed)
        return result.exit.code;
    m_log->write(LogLevel::Error, "supervisor", *failed);
    return std::unexpected(withDefaultExitCode(std::move(*failed), recorderExitCode));
}

/// --json-errors: one line about a failure of the recorder (callreel.error/1); wrong usage is not one.
std::optional<std::string> RecordVerb::trailer(const Diagnostic& error, int exitCode) const {
    if (!m_policy || !m_policy->jsonErrors.value || exitCode == usageExitCode.value())
        return std::nullopt;
    const auto orNull = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); };
    JsonWriter json(JsonWriter::Style::Compact);
    json.beginObject().member("schema", "callreel.error/1");
    json.member("error_code", error.code).member("error_kind", "recorder").member("message", error.text());
    json.member("help", orNull(error.helpText())).member("source", orNull(error.source));
    json.key("causes").beginArray();
    for (const Diagnostic* cause = error.cause.get(); cause; cause = cause->cause.get())
        json.beginObject().member("error_code", cause->code).member("message", cause->text()).endObject();
    json.endArray().member("exit_code", exitCode);
    json.member("run_id", m_result ? orNull(m_result->report.run.id) : std::nullopt);
    json.member("trace", m_result ? orNull(m_result->report.trace) : std::nullopt);
    json.member("log", m_result ? orNull(m_result->keptLog) : std::nullopt).endObject();
    return json.take();
}

void RecordVerb::inform(const RunResult& result) const {
    // As short as it can be typed back: below the current folder without what leads there.
    std::string path = result.report.trace;
    std::error_code error;
    if (const std::string here = std::filesystem::current_path(error).string() + "/"; !error && path.starts_with(here))
        path.erase(0, here.size());
    const std::uint64_t calls = result.report.calls;
    writeToStandardError("callreel: recorded " + std::to_string(calls) + (calls == 1 ? " call" : " calls") + " in " +
                         path + "\n");
}

} // namespace callreel::cli
