// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QStringList>

#include <memory>
#include <optional>

#include "model/recording/LogSealer.h"
#include "model/session/ProcessIdentity.h"
#include "model/session/SignalTrap.h"
#include "model/session/service/RecordingService.h"
#include "model/session/service/ServiceServer.h"

namespace callreel {

/// What a process does that is the recording service and nothing else: it serves until it is stopped, by a request, a
/// signal (a second one kills what runs, a third one leaves at once) or the end of its owner. At its start it seals the
/// logs that nobody sealed, and ends what sessions left behind whose owner was killed.
class ServiceHost : public QObject {
    Q_OBJECT

public:
    explicit ServiceHost(RecordingService::Options options, QObject* parent = nullptr);
    ~ServiceHost() override;

    /// Stops the service when this process has ended and nobody else uses it.
    void setOwner(const ProcessIdentity& owner) { m_owner = owner; }
    /// Errors: those of ServiceServer::listen().
    Result<void> start();

    RecordingService& service() { return m_service; }

Q_SIGNALS:
    void ready();
    void unfit(const callreel::Diagnostic& problem);
    /// A log of an earlier run has become a trace.
    void sealed(const QString& log, const QString& trace);
    void notSealed(const QString& log, const callreel::Diagnostic& problem);
    /// It is over: socket and lock are gone.
    void ended();

private:
    void watchOwner();

    RecordingService m_service;
    ServiceServer m_server;
    LogSealer m_sealer;
    std::optional<ProcessIdentity> m_owner;
    FileHandle m_ownerHandle;
    std::unique_ptr<QSocketNotifier> m_ownerEnded;
    std::unique_ptr<SignalTrap> m_signals;
    std::unique_ptr<QSocketNotifier> m_hurry;
};

} // namespace callreel
