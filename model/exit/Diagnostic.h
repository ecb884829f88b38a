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

#include "model/exit/ExitCode.h"

// lupdate collects the texts; this floor is without Qt, so the macro is defined here when Qt's is not there.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(scope, x) x
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
    /// Set by withExitCode and read by exitCodeOf, by nobody else. Zero, which would be success, cannot be in it (E9).
    std::optional<ExitCode> exitCode = std::nullopt;

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

/// The error as the cause of another one that says more about it. Both stay visible, an attached exit code too (E7).
Diagnostic wrap(Diagnostic error, Diagnostic cause);

/// The same error, with the exit code that the process ends with if nobody handles it (E1). Everything else of the
/// error stays as it is (E2). Only the process boundary, app/cli/main.cpp, reads the code (E5).
Diagnostic withExitCode(Diagnostic error, ExitCode code);
std::unexpected<Diagnostic> withExitCode(std::unexpected<Diagnostic> error, ExitCode code);

/// The same, unless the error or one of its causes says already what the process ends with.
Diagnostic withDefaultExitCode(Diagnostic error, ExitCode code);

/// The attached code: of the error itself, else of the nearest cause that has one (E7); nothing for a plain error,
/// which the boundary turns into 1 (E4). Whatever kind of error it is attached to (E8).
std::optional<std::uint8_t> exitCodeOf(const Diagnostic& error);

} // namespace callreel
