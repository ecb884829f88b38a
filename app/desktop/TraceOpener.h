// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <memory>

#include "model/exit/Diagnostic.h"
#include "model/trace/Trace.h"

namespace callreel {

/// Opens a trace off the UI thread. Ends in exactly one of opened() and failed(), or in neither when it was cancelled.
class TraceOpener : public QObject {
    Q_OBJECT
public:
    explicit TraceOpener(QObject* parent = nullptr) : QObject(parent) {}

    void open(const QString& path);
    void cancel() { m_wanted = 0; }

Q_SIGNALS:
    void opened(std::shared_ptr<const callreel::Trace> trace);
    void failed(const callreel::Diagnostic& problem);

private:
    quint64 m_count = 0;
    quint64 m_wanted = 0; ///< number of the opening that still counts; 0 for none
};

} // namespace callreel
