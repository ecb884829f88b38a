// SPDX-License-Identifier: Apache-2.0
#include "app/cli/PolicyVerb.h"

#include <algorithm>

#include "app/cli/HelpFormatter.h"
#include "app/cli/StandardOutput.h"
#include "app/cli/Terminal.h"
#include "model/exit/PolicyFields.h"
#include "model/settings/Settings.h"
#include "model/trace/json/JsonWriter.h"
#include "model/trace/values/Characters.h"

namespace callreel::cli {
namespace {

const char* const policyVerbExamples = R"(
Booleans are 1, true, t, yes, y, on and 0, false, f, no, n, off, in any case. An empty variable counts as unset, and one
that a higher source overrules is not read.

Exit codes: 0 done, 2 wrong usage, or a bad value in a variable.

Examples:
  callreel policy
  CODETRACER_PROPAGATE_SCRIPT_EXIT=1 callreel policy --json)";

/// Every field with its option of `callreel record`, its variable and its default, from the one table.
std::string policyVerbFooter() {
    std::string out =
        "The command line decides before the environment, this before the settings, these before the default:\n";
    for (const PolicyField& field : policyFields()) {
        const std::string option = field.isBoolean() ? "--[no-]" + std::string(field.option)
                                                     : "--" + std::string(field.option) + " " + field.values;
        out += "  " + padded(field.variable, 39) + option + "\n";
    }
    return out + policyVerbExamples;
}

std::string policyJson(const RecorderPolicy& policy, const std::string& settingsFile) {
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject();
    json.member("schema", "callreel.policy/1");
    json.key("fields").beginObject();
    for (const PolicyField& field : policyFields()) {
        const PolicyValue<std::string> effective = policyValue(field, policy);
        json.key(field.key).beginObject();
        if (field.isBoolean())
            json.member("value", effective.value == "true");
        else
            json.member("value", effective.value.empty() ? std::nullopt : std::optional(effective.value));
        json.member("source", policySourceName(effective.source));
        json.member("origin", effective.origin.empty() ? std::nullopt : std::optional(effective.origin));
        json.endObject();
    }
    json.endObject();
    json.member("settings_file", settingsFile);
    json.endObject();
    return json.take();
}

} // namespace

CLI::App* PolicyVerb::addTo(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("policy", "Show what a recording does about exit codes, and who says so");
    command->formatter(std::make_shared<HelpFormatter>(std::vector<std::string>{"policy [--json]"}));
    command->footer(policyVerbFooter());
    command->add_flag("--json", m_json, "As JSON (callreel.policy/1)");
    return command;
}

Result<int> PolicyVerb::run() {
    const Settings settings;
    PolicyInputs inputs;
    inputs.settings = settings.policyLayer();
    inputs.environment = processEnvironment;
    const auto policy = resolvePolicy(inputs);
    if (!policy)
        return std::unexpected(policy.error());
    const std::string settingsFile = settings.filePath().toStdString();
    StandardOutput output;
    if (m_json) {
        output.line(policyJson(*policy, settingsFile));
    } else {
        const Terminal terminal = Terminal::ofStandardOutput();
        for (const PolicyField& field : policyFields()) {
            const PolicyValue<std::string> effective = policyValue(field, *policy);
            std::string source = policySourceName(effective.source);
            if (!effective.origin.empty())
                source += ", " + effective.origin;
            else if (effective.source == PolicySource::Settings)
                source += ", " + settingsFile;
            const std::string value = field.isBoolean()         ? (effective.value == "true" ? "yes" : "no")
                                      : effective.value.empty() ? "-"
                                                                : Characters::escaped(effective.value);
            output.line(terminal.plain(padded(field.option, 26)) + terminal.styled(value, Style::Strong) +
                        std::string(value.size() < 10 ? 10 - value.size() : 1, ' ') +
                        terminal.styled(source, Style::Pale));
        }
    }
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

} // namespace callreel::cli
