// SPDX-License-Identifier: Apache-2.0
#include "support/SessionScript.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <csignal>
#include <sys/wait.h>

#include "support/FileContent.h"
#include "support/SpawnedProcess.h"

namespace callreel::test {

namespace {

constexpr int longestRun = 60000; ///< milliseconds; never waited for when all is well

} // namespace

QString sessionScript() {
    return QStringLiteral(CALLREEL_BUILD_DIR "/bin/session-script");
}

int SessionScriptRun::exitCode() const {
    return status && WIFEXITED(*status) ? WEXITSTATUS(*status) : -1;
}

int SessionScriptRun::signal() const {
    return status && WIFSIGNALED(*status) ? WTERMSIG(*status) : 0;
}

QJsonObject SessionScriptRun::event(const char* name) const {
    for (const QJsonObject& event : events)
        if (event.value(QLatin1String("event")).toString() == QLatin1String(name))
            return event;
    return {};
}

qsizetype SessionScriptRun::count(const char* name) const {
    return std::ranges::count_if(events, [&](const QJsonObject& event) {
        return event.value(QLatin1String("event")).toString() == QLatin1String(name);
    });
}

pid_t SessionScriptRun::number(const QByteArray& word) const {
    const qsizetype at = out.indexOf(word + ' ');
    return at < 0 ? 0 : out.mid(at + word.size() + 1).split('\n').first().toInt();
}

SessionScriptRun runSessionScript(const CallreelProgram& callreel, const QString& arguments,
                                  const QByteArray& terminateAt, const QByteArray& interruptAt) {
    const QString telemetry = callreel.file(QStringLiteral("telemetry.jsonl"));
    QFile::remove(telemetry);
    Pipe out;
    SpawnedProcess process(sessionScript(),
                           arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts) +
                               QStringList{QStringLiteral("--telemetry"), telemetry},
                           callreel.environment(), {-1, out.writing(), out.writing()}, callreel.folder());
    out.closeWriting();
    if (!terminateAt.isEmpty() && out.readUntil(terminateAt, longestRun))
        ::kill(process.pid(), SIGTERM);
    if (!interruptAt.isEmpty()) {
        bool hasEnded = false;
        while (!hasEnded && !contentOf(telemetry).contains(interruptAt))
            hasEnded = process.waitForEnd(20).has_value();
        if (!hasEnded)
            ::kill(process.pid(), SIGINT);
    }
    SessionScriptRun seen;
    seen.status = process.waitForEnd(longestRun);
    out.readAll(seen.status ? 200 : 0); // a process that was left behind may hold the pipe
    seen.out = out.text();
    seen.events = telemetryEvents(telemetry);
    return seen;
}

QList<QJsonObject> telemetryEvents(const QString& path) {
    QList<QJsonObject> events;
    for (const QByteArray& line : contentOf(path).split('\n'))
        if (!line.isEmpty())
            events.append(QJsonDocument::fromJson(line).object());
    return events;
}

} // namespace callreel::test
