// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QStringList>

#include <memory>
#include <optional>

#include "model/session/LeftBehind.h"
#include "model/session/ProcessIdentity.h"
#include "model/session/SignalTrap.h"
#include "model/session/service/RecordingService.h"
#include "model/session/service/ServiceServer.h"

namespace callreel {

/// The recording service of a process, with the socket on which others reach it. A process that is the service and
/// nothing else serves until it is stopped, by a request, a signal (a second one kills what runs, a third one leaves at
/// once) or the end of its owner; at its start it puts in order what others left behind, and "status" tells of it.
/// A guest lives in a program that sees to all of that itself (HostedService).
class ServiceHost : public QObject {
    Q_OBJECT

public:
    enum class Role { Process, Guest };

    explicit ServiceHost(RecordingService::Options options, Role role = Role::Process, QObject* parent = nullptr);
    ~ServiceHost() override;

    /// Stops the service when this process has ended and nobody else uses it.
    void setOwner(const ProcessIdentity& owner) { m_owner = owner; }
    /// Errors: those of ServiceServer::listen().
    Result<void> start();

    RecordingService& service() { return m_service; }
    ServiceServer& server() { return m_server; }

Q_SIGNALS:
    void ready();
    void unfit(const callreel::Diagnostic& problem);
    /// A log of an earlier run has become a trace.
    void sealed(const QString& log, const QString& trace);
    void notSealed(const QString& log, const callreel::Diagnostic& problem);
    /// Processes of sessions whose owner was killed have been ended, so far.
    void swept(const callreel::OrphanSweeper::Report& report);
    /// It is over: socket and lock are gone.
    void ended();

private:
    void trapSignals();
    void watchOwner();
    void cleanUp();
    void tellCleanUp();

    Role m_role;
    RecordingService m_service;
    ServiceServer m_server;
    LeftBehind m_leftBehind;
    QStringList m_notSealed;
    std::optional<ProcessIdentity> m_owner;
    FileHandle m_ownerHandle;
    std::unique_ptr<QSocketNotifier> m_ownerEnded;
    std::unique_ptr<SignalTrap> m_signals;
    std::unique_ptr<QSocketNotifier> m_hurry;
};

} // namespace callreel
