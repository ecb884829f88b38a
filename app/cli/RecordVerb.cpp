// SPDX-License-Identifier: Apache-2.0
#include "app/cli/RecordVerb.h"

#include "app/cli/HelpFormatter.h"
#include "model/exit/ExitCode.h"

namespace callreel::cli {

namespace {

const char* const footer = R"(Options end at SCRIPT, MODULE or CODE: what follows is the program's own.

Exit codes:
  0      the recording succeeded, whatever the script returned (the default), or the script's own 0
  N      the script's own code, with --propagate-script-exit; 128+S when signal S killed it
  2      wrong usage: an unknown option, no such script, a bad value, an existing -o FILE without --force
  125    the recorder failed: this beats the script's code in both modes
  130    interrupted from the keyboard, and the script did not handle it, in both modes

When the script's code is not returned, one warning line says what it was; the trace keeps it in any case
(callreel show FILE). The command line decides before the environment (CODETRACER_PROPAGATE_SCRIPT_EXIT,
CODETRACER_REQUIRE_TRACE, CODETRACER_ON_RECORDER_ERROR), this before the settings, these before the default.
callreel policy shows what holds, and why.

Examples:
  callreel record orders.py --fast 7             record orders.py with its arguments
  callreel record -m json.tool --help            record a module; --help is the module's
  callreel record -c 'print(sum(range(9)))'      record a line of code
  callreel record -o run.reel --force app.pyz    choose the file, and replace it when it is there
  callreel record --propagate-script-exit tests.py && deploy)";

} // namespace

CLI::App* RecordVerb::addTo(CLI::App& program) {
    CLI::App* command = program.add_subcommand("record", "Run a Python program and keep every call of it");
    command->formatter(std::make_shared<HelpFormatter>(std::vector<std::string>{
        "record [options] SCRIPT [ARGS...]", "record [options] -m MODULE [ARGS...]", "record [options] -c CODE [ARGS...]"}));
    command->footer(footer);
    command->add_option("-o,--output", m_output, "Write the trace to FILE; it must not exist, or --force is given")
        ->type_name("FILE");
    command->add_flag("--force", m_force, "Replace an existing FILE");
    command->add_option("--python", m_python, "The interpreter: a path, or a name on PATH")->type_name("PATH");
    command
        ->add_option("--python-option", m_pythonOptions,
                     "An option for the interpreter: -X, -W, -O ... (again for each)")
        ->type_name("OPT")
        ->allow_extra_args(false)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    m_propagateOption =
        command->add_flag("--propagate-script-exit,!--no-propagate-script-exit", m_propagate,
                          "Return the script's exit code instead of 0, or do not (the default)");
    m_propagateOption->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    command->add_flag("--require-trace", m_requireTrace, "Fail (125) when nothing was recorded");
    command
        ->add_option("--on-recorder-error", m_onRecorderError,
                     "When recording fails in mid-run: abort ends the script (the default), disable lets it go on")
        ->type_name("abort|disable");
    command->add_flag("--no-values", m_noValues, "Keep no arguments and no results, only calls and times");
    command->add_flag("--no-output", m_noOutput, "Do not keep what the program prints");
    command->add_flag("--lines", m_lines, "Keep which lines each call executed");
    command->add_option("--report", m_report, "Write how it ended to FILE, as JSON (callreel.run/1)")->type_name("FILE");
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
    if (!m_program)
        return withExitCode(failure("no-program", QT_TRANSLATE_NOOP("Diagnostic", "No program to record is given."), {},
                                    QT_TRANSLATE_NOOP("Diagnostic", "For example: callreel record SCRIPT, or "
                                                                    "callreel record -m MODULE.")),
                            usageExitCode);
    return 0;
}

} // namespace callreel::cli
