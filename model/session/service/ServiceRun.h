// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include "model/recording/RecordOptions.h"
#include "model/recording/RecordingProgress.h"
#include "model/session/ProcessIdentity.h"

namespace callreel {

/// One run in the registry of the recording service.
struct ServiceRun {
    enum class State {
        Waiting,  ///< for a slot
        Starting, ///< its supervisor has been started
        Running,
        Stopping, ///< its script was asked to end
        Sealing,
        Ended ///< `result` says how
    };

    QString id;      ///< of the service: "1", "2" ...
    QString session; ///< the run id of the script that asked for it; empty when none did
    RecordOptions options;
    State state = State::Waiting;
    QString run; ///< id of the run, once there is one: the name of its log
    QString output;
    QDateTime submitted; ///< UTC
    QDateTime started;
    QDateTime ended;
    ProcessIdentity supervisor;
    ProcessIdentity script;
    quint64 calls = 0;
    quint64 bytes = 0;
    qint64 elapsedNs = 0;
    RecordingResult result;
    QByteArray outTail; ///< the end of what the script wrote; all of it is in the trace
    QByteArray errTail;

    bool isOver() const { return state == State::Ended; }
    /// As the protocol has it; `whole` with the report and the ends of the output.
    QJsonObject toJson(bool whole) const;
};

/// "waiting", "starting", "running", "stopping", "sealing", "ended".
const char* serviceRunStateName(ServiceRun::State state);

} // namespace callreel
