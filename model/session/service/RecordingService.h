// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QQueue>

#include <memory>
#include <optional>

#include "model/exit/Diagnostic.h"
#include "model/recording/InterpreterProbe.h"
#include "model/recording/RecordingProcess.h"
#include "model/session/RuntimeCleanup.h"
#include "model/session/service/ServiceRun.h"

namespace callreel {

/// The recording service: a pool of slots, each of which records one run at a time with an interpreter that was
/// checked, and a registry of the runs. It lives in one process, below an event loop; ServiceServer lets others reach
/// it. The window and `callreel service` host one.
///
/// To build on it, either attach to one that runs (ServiceConnection: "submit", then "wait" for each run, or "watch"
/// for progress; RecordingServiceHandle starts one when there is none), or make one of your own in your process:
///
///     RecordingService service({.slotCount = 4, .callreel = findCallreelProgram()});
///     QObject::connect(&service, &RecordingService::runChanged, ...);   // every change of state, and progress
///     service.start();
///     const QString id = service.submit(options, {});                   // waits for a slot; first come, first served
///
/// Every run that was submitted ends in exactly one runEnded(). Environment and working directory are those of the
/// service unless the options say others: a client sends its own (RecordOptions::environment,
/// inheritEnvironment=false).
class RecordingService : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Checking, Ready, Unfit, Stopping, Stopped };

    struct Options {
        int slotCount = 0;        ///< runs at a time; 0: as many as the machine has processors
        QString interpreter;      ///< to be checked; empty: what a recording without --python takes
        QString callreel;         ///< the program that records
        int mostEndedRuns = 1000; ///< that the registry remembers
    };

    explicit RecordingService(Options options, QObject* parent = nullptr);
    ~RecordingService() override;

    /// Once: checks the interpreter; ends in ready() or unfit().
    void start();
    State state() const { return m_state; }
    /// Why it is Unfit.
    const Diagnostic& problem() const { return m_problem; }
    int slotCount() const { return m_options.slotCount; }
    int busySlots() const { return static_cast<int>(m_recordings.size()); }
    QString interpreter() const { return m_interpreter; }

    /// Errors: "service-stopping".
    Result<QString> submit(const RecordOptions& options, const QString& session);
    /// Asks the run's script to end; asked again, or with `kill`, kills it. One that waits never starts. False: no such
    /// run, or over already.
    bool stopRun(const QString& id, bool kill);
    /// Takes no more runs, stops those that run, seals them; ends in stopped(). Asked again, kills them.
    void stop();

    /// In the order in which they were submitted.
    QList<ServiceRun> runs() const;
    const ServiceRun* find(const QString& id) const;
    /// The processes that work for the session's runs now.
    std::vector<CleanupTarget> targets(const QString& session) const;

Q_SIGNALS:
    void ready();
    void unfit(const callreel::Diagnostic& problem);
    void runChanged(const callreel::ServiceRun& run);
    void runEnded(const callreel::ServiceRun& run);
    void runOutput(const QString& id, callreel::OutputStream stream, const QByteArray& bytes);
    /// What the lifecycle of its `callreel record` does (docs/lifecycle.md, "Telemetry").
    void runTelemetry(const QString& id, const QJsonObject& event);
    void stopped();

private:
    void onChecked(const InterpreterInfo& info);
    void fillSlots();
    void startRun(ServiceRun& run);
    void change(const QString& id, const std::function<void(ServiceRun&)>& what);
    void onDone(const QString& id, const RecordingResult& result);
    void end(ServiceRun& run, RecordingResult result);
    void forgetOldRuns();
    void finishStop();

    Options m_options;
    State m_state = State::Idle;
    Diagnostic m_problem;
    QString m_interpreter;
    InterpreterProbe* m_probe = nullptr;
    std::vector<std::unique_ptr<ServiceRun>> m_runs; ///< the registry
    QQueue<QString> m_waiting;
    QHash<QString, RecordingProcess*> m_recordings; ///< the slots that are taken, by run
    qint64 m_lastId = 0;
    bool m_killing = false;
};

} // namespace callreel
