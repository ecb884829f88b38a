// SPDX-License-Identifier: Apache-2.0
#include "app/cli/SealVerb.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "app/cli/HelpFormatter.h"
#include "app/cli/SealedText.h"
#include "app/cli/StandardOutput.h"
#include "app/cli/Terminal.h"
#include "app/cli/TraceFile.h"
#include "model/exit/ExitCode.h"
#include "model/recording/FileHandle.h"
#include "model/recording/OutputFile.h"
#include "model/recording/RecorderBackend.h"
#include "model/recording/RunReport.h"
#include "model/recording/TracePaths.h"
#include "model/session/OrphanSweeper.h"
#include "model/session/SessionRecord.h"
#include "model/trace/json/JsonWriter.h"
#include "model/trace/seal/LogFolder.h"
#include "model/trace/seal/Sealer.h"
#include "model/trace/values/Characters.h"

namespace callreel::cli {
namespace {

const char* const sealVerbFooter =
    R"(LOG is the folder of a run in CALLREEL_HOME/running, or its name alone. Without LOG the logs that were left behind are
listed: their supervisor was killed, or the machine went down. Nothing that was recorded is lost by that; calls that
were open are closed and marked so. The log is removed once the trace is complete.

Exit codes: 0 done, 1 failed (the log stays as it is), 2 wrong usage or an existing FILE without --force.

Examples:
  callreel seal
  callreel seal --all
  callreel seal 01928c5a-7d1e-7abc-8000-5f2a9c1e0b77
  callreel seal -o crashed.reel ~/.local/share/callreel/running/01928c5a-7d1e-7abc-8000-5f2a9c1e0b77)";

std::string nameOf(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

} // namespace

CLI::App* SealVerb::addTo(CLI::App& program) {
    CLI::App* command = program.add_subcommand("seal", "Make a trace of the log of a run that nobody sealed");
    command->formatter(
        std::make_shared<HelpFormatter>(std::vector<std::string>{"seal", "seal [options] LOG", "seal --all [--json]"}));
    command->footer(sealVerbFooter);
    command->add_option("LOG", m_log, "The folder of the run, or its name")->type_name("");
    command->add_flag("--all", m_all, "Seal every log that was left behind and whose program does not run any more");
    command->add_option("-o,--output", m_output, "Write the trace to FILE, not to where the run was to be kept")
        ->type_name("FILE");
    command->add_flag("--force", m_force, "Replace an existing FILE");
    command->add_flag("--json", m_json,
                      "As JSON (callreel.run/1; without LOG callreel.logs/1; with --all callreel.seal/1)");
    return command;
}

Result<int> SealVerb::run() {
    if (m_all && (!m_log.empty() || !m_output.empty()))
        return withExitCode(
            failure("bad-option", QT_TRANSLATE_NOOP("Diagnostic", "With --all neither a log nor a file is named."), {},
                    QT_TRANSLATE_NOOP("Diagnostic", "Each trace is kept where its run was to be kept.")),
            usageExitCode);
    if (m_all)
        return sealAll();
    if (m_log.empty()) {
        if (m_output.empty())
            return list();
        return withExitCode(failure("no-log", QT_TRANSLATE_NOOP("Diagnostic", "No log to seal is given."), {},
                                    QT_TRANSLATE_NOOP("Diagnostic", "callreel seal lists those left behind.")),
                            usageExitCode);
    }
    const auto log = findLog();
    if (!log)
        return std::unexpected(log.error());
    return seal(*log);
}

Result<int> SealVerb::list() const {
    const std::string running = TracePaths::runningFolder();
    const std::vector<std::string> logs = LogFolder::unsealed(running);
    StandardOutput output;
    if (m_json) {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject().member("schema", "callreel.logs/1").member("folder", running);
        json.key("logs").beginArray();
        for (const std::string& log : logs)
            json.beginObject()
                .member("log", log)
                .member("output", LogFolder::plannedOutput(log))
                .member("running", LogFolder::isRunning(log))
                .endObject();
        json.endArray().endObject();
        output.line(json.take());
    } else {
        const Terminal terminal = Terminal::ofStandardOutput();
        if (logs.empty())
            output.line(terminal.plain("No log was left behind in " + Characters::escaped(running) + "."));
        for (const std::string& log : logs) {
            std::string line = terminal.plain(Characters::escaped(nameOf(log)));
            if (const std::string planned = LogFolder::plannedOutput(log); !planned.empty())
                line += terminal.plain("  " + Characters::escaped(planned));
            if (LogFolder::isRunning(log))
                line += terminal.styled("  its program still runs", Style::Warning);
            output.line(line);
        }
        if (!logs.empty()) {
            output.line("");
            output.line(terminal.styled("callreel seal LOG makes a trace of one of them, callreel seal --all of each.",
                                        Style::Pale));
        }
    }
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

Result<std::string> SealVerb::findLog() const {
    std::string path = m_log;
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    if (!fileExists(path) && path.find('/') == std::string::npos) {
        const std::string named = TracePaths::runningFolder() + "/" + path;
        if (fileExists(named))
            return named;
    }
    if (fileExists(path) && LogFolder::isLog(path))
        return absolutePath(path);
    if (path.ends_with(".reel") && fileExists(path))
        return failure("not-a-log", QT_TRANSLATE_NOOP("Diagnostic", "%1 is a trace already."), {path},
                       QT_TRANSLATE_NOOP("Diagnostic", "callreel show %1 says how its run ended."));
    std::string left;
    const auto logs = LogFolder::unsealed(TracePaths::runningFolder());
    for (std::size_t i = 0; i < logs.size() && i < 5; ++i)
        left += (i == 0 ? "" : ", ") + nameOf(logs[i]);
    if (left.empty())
        return failure("not-a-log", QT_TRANSLATE_NOOP("Diagnostic", "%1 is not the log of a run."),
                       {path, TracePaths::runningFolder()},
                       QT_TRANSLATE_NOOP("Diagnostic", "No log was left behind in %2."));
    if (logs.size() > 5)
        left += " ...";
    return failure("not-a-log", QT_TRANSLATE_NOOP("Diagnostic", "%1 is not the log of a run."), {path, left},
                   QT_TRANSLATE_NOOP("Diagnostic", "Logs that were left behind: %2."));
}

Result<std::string> SealVerb::chooseOutput(const std::string& log) const {
    if (!m_output.empty())
        return OutputFile::chosen(m_output, m_force);
    const std::string planned = LogFolder::plannedOutput(log);
    if (!planned.empty() && (m_force || !fileExists(planned)))
        return planned;
    // What was promised to the run has been taken since: a name of our own gets a number.
    std::string stem = planned.empty() ? nameOf(log) : nameOf(planned);
    if (stem.ends_with(".reel"))
        stem.resize(stem.size() - 5);
    return OutputFile::unused(planned.empty() ? TracePaths::traceFolder() : folderOf(planned), stem);
}

Result<SealResult> SealVerb::makeTrace(const std::string& log) const {
    // Held until the log is gone, as a supervisor holds it: nobody else seals it meanwhile.
    const FileHandle lock(::open((log + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (lock && ::flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
        return failure("still-recording",
                       QT_TRANSLATE_NOOP("Diagnostic", "%1 is the log of a run that is still being recorded."), {log},
                       QT_TRANSLATE_NOOP("Diagnostic", "Its trace is made when it has ended."));
    if (LogFolder::isRunning(log))
        return failure("program-running", QT_TRANSLATE_NOOP("Diagnostic", "The program of the log %1 still runs."),
                       {log},
                       QT_TRANSLATE_NOOP("Diagnostic", "Seal the log when the program has ended, or end it first."));
    SealOptions options;
    auto target = chooseOutput(log);
    if (!target)
        return std::unexpected(target.error());
    options.output = std::move(*target);
    options.overwrite = m_force;
    auto sealer = openTraceMaker(log, options);
    if (!sealer)
        return std::unexpected(sealer.error());
    const auto result = (*sealer)->finish();
    if (!result)
        return std::unexpected(result.error());
    if (const auto removed = LogFolder::remove(log); !removed)
        return std::unexpected(removed.error());
    return *result;
}

Result<int> SealVerb::sealAll() const {
    // What sessions left behind is ended first: it may hold a log that is to be sealed.
    OrphanSweeper::sweep(SessionRecord::folder());
    const std::vector<std::string> logs = LogFolder::unsealed(TracePaths::runningFolder());
    const Terminal terminal = Terminal::ofStandardOutput();
    StandardOutput output;
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().member("schema", "callreel.seal/1").key("logs").beginArray();
    std::optional<Diagnostic> first;
    std::size_t failures = 0;
    for (const std::string& log : logs) {
        json.beginObject().member("log", log);
        const auto result = makeTrace(log);
        std::string line = Characters::escaped(nameOf(log)) + "  ";
        if (result) {
            json.member("trace", result->path).member("calls", result->calls).nullMember("error");
            line += Characters::escaped(result->path) + "  " + std::to_string(result->calls) + " calls";
        } else {
            // A program that runs on without its supervisor is no failure: its log is sealed when it has ended.
            const bool isOn = result.error().code == "program-running" || result.error().code == "still-recording";
            failures += !isOn;
            if (!isOn && !first)
                first = result.error();
            json.nullMember("trace").key("error").beginObject().member("code", result.error().code);
            json.member("message", result.error().text()).member("help", result.error().helpText()).endObject();
            line += isOn ? "its program still runs" : "not sealed: " + result.error().text();
        }
        json.endObject();
        if (!m_json)
            output.line(terminal.plain(line));
    }
    json.endArray().endObject();
    if (m_json)
        output.line(json.take());
    else if (logs.empty())
        output.line(
            terminal.plain("No log was left behind in " + Characters::escaped(TracePaths::runningFolder()) + "."));
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    if (!first)
        return 0;
    auto error = failure("logs-not-sealed", QT_TRANSLATE_NOOP("Diagnostic", "%1 of %2 logs could not be sealed."),
                         {std::to_string(failures), std::to_string(logs.size())},
                         QT_TRANSLATE_NOOP("Diagnostic", "Nothing is lost: the logs stay."));
    error.error().cause = std::make_shared<Diagnostic>(*first);
    return error;
}

Result<int> SealVerb::seal(const std::string& log) const {
    const auto result = makeTrace(log);
    if (!result)
        return std::unexpected(result.error());
    return printSealed(*result, m_json);
}

} // namespace callreel::cli
