// SPDX-License-Identifier: Apache-2.0
#include "app/cli/PythonOptions.h"

namespace callreel::cli {

void PythonOptions::addTo(CLI::App& command) {
    command.add_option("--python", interpreter, "The interpreter: a path, or a name on PATH")->type_name("PATH");
    command.add_option("--python-option", options, "An option for the interpreter: -X, -W, -O ... (again for each)")
        ->type_name("OPT")
        ->allow_extra_args(false)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

} // namespace callreel::cli
