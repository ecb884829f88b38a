// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ImportVerb.h"

#include "app/cli/HelpFormatter.h"
#include "app/cli/SealedText.h"
#include "model/formats/CodetracerImport.h"
#include "model/recording/ImportOutput.h"
#include "model/recording/OutputFile.h"

namespace callreel::cli {
namespace {

const char* const importVerbFooter =
    R"(PATH is the folder of a CodeTracer trace, or its trace.json or trace.bin (versions 0 and 1). Calls, returns, values,
lines, output and exit status are taken over. Such a trace has no times and does not say which thread made a call, so
none are shown; what else is not in it stands in the loss ledger (callreel show FILE).

Without -o the trace goes to where recordings go, under the name of the program.

Exit codes: 0 done, 1 it cannot be imported, 2 wrong usage or an existing FILE without --force.

Examples:
  callreel import trace-out
  callreel import trace-out -o orders.reel
  callreel import --json trace-out/trace.bin -o orders.reel --force)";

} // namespace

CLI::App* ImportVerb::addTo(CLI::App& program) {
    CLI::App* command = program.add_subcommand("import", "Make a trace of a recording of CodeTracer's");
    command->formatter(std::make_shared<HelpFormatter>(std::vector<std::string>{"import [options] PATH"}));
    command->footer(importVerbFooter);
    command->add_option("PATH", m_path, "The folder of the trace, or its file")->required()->type_name("");
    command->add_option("-o,--output", m_output, "Write the trace to FILE; it must not exist, or --force is given")
        ->type_name("FILE");
    command->add_flag("--force", m_force, "Replace an existing FILE");
    command->add_flag("--json", m_json, "Say what was imported as JSON (callreel.run/1)");
    return command;
}

Result<std::string> ImportVerb::chooseOutput() const {
    if (!m_output.empty())
        return OutputFile::chosen(m_output, m_force);
    return unusedImportOutput(m_path);
}

Result<int> ImportVerb::run() {
    auto target = chooseOutput();
    if (!target)
        return std::unexpected(target.error());
    const auto result = importTrace({m_path, *target, m_force, {}});
    if (!result)
        return std::unexpected(result.error());
    return printSealed(*result, m_json);
}

} // namespace callreel::cli
