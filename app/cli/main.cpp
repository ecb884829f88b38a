// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <fcntl.h>
#include <iostream>
#include <unistd.h>

#include "app/cli/CommandLine.h"
#include "app/cli/Rendering.h"
#include "model/exit/ExitCode.h"
#include "model/recording/SignalWatch.h"

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

/// A standard stream that the caller closed stays closed for the script, but its number must not become that of a file
/// of ours: what we write for the user would end up in it.
void reserveStandardStreams() {
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) < 0) [[maybe_unused]]
            const int placeholder = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    }
}

/// The process boundary: the one place that renders an error and turns it into an exit code (E4-E6).
int main(int argc, char** argv) {
    reserveStandardStreams();
    cli::CommandLine commandLine;
    Result<int> outcome = commandLine.run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
    if (outcome)
        outcome = withFlushedOutput(*outcome);
    const int exitCode = outcome ? *outcome : exitCodeOf(outcome.error()).value_or(1);
    if (!outcome) {
        cli::writeToStandardError(cli::renderDiagnostic(outcome.error()));
        if (const auto trailer = commandLine.trailer(outcome.error(), exitCode))
            cli::writeToStandardError(*trailer + "\n");
    }
    commandLine.ended(exitCode, outcome ? nullptr : &outcome.error());
    if (const auto signal = commandLine.dieOf())
        SignalWatch::doDefault(*signal);
    return exitCode;
}
