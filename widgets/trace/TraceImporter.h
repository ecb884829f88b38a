// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include "model/exit/Diagnostic.h"
#include "widgets/trace/BackgroundJob.h"

namespace callreel {

/// How far an import is, told from its thread.
class ImportProgressSender : public QObject {
    Q_OBJECT
public:
    /// At most ten times a second.
    void send(quint64 calls, double part);

Q_SIGNALS:
    void sent(quint64 calls, double part);

private:
    qint64 m_last = 0; ///< ms; of the import's thread alone
};

/// Makes a trace of another recorder's recording off the UI thread, where recordings go. Each import() ends in exactly
/// one of imported(), failed() and cancelled(); of one that is given up because this object goes, nothing stays on the
/// disk.
class TraceImporter : public QObject {
    Q_OBJECT
public:
    explicit TraceImporter(QObject* parent = nullptr) : QObject(parent) {}

    void import(const QString& path);
    void cancel();
    bool isBusy() const { return m_job.isRunning(); }

Q_SIGNALS:
    /// `part`: 0 to 1, of the file that is read.
    void progressed(quint64 calls, double part);
    void imported(const QString& trace);
    void failed(const callreel::Diagnostic& error);
    void cancelled();

private:
    BackgroundJob m_job;
    const void* m_sender = nullptr; ///< of the import that runs; only compared
};

} // namespace callreel
