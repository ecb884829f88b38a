// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CallJson.h"

#include "model/trace/json/ValueJson.h"

namespace callreel::cli {
namespace {

const char* enterName(EnterCause cause) {
    switch (cause) {
    case EnterCause::Start:
        return "start";
    case EnterCause::Resume:
        return "resume";
    case EnterCause::Throw:
        return "throw";
    case EnterCause::Running:
        return "running";
    }
    return "";
}

const char* exitName(ExitCause cause) {
    switch (cause) {
    case ExitCause::Return:
        return "return";
    case ExitCause::Yield:
        return "yield";
    case ExitCause::Unwind:
        return "unwind";
    case ExitCause::Open:
        return "open";
    }
    return "";
}

} // namespace

std::string treeHeaderJson(bool complete, std::uint64_t calls) {
    JsonWriter json;
    json.beginObject();
    json.member("schema", "callreel.tree/1").member("complete", complete).member("calls", calls);
    json.endObject();
    return json.take();
}

std::string callJson(const Trace& trace, const Call& call, const CallValues& values,
                     const std::vector<std::uint32_t>* lines) {
    const FunctionInfo& function = trace.function(call.function);
    JsonWriter json;
    json.beginObject();
    json.member("id", call.id.number());
    if (call.parent == Call::noParent)
        json.nullMember("parent");
    else
        json.member("parent", CallId{call.id.thread, call.parent}.number());
    json.member("thread", call.id.thread).member("depth", call.depth).member("activation", call.activation);
    json.member("function", function.name).member("module", function.module);
    json.member("file", function.file).member("line", function.line);
    json.member("enter", enterName(call.enter)).member("exit", exitName(call.exit));
    const auto told = [](std::int64_t time) {
        return time == RunMetadata::notKnown ? std::nullopt : std::optional(time);
    };
    json.member("start_ns", told(call.start)).member("duration_ns", told(call.duration));
    json.key("arguments");
    writeJson(json, values.arguments);
    json.key("result");
    if (values.result)
        writeJson(json, *values.result);
    else
        json.null();
    if (lines) {
        json.key("lines").beginArray();
        for (const std::uint32_t line : *lines)
            json.value(line);
        json.endArray();
    }
    json.endObject();
    return json.take();
}

} // namespace callreel::cli
