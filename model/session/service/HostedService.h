// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

#include "model/recording/FileHandle.h"
#include "model/session/ProcessIdentity.h"
#include "model/session/SessionService.h"
#include "model/session/service/RecordingService.h"

namespace callreel {

class ServiceHost;

/// The recording service inside a program that has something else to do, on a thread of its own: the window's. It is
/// hosted here when none runs for this CALLREEL_HOME, else that one is left alone (ServiceWatch follows either), until
/// it has gone: takeOver(). As a SessionService it is stopped by the lifecycle of its program, when that hosts it: its
/// calls come from any thread.
class HostedService : public QObject, public SessionService {
    Q_OBJECT

public:
    explicit HostedService(RecordingService::Options options, QObject* parent = nullptr);
    ~HostedService() override;

    /// True: hosted here from now on. It is no error when it cannot be: problem() says why then.
    Result<bool> start(const Start& run) override;
    Result<void> awaitReady(int) override { return {}; }
    std::vector<CleanupTarget> targets(const std::string& runId, bool stopping) override;
    /// Stops the runs of the service and seals them. Errors: "service-still-stopping": they go on by themselves.
    Result<void> stop(int patienceMs) override;

    /// The one that was attached to has gone: hosts one, unless another program was faster; tookOver() follows then.
    /// `before`: the process that hosted it, which may still hold what it had. Nothing when what was hosted here was
    /// stopped: somebody wanted that.
    void takeOver(const ProcessIdentity& before);
    /// Its socket is ours.
    bool isHosting() const { return m_hosting; }
    /// Why it is not hosted, when no other one runs either.
    std::optional<Diagnostic> problem() const;
    /// Begins to stop it: ended() follows. Asked again, kills.
    void beginStop();
    /// Stops it as soon as its runs are over and nobody waits for it; ended() follows.
    void stopWhenIdle();

Q_SIGNALS:
    /// It is hosted here since another one has gone; from its thread.
    void tookOver();
    /// It is hosted no more; from its thread.
    void ended();

private:
    Result<void> host();
    bool hostInstead();
    void onEnded();

    RecordingService::Options m_options;
    QThread m_thread;
    QObject m_inThread; ///< lives there
    std::unique_ptr<ServiceHost> m_host;
    FileHandle m_before; ///< the process that hosted the one that has gone
    std::unique_ptr<QSocketNotifier> m_beforeEnded;
    std::atomic<bool> m_hosting = false;
    std::atomic<bool> m_stopped = false; ///< for good
    mutable std::mutex m_mutex;
    std::condition_variable m_over;
    std::optional<Diagnostic> m_problem;
};

} // namespace callreel
