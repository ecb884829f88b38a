// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/DesktopTelemetry.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

#include "model/exit/RecorderPolicy.h"
#include "model/session/Telemetry.h"
#include "model/session/TelemetryLog.h"
#include "model/session/service/ServiceAddress.h"

namespace callreel {

namespace {

constexpr qint64 longestFile = 1 << 20; ///< bytes
constexpr int earlierEvents = 500;      ///< before this window

} // namespace

DesktopTelemetry::DesktopTelemetry() {
    m_file = processEnvironment(telemetryVariable).value_or(std::string());
    if (!ServiceAddress::ofHome().prepare())
        return;
    if (m_file.empty())
        m_file = telemetryJournal();
    m_journal = QFile::decodeName(telemetryJournal().c_str());
    QFile file(m_journal);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.size() > longestFile)
        file.resize(0);
    m_earlier = TelemetryLog::lastLines(m_journal, earlierEvents);
    m_read = file.size();
    m_watch.addPath(m_journal);
    connect(&m_watch, &QFileSystemWatcher::fileChanged, this, &DesktopTelemetry::onJournal);
}

std::function<void(const std::string&)> DesktopTelemetry::listener() {
    return [this](const std::string& json) {
        QMetaObject::invokeMethod(
            this,
            [this, line = QByteArray::fromStdString(json)] {
                if (m_own.isEmpty())
                    m_own = QJsonDocument::fromJson(line).object().value(QStringLiteral("run_id")).toString();
                add(line);
            },
            Qt::QueuedConnection);
    };
}

void DesktopTelemetry::follow(TelemetryLog* log) {
    // What this process has told so far waits in the queue.
    m_log = log;
    for (const QByteArray& line : std::exchange(m_earlier, {}))
        add(line);
}

void DesktopTelemetry::add(const QByteArray& line) {
    if (m_log)
        m_log->addLine(line);
}

void DesktopTelemetry::onJournal() {
    QFile file(m_journal);
    if (!file.open(QIODevice::ReadOnly))
        return;
    if (file.size() > longestTelemetryJournal) { // a window that is there for months
        file.close();
        file.resize(0);
        m_read = 0;
        return;
    }
    if (file.size() < m_read) // another window has begun it anew
        m_read = 0;
    file.seek(m_read);
    for (;;) {
        const QByteArray line = file.readLine();
        if (!line.endsWith('\n')) // the rest of it is still to come
            return;
        m_read += line.size();
        if (QJsonDocument::fromJson(line).object().value(QStringLiteral("run_id")).toString() != m_own)
            add(line);
    }
}

} // namespace callreel
