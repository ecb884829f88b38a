// SPDX-License-Identifier: Apache-2.0
#include "model/recording/LogSealer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace callreel {

LogSealer::LogSealer(QString callreel, QObject* parent) : QObject(parent), m_callreel(std::move(callreel)) {}

LogSealer::~LogSealer() {
    if (!m_process)
        return;
    // A seal that is under way goes on to its end without the window.
    m_process->disconnect(this);
    m_process->setParent(nullptr);
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
}

void LogSealer::seal(const QString& log) {
    if (log.isEmpty() || log == m_current || m_waiting.contains(log))
        return;
    m_waiting << log;
    startNext();
}

void LogSealer::sealLeftBehind() {
    m_waiting << QString();
    startNext();
}

void LogSealer::startNext() {
    if (m_process || m_waiting.isEmpty())
        return;
    m_current = m_waiting.takeFirst();
    QStringList arguments{QStringLiteral("seal"), QStringLiteral("--json")};
    if (m_current.isEmpty()) {
        run(arguments, &LogSealer::onListed);
    } else {
        arguments << m_current;
        run(arguments, &LogSealer::onSealed);
    }
}

void LogSealer::run(const QStringList& arguments, void (LogSealer::*then)(QProcess&)) {
    m_process = new QProcess(this);
    const auto over = [this, then, process = m_process] {
        if (m_process != process)
            return; // an error has been followed by the end
        m_process = nullptr;
        process->deleteLater();
        (this->*then)(*process);
        m_current.clear();
        startNext();
    };
    connect(m_process, &QProcess::finished, this, over);
    connect(m_process, &QProcess::errorOccurred, this, [over](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            over();
    });
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->start(m_callreel, arguments);
}

void LogSealer::onListed(QProcess& process) {
    const QJsonArray logs =
        QJsonDocument::fromJson(process.readAllStandardOutput()).object().value(QStringLiteral("logs")).toArray();
    for (const QJsonValue& entry : logs) {
        const QString log = entry[QStringLiteral("log")].toString();
        if (!entry[QStringLiteral("running")].toBool() && !log.isEmpty() && !m_waiting.contains(log))
            m_waiting << log;
    }
}

void LogSealer::onSealed(QProcess& process) {
    const QJsonObject report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const QString trace = report.value(QStringLiteral("trace")).toString();
    if (process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit &&
        process.exitCode() == 0 && !trace.isEmpty()) {
        Q_EMIT sealed(m_current, trace);
        return;
    }
    QString words = QString::fromUtf8(process.readAllStandardError()).trimmed();
    words.remove(QStringLiteral("callreel: "));
    if (words.isEmpty())
        words = process.errorString();
    Q_EMIT failed(m_current,
                  failure("log-not-sealed", QT_TRANSLATE_NOOP("Diagnostic", "The log %1 could not be sealed: %2"),
                          {m_current.toStdString(), words.toStdString()})
                      .error());
}

} // namespace callreel
