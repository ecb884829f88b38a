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

} // namespace callreel
