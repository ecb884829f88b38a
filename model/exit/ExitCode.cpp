// SPDX-License-Identifier: Apache-2.0
#include "model/exit/ExitCode.h"

namespace callreel {

Diagnostic withExitCode(Diagnostic error, ExitCode code) {
    error.exitCode = code.value();
    return error;
}

std::unexpected<Diagnostic> withExitCode(std::unexpected<Diagnostic> error, ExitCode code) {
    return std::unexpected(withExitCode(std::move(error).error(), code));
}

std::optional<std::uint8_t> exitCodeOf(const Diagnostic& error) {
    for (const Diagnostic* at = &error; at; at = at->cause.get()) {
        if (at->exitCode)
            return at->exitCode;
    }
    return std::nullopt;
}

} // namespace callreel
