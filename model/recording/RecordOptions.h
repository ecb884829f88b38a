// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>

namespace callreel {

/// Everything that says what to record and how: what the dialog edits, the command line parses and the presets keep.
struct RecordOptions {
    enum class Target { Script, Module, Code };

    Target target = Target::Script;
    QString program;           ///< path of the script, name of the module, or the code
    QStringList arguments;     ///< the program's own, one each
    QString interpreter;       ///< path or name; empty: CALLREEL_PYTHON, settings, then python3 on PATH
    QString recorder;          ///< "callreel" or "codetracer"; empty: as the settings say
    QStringList pythonOptions; ///< -X, -W, -O ... for the interpreter
    QString workdir;           ///< empty: the current one
    QList<QPair<QString, QString>> environment; ///< what differs from the inherited variables
    bool inheritEnvironment = true;
    std::optional<bool> propagateScriptExit; ///< nothing: inherited from the environment, the settings or the default
    bool requireTrace = false;
    QStringList policyOptions; ///< more of the policy, as `callreel record` takes it: --on-recorder-error=disable
    QString output;            ///< nothing: a name of our own under the trace folder
    bool force = false;        ///< overwrite an existing output
    bool values = true;
    std::optional<bool> keepOutput; ///< nothing: inherited, as above
    bool lines = false;

    bool operator==(const RecordOptions&) const = default;

    /// The arguments of `callreel` for this recording, "record" first; quoted for a shell by ShellQuoting, never here.
    QStringList toArguments() const;
};

} // namespace callreel
