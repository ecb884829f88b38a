// SPDX-License-Identifier: Apache-2.0
#include "model/recording/CodetracerRun.h"

#include <filesystem>
#include <map>

#include "model/recording/StopSequence.h"
#include "model/trace/log/DefinitionReader.h"
#include "model/trace/seal/LogFolder.h"
#include "model/trace/store/RunMetadataTable.h"

namespace callreel {

namespace {

namespace fs = std::filesystem;

constexpr const char* codetracerName = "codetracer_python_recorder";

Diagnostic note(const char* code, const char* message, std::vector<std::string> arguments, const char* help = "") {
    Diagnostic out;
    out.code = code;
    out.message = message;
    out.help = help;
    out.arguments = std::move(arguments);
    return out;
}

void readMetadata(const std::string& folder, const log::DefinitionReader::Visitor& visit) {
    const bool packing = false;
    log::DefinitionReader reader(folder, packing);
    reader.readSupervisorLog(visit);
}

} // namespace

bool CodetracerRun::isOne(const std::string& runFolder) {
    bool found = false;
    readMetadata(runFolder, [&](const log::Definition& definition) {
        found = found || (definition.kind == log::DefinitionRecord::Metadata && definition.key == "recorder.name" &&
                          definition.text == codetracerName);
    });
    return found;
}

CodetracerRun::CodetracerRun(std::string runFolder, SealOptions options, std::unique_ptr<TraceImport> target)
    : m_folder(std::move(runFolder)), m_options(std::move(options)), m_target(std::move(target)),
      m_began(monotonicMilliseconds() * 1'000'000) {}

Result<std::unique_ptr<TraceMaker>> CodetracerRun::open(const std::string& runFolder, const SealOptions& options) {
    if (!LogFolder::isLog(runFolder))
        return failure("not-a-log", QT_TRANSLATE_NOOP("Diagnostic", "%1 is not the log of a run."), {runFolder},
                       QT_TRANSLATE_NOOP("Diagnostic", "Name the folder of one run, below running in CALLREEL_HOME."));
    const std::string output = options.output.empty() ? LogFolder::plannedOutput(runFolder) : options.output;
    if (output.empty())
        return failure("no-output",
                       QT_TRANSLATE_NOOP("Diagnostic", "The log %1 does not say where its trace is to go."),
                       {runFolder}, QT_TRANSLATE_NOOP("Diagnostic", "Name the file with -o."));
    auto target = TraceImport::create(output);
    if (!target)
        return std::unexpected(target.error());
    return std::unique_ptr<TraceMaker>(new CodetracerRun(runFolder, options, std::move(*target)));
}

void CodetracerRun::readSupervisorLog() {
    m_run = {};
    m_evidence = {};
    readMetadata(m_folder, [this](const log::Definition& definition) {
        if (definition.kind == log::DefinitionRecord::Metadata)
            applyMetadata(m_run, std::string(definition.key), std::string(definition.text));
        else
            m_evidence.note(definition);
    });
    m_run.durationNs = m_evidence.exit ? m_evidence.exit->monotonic - m_began : RunMetadata::notKnown;
    // A log that was left behind is sealed long after its program began.
    if (m_run.durationNs < 0)
        m_run.durationNs = RunMetadata::notKnown;
}

void CodetracerRun::lostAtKill(Verdict& verdict) const {
    verdict.completeness = Verdict::Completeness::Truncated;
    verdict.loss.insert(verdict.loss.begin(), {"lost-at-kill", {}, 1, 0});
}

/// What the recorder says of the end, beside what the process did.
void CodetracerRun::compare(const CodetracerMetadata& metadata, const CodetracerImport& import,
                            Verdict& verdict) const {
    if (!m_evidence.exit || !metadata.exitStatus) {
        if (!m_evidence.exit) // nobody waited for the process: the recorder's word is all there is
            verdict.script = scriptStatusOf(metadata);
        return;
    }
    ScriptStatus& script = verdict.script;
    const auto said = metadata.exitStatus->code;
    const std::string did = script.signal ? signalName(*script.signal) : std::to_string(script.code.value_or(0));
    if (!said) {
        if (script.code == 1) {
            script.outcome = ScriptStatus::Outcome::Exception;
            if (import.lastWord() && !import.lastWord()->empty())
                script.message = import.lastWord();
        }
        verdict.recorderErrors.push_back(
            note("status-not-told",
                 QT_TRANSLATE_NOOP("Diagnostic", "The recorder does not tell how the script ended; the process ended "
                                                 "with %1."),
                 {did}));
    } else if (script.signal || *said != script.code.value_or(0)) {
        verdict.recorderErrors.push_back(
            note("status-disagrees",
                 QT_TRANSLATE_NOOP("Diagnostic", "The recorder says that the script ended with status %1; the process "
                                                 "ended with %2."),
                 {std::to_string(*said), did}));
    } else if (*said == 1 && import.lastWord() && (import.lastWord()->empty() || *import.lastWord() == "None")) {
        verdict.recorderErrors.push_back(
            note("status-doubtful",
                 QT_TRANSLATE_NOOP("Diagnostic", "The recorder counts sys.exit() without a status as 1; without it, "
                                                 "Python ends with 0."),
                 {}));
    } else if (*said == 1 && import.lastWord() && *import.lastWord() != "1" && *import.lastWord() != "True") {
        script.message = import.lastWord();
        verdict.recorderErrors.push_back(note(
            "message-lost", QT_TRANSLATE_NOOP("Diagnostic", "The recorder did not print what the script left with: %1"),
            {*import.lastWord()}));
    }
}

Result<SealResult> CodetracerRun::finish() {
    readSupervisorLog();
    Verdict verdict;
    verdict.script = m_evidence.scriptStatus();
    RunMetadata run = m_run;
    run.timesRecorded = false;
    run.threadsTold = false;

    const std::string folder = traceFolder(m_folder);
    std::error_code ignored;
    const bool empty = !fs::exists(folder, ignored) || fs::is_empty(folder, ignored);
    // Killed, or gone without Python's help: os._exit, exec. That is the script's end, and not a failure.
    if (empty) {
        lostAtKill(verdict);
        return m_target->finish(run, std::move(verdict), m_options.overwrite);
    }
    auto source = CodetracerSource::find(folder);
    if (!source)
        return std::unexpected(source.error());
    CodetracerImport import(*source, *m_target);
    import.keepValues(m_run.valuesRecorded);
    import.keepOutput(m_run.outputRecorded);
    const auto read = import.read();
    const bool whole = source->metadata.isThere;
    if (!read && (whole || read.error().code != "import-damaged"))
        return std::unexpected(read.error());

    const RunMetadata told = import.run();
    run.threadsTold = told.threadsTold;
    run.linesRecorded = told.linesRecorded;
    run.importedFormat = told.importedFormat;
    verdict.loss = import.losses();
    verdict.loss.push_back({"late-threads-not-told", {}, 1, 0});
    if (!whole) {
        lostAtKill(verdict);
        if (!verdict.script.signal) {
            verdict.recorder = Verdict::Recorder::Failed;
            verdict.recorderErrors.push_back(note(
                "codetracer-not-finished",
                QT_TRANSLATE_NOOP("Diagnostic", "The recorder could not finish its trace: it has no metadata."), {},
                QT_TRANSLATE_NOOP("Diagnostic", "What it printed stands above. callreel's own recorder "
                                                "(--recorder callreel) may do better.")));
        }
    } else {
        compare(source->metadata, import, verdict);
        if (source->metadata.exitStatus && source->metadata.exitStatus->label == "<disabled>")
            verdict.recorder = Verdict::Recorder::Disabled;
    }
    auto result = m_target->finish(run, std::move(verdict), m_options.overwrite);
    if (result)
        result->functions = import.functions();
    return result;
}

} // namespace callreel
