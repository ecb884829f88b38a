// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include "model/exit/Diagnostic.h"
#include "model/recording/RecordOptions.h"

namespace callreel {

/// What a pasted command line says about a recording. A line that starts Python (`A=1 python3 -X dev app.py x`), a
/// script
/// (`./app.py x`) or Callreel itself (the command that the dialog shows) fills the whole form; anything else is taken
/// as arguments of the program that is there already.
struct PastedCommand {
    RecordOptions options;      ///< the form's, with what was found put in
    bool argumentsOnly = false; ///< no program was recognised
    QStringList words;          ///< as a shell splits the line
    QStringList notExpanded;    ///< what a shell would have expanded or acted upon

    /// `before` is what the form holds now. Errors: "open-quote", "nothing-pasted".
    static Result<PastedCommand> parse(const QString& line, const RecordOptions& before, const QString& home);
};

} // namespace callreel
