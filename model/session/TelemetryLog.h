// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace callreel {

/// One event of a lifecycle, as Telemetry wrote it.
struct TelemetryEntry {
    QDateTime time; ///< UTC
    QString event;  ///< "script.shutdown.start"
    QString run;
    QString program; ///< of the run; empty when nobody told
    QString exitMode;
    QString stopMode;
    std::optional<bool> owned; ///< nothing: not known yet when it was told
    QString status;            ///< of the step, or the script's code
    std::optional<qint64> durationNs;
    QString more; ///< what this event alone has: "targets 2, left 0"
    QByteArray json;

    /// Nothing when it is no event.
    static std::optional<TelemetryEntry> of(const QJsonObject& event);
};

/// The telemetry of the lifecycles that are followed, oldest first, at most `most` of it.
class TelemetryLog : public QObject {
    Q_OBJECT

public:
    static constexpr int most = 20000;

    using QObject::QObject;

    const QList<TelemetryEntry>& entries() const { return m_entries; }
    void add(const QJsonObject& event);
    /// A line of a telemetry file; what is none is left out.
    void addLine(const QByteArray& line);
    /// The last lines of a file, at most `count`; none of what is no regular file, which could make one wait.
    static QList<QByteArray> lastLines(const QString& file, int count);
    void clear();

Q_SIGNALS:
    /// The last `count` entries are new; `dropped` of the oldest have gone.
    void added(int count, int dropped);
    void cleared();

private:
    QList<TelemetryEntry> m_entries;
    QHash<QString, QString> m_programs; ///< by run: its first event alone tells
};

} // namespace callreel
