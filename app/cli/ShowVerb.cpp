// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ShowVerb.h"

#include "app/cli/HelpFormatter.h"
#include "app/cli/RunText.h"
#include "app/cli/StandardOutput.h"
#include "app/cli/Terminal.h"
#include "app/cli/TraceFile.h"
#include "model/recording/RunReport.h"

namespace callreel::cli {
namespace {

const char* const showVerbFooter =
    R"(First the four answers: how the script ended, whether the recorder worked, whether the trace is complete, whether
calls and returns balance. Then what ran, where, when and for how long, and what is not in the trace.

Exit codes: 0 done, whatever the answers are; 1 the trace cannot be read; 2 wrong usage.

Examples:
  callreel show orders.reel
  callreel show --json orders.reel | jq .process_exit_status.code)";

} // namespace

CLI::App* ShowVerb::addTo(CLI::App& program) {
    CLI::App* command = program.add_subcommand("show", "Show how a run ended, and whether its trace is whole");
    command->formatter(std::make_shared<HelpFormatter>(std::vector<std::string>{"show [--json] FILE"}));
    command->footer(showVerbFooter);
    command->add_option("FILE", m_file, "The trace")->required()->type_name("");
    command->add_flag("--json", m_json, "As JSON (callreel.run/1)");
    return command;
}

Result<int> ShowVerb::run() {
    const auto trace = openTrace(m_file);
    if (!trace)
        return std::unexpected(trace.error());
    StandardOutput output;
    if (m_json) {
        output.line(RunReport::fromTrace(**trace).toJson(JsonWriter::Style::Indented));
    } else {
        const Terminal terminal = Terminal::ofStandardOutput();
        const RunText text(terminal);
        const Verdict& verdict = (*trace)->verdict();
        output.write(text.answers(verdict));
        for (const std::string& part :
             {text.facts(**trace), text.losses(verdict), text.threads(verdict), text.policy((*trace)->run())}) {
            if (!part.empty())
                output.write("\n" + part);
        }
    }
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

} // namespace callreel::cli
