// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/exit/ScriptStatus.h"
#include "model/trace/Verdict.h"
#include "model/trace/log/DefinitionReader.h"
#include "model/trace/log/format/LogFormat.h"

namespace callreel {

/// What a log says about how the run ended, gathered from its records; and what follows from that.
struct RunEvidence {
    struct Exit {
        std::int64_t monotonic = 0;
        log::ExitKind kind = log::ExitKind::Exited;
        int number = 0;
        bool stoppedByUser = false;
    };
    struct Outcome {
        std::uint64_t ticks = 0;
        log::OutcomeKind kind = log::OutcomeKind::Exited;
        int code = 0;
        std::string type;
        std::string message;
    };

    std::optional<Exit> exit;       ///< what waitpid told the supervisor
    std::optional<Outcome> outcome; ///< how the main program ended, as Python saw it
    bool stillRunning = false;      ///< nobody saw it end, and it lives
    std::vector<Diagnostic> failures;
    bool fatalFailure = false;
    log::RecorderState state = log::RecorderState::NotStarted;

    /// Takes an Exit, Outcome or Failure record.
    void note(const log::Definition& definition);
    void noteFailure(bool fatal, std::string code, std::string message);

    /// The first of the verdict's answers: what waitpid saw, refined by what Python said (contract: verdict.script).
    ScriptStatus scriptStatus() const;
    Verdict::Recorder recorder() const;
};

} // namespace callreel
