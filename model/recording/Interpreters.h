// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <string>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// An interpreter that was found, before anything was asked of it.
struct InterpreterCandidate {
    /// Why it is in the list; in order of precedence.
    enum class Origin { Variable, Settings, VirtualEnvironment, Path, System, Pyenv };

    QString path; ///< to be started by it; absolute, links not resolved (a virtual environment is told by its link)
    Origin origin = Origin::Path;
    bool operator==(const InterpreterCandidate&) const = default;
};

/// The interpreters of this machine.
class Interpreters {
public:
    /// All that can be found at once, without starting any: CALLREEL_PYTHON, the settings, a virtual environment
    /// (.venv, venv) of the project that `folder` is in (empty: none is looked for), python3 and python3.N on PATH,
    /// those of the system
    /// (/usr/bin, /usr/local/bin), pyenv's versions. Each file is named once, by the first of these. The first entry is
    /// what a recording without --python takes, except for virtual environments, which are offered and never taken
    /// unasked.
    static QList<InterpreterCandidate> discover(const QString& folder = {});

    /// For the command line, without starting anything: the absolute path of the interpreter that is asked for (a path,
    /// or a name on PATH), or with an empty name of CALLREEL_PYTHON, the settings, python3 on PATH, the system's.
    /// Whether the recorder works in it, the recorder itself says. Errors: "no-such-interpreter",
    /// "interpreter-not-executable".
    static Result<std::string> resolve(const std::string& requested);
};

/// "CALLREEL_PYTHON", "settings", "virtual environment", "PATH", "system", "pyenv"; to be translated in the context
/// "Interpreters".
const char* interpreterOriginName(InterpreterCandidate::Origin origin);

} // namespace callreel
