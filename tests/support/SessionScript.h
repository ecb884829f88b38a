// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDir>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <csignal>
#include <optional>
#include <sys/types.h>

#include "model/session/ProcessIdentity.h"
#include "support/CallreelProgram.h"

namespace callreel::test {

/// A home of its own; what a test that failed midway leaves behind ends with it. For tests that link callreel_session.
class SessionHome : public CallreelProgram {
public:
    ~SessionHome() {
        const std::string own = home().toStdString();
        for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            const auto process = ProcessIdentity::of(name.toInt());
            if (process && !process->hasEnded() && process->environmentVariable("CALLREEL_HOME") == own)
                ::kill(process->pid, SIGKILL);
        }
    }
};

/// The program that uses the public API of the script lifecycle as an embedding program does.
QString sessionScript();

/// One run of it as the system and the telemetry saw it.
struct SessionScriptRun {
    std::optional<int> status; ///< waitpid's; nothing when it hangs
    QByteArray out;            ///< standard output and error
    QList<QJsonObject> events;

    int exitCode() const;
    int signal() const;
    bool returned() const { return out.contains("returned "); }
    bool ranExitHandlers() const { return out.contains("atexit"); }
    /// The first of this name; empty when there is none.
    QJsonObject event(const char* name) const;
    qsizetype count(const char* name) const;
    /// The number behind a word that the program said.
    pid_t number(const QByteArray& word) const;
};

/// Runs it with these arguments, apart by blanks. It gets SIGTERM when it has said `terminateAt`, then SIGINT when its
/// telemetry contains `interruptAt`; neither when they are empty.
SessionScriptRun runSessionScript(const CallreelProgram& callreel, const QString& arguments,
                                  const QByteArray& terminateAt = {}, const QByteArray& interruptAt = {});
/// What a telemetry file has, line by line.
QList<QJsonObject> telemetryEvents(const QString& path);

} // namespace callreel::test
