// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/DesktopTelemetry.h"

#include <QFile>

#include <utility>

#include "model/exit/RecorderPolicy.h"
#include "model/session/Telemetry.h"
#include "model/session/TelemetryLog.h"
#include "model/session/service/ServiceAddress.h"

namespace callreel {

namespace {

constexpr qint64 longestFile = 1 << 20; ///< bytes
constexpr int earlierEvents = 500;      ///< of windows before this one

} // namespace

DesktopTelemetry::DesktopTelemetry() {
    m_file = processEnvironment(telemetryVariable).value_or(std::string());
    if (!m_file.empty())
        return;
    const ServiceAddress address = ServiceAddress::ofHome();
    if (!address.prepare())
        return;
    m_file = address.folder + "/telemetry";
    QFile file(QFile::decodeName(m_file.c_str()));
    if (file.size() > longestFile)
        file.resize(0);
    m_earlier = TelemetryLog::lastLines(file.fileName(), earlierEvents);
}

std::function<void(const std::string&)> DesktopTelemetry::listener() {
    return [this](const std::string& json) {
        QMetaObject::invokeMethod(
            this, [this, line = QByteArray::fromStdString(json)] { add(line); }, Qt::QueuedConnection);
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

} // namespace callreel
