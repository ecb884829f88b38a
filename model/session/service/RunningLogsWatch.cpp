// SPDX-License-Identifier: Apache-2.0
#include "model/session/service/RunningLogsWatch.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include "model/recording/TracePaths.h"

namespace callreel {

RunningLogsWatch::RunningLogsWatch(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
    m_again.setSingleShot(true);
    m_again.setInterval(1000);
    connect(&m_again, &QTimer::timeout, this, &RunningLogsWatch::look);
    connect(&m_folder, &QFileSystemWatcher::directoryChanged, this, [this] {
        // What is told is the making of a run's folder, which becomes a log, with somebody who holds it, a moment
        // later.
        m_moreLooks = 2;
        look();
    });
}

RunningLogsWatch::~RunningLogsWatch() {
    m_pool.waitForDone(); // `this` outlives what is queued for it
}

void RunningLogsWatch::start() {
    const std::string folder = TracePaths::runningFolder();
    if (!makePrivateFolder(folder))
        return; // nothing can be recorded there either
    m_folder.addPath(QFile::decodeName(folder.c_str()));
    look();
}

void RunningLogsWatch::setFollowed(const QSet<QString>& runs) {
    m_followed = runs;
}

void RunningLogsWatch::look() {
    m_lookAgain = m_looking;
    if (m_looking)
        return;
    m_looking = true;
    m_pool.start([this] {
        auto logs = runningLogs();
        QMetaObject::invokeMethod(this, [this, logs = std::move(logs)]() mutable { take(std::move(logs)); });
    });
}

void RunningLogsWatch::take(std::vector<RunningLog> logs) {
    m_looking = false;
    const std::vector<RunningLog> before = std::exchange(m_logs, std::move(logs));
    bool isUnsealed = false;
    for (const RunningLog& log : before) {
        const bool isOver = std::ranges::none_of(m_logs, [&](const RunningLog& now) { return now.run == log.run; });
        isUnsealed |= isOver && QFileInfo::exists(QFile::decodeName((log.folder + "/supervisor.log").c_str()));
    }
    bool isForeign = false;
    for (const RunningLog& log : m_logs) {
        isForeign |= !m_followed.contains(QString::fromStdString(log.run));
        // A log that was made just now: what follows is its program.
        m_lookAgain |= log.program.empty();
    }
    if (isForeign || m_lookAgain || m_moreLooks > 0)
        m_again.start();
    m_moreLooks = std::max(0, m_moreLooks - 1);
    if (before != m_logs || isForeign)
        Q_EMIT changed();
    if (isUnsealed)
        Q_EMIT leftUnsealed();
}

} // namespace callreel
