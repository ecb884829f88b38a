// SPDX-License-Identifier: Apache-2.0
#include "model/recording/SealWorker.h"

#include <cstdint>
#include <sys/eventfd.h>
#include <utility>

namespace callreel {

SealWorker::SealWorker(std::unique_ptr<TraceMaker> sealer)
    : m_sealer(std::move(sealer)), m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), m_thread([this] { work(); }) {}

SealWorker::~SealWorker() {
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void SealWorker::acknowledge() {
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t done = ::read(m_event.get(), &count, sizeof count);
}

void SealWorker::requestDrain() {
    {
        const std::lock_guard lock(m_mutex);
        m_drainWanted = true;
    }
    m_wake.notify_one();
}

void SealWorker::requestFinish() {
    {
        const std::lock_guard lock(m_mutex);
        m_finishWanted = true;
    }
    m_wake.notify_one();
}

SealProgress SealWorker::progress() const {
    const std::lock_guard lock(m_mutex);
    return m_progress;
}

std::optional<double> SealWorker::takeSealed() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_sealed, std::nullopt);
}

std::optional<Diagnostic> SealWorker::drainFailure() const {
    const std::lock_guard lock(m_mutex);
    return m_drainFailure;
}

std::optional<Result<SealResult>> SealWorker::result() const {
    const std::lock_guard lock(m_mutex);
    return m_result;
}

void SealWorker::work() {
    m_sealer->whenProgressing([this](double part) { onSealed(part); });
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_quit || m_finishWanted || m_drainWanted; });
        if (m_quit)
            return;
        if (m_finishWanted) {
            lock.unlock();
            auto result = m_sealer->finish();
            lock.lock();
            m_result = std::move(result);
            tell();
            return;
        }
        m_drainWanted = false;
        if (m_drainFailure)
            continue; // finish() tries once more, and says what is wrong
        lock.unlock();
        auto drained = m_sealer->drain();
        SealProgress progress = m_sealer->progress();
        lock.lock();
        m_progress = std::move(progress);
        if (!drained)
            m_drainFailure = drained.error();
        tell();
    }
}

void SealWorker::onSealed(double part) {
    {
        const std::lock_guard lock(m_mutex);
        // Before that nobody waits for it, and later what was told is not taken back.
        if (!m_finishWanted || part - m_sealedTold < 0.01)
            return;
        m_sealedTold = part;
        m_sealed = part;
    }
    tell();
}

void SealWorker::tell() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t done = ::write(m_event.get(), &one, sizeof one);
}

} // namespace callreel
