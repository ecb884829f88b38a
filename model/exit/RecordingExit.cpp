// SPDX-License-Identifier: Apache-2.0
#include "model/exit/RecordingExit.h"

#include <csignal>

#include "model/exit/ExitCode.h"

namespace callreel {

namespace {

std::string suppressedWarning(const ScriptStatus& script) {
    const std::string how = script.signal ? "was killed by " + signalName(*script.signal)
                                          : "exited with status " + std::to_string(script.code.value_or(0));
    return "script " + how + "; returning 0 (--propagate-script-exit or " + propagateScriptExitVariable +
           "=1 returns it)";
}

} // namespace

RecordingExit decideExit(const RecorderPolicy& policy, const ScriptStatus& script, bool recorderFailed) {
    RecordingExit end;
    if (recorderFailed) {
        end.code = recorderExitCode.value();
        return end;
    }
    if (script.signal == SIGINT) { // interrupted and not handled: in both modes, so that a shell's loop stops
        end.code = 128 + SIGINT;
        end.dieOf = SIGINT;
        return end;
    }
    const int code = script.processCode().value_or(0);
    if (policy.propagateScriptExit.value)
        end.code = code;
    else if (code != 0)
        end.warning = suppressedWarning(script);
    return end;
}

Result<void> checkIoCapture(const RecorderPolicy& policy) {
    if (policy.ioCapture.value != IoCapture::ProxiesAndDescriptors)
        return {};
    auto error = failure("bad-option",
                         QT_TRANSLATE_NOOP("Diagnostic", "%1 asks for proxies+fd, which this recorder does "
                                                         "not have."),
                         {policy.ioCapture.origin},
                         QT_TRANSLATE_NOOP("Diagnostic",
                                           "It takes off or proxies; proxies keeps what passes through Python's files "
                                           "and os.write. What C code writes past Python could only be kept by putting "
                                           "a pipe in place of the program's own output, which the program would "
                                           "notice."));
    error.error().source = policy.ioCapture.origin;
    return withExitCode(std::move(error), usageExitCode);
}

Result<void> checkRequiredTrace(const RecorderPolicy& policy, bool anythingRecorded) {
    if (!policy.requireTrace.value || anythingRecorded)
        return {};
    return withExitCode(
        failure("nothing-recorded", QT_TRANSLATE_NOOP("Diagnostic", "Nothing of the program was recorded."), {},
                QT_TRANSLATE_NOOP("Diagnostic", "A trace is required (--require-trace or "
                                                "CODETRACER_REQUIRE_TRACE), so this counts as a failure.")),
        recorderExitCode);
}

} // namespace callreel
