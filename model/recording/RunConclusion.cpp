// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RunConclusion.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <unistd.h>
#include <utility>

#include "model/recording/RecorderErrors.h"

namespace callreel {

namespace {

/// Whether something was written to the log and is not there any more; how the process ended is the last of it.
bool lostLog(const Verdict& verdict) {
    return verdict.script.outcome == ScriptStatus::Outcome::Unknown ||
           std::ranges::any_of(verdict.loss, [](const Loss& loss) {
               return loss.kind == "segment-missing" || loss.kind == "records-damaged";
           });
}

/// The policy says that nothing is to be left of a recording that failed. It is never done in silence.
void removePartialTrace(RunResult& result) {
    const std::string path = std::exchange(result.report.trace, {});
    result.report.bytes = 0;
    Diagnostic warning;
    if (::unlink(path.c_str()) == 0) {
        warning.code = "partial-trace-removed";
        warning.message = QT_TRANSLATE_NOOP("Diagnostic", "The trace of the failed recording was removed: %1.");
        warning.help = QT_TRANSLATE_NOOP("Diagnostic", "--keep-partial-trace keeps it, as far as it goes.");
        warning.arguments = {path};
    } else {
        warning.code = "partial-trace-not-removed";
        warning.message =
            QT_TRANSLATE_NOOP("Diagnostic", "The trace of the failed recording could not be removed: %1: %2.");
        warning.arguments = {path, std::strerror(errno)};
        result.report.trace = path;
    }
    warning.severity = Severity::Warning;
    result.warnings.push_back(std::move(warning));
}

} // namespace

RunResult concludeNotStarted(const RecordRequest& request, const RunMetadata& metadata, const Diagnostic& error) {
    RunResult result;
    result.failure = error;
    result.report.run = metadata;
    result.report.verdict.recorder = Verdict::Recorder::Failed;
    result.report.verdict.completeness = Verdict::Completeness::Partial;
    result.report.verdict.recorderErrors.push_back(error);
    result.exit = decideExit(request.policy, result.report.verdict.script, true);
    return result;
}

RunResult concludeUnrecorded(const EndedRun& run) {
    const ScriptStatus& status = run.status;
    if (status.signal == SIGINT && !run.trouble) { // interrupted before there was anything to record
        RunResult result;
        result.report.run = run.metadata;
        result.report.verdict.recorder = Verdict::Recorder::Failed;
        result.report.verdict.completeness = Verdict::Completeness::Partial;
        result.report.verdict.script = status;
        result.exit = decideExit(run.request.policy, status, false);
        return result;
    }
    const std::string how =
        status.signal ? signalName(*status.signal) : "status " + std::to_string(status.code.value_or(0));
    return concludeNotStarted(run.request, run.metadata,
                              run.trouble ? *run.trouble
                                          : recorderError("interpreter-ended", {run.request.interpreter, how}));
}

RunResult concludeRecorded(const EndedRun& run, const Result<SealResult>& sealed) {
    RunResult result;
    if (sealed) {
        result.report = RunReport::fromSeal(*sealed);
    } else {
        result.keptLog = run.log;
        result.report.run = run.metadata;
        result.report.verdict.completeness = Verdict::Completeness::Partial;
        Diagnostic unsealed;
        unsealed.code = sealed.error().code;
        unsealed.message = QT_TRANSLATE_NOOP("Diagnostic", "The trace could not be sealed.");
        unsealed.help = QT_TRANSLATE_NOOP("Diagnostic", "Nothing is lost: the log is kept in %1. When the trouble is "
                                                        "mended: callreel seal %1");
        unsealed.arguments = {run.log};
        result.failure = wrap(std::move(unsealed), sealed.error());
    }
    Verdict& verdict = result.report.verdict;
    // The process's own end is certain, whatever became of the log.
    const ScriptStatus& status = run.status;
    verdict.script.code = status.code;
    verdict.script.signal = status.signal;
    verdict.script.stoppedByUser = status.stoppedByUser;
    if (run.trouble && run.troubleIsFatal && !result.failure)
        result.failure = *run.trouble;
    else if (!result.failure && lostLog(verdict))
        result.failure = recorderError("log-damaged", {});
    else if (run.trouble && !run.troubleIsFatal)
        result.warnings.push_back(*run.trouble);
    if (verdict.script.outcome == ScriptStatus::Outcome::Unknown)
        verdict.script.outcome = status.outcome;
    // Known only from what it left behind, for a recorder that says nothing while it runs.
    if (!result.failure && verdict.recorder == Verdict::Recorder::Failed && !verdict.recorderErrors.empty())
        result.failure = verdict.recorderErrors.front();
    if (!result.failure) {
        if (auto enough = checkRequiredTrace(run.request.policy, sealed->programCalls > 0); !enough)
            result.failure = enough.error();
    }
    if (result.failure)
        verdict.recorder = Verdict::Recorder::Failed;
    if (result.failure && result.hasTrace() && !run.request.policy.keepPartialTrace.value)
        removePartialTrace(result);
    if (!sealed || (result.failure && verdict.recorderErrors.empty()))
        verdict.recorderErrors.push_back(*result.failure);
    result.exit = decideExit(run.request.policy, verdict.script, result.failure.has_value());
    if (run.interrupted && !result.failure) { // the user wants out of it all: a shell's loop is to stop
        result.exit.code = 128 + SIGINT;
        result.exit.dieOf = SIGINT;
        result.exit.warning.reset(); // it says that 0 is returned
    }
    return result;
}

} // namespace callreel
