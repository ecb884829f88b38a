// SPDX-License-Identifier: Apache-2.0
#include "model/exit/Diagnostic.h"

namespace callreel {

std::string fillTemplate(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string out;
    out.reserve(pattern.size());
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9') {
            const std::size_t number = static_cast<std::size_t>(pattern[i + 1] - '1');
            if (number < arguments.size()) {
                out += arguments[number];
                ++i;
                continue;
            }
        }
        out += pattern[i];
    }
    return out;
}

std::string Diagnostic::text() const {
    return fillTemplate(message, arguments);
}

std::string Diagnostic::helpText() const {
    return fillTemplate(help, arguments);
}

std::unexpected<Diagnostic> failure(std::string code, std::string message, std::vector<std::string> arguments,
                                    std::string help) {
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.message = std::move(message);
    diagnostic.help = std::move(help);
    diagnostic.arguments = std::move(arguments);
    return std::unexpected(std::move(diagnostic));
}

Diagnostic wrap(Diagnostic error, Diagnostic cause) {
    error.cause = std::make_shared<const Diagnostic>(std::move(cause));
    return error;
}

Diagnostic withExitCode(Diagnostic error, ExitCode code) {
    error.exitCode = code;
    return error;
}

std::unexpected<Diagnostic> withExitCode(std::unexpected<Diagnostic> error, ExitCode code) {
    return std::unexpected(withExitCode(std::move(error).error(), code));
}

Diagnostic withDefaultExitCode(Diagnostic error, ExitCode code) {
    return exitCodeOf(error) ? error : withExitCode(std::move(error), code);
}

std::optional<std::uint8_t> exitCodeOf(const Diagnostic& error) {
    for (const Diagnostic* at = &error; at; at = at->cause.get()) {
        if (at->exitCode)
            return at->exitCode->value();
    }
    return std::nullopt;
}

} // namespace callreel
