// SPDX-License-Identifier: Apache-2.0
#include "model/recording/TraceImporter.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace callreel {

TraceImporter::TraceImporter(QString callreel, QObject* parent) : QObject(parent), m_callreel(std::move(callreel)) {}

TraceImporter::~TraceImporter() {
    if (!m_process)
        return;
    // An import that is under way goes on to its end without the window.
    m_process->disconnect(this);
    m_process->setParent(nullptr);
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
}

void TraceImporter::import(const QString& path) {
    if (path == m_current || m_waiting.contains(path))
        return;
    m_waiting << path;
    startNext();
}

void TraceImporter::startNext() {
    if (m_process || m_waiting.isEmpty())
        return;
    m_current = m_waiting.takeFirst();
    m_process = new QProcess(this);
    connect(m_process, &QProcess::finished, this, &TraceImporter::onEnded);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onEnded();
    });
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->start(m_callreel, {QStringLiteral("import"), QStringLiteral("--json"), m_current});
}

void TraceImporter::onEnded() {
    QProcess* const process = std::exchange(m_process, nullptr);
    if (!process)
        return; // an error has been followed by the end
    process->deleteLater();
    const QString path = std::exchange(m_current, {});
    const QJsonObject report = QJsonDocument::fromJson(process->readAllStandardOutput()).object();
    const QString trace = report.value(QStringLiteral("trace")).toString();
    if (process->error() != QProcess::FailedToStart && process->exitStatus() == QProcess::NormalExit &&
        process->exitCode() == 0 && !trace.isEmpty()) {
        Q_EMIT imported(path, trace);
    } else {
        QString words = QString::fromUtf8(process->readAllStandardError()).trimmed();
        words.remove(QStringLiteral("callreel: error: ")).remove(QStringLiteral("callreel: "));
        if (words.isEmpty())
            words = process->errorString();
        Q_EMIT failed(path, failure("not-imported", QT_TRANSLATE_NOOP("Diagnostic", "%1 could not be imported: %2"),
                                    {path.toStdString(), words.toStdString()})
                                .error());
    }
    startNext();
}

} // namespace callreel
