// SPDX-License-Identifier: Apache-2.0
#include "model/formats/CodetracerMetadata.h"

#include <simdjson.h>

#include "model/formats/CodetracerReader.h"
#include "model/formats/InputFile.h"

namespace callreel {

namespace {

using simdjson::dom::element;

constexpr std::size_t mostBytes = 16u << 20;

std::string textOf(simdjson::simdjson_result<element> found) {
    std::string_view text;
    return found.get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

/// How often a filter touched what a call has; it counts variables beside that, which we do not take over.
std::uint64_t ofCalls(simdjson::simdjson_result<element> found) {
    std::uint64_t sum = 0;
    for (const char* key : {"argument", "return"}) {
        std::uint64_t number = 0;
        if (found[key].get(number) == simdjson::SUCCESS)
            sum += number;
    }
    return sum;
}

} // namespace

Result<CodetracerMetadata> CodetracerMetadata::read(const std::string& folder) {
    const std::string path = folder + "/trace_metadata.json";
    const auto content = readSmallImport(path, mostBytes);
    CodetracerMetadata metadata;
    if (!content) {
        if (content.error().code == "no-such-file")
            return metadata;
        return std::unexpected(content.error());
    }
    metadata.isThere = true;
    simdjson::dom::parser parser;
    element json;
    if (const auto error = parser.parse(*content).get(json); error != simdjson::SUCCESS)
        return importDamaged(path, simdjson::error_message(error));
    if (!json.is_object())
        return importDamaged(path, "it is no object");
    metadata.program = textOf(json["program"]);
    metadata.workdir = textOf(json["workdir"]);
    metadata.recordingId = textOf(json["recording_id"]);
    metadata.recorder = textOf(json["recorder"]["name"]);
    metadata.recorderVersion = textOf(json["recorder"]["version"]);
    simdjson::dom::array arguments;
    if (json["args"].get(arguments) == simdjson::SUCCESS) {
        for (const element argument : arguments)
            metadata.arguments.push_back(textOf(simdjson::simdjson_result<element>(element(argument))));
    }
    simdjson::dom::object status;
    if (json["process_exit_status"].get(status) == simdjson::SUCCESS) {
        metadata.exitStatus.emplace();
        std::int64_t code = 0;
        if (status["code"].get(code) == simdjson::SUCCESS)
            metadata.exitStatus->code = code;
        if (std::string label = textOf(status["label"]); !label.empty())
            metadata.exitStatus->label = std::move(label);
    }
    const auto statistics = json["trace_filter"]["stats"];
    std::uint64_t skipped = 0;
    if (statistics["scopes_skipped"].get(skipped) == simdjson::SUCCESS)
        metadata.scopesSkipped = skipped;
    metadata.valuesRedacted = ofCalls(statistics["value_redactions"]);
    metadata.valuesDropped = ofCalls(statistics["value_drops"]);
    return metadata;
}

} // namespace callreel
