// SPDX-License-Identifier: Apache-2.0
#include "support/CodetracerRecorder.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>

#include "support/Interpreters.h"

namespace callreel::test {

namespace {

constexpr int installPatience = 180000; // milliseconds

bool runs(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(installPatience) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

bool hasRecorder(const QString& python) {
    return QFile::exists(python) &&
           runs(python, {QStringLiteral("-c"), QStringLiteral("import codetracer_python_recorder")});
}

CodetracerRecorder make() {
    const QString folder = QStringLiteral(CALLREEL_BUILD_DIR "/codetracer-venv");
    const QString python = folder + QStringLiteral("/bin/python");
    // Several test programs may come at once.
    QLockFile lock(folder + QStringLiteral(".lock"));
    lock.lock();
    if (hasRecorder(python))
        return {python, {}};
    for (const TestInterpreter& interpreter : supportedInterpreters()) {
        if (interpreter.minor != 12 && interpreter.minor != 13)
            continue;
        QDir(folder).removeRecursively();
        if (runs(interpreter.path, {QStringLiteral("-m"), QStringLiteral("venv"), folder}) &&
            runs(python,
                 {QStringLiteral("-m"), QStringLiteral("pip"), QStringLiteral("install"), QStringLiteral("--quiet"),
                  QStringLiteral("--disable-pip-version-check"), QStringLiteral("--retries"), QStringLiteral("1"),
                  QStringLiteral("codetracer_python_recorder==0.3.0")}) &&
            hasRecorder(python))
            return {python, {}};
        QDir(folder).removeRecursively();
        return {{}, QStringLiteral("codetracer_python_recorder 0.3.0 cannot be installed from PyPI")};
    }
    return {{}, QStringLiteral("no CPython 3.12 or 3.13 for codetracer_python_recorder")};
}

} // namespace

const CodetracerRecorder& CodetracerRecorder::find() {
    static const CodetracerRecorder recorder = make();
    return recorder;
}

} // namespace callreel::test
