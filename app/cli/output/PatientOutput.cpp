// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output/PatientOutput.h"

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unistd.h>
#include <utility>

namespace callreel::cli {

struct PatientOutput::Shared {
    struct Piece {
        int descriptor;
        std::string text;
    };
    std::mutex mutex;
    std::condition_variable moved;
    std::deque<Piece> pieces;
    unsigned long written = 0; ///< pieces
    bool isWriting = false;
    bool isOver = false;
    int error = 0;

    void work() {
        std::unique_lock lock(mutex);
        for (;;) {
            moved.wait(lock, [this] { return isOver || !pieces.empty(); });
            if (isOver)
                return;
            const Piece piece = std::move(pieces.front());
            pieces.pop_front();
            isWriting = true;
            lock.unlock();
            int failed = 0;
            for (std::size_t at = 0; at < piece.text.size() && failed == 0;) {
                const ssize_t count = ::write(piece.descriptor, piece.text.data() + at, piece.text.size() - at);
                if (count > 0)
                    at += static_cast<std::size_t>(count);
                else if (count < 0 && errno != EINTR)
                    failed = errno;
            }
            lock.lock();
            if (failed != 0 && failed != EPIPE && failed != EIO && piece.descriptor == STDOUT_FILENO && error == 0)
                error = failed;
            isWriting = false;
            ++written;
            moved.notify_all();
        }
    }
};

PatientOutput::PatientOutput() : m_shared(std::make_shared<Shared>()) {
    std::thread([shared = m_shared] { shared->work(); }).detach();
}

PatientOutput::~PatientOutput() {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->isOver = true;
    m_shared->moved.notify_all();
}

void PatientOutput::write(int descriptor, std::string text) {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->pieces.push_back({descriptor, std::move(text)});
    m_shared->moved.notify_all();
}

bool PatientOutput::finish(int patienceMs) {
    std::unique_lock lock(m_shared->mutex);
    for (;;) {
        const auto before = m_shared->written;
        const bool moved = m_shared->moved.wait_for(lock, std::chrono::milliseconds(patienceMs), [&] {
            return (m_shared->pieces.empty() && !m_shared->isWriting) || m_shared->written != before;
        });
        if (m_shared->pieces.empty() && !m_shared->isWriting)
            return true;
        if (!moved)
            return false;
    }
}

bool PatientOutput::isIdle() const {
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->pieces.empty() && !m_shared->isWriting;
}

int PatientOutput::error() const {
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->error;
}

} // namespace callreel::cli
