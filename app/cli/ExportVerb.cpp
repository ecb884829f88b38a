// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ExportVerb.h"

#include "app/cli/HelpFormatter.h"
#include "app/cli/StandardOutput.h"
#include "app/cli/Terminal.h"
#include "app/cli/TraceFile.h"
#include "model/exit/ExitCode.h"
#include "model/formats/CodetracerExport.h"
#include "model/trace/json/JsonWriter.h"
#include "model/trace/values/Characters.h"
#include "model/trace/values/NumberText.h"

namespace callreel::cli {
namespace {

const char* const exportVerbFooter =
    R"(Makes the folder DIR with the trace FILE in CodeTracer's JSON format: trace.json, trace_metadata.json with
process_exit_status, trace_paths.json, and the sources below files/. Calls, returns, values, output and status are
in it; times, causes of entry and exit, and lines are not: that format has no place for them. callreel import reads it again.

Exit codes: 0 done, 1 it could not be written, 2 wrong usage or an existing DIR without --force.

Examples:
  callreel export --format codetracer orders-trace orders.reel
  callreel export --format codetracer --force trace-out orders.reel)";

} // namespace

CLI::App* ExportVerb::addTo(CLI::App& program) {
    CLI::App* command = program.add_subcommand("export", "Write a trace for other tools");
    command->formatter(
        std::make_shared<HelpFormatter>(std::vector<std::string>{"export --format codetracer [options] DIR FILE"}));
    command->footer(exportVerbFooter);
    command->add_option("DIR", m_folder, "The folder to write; it must be new or empty, or --force is given")
        ->required()
        ->type_name("");
    command->add_option("FILE", m_file, "The trace")->required()->type_name("");
    command->add_option("--format", m_format, "The format: codetracer is the only one so far")
        ->type_name("FORMAT")
        ->required();
    command->add_flag("--force", m_force, "Replace what an existing DIR has of these files");
    command->add_flag("--json", m_json, "Say what was written as JSON (callreel.export/1)");
    return command;
}

Result<int> ExportVerb::run() {
    if (m_format != "codetracer")
        return withExitCode(failure("bad-option",
                                    QT_TRANSLATE_NOOP("Diagnostic", "The option %1 has the value \"%2\"."),
                                    {"--format", m_format}, QT_TRANSLATE_NOOP("Diagnostic", "It takes codetracer.")),
                            usageExitCode);
    const auto trace = openTrace(m_file);
    if (!trace)
        return std::unexpected(trace.error());
    const auto result = exportCodetracer(**trace, m_folder, m_force);
    if (!result) {
        if (result.error().code == "output-exists")
            return std::unexpected(withExitCode(result.error(), usageExitCode));
        return std::unexpected(result.error());
    }
    StandardOutput output;
    if (m_json) {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject().member("schema", "callreel.export/1").member("format", m_format);
        json.member("folder", result->folder).member("calls", result->calls).member("events", result->events);
        json.member("sources", result->sources).member("bytes", result->bytes).endObject();
        output.line(json.take());
    } else {
        const Terminal terminal = Terminal::ofStandardOutput();
        output.line(terminal.plain(NumberText::exact(result->calls) + (result->calls == 1 ? " call" : " calls") +
                                   " written to " + Characters::escaped(result->folder)));
    }
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

} // namespace callreel::cli
