// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace callreel {

/// Work off the UI thread, one at a time: starting another, cancelling or destroying this gives the running one up, and
/// its end is never heard of.
class BackgroundJob : public QObject {
    Q_OBJECT
public:
    using Cancelled = std::function<bool()>;

    explicit BackgroundJob(QObject* parent = nullptr) : QObject(parent) {}
    ~BackgroundJob() override { cancel(); }

    bool isRunning() const { return m_running != nullptr; }
    void cancel() {
        if (m_running)
            *m_running = true;
        m_running.reset();
    }

    /// `work(cancelled)` runs on a thread of the pool, `done(result)` afterwards on the UI thread.
    template <typename Work, typename Done>
    void start(Work work, Done done) {
        cancel();
        const auto flag = std::make_shared<std::atomic_bool>(false);
        m_running = flag;
        // The answer comes through an object that lives until it has come: `this` may be gone by then.
        auto* relay = new QObject;
        relay->moveToThread(QCoreApplication::instance()->thread());
        QThreadPool::globalInstance()->start([self = QPointer<BackgroundJob>(this), flag, relay, work, done] {
            auto result =
                std::make_shared<decltype(work(Cancelled()))>(work(Cancelled([flag] { return flag->load(); })));
            QMetaObject::invokeMethod(
                relay,
                [self, flag, relay, result, done] {
                    relay->deleteLater();
                    if (*flag || !self)
                        return;
                    self->m_running.reset();
                    done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }

private:
    std::shared_ptr<std::atomic_bool> m_running;
};

} // namespace callreel
