// SPDX-License-Identifier: Apache-2.0
#include "model/session/LeftBehind.h"

#include "model/session/SessionRecord.h"

namespace callreel {

LeftBehind::LeftBehind(const QString& callreel, QObject* parent) : QObject(parent), m_sealer(callreel) {
    m_pool.setMaxThreadCount(1);
    connect(&m_sealer, &LogSealer::sealed, this, [this](const QString& log, const QString& trace) {
        m_traces << trace;
        Q_EMIT sealed(log, trace);
    });
    connect(&m_sealer, &LogSealer::failed, this, &LeftBehind::notSealed);
}

LeftBehind::~LeftBehind() {
    m_pool.waitForDone(); // bounded, as the cleanup is; `this` outlives what is queued for it
}

void LeftBehind::start() {
    m_sealer.sealLeftBehind();
    m_pool.start([this, folder = SessionRecord::folder()] {
        const OrphanSweeper::Report report = OrphanSweeper::sweep(folder);
        if (report.sessions == 0)
            return;
        QMetaObject::invokeMethod(this, [this, report] {
            m_swept.sessions += report.sessions;
            m_swept.ended += report.ended;
            m_swept.refused += report.refused;
            m_swept.left += report.left;
            Q_EMIT sessionsSwept();
        });
    });
}

} // namespace callreel
