// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include "model/recording/LogSealer.h"
#include "model/session/OrphanSweeper.h"

namespace callreel {

/// What earlier processes left behind when they were killed, put in order by one that starts: processes of sessions are
/// ended (OrphanSweeper), logs that nobody sealed become traces (LogSealer). On a thread and in processes of their own:
/// whoever asks for it goes on. It says what it did.
class LeftBehind : public QObject {
    Q_OBJECT

public:
    /// `callreel`: the program that seals.
    explicit LeftBehind(const QString& callreel, QObject* parent = nullptr);
    ~LeftBehind() override;

    void start();
    /// Seals once more what nobody supervises any longer.
    void sealAgain() { m_sealer.sealLeftBehind(); }

    /// The traces that were made so far.
    const QStringList& traces() const { return m_traces; }
    /// So far; only of sessions whose owner is dead.
    const OrphanSweeper::Report& swept() const { return m_swept; }

Q_SIGNALS:
    /// There was something to sweep; swept() has it.
    void sessionsSwept();
    /// A log of an earlier run has become a trace; traces() has it.
    void sealed(const QString& log, const QString& trace);
    void notSealed(const QString& log, const callreel::Diagnostic& problem);

private:
    QThreadPool m_pool;
    LogSealer m_sealer;
    OrphanSweeper::Report m_swept;
    QStringList m_traces;
};

} // namespace callreel
