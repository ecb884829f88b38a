// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

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
    static void anAttachedExitCodeIs1To255(); ///< no constant expression: what calls it does not compile
    static consteval std::uint8_t checked(int code) {
        if (code < 1 || code > 255)
            anAttachedExitCodeIs1To255();
        return static_cast<std::uint8_t>(code);
    }
    std::uint8_t m_code;
};

/// Contract, "Exit codes": a wrong command line, or a bad value in an option or variable.
inline constexpr ExitCode usageExitCode{2};
/// Contract, "Exit codes": the recorder failed.
inline constexpr ExitCode recorderExitCode{125};

} // namespace callreel
