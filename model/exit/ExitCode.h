// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// A process exit code that says "failed": 1..255. Zero cannot be built, so an error can never be attached to success
/// (E9).
class ExitCode {
public:
    /// From a constant; zero, and what does not fit, do not compile.
    consteval ExitCode(int code) : m_code(checked(code)) {}
    /// From a number known only when the program runs; nothing for what is not 1..255.
    static constexpr std::optional<ExitCode> from(int code) {
        if (code < 1 || code > 255)
            return std::nullopt;
        return ExitCode(static_cast<std::uint8_t>(code), Checked{});
    }
    constexpr std::uint8_t value() const { return m_code; }
    bool operator==(const ExitCode&) const = default;

private:
    struct Checked {};
    constexpr ExitCode(std::uint8_t code, Checked) : m_code(code) {}
    static consteval std::uint8_t checked(int code) {
        if (code < 1 || code > 255)
            throw "an attached exit code is 1..255";
        return static_cast<std::uint8_t>(code);
    }
    std::uint8_t m_code;
};

/// Contract, "Exit codes": a wrong command line, or a bad value in an option or variable.
inline constexpr ExitCode usageExitCode{2};
/// Contract, "Exit codes": the recorder failed.
inline constexpr ExitCode recorderExitCode{125};

/// The same error, with the exit code that the process ends with if nobody handles it (E1). Everything else of the
/// error stays as it is (E2). Only the process boundary reads the code (E5).
Diagnostic withExitCode(Diagnostic error, ExitCode code);
std::unexpected<Diagnostic> withExitCode(std::unexpected<Diagnostic> error, ExitCode code);

/// The attached code: of the error itself, else of the nearest cause that has one (E7); nothing for a plain error,
/// which the boundary turns into 1 (E4).
std::optional<std::uint8_t> exitCodeOf(const Diagnostic& error);

} // namespace callreel
