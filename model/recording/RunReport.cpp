// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RunReport.h"

#include "model/recording/RecorderErrors.h"
#include "model/trace/Trace.h"
#include "model/trace/VerdictNames.h"
#include "model/trace/seal/SealResult.h"

namespace callreel {

namespace {

void writeRun(JsonWriter& json, const RunMetadata& run) {
    json.key("run").beginObject();
    json.member("id", run.id);
    json.key("program").beginArray();
    for (const std::string& word : run.program)
        json.value(word);
    json.endArray();
    json.member("workdir", run.workdir).member("started", run.started);
    json.member("duration_ns", run.durationNs == RunMetadata::notKnown ? std::nullopt : std::optional(run.durationNs));
    json.key("interpreter").beginObject();
    json.member("path", run.interpreterPath).member("version", run.interpreterVersion).endObject();
    json.key("recorder").beginObject();
    json.member("name", run.recorderName).member("version", run.recorderVersion).endObject();
    if (!run.importedFrom.empty()) {
        json.key("import").beginObject();
        json.member("path", run.importedFrom).member("format", run.importedFormat).endObject();
    }
    json.endObject();
}

void writeScript(JsonWriter& json, const Verdict& verdict) {
    const ScriptStatus& script = verdict.script;
    json.key("script").beginObject();
    json.member("outcome", outcomeName(script.outcome)).member("code", script.code).member("signal", script.signal);
    json.member("exception", script.exception).member("message", script.message);
    json.member("ended_by", verdict.endedBy ? std::optional(verdict.endedBy->number()) : std::nullopt);
    if (script.stoppedByUser)
        json.member("stopped_by", "user");
    json.endObject();
}

void writeRecorder(JsonWriter& json, const Verdict& verdict) {
    json.key("recorder").beginObject().member("state", recorderName(verdict.recorder));
    json.key("errors").beginArray();
    for (const Diagnostic& error : verdict.recorderErrors) {
        // The log has the recorder's words; what to do about them is in our table.
        const std::string help =
            error.helpText().empty() ? recorderErrorSaid(error.code, {}).helpText() : error.helpText();
        json.beginObject().member("code", error.code).member("message", error.text());
        json.member("help", help).endObject();
    }
    json.endArray().endObject();
}

void writeCompleteness(JsonWriter& json, const Verdict& verdict) {
    json.key("completeness").beginObject().member("state", completenessName(verdict.completeness));
    json.key("loss").beginArray();
    for (const Loss& loss : verdict.loss) {
        json.beginObject().member("kind", loss.kind).member("where", loss.where);
        json.member("count", loss.count).member("bytes", loss.bytes).endObject();
    }
    json.endArray().endObject();
}

void writeBalance(JsonWriter& json, const Verdict& verdict) {
    json.key("balance").beginObject().member("balanced", verdict.balanced);
    json.member("calls", verdict.calls).member("returns", verdict.returns);
    json.member("suspended", verdict.suspended).member("closed_at_end", verdict.closedAtEnd);
    json.key("threads").beginArray();
    for (const ThreadBalance& thread : verdict.threads) {
        json.beginObject().member("id", thread.thread).member("name", thread.name);
        json.member("calls", thread.calls)
            .member("returns", thread.returns)
            .member("balanced", thread.balanced)
            .endObject();
    }
    json.endArray().endObject();
}

} // namespace

RunReport RunReport::fromTrace(const Trace& trace) {
    RunReport report;
    report.trace = trace.path();
    report.run = trace.run();
    report.verdict = trace.verdict();
    report.calls = trace.callCount();
    report.threads = trace.threads().size();
    report.functions = trace.functions().size();
    report.bytes = trace.fileBytes();
    return report;
}

RunReport RunReport::fromSeal(const SealResult& result) {
    RunReport report;
    report.trace = result.path;
    report.run = result.run;
    report.verdict = result.verdict;
    report.calls = result.calls;
    report.threads = result.threads;
    report.functions = result.functions;
    report.bytes = result.bytes;
    return report;
}

std::string RunReport::toJson(JsonWriter::Style style) const {
    JsonWriter json(style);
    json.beginObject().member("schema", "callreel.run/1");
    json.member("trace", trace.empty() ? std::nullopt : std::optional(trace));
    writeRun(json, run);
    json.key("process_exit_status").beginObject();
    json.member("code", verdict.script.processCode()).member("label", verdict.script.processLabel()).endObject();
    json.key("verdict").beginObject();
    writeScript(json, verdict);
    writeRecorder(json, verdict);
    writeCompleteness(json, verdict);
    writeBalance(json, verdict);
    json.endObject();
    json.key("counts").beginObject().member("calls", calls).member("threads", threads);
    json.member("functions", functions).member("bytes", bytes).endObject();
    json.endObject();
    return json.take();
}

} // namespace callreel
