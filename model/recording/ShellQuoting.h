// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// One word as a POSIX shell must be given it to get exactly this text: as it is when no character of it means anything
/// to the shell, else in single quotes. Rules: POSIX.1-2017, Shell Command Language, 2.2 Quoting.
QString quoteForShell(const QString& word);

/// Words quoted and joined with one space.
QString joinForShell(const QStringList& words);

/// What a shell made of a line, without running anything.
struct ShellWords {
    QStringList words;
    /// Parts that a shell would have expanded or acted upon and that stand here as they were typed ("$HOME", "*", "|").
    QStringList notExpanded;
    bool operator==(const ShellWords&) const = default;
};

/// Splits a pasted command line as a POSIX shell does: quotes, backslashes, a backslash at a line's end, comments. A
/// leading
/// "$ " or "# " prompt is not removed here. Nothing is expanded, except "~" and "~/..." at a word's begin. Errors:
/// "open-quote" with the position where it was opened.
Result<ShellWords> splitAsShell(const QString& line, const QString& home);

} // namespace callreel
