// SPDX-License-Identifier: Apache-2.0
#include "model/trace/seal/RunEvidence.h"

#include <algorithm>

namespace callreel {

void RunEvidence::note(const log::Definition& definition) {
    if (definition.kind == log::DefinitionRecord::Exit) {
        exit = Exit{definition.monotonic,
                    definition.detail == static_cast<std::uint8_t>(log::ExitKind::Signal) ? log::ExitKind::Signal
                                                                                          : log::ExitKind::Exited,
                    static_cast<int>(definition.number & 0xFF), definition.stoppedByUser};
    } else if (definition.kind == log::DefinitionRecord::Outcome) {
        outcome = Outcome{
            definition.ticks,
            definition.detail == static_cast<std::uint8_t>(log::OutcomeKind::Exception) ? log::OutcomeKind::Exception
                                                                                        : log::OutcomeKind::Exited,
            static_cast<int>(definition.number & 0xFF), std::string(definition.key), std::string(definition.text)};
    } else if (definition.kind == log::DefinitionRecord::Failure) {
        noteFailure(definition.detail != 0, std::string(definition.key), std::string(definition.text));
    }
}

void RunEvidence::noteFailure(bool fatal, std::string code, std::string message) {
    fatalFailure = fatalFailure || fatal;
    const bool known = std::any_of(failures.begin(), failures.end(), [&](const Diagnostic& failure) {
        return failure.code == code && failure.arguments.front() == message;
    });
    if (known)
        return;
    Diagnostic failure;
    failure.code = std::move(code);
    // The recorder's own words are an argument: what looks like %1 in them stays as it is.
    failure.message = "%1";
    failure.arguments = {std::move(message)};
    failures.push_back(std::move(failure));
}

ScriptStatus RunEvidence::scriptStatus() const {
    ScriptStatus status;
    const bool raised = outcome && outcome->kind == log::OutcomeKind::Exception;
    if (outcome && !outcome->type.empty())
        status.exception = outcome->type;
    if (outcome && !outcome->message.empty())
        status.message = outcome->message;
    if (!exit) {
        // How it ended is known by who waited for it; a process that outlived its supervisor was seen by nobody.
        status.outcome = stillRunning ? ScriptStatus::Outcome::Running : ScriptStatus::Outcome::Unknown;
        return status;
    }
    status.stoppedByUser = exit->stoppedByUser;
    if (exit->kind == log::ExitKind::Signal) {
        status.outcome = ScriptStatus::Outcome::Signal;
        status.signal = exit->number;
        // A normal end before the signal came is not what killed it.
        if (!raised) {
            status.exception.reset();
            status.message.reset();
        }
        return status;
    }
    status.outcome = raised ? ScriptStatus::Outcome::Exception : ScriptStatus::Outcome::Exited;
    status.code = exit->number;
    return status;
}

Verdict::Recorder RunEvidence::recorder() const {
    if (fatalFailure || state == log::RecorderState::Failed)
        return Verdict::Recorder::Failed;
    if (state == log::RecorderState::Disabled)
        return Verdict::Recorder::Disabled;
    return Verdict::Recorder::Ok;
}

} // namespace callreel
