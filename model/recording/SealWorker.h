// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "model/recording/FileHandle.h"
#include "model/trace/seal/Sealer.h"

namespace callreel {

/// Runs the sealer on a thread of its own, so that a drain that takes long never delays a signal, a request or the end
/// of the script. Its answers are events of the supervisor's loop.
class SealWorker {
public:
    explicit SealWorker(std::unique_ptr<TraceMaker> sealer);
    ~SealWorker();
    SealWorker(const SealWorker&) = delete;
    SealWorker& operator=(const SealWorker&) = delete;

    /// Readable when something asked for was done.
    int descriptor() const { return m_event.get(); }
    void acknowledge();

    /// Reads what is new in the log. Requests that come while it is at it are one.
    void requestDrain();
    /// Seals what is left; the last request.
    void requestFinish();

    /// As of the last drain.
    SealProgress progress() const;
    /// Which part of what was left at the end has been sealed, 0 to 1; nothing before the end, or when it has not
    /// changed by a hundredth since this was asked last.
    std::optional<double> takeSealed();
    /// The first drain that went wrong; the log is kept then, so nothing is lost.
    std::optional<Diagnostic> drainFailure() const;
    /// How the sealing ended; nothing before it has.
    std::optional<Result<SealResult>> result() const;

private:
    void work();
    void onSealed(double part);
    void tell();

    std::unique_ptr<TraceMaker> m_sealer;
    FileHandle m_event;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_drainWanted = false;
    bool m_finishWanted = false;
    bool m_quit = false;
    SealProgress m_progress;
    std::optional<Diagnostic> m_drainFailure;
    std::optional<double> m_sealed;
    double m_sealedTold = 0;
    std::optional<Result<SealResult>> m_result;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace callreel
