// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSocketNotifier>

#include <memory>

#include "model/session/ProcessIdentity.h"
#include "model/session/batch/BatchResult.h"
#include "model/session/service/ServiceConnection.h"

namespace callreel {

/// Hands the items of a batch to the recording service, at most `jobs` at a time, and follows each to its end. Each run
/// ends in exactly one runEnded(), the batch in exactly one finished(), also when the service dies: what it recorded
/// then goes on by itself, and is followed to its end; what was not begun is not run.
class BatchScheduler : public QObject {
    Q_OBJECT

public:
    enum class Keep { All, Failing, None };

    struct Options {
        int jobs = 1;
        int retries = 0; ///< of a script that failed
        bool failFast = false;
        Keep keep = Keep::All;
        QString folder; ///< for the traces; empty: where recordings go without -o
    };

    /// `connection` watches already.
    BatchScheduler(const QList<BatchItem>& items, Options options, ServiceConnection connection,
                   QObject* parent = nullptr);
    ~BatchScheduler() override;

    void start();

    /// Ctrl-C: hands out nothing more, passes SIGINT on to the scripts that run, and lets them finish.
    void interrupt(int signal);
    /// The same, but asks the scripts to end as Stop does: TERM, three seconds, KILL, seal.
    void stop(int signal);
    /// Kills the scripts that run; what was recorded is sealed.
    void kill();

    /// Once it is finished: for who has to let go of the service.
    ServiceConnection takeConnection() { return std::move(m_connection); }

    const BatchResult& result() const { return m_result; }
    int running() const { return static_cast<int>(m_active.size() + m_followed.size()); }
    quint64 liveCalls() const;

Q_SIGNALS:
    void runStarted(const callreel::BatchRun& run);
    /// It failed, and is recorded again.
    void runRetried(const callreel::BatchRun& run);
    void runEnded(const callreel::BatchRun& run);
    void progress();
    void serviceLost();
    void finished();

private:
    struct Active {
        int index = 0;
        ProcessIdentity supervisor;
        ProcessIdentity script;
        QString output;
        quint64 calls = 0;
        bool interrupted = false;
    };
    struct Followed {
        Active run;
        FileHandle handle;
        std::unique_ptr<QSocketNotifier> ended;
    };

    void pump();
    void handOut();
    bool submit(int index);
    QString traceFor(const BatchRun& run);
    void onEvent(const QJsonObject& event);
    void onLost();
    void follow(const Active& active);
    void onFollowedEnd(int index);
    void endAttempt(int index, BatchAttempt attempt);
    void endRun(BatchRun& run, BatchRun::State state, const QString& reason = {});
    void close(const QString& reason);
    void passOn(Active& active);
    void askToStop(bool kill);
    void finishIfOver();

    Options m_options;
    ServiceConnection m_connection;
    QSocketNotifier m_readable;
    BatchResult m_result;
    QElapsedTimer m_clock;
    QQueue<int> m_waiting;
    QHash<QString, Active> m_active; ///< by the service's id
    QHash<int, std::shared_ptr<Followed>> m_followed;
    QString m_closed; ///< why nothing is handed out any more
    bool m_interrupting = false;
    bool m_isFinished = false;
};

} // namespace callreel
