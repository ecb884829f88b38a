// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <iostream>

#include "app/cli/CommandLine.h"
#include "app/cli/Rendering.h"
#include "model/exit/ExitCode.h"

namespace {

using namespace callreel;

/// What was written to standard output must have arrived: a full disk is an error, not a success.
Result<int> withFlushedOutput(int code) {
    std::cout.flush();
    const bool failed = !std::cout || std::fflush(stdout) != 0;
    if (!failed || code != 0)
        return code;
    return failure("output-not-written", QT_TRANSLATE_NOOP("Diagnostic", "Standard output could not be written."), {},
                   QT_TRANSLATE_NOOP("Diagnostic", "Is the disk full, or has the reader gone?"));
}

} // namespace

/// The process boundary: the one place that renders an error and turns it into an exit code (E4-E6).
int main(int argc, char** argv) {
    cli::CommandLine commandLine;
    Result<int> outcome = commandLine.run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
    if (outcome)
        outcome = withFlushedOutput(*outcome);
    if (outcome)
        return *outcome;
    cli::writeToStandardError(cli::renderDiagnostic(outcome.error()));
    return exitCodeOf(outcome.error()).value_or(1);
}
