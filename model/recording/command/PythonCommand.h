// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callreel {

/// "python", "python3", "python3.13t", "pypy3": the name of a Python, without a folder.
bool isPythonName(std::string_view name);

/// A command that runs a Python program, taken apart as a recording takes it.
struct PythonCommand {
    std::string interpreter;                ///< a path, or a name on PATH
    std::vector<std::string> pythonOptions; ///< before the program
    std::vector<std::string> program;       ///< SCRIPT ARGS..., -m MODULE ARGS... or -c CODE ARGS...

    /// Of `python [options] SCRIPT|-m|-c ...`, and of a script whose first line names a Python (looked for on PATH as a
    /// shell does). Nothing for any other command, and for a Python that would be interactive or only tell of itself.
    static std::optional<PythonCommand> of(const std::vector<std::string>& command);
};

} // namespace callreel
