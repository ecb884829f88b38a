// SPDX-License-Identifier: Apache-2.0
#include "model/trace/VerdictNames.h"

namespace callreel {

const char* outcomeName(ScriptStatus::Outcome outcome) {
    switch (outcome) {
    case ScriptStatus::Outcome::Exited:
        return "exited";
    case ScriptStatus::Outcome::Exception:
        return "exception";
    case ScriptStatus::Outcome::Signal:
        return "signal";
    case ScriptStatus::Outcome::Running:
        return "running";
    case ScriptStatus::Outcome::Unknown:
        return "unknown";
    }
    return "unknown";
}

const char* recorderName(Verdict::Recorder recorder) {
    switch (recorder) {
    case Verdict::Recorder::Ok:
        return "ok";
    case Verdict::Recorder::Failed:
        return "failed";
    case Verdict::Recorder::Disabled:
        return "disabled";
    }
    return "failed";
}

const char* completenessName(Verdict::Completeness completeness) {
    switch (completeness) {
    case Verdict::Completeness::Complete:
        return "complete";
    case Verdict::Completeness::Truncated:
        return "truncated";
    case Verdict::Completeness::Partial:
        return "partial";
    }
    return "truncated";
}

} // namespace callreel
