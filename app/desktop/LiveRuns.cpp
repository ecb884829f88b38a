// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/LiveRuns.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

#include "app/desktop/RecordingController.h"

namespace callreel {

namespace {

QString textOf(const QJsonObject& run, const char* key) {
    return run.value(QLatin1String(key)).toString();
}

QDateTime timeOf(const QString& text) {
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

RunEntry entryOfService(const QJsonObject& run) {
    RunEntry entry;
    const QString state = textOf(run, "state");
    entry.elsewhere = true;
    entry.running = true;
    entry.waiting = state == QLatin1String("waiting");
    entry.stopping = state == QLatin1String("stopping");
    entry.serviceRun = textOf(run, "id");
    entry.run = textOf(run, "run");
    entry.path = textOf(run, "output");
    entry.workdir = textOf(run, "workdir");
    for (const QJsonValue word : run.value(QLatin1String("program")).toArray())
        entry.program.append(word.toString());
    entry.started = timeOf(textOf(run, "submitted")); // what it is listed by must not change when it starts
    const QDateTime began = timeOf(textOf(run, "started"));
    entry.durationNs = began.isValid() ? began.msecsTo(QDateTime::currentDateTimeUtc()) * 1'000'000 : 0;
    entry.calls = static_cast<quint64>(run.value(QLatin1String("calls")).toInteger());
    entry.bytes = static_cast<quint64>(run.value(QLatin1String("bytes")).toInteger());
    return entry;
}

RunEntry entryOfLog(const RunningLog& log) {
    RunEntry entry;
    entry.elsewhere = true;
    entry.running = true;
    entry.callsKnown = log.calls.has_value();
    entry.calls = log.calls.value_or(0);
    entry.run = QString::fromStdString(log.run);
    entry.path = QString::fromStdString(log.output);
    entry.workdir = QString::fromStdString(log.workdir);
    entry.interpreter = QString::fromStdString(log.interpreter);
    for (const std::string& word : log.program)
        entry.program.append(QString::fromStdString(word));
    entry.started = timeOf(QString::fromStdString(log.started));
    entry.durationNs = std::max<qint64>(0, entry.started.msecsTo(QDateTime::currentDateTimeUtc())) * 1'000'000;
    entry.bytes = log.bytes;
    return entry;
}

} // namespace

LiveRuns::LiveRuns(RecordingController* own, QObject* parent) : QObject(parent), m_own(own) {
    m_pace.setSingleShot(true);
    m_pace.setInterval(250);
    connect(&m_pace, &QTimer::timeout, this, &LiveRuns::changed);
    connect(m_own, &RecordingController::runsAdvanced, this, &LiveRuns::changed); // paced by the pages
    connect(&m_logs, &RunningLogsWatch::changed, this, &LiveRuns::schedule);
    connect(&m_logs, &RunningLogsWatch::leftUnsealed, this, &LiveRuns::leftUnsealed);
    connect(&m_service, &ServiceWatch::runChanged, this, &LiveRuns::onRun);
    connect(&m_service, &ServiceWatch::serviceChanged, this, [this] {
        for (const QJsonObject& run : m_service.runs())
            onRun(run);
        Q_EMIT changed();
    });
    // Those that are followed here anyway need no look at their logs.
    connect(this, &LiveRuns::changed, this, [this] {
        QSet<QString> followed;
        for (const RunEntry& run : m_own->runsSoFar() + serviceRuns())
            followed.insert(run.run);
        m_logs.setFollowed(followed);
    });
}

void LiveRuns::start() {
    m_service.start();
    m_logs.start();
}

void LiveRuns::schedule() {
    if (!m_pace.isActive())
        m_pace.start();
}

void LiveRuns::onRun(const QJsonObject& run) {
    if (const QString trace = textOf(run, "trace"); !trace.isEmpty())
        Q_EMIT traceMade(trace);
    schedule();
}

QList<RunEntry> LiveRuns::serviceRuns() const {
    QList<RunEntry> out;
    const QList<QJsonObject> runs = m_service.runs();
    for (auto run = runs.crbegin(); run != runs.crend(); ++run)
        if (textOf(*run, "state") != QLatin1String("ended"))
            out.append(entryOfService(*run));
    return out;
}

QList<RunEntry> LiveRuns::runs() const {
    QList<RunEntry> out = m_own->runsSoFar() + serviceRuns();
    QSet<QString> listed;
    for (const RunEntry& run : std::as_const(out))
        listed.insert(run.run);
    for (const QJsonObject& run : m_service.runs()) // sealed, and its log removed in a moment
        listed.insert(textOf(run, "run"));
    for (auto log = m_logs.logs().rbegin(); log != m_logs.logs().rend(); ++log) {
        RunEntry entry = entryOfLog(*log);
        entry.stopping = m_stopping.contains(entry.run);
        if (!listed.contains(entry.run) && !entry.program.isEmpty())
            out.append(entry);
    }
    return out;
}

bool LiveRuns::stop(const RunEntry& run, bool kill) {
    if (!run.serviceRun.isEmpty()) {
        m_service.stopRun(run.serviceRun, kill);
        return true;
    }
    const auto log = std::ranges::find(m_logs.logs(), run.run.toStdString(), &RunningLog::run);
    if (log == m_logs.logs().end() || !log->requestStop(kill))
        return false;
    if (!m_stopping.contains(run.run))
        m_stopping.append(run.run);
    Q_EMIT changed();
    return true;
}

} // namespace callreel
