// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <expected>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// lupdate collects the texts; this floor is without Qt, so the macro is defined here when Qt's is not there.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif

namespace callreel {

enum class Severity { Warning, Error };

/// An error (or warning) as a value, carried up to the one boundary that renders it: what happened, where, what to do.
/// Message and help are templates with %1 %2 ... and their arguments, so that the window can show them translated:
/// write them as QT_TRANSLATE_NOOP("Diagnostic", "The script %1 does not exist.").
struct Diagnostic {
    std::string code;                   ///< stable, for programs: "no-such-script"
    std::string message;                ///< what happened, a whole sentence
    std::string help;                   ///< what to do, a whole sentence; may be empty
    std::vector<std::string> arguments; ///< for %1, %2 ... in message and help
    Severity severity = Severity::Error;
    std::string source; ///< where: a path, an option, a variable; may be empty
    std::shared_ptr<const Diagnostic> cause;
    std::optional<std::uint8_t> exitCode =
        std::nullopt; ///< set by withExitCode and read by exitCodeOf (ExitCode.h), by nobody else

    /// The message in English with its arguments in place.
    std::string text() const;
    /// The help in English with its arguments in place; empty when there is none.
    std::string helpText() const;
};

template <typename T>
using Result = std::expected<T, Diagnostic>;

/// Puts the arguments in place of %1, %2 ... in one pass (an argument that contains %1 stays as it is).
std::string fillTemplate(std::string_view pattern, const std::vector<std::string>& arguments);

/// An error ready to be returned: `return failure("no-such-script", QT_TRANSLATE_NOOP("Diagnostic", "..."), {path},
/// help)`.
std::unexpected<Diagnostic> failure(std::string code, std::string message, std::vector<std::string> arguments = {},
                                    std::string help = {});

} // namespace callreel
