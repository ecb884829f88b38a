// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVariant>

#include <functional>
#include <optional>

#include "model/exit/Diagnostic.h"
#include "model/exit/RecorderPolicy.h"

namespace callreel {

class Settings;

/// What a setting comes to once the environment has had its say: the value, and who decided it (P10).
struct EffectiveValue {
    QVariant value;
    PolicySource source = PolicySource::Default;
    QString variable;     ///< the variable that decides; empty when none does
    QString variableText; ///< what it holds, as it is
    /// A variable that holds what it cannot mean: recordings refuse to start until it is mended.
    std::optional<Diagnostic> problem;
};

/// Looks up an environment variable; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// The process's own environment.
Environment processEnvironment();

/// For every setting; those without a variable come from the settings or the default. A recording's own flags (command
/// line) come before all of it and are not known here.
EffectiveValue effectiveValue(const Settings& settings, const QString& key, const Environment& environment);

/// The variable that overrides a setting; empty when there is none.
QString overridingVariable(const QString& key);

} // namespace callreel
