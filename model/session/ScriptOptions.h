// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "model/exit/RecorderPolicy.h"
#include "model/session/ExitMode.h"
#include "model/session/ShutdownOrchestrator.h"

namespace callreel {

/// How a script is run. What is not set has the default of the tables in docs/lifecycle.md.
struct ScriptOptions {
    /// What becomes of the process. Nothing: `halt`, then the variables, then None.
    std::optional<ExitMode> exitMode;
    /// Deprecated: true says what exitMode = Halt says, and is ignored when exitMode is set; false says nothing.
    std::optional<bool> halt;
    StopMode stopMode = StopMode::IfStarted;
    /// The process is one that stays when its script is done (a service, a window, `--stay`): decided at its start.
    /// Only ExitMode::Auto looks at it.
    bool persistent = false;
    /// Wait until the service can take work before the function runs.
    bool awaitPool = true;

    /// End first what sessions left behind whose owner was killed; a program that sees to it itself says false.
    bool sweepOrphans = true;

    /// Milliseconds that each step may take before it counts as failed.
    struct Patience {
        int start = 15000;
        int ready = 30000;
    } patience;
    ShutdownOrchestrator::Patience shutdownPatience;

    /// SIGINT, SIGTERM and SIGHUP, where nobody else handles or ignores them, lead through the shutdown: the first ends
    /// the script and cleans up, the second kills what is left, the third leaves at once.
    bool handleSignals = true;

    /// What it is, for those who follow it: "record job.py"; without arguments, which may hold secrets. Empty: the name
    /// of the process.
    std::string program;
    /// JSON lines; empty: the variable CALLREEL_TELEMETRY.
    std::string telemetryFile;
    /// Gets every event as well, as its line of JSON; may be called from another thread. Without one, the window's
    /// journal (Telemetry) gets them.
    std::function<void(const std::string& json)> telemetryListener;
    /// What is to be told before the shutdown begins; never called in the exit path (L16, L17). Nothing: nobody is
    /// told.
    std::function<void(const Diagnostic&)> log;

    /// Called before the shutdown of a process that ends with it (Stop, Halt): the place for what its main() would say.
    /// `error` is null when there is none. Nothing: `log` gets the error.
    std::function<void(int status, const Diagnostic* error)> lastWord;

    std::function<std::optional<std::string>(const char* name)> environment = processEnvironment;
    ProcessEnd end;
};

} // namespace callreel
