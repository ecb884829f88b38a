// SPDX-License-Identifier: Apache-2.0
#include "model/recording/CodetracerBackend.h"

#include <charconv>
#include <sys/stat.h>

#include "model/exit/ExitCode.h"
#include "model/exit/PolicyWords.h"
#include "model/recording/CodetracerRun.h"
#include "model/recording/InterpreterAnswer.h"
#include "model/recording/RecorderErrors.h"

namespace callreel {

namespace {

/// Asks without loading the recorder's own code twice: its version, or why it cannot be loaded.
const char* const versionQuestion = R"python(
import sys
try:
    import importlib.util
    if importlib.util.find_spec('codetracer_python_recorder') is None:
        print('missing', sys.version.split()[0])
    else:
        import codetracer_python_recorder
        from importlib import metadata
        print('version', metadata.version('codetracer-python-recorder'))
except BaseException as problem:
    print('broken', type(problem).__name__ + ':', str(problem).replace('\n', ' '))
)python";

/// "0.3.0" => {0, 3}
std::pair<int, int> majorMinor(const std::string& version) {
    int major = 0;
    int minor = 0;
    const char* const end = version.data() + version.size();
    const auto [dot, error] = std::from_chars(version.data(), end, major);
    if (error == std::errc() && dot != end)
        std::from_chars(dot + 1, end, minor);
    return {major, minor};
}

} // namespace

Result<RecorderIdentity> CodetracerBackend::selfTest(const RecordRequest& request) {
    if (request.program.front() == "-m" || request.program.front() == "-c" || request.program.front() == "-")
        return withExitCode(
            failure(
                "codetracer-scripts-only",
                QT_TRANSLATE_NOOP("Diagnostic", "The recorder codetracer runs scripts only, no modules and no code."),
                {}, QT_TRANSLATE_NOOP("Diagnostic", "Name the script's file, or record it with --recorder callreel.")),
            usageExitCode);
    std::vector<std::string> command{request.interpreter};
    command.insert(command.end(), request.pythonOptions.begin(), request.pythonOptions.end());
    command.insert(command.end(), {"-c", versionQuestion});
    const auto answer = askInterpreter(command);
    if (!answer)
        return std::unexpected(answer.error());
    std::string word = answer->substr(0, answer->find(' '));
    std::string rest = answer->size() > word.size() ? answer->substr(word.size() + 1) : std::string();
    while (!rest.empty() && rest.back() == '\n')
        rest.pop_back();
    const std::string package = std::string("codetracer_python_recorder==") + testedVersion;
    const std::string install = request.interpreter + " -m pip install " + package;
    if (word == "version") {
        m_version = rest;
        return RecorderIdentity{"codetracer_python_recorder", rest};
    }
    if (word == "missing")
        return failure(
            "codetracer-missing",
            QT_TRANSLATE_NOOP("Diagnostic", "The interpreter %1 does not have the package codetracer_python_recorder."),
            {request.interpreter, install, rest},
            QT_TRANSLATE_NOOP("Diagnostic", "Install it: %2 (for CPython 3.12 and 3.13; this is %3). Or choose an "
                                            "interpreter that has it with --python."));
    if (word == "broken")
        return failure(
            "codetracer-broken",
            QT_TRANSLATE_NOOP("Diagnostic", "The package codetracer_python_recorder of %1 does not load: %3"),
            {request.interpreter, install, rest}, QT_TRANSLATE_NOOP("Diagnostic", "Install it anew: %2"));
    return std::unexpected(recorderError("interpreter-not-python", {request.interpreter}));
}

std::vector<std::string> CodetracerBackend::flags(const RecordRequest& request, const std::string& version,
                                                  const std::string& traceFolder) {
    const RecorderPolicy& policy = request.policy;
    std::vector<std::string> out;
    if (majorMinor(version) <= std::pair{0, 3})
        out.insert(out.end(), {"--trace-dir", traceFolder, "--format", "binary"});
    else
        out.insert(out.end(), {"--out-dir", traceFolder});
    out.insert(out.end(), {"--on-recorder-error", onRecorderErrorName(policy.onRecorderError.value)});
    if (policy.keepPartialTrace.value)
        out.emplace_back("--keep-partial-trace");
    out.insert(out.end(), {"--io-capture", ioCaptureName(policy.ioCapture.value)});
    out.emplace_back(policy.moduleNameFromGlobals.value ? "--module-name-from-globals"
                                                        : "--no-module-name-from-globals");
    if (policy.logLevel.source != PolicySource::Default)
        out.insert(out.end(), {"--log-level", logLevelName(policy.logLevel.value)});
    // Always: its process then ends as the script does, and what we end with is decided in one place, ours. Its own
    // warning would be a second one.
    out.emplace_back("--propagate-script-exit");
    return out;
}

std::vector<std::string> CodetracerBackend::command(const RecordRequest& request, const std::string& runFolder) const {
    std::vector<std::string> out{request.interpreter};
    out.insert(out.end(), request.pythonOptions.begin(), request.pythonOptions.end());
    out.insert(out.end(), {"-m", "codetracer_python_recorder"});
    const std::vector<std::string> options = flags(request, m_version, CodetracerRun::traceFolder(runFolder));
    out.insert(out.end(), options.begin(), options.end());
    // It eats flags behind the script, unless a "--" stands before them.
    out.insert(out.end(), {"--", request.program.front(), "--"});
    out.insert(out.end(), request.program.begin() + 1, request.program.end());
    return out;
}

Result<std::unique_ptr<TraceMaker>> CodetracerBackend::begin(const RecordRequest& request,
                                                             const std::string& runFolder) const {
    return CodetracerRun::open(runFolder, {.output = request.output, .overwrite = request.overwrite});
}

bool CodetracerBackend::began(const RunLog& log) const {
    // It makes the folder when it starts, and fills it when it ends.
    struct stat status {};
    return ::stat(CodetracerRun::traceFolder(log.path()).c_str(), &status) == 0;
}

std::optional<Diagnostic> CodetracerBackend::trouble(const RunLog&, bool& isFatal) const {
    isFatal = false;
    return std::nullopt; // it says nothing while it runs; what its folder tells is in the verdict
}

} // namespace callreel
