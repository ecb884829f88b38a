// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace callreel {

/// `callreel-desktop [FILE...]` or `callreel-desktop --record SCRIPT [ARGS...]`. Read before there is a QApplication,
/// so that --help, --version and a usage error need no display.
struct DesktopCommandLine {
    QStringList files;
    bool record = false;
    QString script;
    QStringList arguments; ///< of the script

    /// Not empty: to be printed instead of opening a window, to standard output when `exitCode` is 0, else to error.
    QString answer;
    int exitCode = 0;

    /// `words` without the program's name. Qt's own options (-platform ...) are left to QApplication.
    static DesktopCommandLine parse(const QStringList& words);
};

} // namespace callreel
