// SPDX-License-Identifier: Apache-2.0
#include "model/session/ExitSelection.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace callreel {

namespace {

/// The two variables are whitespace-tolerant and in any case.
std::string trimmedLower(const std::string& text) {
    const auto isSpace = [](unsigned char c) { return std::isspace(c) != 0; };
    const auto begin = std::find_if_not(text.begin(), text.end(), isSpace);
    const auto end = std::find_if_not(text.rbegin(), std::make_reverse_iterator(begin), isSpace).base();
    std::string out(begin, end);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

bool isTruthy(const std::string& text) {
    static constexpr std::array truthy{"1", "true", "yes", "y", "on"};
    return std::ranges::find(truthy, trimmedLower(text)) != truthy.end();
}

} // namespace

Result<ExitSelection> ExitSelection::resolve(const Inputs& inputs) {
    ExitSelection out;
    if (inputs.exitMode) {
        // A number that was cast to a mode is no mode.
        if (auto valid = parseExitMode(exitModeName(*inputs.exitMode)); !valid)
            return std::unexpected(valid.error());
        out.mode = *inputs.exitMode;
        out.source = Source::Option;
        return out;
    }
    if (inputs.halt.value_or(false)) {
        out.mode = ExitMode::Halt;
        out.source = Source::HaltOption;
        return out;
    }
    const auto variable = [&](const char* name) {
        return inputs.environment ? inputs.environment(name) : std::nullopt;
    };
    const std::optional<std::string> text = variable(scriptExitVariable);
    const std::string word = trimmedLower(text.value_or(std::string()));
    const auto parsed = parseExitMode(word);
    if (parsed) {
        out.mode = *parsed;
        out.source = Source::ExitVariable;
        return out;
    }
    if (const auto halt = variable(scriptHaltVariable); halt && isTruthy(*halt)) {
        out.mode = ExitMode::Halt;
        out.source = Source::HaltVariable;
    }
    if (!word.empty()) {
        Diagnostic warning =
            failure("bad-exit-variable",
                    QT_TRANSLATE_NOOP("Diagnostic", "The variable %1 has the value \"%2\", which is ignored: %3 is "
                                                    "used (%4)."),
                    {scriptExitVariable, *text, exitModeName(out.mode), exitSourceName(out.source)},
                    QT_TRANSLATE_NOOP("Diagnostic", "It takes none, stop, halt or auto."))
                .error();
        warning.severity = Severity::Warning;
        warning.source = scriptExitVariable;
        out.warnings.push_back(std::move(warning));
    }
    return out;
}

ExitMode ExitSelection::effective(bool owned, bool persistent) const {
    if (mode != ExitMode::Auto)
        return mode;
    return owned && persistent ? ExitMode::Stop : ExitMode::None;
}

const char* exitSourceName(ExitSelection::Source source) {
    using Source = ExitSelection::Source;
    switch (source) {
    case Source::Option:
        return "exit_mode option";
    case Source::HaltOption:
        return "halt option";
    case Source::ExitVariable:
        return scriptExitVariable;
    case Source::HaltVariable:
        return scriptHaltVariable;
    case Source::Default:
        return "default";
    }
    return "";
}

} // namespace callreel
