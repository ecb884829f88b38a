// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

#include "model/recording/RecordingProcess.h"

using namespace callreel;

/// usage: outcome-desktop CALLREEL PYTHON OUTPUT SCRIPT [OPTION...]
/// Records the script as the window does, and prints how that ended as one line of JSON on standard output. What the
/// script wrote goes to standard error and standard output before it, as the output pane would show it.
int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 5)
        return 2;
    RecordOptions options;
    options.interpreter = words[2];
    options.output = words[3];
    options.program = words[4];
    for (const QString& option : words.mid(5)) {
        if (option == QLatin1String("--propagate-script-exit"))
            options.propagateScriptExit = true;
        else if (option == QLatin1String("--no-propagate-script-exit"))
            options.propagateScriptExit = false;
        else if (option == QLatin1String("--require-trace"))
            options.requireTrace = true;
        else
            options.policyOptions.append(option);
    }
    RecordingProcess process(words[1]);
    QByteArray written;
    QObject::connect(&process, &RecordingProcess::output, [&](OutputStream stream, const QByteArray& bytes) {
        std::FILE* file = stream == OutputStream::Err ? stderr : stdout;
        std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
    });
    QObject::connect(&process, &RecordingProcess::done, &application, [&](const RecordingResult& result) {
        static const char* const ends[] = {"recorded", "failed", "not-started", "supervisor-lost"};
        const QJsonObject told{{QStringLiteral("end"), QLatin1String(ends[static_cast<int>(result.end)])},
                               {QStringLiteral("exit_code"), result.exitCode},
                               {QStringLiteral("warning"), result.warning},
                               {QStringLiteral("trace"), result.trace}};
        std::fputs(QJsonDocument(told).toJson(QJsonDocument::Compact).constData(), stdout);
        std::fputc('\n', stdout);
        QCoreApplication::quit();
    });
    process.start(options);
    return QCoreApplication::exec();
}
