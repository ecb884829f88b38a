// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// `callreel-desktop [FILE...]` or `callreel-desktop --record SCRIPT [ARGS...]`. Read before there is a QApplication,
/// so that --help, --version and a usage error need no display.
struct DesktopCommandLine {
    QStringList files;
    bool record = false;
    QString script;
    QStringList arguments; ///< of the script

    /// Not empty: to be printed to standard output instead of opening a window.
    QString answer;

    /// `words` without the program's name. Qt's own options (-platform ...) are left to QApplication. The error is one
    /// of usage, with its exit code.
    static Result<DesktopCommandLine> parse(const QStringList& words);
};

} // namespace callreel
