// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include "model/trace/Trace.h"
#include "widgets/trace/BackgroundJob.h"

namespace callreel {

/// Opens a trace off the UI thread. Ends in exactly one of opened() and failed(), unless it is cancelled or asked for
/// another.
class TraceOpener : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void open(const QString& path);
    void cancel() { m_job.cancel(); }
    bool isOpening() const { return m_job.isRunning(); }

Q_SIGNALS:
    void opened(std::shared_ptr<const callreel::Trace> trace);
    void failed(const callreel::Diagnostic& error);

private:
    BackgroundJob m_job;
};

} // namespace callreel
