// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RecordOptions.h"

namespace callreel {

QStringList RecordOptions::toArguments() const {
    QStringList out{QStringLiteral("record")};
    if (!interpreter.isEmpty())
        out << QStringLiteral("--python") << interpreter;
    if (!recorder.isEmpty())
        out << QStringLiteral("--recorder") << recorder;
    for (const QString& option : pythonOptions)
        out << QStringLiteral("--python-option=") + option;
    if (propagateScriptExit)
        out << (*propagateScriptExit ? QStringLiteral("--propagate-script-exit")
                                     : QStringLiteral("--no-propagate-script-exit"));
    if (requireTrace)
        out << QStringLiteral("--require-trace");
    out << policyOptions;
    if (!values)
        out << QStringLiteral("--no-values");
    if (keepOutput && *keepOutput)
        out << QStringLiteral("--io-capture") << QStringLiteral("proxies");
    else if (keepOutput)
        out << QStringLiteral("--no-output");
    if (lines)
        out << QStringLiteral("--lines");
    if (force)
        out << QStringLiteral("--force");
    if (!output.isEmpty())
        out << QStringLiteral("-o") << output;
    if (target == Target::Module)
        out << QStringLiteral("-m");
    else if (target == Target::Code)
        out << QStringLiteral("-c");
    out << program << arguments;
    return out;
}

} // namespace callreel
