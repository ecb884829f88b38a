// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

#include "model/recording/RecordOptions.h"

namespace callreel {

/// One thing that a batch is to record.
struct BatchItem {
    QString name; ///< as it was asked for: the line, the file, the id of a test
    RecordOptions options;
    bool isUnittest = false; ///< a test file, for want of pytest
};

/// One recording of an item, and how it ended.
struct BatchAttempt {
    /// As the service says it: "recorded", "failed", "not-started", "supervisor-lost"; or "service-lost": the service
    /// went away, and what became of the recording could not be seen.
    QString end;
    QString outcome; ///< of the script, as callreel.run/1 has it; empty when there is no report
    std::optional<int> code;
    QString signal; ///< "SIGKILL"
    QString exception;
    QString message;
    QString trace;        ///< absolute; empty when there is none (any more)
    QString log;          ///< of a recording that was not sealed
    bool removed = false; ///< there was a trace, and it was not to be kept
    QDateTime started;
    qint64 durationNs = 0;
    quint64 calls = 0;
    QString errorCode; ///< why it was not recorded
    QString error;
    QString help;
    QString outTail;
    QString errTail;
    bool ranNoTest = false; ///< of a test file; unittest returns 0 for that before 3.12

    bool isRecorded() const { return end == QLatin1String("recorded"); }
    bool hasPassed() const { return isRecorded() && outcome == QLatin1String("exited") && code == 0 && !ranNoTest; }
    /// "exited 3", "killed by SIGKILL", "ValueError: bad news".
    QString describe() const;
    /// From a run as the service's protocol has it (docs/lifecycle.md), once it is over.
    static BatchAttempt fromServiceRun(const QJsonObject& run);
    /// What callreel.run/1 says of it.
    void takeReport(const QJsonObject& report);
};

/// One item of a batch: each ends in exactly one of the last four.
struct BatchRun {
    enum class State {
        Waiting,
        Running,
        Passed,      ///< the script's last attempt ended with 0
        Failed,      ///< it did not
        NotRecorded, ///< the recording failed, whatever the script did
        NotRun       ///< it was never begun; `reason` says why
    };

    int number = 0; ///< from 1
    BatchItem item;
    State state = State::Waiting;
    QString reason; ///< "fail-fast", "interrupted", "service-lost"
    QList<BatchAttempt> attempts;

    bool isOver() const { return state > State::Running; }
    bool isFlaky() const { return state == State::Passed && attempts.size() > 1; }
};

/// "waiting", "running", "passed", "failed", "not-recorded", "not-run".
const char* batchStateName(BatchRun::State state);

} // namespace callreel
