// SPDX-License-Identifier: Apache-2.0
#include "model/session/TelemetryLog.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace callreel {

namespace {

constexpr qint64 mostOfFile = 1 << 20; ///< bytes at its end that are looked at

QString plain(const QJsonValue& value) {
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.toString();
}

} // namespace

std::optional<TelemetryEntry> TelemetryEntry::of(const QJsonObject& event) {
    TelemetryEntry entry;
    entry.event = event.value(QStringLiteral("event")).toString();
    entry.time = QDateTime::fromString(event.value(QStringLiteral("time")).toString(), Qt::ISODateWithMs).toUTC();
    if (entry.event.isEmpty() || !entry.time.isValid())
        return std::nullopt;
    entry.run = event.value(QStringLiteral("run_id")).toString();
    entry.program = event.value(QStringLiteral("program")).toString();
    entry.exitMode = event.value(QStringLiteral("exit_mode")).toString();
    entry.stopMode = event.value(QStringLiteral("stop_mode")).toString();
    if (const QJsonValue owned = event.value(QStringLiteral("owned")); owned.isBool())
        entry.owned = owned.toBool();
    entry.status = plain(event.value(QStringLiteral("status")));
    if (const QJsonValue duration = event.value(QStringLiteral("duration_ns")); duration.isDouble())
        entry.durationNs = duration.toInteger();
    static const QStringList columns{
        QStringLiteral("event"),     QStringLiteral("time"),        QStringLiteral("run_id"),
        QStringLiteral("exit_mode"), QStringLiteral("stop_mode"),   QStringLiteral("owned"),
        QStringLiteral("status"),    QStringLiteral("duration_ns"), QStringLiteral("program")};
    QStringList more;
    for (auto member = event.begin(); member != event.end(); ++member)
        if (!columns.contains(member.key()))
            more << member.key() + QLatin1Char(' ') + plain(member.value());
    entry.more = more.join(QStringLiteral(", "));
    entry.json = QJsonDocument(event).toJson(QJsonDocument::Compact);
    return entry;
}

void TelemetryLog::add(const QJsonObject& event) {
    auto entry = TelemetryEntry::of(event);
    if (!entry)
        return;
    if (!entry->program.isEmpty()) {
        if (m_programs.size() > most)
            m_programs.clear();
        m_programs.insert(entry->run, entry->program);
    } else {
        entry->program = m_programs.value(entry->run);
    }
    const int dropped = m_entries.size() >= most ? most / 10 : 0; // not one at a time: each of it moves all rows
    m_entries.remove(0, dropped);
    m_entries.append(std::move(*entry));
    Q_EMIT added(1, dropped);
}

void TelemetryLog::addLine(const QByteArray& line) {
    add(QJsonDocument::fromJson(line).object());
}

QList<QByteArray> TelemetryLog::lastLines(const QString& file, int count) {
    QFile source(file);
    if (!QFileInfo(file).isFile() || !source.open(QIODevice::ReadOnly))
        return {};
    source.seek(std::max<qint64>(0, source.size() - mostOfFile));
    QList<QByteArray> lines = source.readAll().split('\n');
    if (lines.size() > count)
        lines.remove(0, lines.size() - count);
    return lines;
}

void TelemetryLog::clear() {
    m_entries.clear();
    Q_EMIT cleared();
}

} // namespace callreel
