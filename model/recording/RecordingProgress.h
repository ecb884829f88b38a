// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// What the supervisor says when the script has been started.
struct RecordingStart {
    QString run;    ///< the run's id
    qint64 pid = 0; ///< the script's process, leader of its group
    QString log;    ///< folder of the write-ahead log
    QString output; ///< the trace that will be made
};

/// One call that has not returned yet.
struct OpenCall {
    QString function;
    qint64 sinceNs = 0; ///< when it was entered, nanoseconds since the recording began
    QString arguments;  ///< as shown, "(n=3)"
    bool operator==(const OpenCall&) const = default;
};

struct OpenThread {
    QString name;
    QList<OpenCall> calls; ///< innermost last
    bool operator==(const OpenThread&) const = default;
};

/// How far a recording has come; told at most four times a second.
struct RecordingProgress {
    qint64 elapsedNs = 0;
    quint64 calls = 0;
    quint64 bytes = 0; ///< written
    quint64 threads = 0;
    quint64 memory = 0; ///< of the recorder, bytes
    QList<OpenThread> open;
};

/// The escalation of Stop: terminate the script's group, wait, kill it, seal.
enum class StopStep { Terminate, Kill, Seal };

/// How a recording ended. Exactly one of these is reported for each start.
struct RecordingResult {
    enum class End {
        Recorded,      ///< sealed; `report` is the run's, the trace can be opened
        Failed,        ///< the recorder failed and said why; `report` is there when a trace was made all the same
        NotStarted,    ///< callreel itself could not be started
        SupervisorLost ///< callreel died or was ended because it did not answer; the log is kept
    };
    End end = End::NotStarted;
    QJsonObject report;                ///< callreel.run/1; empty when there is none
    int exitCode = 0;                  ///< of `callreel record`; 128 + s when signal s ended it
    QString warning;                   ///< the line of P6; empty when there is none
    QString trace;                     ///< absolute path of the sealed trace; empty when there is none
    QString log;                       ///< folder of the log that was kept; empty when it was sealed or never made
    std::optional<Diagnostic> failure; ///< why there is no trace, or why it ends early
    bool stopRequested = false;        ///< the user asked for this end: it is no crash
};

} // namespace callreel

Q_DECLARE_METATYPE(callreel::RecordingStart)
Q_DECLARE_METATYPE(callreel::RecordingProgress)
Q_DECLARE_METATYPE(callreel::StopStep)
Q_DECLARE_METATYPE(callreel::RecordingResult)
