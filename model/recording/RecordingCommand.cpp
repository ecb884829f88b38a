// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RecordingCommand.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "model/recording/ShellQuoting.h"

namespace callreel {

RecordingCommand RecordingCommand::make(const RecordOptions& options, const QString& callreel,
                                        const QProcessEnvironment& inherited) {
    RecordingCommand command{callreel, options.toArguments(), options.workdir, options.environment,
                             options.inheritEnvironment};
    const QString home = QStringLiteral("CALLREEL_HOME");
    bool named = false;
    for (const auto& [name, value] : options.environment)
        named = named || name == home;
    if (!options.inheritEnvironment && inherited.contains(home) && !named)
        command.environment.prepend({home, inherited.value(home)});
    return command;
}

QString RecordingCommand::toShell() const {
    QStringList words;
    if (!workdir.isEmpty())
        words << QStringLiteral("cd") << quoteForShell(workdir) << QStringLiteral("&&");
    if (!inheritEnvironment)
        words << QStringLiteral("env") << QStringLiteral("-i");
    for (const auto& [name, value] : environment)
        words << name + QLatin1Char('=') + (value.isEmpty() ? QString() : quoteForShell(value));
    const QString found = QStandardPaths::findExecutable(QStringLiteral("callreel"));
    const bool onPath = inheritEnvironment && !found.isEmpty() &&
                        QFileInfo(found).canonicalFilePath() == QFileInfo(program).canonicalFilePath();
    words << (onPath || program.isEmpty() ? QStringLiteral("callreel") : quoteForShell(program));
    words << joinForShell(arguments);
    return words.join(QLatin1Char(' '));
}

QProcessEnvironment RecordingCommand::processEnvironment(const QProcessEnvironment& inherited) const {
    QProcessEnvironment out = inheritEnvironment ? inherited : QProcessEnvironment();
    for (const auto& [name, value] : environment)
        out.insert(name, value);
    return out;
}

QString findCallreelProgram() {
    // As the system tells it: a program without an application object asks too.
    const QString beside =
        QFileInfo(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))).path() + QStringLiteral("/callreel");
    if (QFileInfo(beside).isExecutable())
        return beside;
    return QStandardPaths::findExecutable(QStringLiteral("callreel"));
}

} // namespace callreel
