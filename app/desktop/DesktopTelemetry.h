// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <mutex>
#include <string>

namespace callreel {

class TelemetryLog;

/// The telemetry of the window's own lifecycle: in a file, so that the next window shows how the one before ended, and
/// in the log of the window as long as there is one.
class DesktopTelemetry : public QObject {
    Q_OBJECT

public:
    /// CALLREEL_TELEMETRY, else CALLREEL_HOME/service/telemetry; that one begins anew when it has become long.
    DesktopTelemetry();

    const std::string& file() const { return m_file; }
    /// To be called from any thread.
    std::function<void(const std::string& json)> listener();
    /// Gives what came before, and from now on what comes, to the log.
    void follow(TelemetryLog* log);

private:
    void add(const QByteArray& line);

    std::string m_file;
    QPointer<TelemetryLog> m_log;
    QList<QByteArray> m_earlier; ///< of windows before this one
};

} // namespace callreel
