// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RunFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <utility>

#include "model/trace/Trace.h"

namespace callreel {

namespace {

QString text(const std::string& bytes) {
    return QString::fromStdString(bytes);
}

RunEntry readEntry(const QFileInfo& file) {
    RunEntry entry;
    entry.path = file.absoluteFilePath();
    entry.bytes = static_cast<std::uint64_t>(file.size());
    // Opening reads the metadata only; no cache of chunks is needed.
    const auto trace = Trace::open(QFile::encodeName(entry.path).toStdString(), {.cacheBytes = 1 << 20});
    if (!trace) {
        entry.readable = false;
        entry.problem = trace.error();
        entry.program = {file.fileName()};
        entry.started = file.lastModified().toUTC();
        return entry;
    }
    const RunMetadata& run = (*trace)->run();
    entry.run = text(run.id);
    for (const std::string& word : run.program)
        entry.program.append(text(word));
    if (entry.program.isEmpty())
        entry.program = {file.fileName()};
    entry.workdir = text(run.workdir);
    entry.interpreter = text(run.interpreterPath);
    entry.started = QDateTime::fromString(text(run.started), Qt::ISODateWithMs).toUTC();
    if (!entry.started.isValid())
        entry.started = file.lastModified().toUTC();
    entry.durationNs = run.durationNs;
    entry.calls = (*trace)->callCount();
    entry.verdict = (*trace)->verdict();
    return entry;
}

} // namespace

RunFolder::RunFolder(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
    m_settle.setSingleShot(true);
    m_settle.setInterval(250);
    connect(&m_settle, &QTimer::timeout, this, &RunFolder::refresh);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
}

RunFolder::~RunFolder() {
    if (m_cancelled)
        *m_cancelled = true;
    m_pool.waitForDone();
}

void RunFolder::setFolder(const QString& folder) {
    if (folder == m_folder && m_number > 0)
        return;
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_folder = folder;
    m_known.clear();
    m_runs.clear();
    m_state = State::Looking;
    Q_EMIT changed();
    if (m_looking && m_cancelled)
        *m_cancelled = true;
    refresh();
}

void RunFolder::refresh() {
    if (m_folder.isEmpty())
        return;
    if (m_looking) {
        m_again = true;
        return;
    }
    // A folder that was made since the last look can be watched now.
    if (QFileInfo::exists(m_folder) && !m_watcher.directories().contains(m_folder))
        m_watcher.addPath(m_folder);
    m_looking = true;
    m_again = false;
    const quint64 number = ++m_number;
    auto cancelled = std::make_shared<std::atomic<bool>>(false);
    m_cancelled = cancelled;
    // The destructor waits for the pool: `this` outlives the work, and what is queued for it dies with it.
    m_pool.start([this, number, cancelled, folder = m_folder, others = m_others, known = m_known] {
        Found found = look(folder, others, known, *cancelled, [this](int done, int all) {
            QMetaObject::invokeMethod(this, [this, done, all] { Q_EMIT progress(done, all); });
        });
        QMetaObject::invokeMethod(
            this, [this, number, found = std::move(found)]() mutable { take(number, std::move(found)); });
    });
}

void RunFolder::addFile(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (m_others.contains(absolute) || QFileInfo(absolute).path() == QFileInfo(m_folder).absoluteFilePath())
        return;
    m_others.append(absolute);
    refresh();
}

RunFolder::Found RunFolder::look(const QString& folder, const QStringList& others, const QHash<QString, Known>& known,
                                 const std::atomic<bool>& cancelled, const std::function<void(int, int)>& tell) {
    Found found;
    const QFileInfo info(folder);
    // A folder that is not there yet is an empty one: the first recording makes it.
    if (!info.exists())
        return found;
    if (!info.isDir() || !info.isReadable()) {
        found.problem = failure("folder-not-readable", QT_TRANSLATE_NOOP("Diagnostic", "The folder %1 cannot be read."),
                                {folder.toStdString()},
                                QT_TRANSLATE_NOOP("Diagnostic", "Choose another trace folder in the settings."))
                            .error();
        return found;
    }
    QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("*.reel")}, QDir::Files | QDir::Readable, QDir::Time);
    for (const QString& other : others)
        if (const QFileInfo file(other); file.isFile())
            files.append(file);
    int done = 0;
    for (const QFileInfo& file : files) {
        if (cancelled)
            return found;
        const auto old = known.constFind(file.absoluteFilePath());
        if (old != known.constEnd() && old->bytes == file.size() && old->modified == file.lastModified())
            found.known.insert(file.absoluteFilePath(), *old);
        else
            found.known.insert(file.absoluteFilePath(), {file.size(), file.lastModified(), readEntry(file)});
        if (++done % 16 == 0)
            tell(done, static_cast<int>(files.size()));
    }
    return found;
}

void RunFolder::take(quint64 number, Found found) {
    m_looking = false;
    const bool stale = number != m_number || (m_cancelled && *m_cancelled);
    if (!stale) {
        m_known = std::move(found.known);
        m_runs.clear();
        for (const Known& known : std::as_const(m_known))
            m_runs.append(known.entry);
        std::sort(m_runs.begin(), m_runs.end(), [](const RunEntry& a, const RunEntry& b) {
            return a.started != b.started ? a.started > b.started : a.path > b.path;
        });
        m_state = found.problem ? State::Failed : State::Ready;
        m_problem = found.problem.value_or(Diagnostic{});
        Q_EMIT changed();
    }
    if (m_again || stale)
        refresh();
}

} // namespace callreel
