// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include "model/recording/RecordOptions.h"

namespace callreel {

/// The process that a recording starts: what the dialog shows and what RecordingProcess runs are this one value, so
/// that the command on the screen is the command that runs.
struct RecordingCommand {
    QString program; ///< of callreel, absolute
    QStringList arguments;
    QString workdir;                            ///< empty: the current one
    QList<QPair<QString, QString>> environment; ///< what is set for it
    bool inheritEnvironment = true;

    /// CALLREEL_HOME goes along even when nothing is inherited: without it the log would lie where nobody looks for it.
    static RecordingCommand make(const RecordOptions& options, const QString& callreel,
                                 const QProcessEnvironment& inherited = QProcessEnvironment::systemEnvironment());

    /// For a POSIX shell: cd, environment, command; running it there does the same. `callreel` stands for the program
    /// when it is the one that a shell would find on PATH.
    QString toShell() const;

    QProcessEnvironment processEnvironment(const QProcessEnvironment& inherited) const;
};

/// The `callreel` that belongs to this program: beside it, else on PATH; empty when there is none.
QString findCallreelProgram();

} // namespace callreel
