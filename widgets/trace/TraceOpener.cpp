// SPDX-License-Identifier: Apache-2.0
#include "widgets/trace/TraceOpener.h"

#include <QFile>

namespace callreel {

void TraceOpener::open(const QString& path) {
    m_job.start(
        [name = QFile::encodeName(path).toStdString()](const BackgroundJob::Cancelled&) { return Trace::open(name); },
        [this](const Result<std::shared_ptr<const Trace>>& trace) {
            if (trace)
                Q_EMIT opened(*trace);
            else
                Q_EMIT failed(trace.error());
        });
}

} // namespace callreel
