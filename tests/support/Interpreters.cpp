// SPDX-License-Identifier: Apache-2.0
#include "tests/support/Interpreters.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>

namespace callreel::test {

namespace {

QStringList candidates() {
    QStringList paths =
        qEnvironmentVariable("PYTHONS").split(QRegularExpression(QStringLiteral("[:\\s]+")), Qt::SkipEmptyParts);
    QStringList folders = qEnvironmentVariable("PATH").split(QLatin1Char(':'), Qt::SkipEmptyParts);
    folders << QStringLiteral("/usr/bin") << QStringLiteral("/usr/local/bin");
    const QString pyenv = qEnvironmentVariable("PYENV_ROOT", QDir::homePath() + QStringLiteral("/.pyenv"));
    const QDir versions(pyenv + QStringLiteral("/versions"));
    for (const QString& version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        folders << versions.filePath(version) + QStringLiteral("/bin");
    static const QRegularExpression name(QStringLiteral("^python3(\\.\\d+t?)?$"));
    for (const QString& folder : std::as_const(folders)) {
        // pyenv's shims decide anew at every start what they are.
        if (folder.endsWith(QStringLiteral("/shims")))
            continue;
        const QDir directory(folder);
        for (const QString& file :
             directory.entryList({QStringLiteral("python3*")}, QDir::Files | QDir::Executable, QDir::Name))
            if (name.match(file).hasMatch())
                paths << directory.filePath(file);
    }
    return paths;
}

TestInterpreter ask(const QString& path) {
    TestInterpreter interpreter;
    QProcess process;
    process.start(path, {QStringLiteral("-Ic"),
                         QStringLiteral("import sys; print(*sys.version_info[:3], sys.implementation.name, "
                                        "int('t' in sys.abiflags))")});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return interpreter;
    const QStringList words = QString::fromLatin1(process.readAllStandardOutput()).simplified().split(QLatin1Char(' '));
    if (words.size() != 5)
        return interpreter;
    interpreter.path = path;
    interpreter.major = words[0].toInt();
    interpreter.minor = words[1].toInt();
    interpreter.micro = words[2].toInt();
    interpreter.cpython = words[3] == QLatin1String("cpython");
    interpreter.freeThreaded = words[4] == QLatin1String("1");
    return interpreter;
}

} // namespace

QString TestInterpreter::name() const {
    return QStringLiteral("%1.%2.%3%4")
        .arg(major)
        .arg(minor)
        .arg(micro)
        .arg(freeThreaded ? QStringLiteral("t") : QString());
}

const QList<TestInterpreter>& foundInterpreters() {
    static const QList<TestInterpreter> found = [] {
        QList<TestInterpreter> interpreters;
        QSet<QString> files;
        QSet<QString> names;
        for (const QString& path : candidates()) {
            const QString file = QFileInfo(path).canonicalFilePath();
            if (file.isEmpty() || files.contains(file))
                continue;
            files.insert(file);
            const TestInterpreter interpreter = ask(QFileInfo(path).absoluteFilePath());
            if (interpreter.path.isEmpty() || names.contains(interpreter.name()))
                continue;
            names.insert(interpreter.name());
            interpreters << interpreter;
        }
        return interpreters;
    }();
    return found;
}

QList<TestInterpreter> supportedInterpreters() {
    QList<TestInterpreter> supported;
    for (const TestInterpreter& interpreter : foundInterpreters())
        if (interpreter.isSupported())
            supported << interpreter;
    return supported;
}

} // namespace callreel::test
