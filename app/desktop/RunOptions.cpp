// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/RunOptions.h"

#include <QDir>

namespace callreel {

RecordOptions optionsOf(const RunEntry& entry, const RecordOptions& defaults) {
    RecordOptions options = defaults;
    QStringList words = entry.program;
    const QString first = words.isEmpty() ? QString() : words.takeFirst();
    options.target = RecordOptions::Target::Script;
    options.program = first;
    if ((first == QLatin1String("-m") || first == QLatin1String("-c")) && !words.isEmpty()) {
        options.target = first == QLatin1String("-m") ? RecordOptions::Target::Module : RecordOptions::Target::Code;
        options.program = words.takeFirst();
    } else if (!first.isEmpty()) {
        // As typed it was relative to the run's folder.
        options.program = QDir::cleanPath(QDir(entry.workdir).absoluteFilePath(first));
    }
    options.arguments = words;
    options.workdir = entry.workdir;
    options.interpreter = entry.interpreter;
    options.values = defaults.values;
    return options;
}

} // namespace callreel
