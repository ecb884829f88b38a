// SPDX-License-Identifier: Apache-2.0
#include "model/session/batch/BatchResult.h"

#include "model/exit/ExitCode.h"

namespace callreel {

BatchResult::Counts BatchResult::counts() const {
    Counts out;
    out.total = static_cast<int>(runs.size());
    for (const BatchRun& run : runs) {
        out.passed += run.state == BatchRun::State::Passed;
        out.failed += run.state == BatchRun::State::Failed;
        out.notRecorded += run.state == BatchRun::State::NotRecorded;
        out.notRun += run.state == BatchRun::State::NotRun;
        out.flaky += run.isFlaky();
    }
    return out;
}

bool BatchResult::isRecorded() const {
    for (const BatchRun& run : runs) {
        if (run.state == BatchRun::State::NotRecorded ||
            (run.state == BatchRun::State::NotRun && run.reason == QLatin1String("service-lost")))
            return false;
    }
    return true;
}

int BatchResult::exitCode(bool propagate) const {
    if (!isRecorded())
        return recorderExitCode.value();
    return propagate && counts().failed > 0 ? 1 : 0;
}

} // namespace callreel
