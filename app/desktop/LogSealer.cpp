// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/LogSealer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "model/recording/RecordingCommand.h"

namespace callreel {

void LogSealer::seal(const QString& logFolder) {
    auto* process = new QProcess(this);
    const auto fail = [this, process, logFolder](const QString& reason) {
        process->deleteLater();
        Q_EMIT failed(failure("cannot-seal",
                              QT_TRANSLATE_NOOP("Diagnostic", "The log could not be made into a trace: %1"),
                              {reason.toStdString(), logFolder.toStdString()},
                              QT_TRANSLATE_NOOP("Diagnostic", "The log is kept in %2."))
                          .error());
    };
    connect(process, &QProcess::errorOccurred, this, [process, fail](QProcess::ProcessError error) {
        // Every other error is followed by finished().
        if (error == QProcess::FailedToStart)
            fail(process->errorString());
    });
    connect(process, &QProcess::finished, this, [this, process, fail](int code, QProcess::ExitStatus status) {
        const QString trace =
            QJsonDocument::fromJson(process->readAllStandardOutput()).object().value(QLatin1String("trace")).toString();
        if (status != QProcess::NormalExit || code != 0 || trace.isEmpty()) {
            fail(QString::fromLocal8Bit(process->readAllStandardError()).trimmed());
            return;
        }
        process->deleteLater();
        Q_EMIT sealed(trace);
    });
    process->start(findCallreelProgram(), {QStringLiteral("seal"), QStringLiteral("--json"), logFolder});
}

} // namespace callreel
