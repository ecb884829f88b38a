// SPDX-License-Identifier: Apache-2.0
#include "model/recording/command/CommandStart.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

#include "model/exit/ExitCode.h"

namespace callreel {

Diagnostic commandNotStarted(const std::string& program, int error) {
    if (error == ENOENT) {
        const bool isPath = program.find('/') != std::string::npos;
        return withExitCode(
                   failure("command-not-found", QT_TRANSLATE_NOOP("Diagnostic", "The command \"%1\" is not found."),
                           {program},
                           isPath ? QT_TRANSLATE_NOOP("Diagnostic", "There is no such file, or the interpreter that "
                                                                    "its first line names is not there.")
                                  : QT_TRANSLATE_NOOP("Diagnostic", "It is in no folder of PATH.")),
                   127)
            .error();
    }
    return withExitCode(failure("command-not-executable",
                                QT_TRANSLATE_NOOP("Diagnostic", "The command \"%1\" cannot be run: "
                                                                "%2."),
                                {program, std::strerror(error)}),
                        126)
        .error();
}

int becomeCommand(const std::vector<std::string>& command) {
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    return errno;
}

} // namespace callreel
