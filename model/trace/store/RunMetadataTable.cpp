// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/RunMetadataTable.h"

#include <algorithm>
#include <charconv>

namespace callreel {

std::vector<std::pair<std::string, std::string>> metadataOf(const RunMetadata& run) {
    std::vector<std::pair<std::string, std::string>> out{
        {"run.id", run.id},
        {"run.workdir", run.workdir},
        {"run.started", run.started},
        {"interpreter.path", run.interpreterPath},
        {"interpreter.version", run.interpreterVersion},
        {"interpreter.implementation", run.interpreterImplementation},
        {"recorder.name", run.recorderName},
        {"recorder.version", run.recorderVersion},
        {"run.values", run.valuesRecorded ? "1" : "0"},
        {"run.output-kept", run.outputRecorded ? "1" : "0"},
        {"run.lines", run.linesRecorded ? "1" : "0"},
    };
    if (run.durationNs != RunMetadata::notKnown)
        out.emplace_back("run.duration", std::to_string(run.durationNs));
    if (!run.timesRecorded)
        out.emplace_back("run.times", "0");
    if (!run.threadsTold)
        out.emplace_back("run.threads-told", "0");
    if (!run.importedFrom.empty()) {
        out.emplace_back("import.path", run.importedFrom);
        out.emplace_back("import.format", run.importedFormat);
    }
    for (std::size_t i = 0; i < run.program.size(); ++i)
        out.emplace_back("run.program." + std::to_string(i), run.program[i]);
    for (std::size_t i = 0; i < run.command.size(); ++i)
        out.emplace_back("run.command." + std::to_string(i), run.command[i]);
    for (const auto& [name, value] : run.environment)
        out.emplace_back("run.environment." + name, value);
    for (const RunPolicy& field : run.policy) {
        out.emplace_back("policy." + field.name, field.value);
        out.emplace_back("policy." + field.name + ".source", field.source);
        if (!field.origin.empty())
            out.emplace_back("policy." + field.name + ".origin", field.origin);
    }
    return out;
}

void applyMetadata(RunMetadata& run, const std::string& key, const std::string& value) {
    const auto list = [&](std::string_view prefix, std::vector<std::string>& words) {
        if (!key.starts_with(prefix))
            return false;
        std::size_t position = 0;
        const auto [end, error] = std::from_chars(key.data() + prefix.size(), key.data() + key.size(), position);
        // A bound for what a damaged file may ask for; the kernel's own limit of arguments is lower for any real
        // command.
        if (error != std::errc() || end != key.data() + key.size() || position > 1'000'000)
            return true;
        if (words.size() <= position)
            words.resize(position + 1);
        words[position] = value;
        return true;
    };
    constexpr std::string_view environment = "run.environment.";
    if (list("run.program.", run.program) || list("run.command.", run.command))
        return;
    if (key.starts_with(environment)) {
        run.environment.emplace_back(key.substr(environment.size()), value);
        return;
    }
    constexpr std::string_view policy = "policy.";
    if (key.starts_with(policy)) {
        const std::string rest = key.substr(policy.size());
        const std::string name = rest.substr(0, rest.find('.'));
        auto field = std::ranges::find(run.policy, name, &RunPolicy::name);
        if (field == run.policy.end())
            field = run.policy.insert(field, RunPolicy{name, {}, {}, {}});
        if (rest == name)
            field->value = value;
        else if (rest.ends_with(".source"))
            field->source = value;
        else if (rest.ends_with(".origin"))
            field->origin = value;
        return;
    }
    const std::pair<std::string_view, std::string*> texts[] = {
        {"run.id", &run.id},
        {"run.workdir", &run.workdir},
        {"run.started", &run.started},
        {"interpreter.path", &run.interpreterPath},
        {"interpreter.version", &run.interpreterVersion},
        {"interpreter.implementation", &run.interpreterImplementation},
        {"recorder.name", &run.recorderName},
        {"recorder.version", &run.recorderVersion},
        {"import.path", &run.importedFrom},
        {"import.format", &run.importedFormat},
    };
    for (const auto& [name, text] : texts) {
        if (key == name)
            *text = value;
    }
    if (key == "run.duration")
        std::from_chars(value.data(), value.data() + value.size(), run.durationNs);
    else if (key == "run.values")
        run.valuesRecorded = value != "0";
    else if (key == "run.output-kept")
        run.outputRecorded = value != "0";
    else if (key == "run.lines")
        run.linesRecorded = value == "1";
    else if (key == "run.times")
        run.timesRecorded = value != "0";
    else if (key == "run.threads-told")
        run.threadsTold = value != "0";
}

} // namespace callreel
