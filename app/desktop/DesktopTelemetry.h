// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <mutex>
#include <string>

namespace callreel {

class TelemetryLog;

/// The telemetry that the window shows beside that of its recordings and of the service: of its own lifecycle, and of
/// lifecycles in other processes, which write to the journal that it makes. That stays, so that the next window shows
/// how the one before ended, and what came to pass without a window.
class DesktopTelemetry : public QObject {
    Q_OBJECT

public:
    /// Makes the journal; one that has become long begins anew.
    DesktopTelemetry();

    /// Where the window's own goes: CALLREEL_TELEMETRY, else the journal.
    const std::string& file() const { return m_file; }
    /// To be called from any thread.
    std::function<void(const std::string& json)> listener();
    /// Gives what came before, and from now on what comes, to the log.
    void follow(TelemetryLog* log);

private:
    void add(const QByteArray& line);
    void onJournal();

    std::string m_file;
    QString m_journal;
    QFileSystemWatcher m_watch;
    qint64 m_read = 0; ///< bytes of the journal
    QString m_own;     ///< run id of the window's lifecycle, whose events come through listener()
    QPointer<TelemetryLog> m_log;
    QList<QByteArray> m_earlier; ///< before this window
};

} // namespace callreel
