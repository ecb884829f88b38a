// SPDX-License-Identifier: Apache-2.0
#include "model/recording/SupervisorEvents.h"

#include "model/trace/json/JsonWriter.h"

namespace callreel::events {

namespace {

/// Of one thread, innermost: what a window shows.
constexpr std::size_t mostOpenCalls = 20;

JsonWriter begin(const char* name) {
    JsonWriter json;
    json.beginObject().member("event", name);
    return json;
}

std::string end(JsonWriter& json) {
    return json.endObject().take();
}

void writeError(JsonWriter& json, const Diagnostic& error) {
    json.key("error").beginObject().member("code", error.code).member("message", error.text());
    json.member("help", error.helpText()).endObject();
}

} // namespace

std::string started(const std::string& run, pid_t pid, const std::string& log, const std::string& output) {
    JsonWriter json = begin("started");
    json.member("run", run).member("pid", pid).member("log", log).member("output", output);
    return end(json);
}

std::string progress(std::int64_t elapsedNs, const SealProgress& progress, std::uint64_t bytes, std::uint64_t memory) {
    JsonWriter json = begin("progress");
    json.member("elapsed_ns", elapsedNs).member("calls", progress.calls).member("bytes", bytes);
    json.member("threads", progress.threads).member("memory", memory);
    json.key("open").beginArray();
    for (const auto& thread : progress.open) {
        json.beginObject().member("thread", thread.name).key("calls").beginArray();
        const std::size_t count = thread.calls.size();
        for (std::size_t i = count > mostOpenCalls ? count - mostOpenCalls : 0; i < count; ++i) {
            const auto& call = thread.calls[i];
            json.beginObject().member("function", call.function).member("since_ns", call.since);
            json.member("arguments", call.arguments).endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
    return end(json);
}

std::string stopping(const char* step, std::optional<int> waitMs) {
    JsonWriter json = begin("stopping");
    json.member("step", step);
    if (waitMs)
        json.member("wait_ms", *waitMs);
    return end(json);
}

std::string scriptEnded(const ScriptProcess::End& ending) {
    JsonWriter json = begin("script-ended");
    json.member("code", ending.bySignal ? std::nullopt : std::optional(ending.number));
    json.member("signal", ending.bySignal ? std::optional(ending.number) : std::nullopt);
    return end(json);
}

std::string sealing(double done) {
    JsonWriter json = begin("sealing");
    json.member("done", done);
    return end(json);
}

std::string ended(const RunResult& result, int exitCode) {
    JsonWriter json = begin(result.failure ? "failed" : "finished");
    if (result.failure) {
        json.member("exit_code", exitCode);
        writeError(json, *result.failure);
        json.key("report").raw(result.report.run.id.empty() ? "null" : result.report.toJson());
    } else {
        json.key("report").raw(result.report.toJson());
        json.member("exit_code", exitCode);
        json.member("warning", result.exit.warning ? std::optional("callreel: " + *result.exit.warning) : std::nullopt);
    }
    return end(json);
}

std::string telemetry(const std::string& event) {
    JsonWriter json = begin("telemetry");
    json.key("telemetry").raw(event);
    return end(json);
}

std::string failed(int exitCode, const Diagnostic& error) {
    JsonWriter json = begin("failed");
    json.member("exit_code", exitCode);
    writeError(json, error);
    json.nullMember("report");
    return end(json);
}

} // namespace callreel::events
