// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/DesktopCommandLine.h"

namespace callreel {

namespace {

QString help() {
    return QStringLiteral(
        "Usage: callreel-desktop [FILE...]\n"
        "       callreel-desktop --record SCRIPT [ARGS...]\n"
        "\n"
        "Records runs of Python programs and shows their traces.\n"
        "\n"
        "  FILE                      a trace to open; several open in tabs. A trace of CodeTracer's, its\n"
        "                            folder or its trace.json or trace.bin, is imported\n"
        "  --record SCRIPT [ARGS...] open the record dialog filled in; what follows SCRIPT is the script's\n"
        "  -h, --help                print this help\n"
        "  --version                 print the version\n"
        "\n"
        "Examples:\n"
        "  callreel-desktop orders.reel\n"
        "  callreel-desktop --record orders.py day.csv --strict\n"
        "\n"
        "Without arguments the start page opens. The same from scripts: callreel --help\n");
}

std::unexpected<Diagnostic> usageError(const char* message, const QString& word) {
    return withExitCode(failure("usage", message, {word.toStdString()},
                                QT_TRANSLATE_NOOP("Diagnostic", "callreel-desktop --help lists the options.")),
                        usageExitCode);
}

/// Qt takes these out of the arguments itself; each has a value.
bool isQtOption(const QString& word) {
    return word == QLatin1String("-platform") || word == QLatin1String("-style") ||
           word == QLatin1String("-geometry") || word == QLatin1String("-display") || word == QLatin1String("-session");
}

} // namespace

Result<DesktopCommandLine> DesktopCommandLine::parse(const QStringList& words) {
    DesktopCommandLine line;
    bool onlyFiles = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (onlyFiles || !word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            line.files.append(word);
        } else if (word == QLatin1String("--")) {
            onlyFiles = true;
        } else if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            line.answer = help();
            return line;
        } else if (word == QLatin1String("--version")) {
            line.answer = QStringLiteral("callreel-desktop %1\n").arg(QLatin1String(CALLREEL_VERSION));
            return line;
        } else if (word == QLatin1String("--record")) {
            if (i + 1 >= words.size())
                return usageError(QT_TRANSLATE_NOOP("Diagnostic", "%1 needs a script."), word);
            line.record = true;
            line.script = words[i + 1];
            line.arguments = words.mid(i + 2);
            return line;
        } else if (isQtOption(word)) {
            ++i;
        } else {
            return usageError(QT_TRANSLATE_NOOP("Diagnostic", "The option %1 is not known."), word);
        }
    }
    return line;
}

} // namespace callreel
