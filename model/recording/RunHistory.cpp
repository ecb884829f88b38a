// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RunHistory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

#include "model/recording/PrivateFile.h"
#include "model/recording/RecordOptionsJson.h"

namespace callreel {

namespace {

constexpr const char* outcomeNames[] = {"running", "succeeded", "script-failed",
                                        "killed",  "stopped",   "recorder-failed"};

QString outcomeName(HistoryEntry::Outcome outcome) {
    return QString::fromLatin1(outcomeNames[static_cast<int>(outcome)]);
}

HistoryEntry::Outcome outcomeFromName(const QString& name) {
    for (int i = 0; i < static_cast<int>(std::size(outcomeNames)); ++i)
        if (name == QLatin1String(outcomeNames[i]))
            return static_cast<HistoryEntry::Outcome>(i);
    return HistoryEntry::Outcome::Running;
}

QJsonObject toJson(const HistoryEntry& entry) {
    QJsonObject object{{QStringLiteral("id"), entry.id},
                       {QStringLiteral("options"), recordOptionsToJson(entry.options)},
                       {QStringLiteral("started"), entry.started.toString(Qt::ISODateWithMs)},
                       {QStringLiteral("outcome"), outcomeName(entry.outcome)},
                       {QStringLiteral("trace"), entry.trace},
                       {QStringLiteral("run"), entry.run}};
    if (entry.code)
        object.insert(QStringLiteral("code"), *entry.code);
    if (entry.signal)
        object.insert(QStringLiteral("signal"), *entry.signal);
    return object;
}

HistoryEntry fromJson(const QJsonObject& object) {
    HistoryEntry entry;
    entry.id = object.value(QStringLiteral("id")).toString();
    entry.options = recordOptionsFromJson(object.value(QStringLiteral("options")).toObject());
    entry.started = QDateTime::fromString(object.value(QStringLiteral("started")).toString(), Qt::ISODateWithMs);
    entry.outcome = outcomeFromName(object.value(QStringLiteral("outcome")).toString());
    entry.trace = object.value(QStringLiteral("trace")).toString();
    entry.run = object.value(QStringLiteral("run")).toString();
    if (object.value(QStringLiteral("code")).isDouble())
        entry.code = object.value(QStringLiteral("code")).toInt();
    if (object.value(QStringLiteral("signal")).isDouble())
        entry.signal = object.value(QStringLiteral("signal")).toInt();
    return entry;
}

QJsonObject scriptOf(const RecordingResult& result) {
    return result.report.value(QStringLiteral("verdict")).toObject().value(QStringLiteral("script")).toObject();
}

} // namespace

HistoryEntry::Outcome outcomeOf(const RecordingResult& result) {
    if (result.end != RecordingResult::End::Recorded)
        return HistoryEntry::Outcome::RecorderFailed;
    if (result.stopRequested)
        return HistoryEntry::Outcome::Stopped;
    const QJsonObject script = scriptOf(result);
    if (script.value(QStringLiteral("signal")).isDouble())
        return HistoryEntry::Outcome::Killed;
    return script.value(QStringLiteral("code")).toInt() == 0 ? HistoryEntry::Outcome::Succeeded
                                                             : HistoryEntry::Outcome::ScriptFailed;
}

RunHistory::RunHistory(QString file, QObject* parent) : QObject(parent), m_file(std::move(file)) {
    load();
}

QString RunHistory::defaultFile() {
    const QString home = qEnvironmentVariable("CALLREEL_HOME");
    return (home.isEmpty()
                ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/callreel")
                : home) +
           QStringLiteral("/history.json");
}

std::optional<RecordOptions> RunHistory::last() const {
    return m_entries.isEmpty() ? std::nullopt : std::optional(m_entries.first().options);
}

QString RunHistory::add(const RecordOptions& options, const QDateTime& started) {
    load(); // another window may have written since
    m_entries.removeIf([&options](const HistoryEntry& entry) { return entry.options == options; });
    m_entries.prepend({QUuid::createUuid().toString(QUuid::WithoutBraces), options, started,
                       HistoryEntry::Outcome::Running, std::nullopt, std::nullopt, QString(), QString()});
    while (m_entries.size() > most)
        m_entries.removeLast();
    const QString id = m_entries.first().id;
    save();
    return id;
}

void RunHistory::finish(const QString& id, const RecordingResult& result) {
    load();
    for (HistoryEntry& entry : m_entries) {
        if (entry.id != id)
            continue;
        const QJsonObject script = scriptOf(result);
        entry.outcome = outcomeOf(result);
        if (script.value(QStringLiteral("code")).isDouble())
            entry.code = script.value(QStringLiteral("code")).toInt();
        if (script.value(QStringLiteral("signal")).isDouble())
            entry.signal = script.value(QStringLiteral("signal")).toInt();
        entry.trace = result.trace;
        save();
        return;
    }
}

void RunHistory::setRun(const QString& id, const QString& run) {
    load();
    for (HistoryEntry& entry : m_entries)
        if (entry.id == id)
            entry.run = run;
    save();
}

void RunHistory::settle(const QList<RunEntry>& runs) {
    const auto isOpen = [](const HistoryEntry& entry) {
        return entry.outcome == HistoryEntry::Outcome::Running && !entry.run.isEmpty();
    };
    if (std::ranges::none_of(m_entries, isOpen))
        return;
    load(); // another window may have written since
    bool isOther = false;
    for (HistoryEntry& entry : m_entries) {
        const auto run = std::ranges::find_if(
            runs, [&](const RunEntry& known) { return known.run == entry.run && known.readable && !known.running; });
        if (!isOpen(entry) || run == runs.end())
            continue;
        const ScriptStatus& script = run->verdict.script;
        entry.outcome = run->verdict.recorder == Verdict::Recorder::Failed ? HistoryEntry::Outcome::RecorderFailed
                        : script.stoppedByUser                             ? HistoryEntry::Outcome::Stopped
                        : script.signal                                    ? HistoryEntry::Outcome::Killed
                        : script.failed()                                  ? HistoryEntry::Outcome::ScriptFailed
                                                                           : HistoryEntry::Outcome::Succeeded;
        entry.code = script.code;
        entry.signal = script.signal;
        entry.trace = run->path;
        isOther = true;
    }
    if (isOther)
        save();
}

void RunHistory::clear() {
    m_entries.clear();
    save();
}

void RunHistory::restore(const QList<HistoryEntry>& entries) {
    m_entries = entries;
    save();
}

void RunHistory::load() {
    const QByteArray bytes = readSmallFile(m_file);
    if (bytes.isEmpty())
        return; // not there yet, or not readable now: what is in memory stays
    QList<HistoryEntry> entries;
    const QJsonArray array = QJsonDocument::fromJson(bytes).object().value(QStringLiteral("launches")).toArray();
    for (const QJsonValue& value : array)
        if (HistoryEntry entry = fromJson(value.toObject()); !entry.id.isEmpty() && entries.size() < most)
            entries.append(std::move(entry));
    m_entries = std::move(entries);
}

void RunHistory::save() {
    QJsonArray array;
    for (const HistoryEntry& entry : m_entries)
        array.append(toJson(entry));
    const QJsonObject document{{QStringLiteral("schema"), QStringLiteral("callreel.history/1")},
                               {QStringLiteral("launches"), array}};
    if (const auto written = writePrivateFile(m_file, QJsonDocument(document).toJson()); !written)
        Q_EMIT failed(written.error());
    Q_EMIT changed();
}

} // namespace callreel
