// SPDX-License-Identifier: Apache-2.0
#include "app/cli/PolicyVerb.h"

#include <algorithm>
#include <array>

#include "app/cli/HelpFormatter.h"
#include "app/cli/StandardOutput.h"
#include "app/cli/Terminal.h"
#include "model/exit/RecorderPolicy.h"
#include "model/settings/Settings.h"
#include "model/trace/json/JsonWriter.h"

namespace callreel::cli {
namespace {

const char* const footer =
    R"(The command line decides before the environment, this before the settings, these before the default:
  --[no-]propagate-script-exit        CODETRACER_PROPAGATE_SCRIPT_EXIT     default: no, 0 is returned
  --require-trace                     CODETRACER_REQUIRE_TRACE             default: no
  --on-recorder-error abort|disable   CODETRACER_ON_RECORDER_ERROR         default: abort

Exit codes: 0 done, 2 wrong usage, or a bad value in a variable.

Examples:
  callreel policy
  CODETRACER_PROPAGATE_SCRIPT_EXIT=1 callreel policy --json)";

/// One field of the policy, ready to be shown.
struct Field {
    const char* name; ///< in JSON
    const char* option;
    std::string value;     ///< in words
    std::string jsonValue; ///< as JSON
    PolicySource source;
    std::string origin;
};

Field booleanField(const char* name, const char* option, const PolicyValue<bool>& field) {
    return {name, option, field.value ? "yes" : "no", field.value ? "true" : "false", field.source, field.origin};
}

std::array<Field, 3> fieldsOf(const RecorderPolicy& policy) {
    const std::string onError = onRecorderErrorName(policy.onRecorderError.value);
    return {booleanField("propagate_script_exit", "propagate-script-exit", policy.propagateScriptExit),
            booleanField("require_trace", "require-trace", policy.requireTrace),
            Field{"on_recorder_error", "on-recorder-error", onError, jsonString(onError), policy.onRecorderError.source,
                  policy.onRecorderError.origin}};
}

std::string policyJson(const std::array<Field, 3>& fields, const std::string& settingsFile) {
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject();
    json.member("schema", "callreel.policy/1");
    json.key("fields").beginObject();
    for (const Field& field : fields) {
        json.key(field.name).beginObject();
        json.key("value").raw(field.jsonValue);
        json.member("source", policySourceName(field.source));
        json.key("origin");
        if (field.origin.empty())
            json.null();
        else
            json.value(field.origin);
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
    command->footer(footer);
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
    const auto fields = fieldsOf(*policy);
    const std::string settingsFile = settings.filePath().toStdString();
    StandardOutput output;
    if (m_json) {
        output.line(policyJson(fields, settingsFile));
    } else {
        const Terminal terminal = Terminal::ofStandardOutput();
        for (const Field& field : fields) {
            std::string source = policySourceName(field.source);
            if (!field.origin.empty())
                source += ", " + field.origin;
            else if (field.source == PolicySource::Settings)
                source += ", " + settingsFile;
            const std::string name = field.option;
            const std::string value = field.value;
            output.line(terminal.plain(name) + std::string(24 - std::min<std::size_t>(23, name.size()), ' ') +
                        terminal.styled(value, Style::Strong) +
                        std::string(10 - std::min<std::size_t>(9, value.size()), ' ') +
                        terminal.styled(source, Style::Pale));
        }
    }
    if (const auto finished = output.finish(); !finished)
        return std::unexpected(finished.error());
    return 0;
}

} // namespace callreel::cli
