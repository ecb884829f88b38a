// SPDX-License-Identifier: Apache-2.0
#include "model/recording/InterpreterList.h"

#include <algorithm>

namespace callreel {

namespace {

/// Two at once: starting Python is disk and processor, and the script's own start should not wait for it.
constexpr int mostAtOnce = 2;

} // namespace

InterpreterList::InterpreterList(QObject* parent) : QObject(parent) {}

void InterpreterList::look(const QString& folder) {
    m_folder = folder;
    if (m_fixed)
        return;
    QList<Entry> entries;
    const QList<InterpreterCandidate> found = Interpreters::discover(folder);
    const auto has = [&entries](const QString& path) {
        return std::any_of(entries.cbegin(), entries.cend(),
                           [&path](const Entry& entry) { return entry.path == path; });
    };
    for (const InterpreterCandidate& candidate : found)
        entries.append({candidate.path, candidate.origin, std::nullopt});
    for (const Entry& entry : std::as_const(m_entries))
        if (!entry.origin && !has(entry.path))
            entries.append({entry.path, std::nullopt, std::nullopt});
    for (Entry& entry : entries) {
        if (const auto known = m_known.constFind(entry.path); known != m_known.cend())
            entry.info = *known;
        else
            ask(entry.path);
    }
    m_entries = std::move(entries);
    Q_EMIT changed();
}

void InterpreterList::lookAgain() {
    m_known.clear();
    look(m_folder);
}

void InterpreterList::add(const QString& path) {
    if (path.isEmpty() || find(path))
        return;
    m_entries.append({path, std::nullopt, std::nullopt});
    ask(path);
    Q_EMIT changed();
}

void InterpreterList::prefer(const QString& path) {
    if (const qsizetype at = m_waiting.indexOf(path); at > 0)
        m_waiting.move(at, 0);
}

void InterpreterList::setEntries(const QList<Entry>& entries) {
    m_fixed = true;
    m_entries = entries;
    for (const Entry& entry : entries)
        if (entry.info)
            m_known.insert(entry.path, *entry.info);
    Q_EMIT changed();
}

const InterpreterList::Entry* InterpreterList::find(const QString& path) const {
    for (const Entry& entry : m_entries)
        if (entry.path == path)
            return &entry;
    return nullptr;
}

QString InterpreterList::defaultPath() const {
    for (const Entry& entry : m_entries)
        if (entry.origin && *entry.origin != InterpreterCandidate::Origin::VirtualEnvironment)
            return entry.path;
    return {};
}

const InterpreterList::Entry* InterpreterList::firstFit() const {
    for (const Entry& entry : m_entries)
        if (entry.info && entry.info->isFit())
            return &entry;
    return nullptr;
}

void InterpreterList::ask(const QString& path) {
    if (!m_waiting.contains(path))
        m_waiting.append(path);
    // Later: whoever adds an entry expects it to be there before its answer.
    QMetaObject::invokeMethod(this, &InterpreterList::askNext, Qt::QueuedConnection);
}

void InterpreterList::askNext() {
    while (m_running < mostAtOnce && !m_waiting.isEmpty()) {
        const QString path = m_waiting.takeFirst();
        if (m_known.contains(path))
            continue;
        ++m_running;
        auto* probe = new InterpreterProbe(this);
        connect(probe, &InterpreterProbe::done, this, [this, probe, path](const InterpreterInfo& info) {
            probe->deleteLater();
            --m_running;
            m_known.insert(path, info);
            for (Entry& entry : m_entries)
                if (entry.path == path)
                    entry.info = info;
            Q_EMIT changed();
            askNext();
        });
        probe->start(path);
    }
}

} // namespace callreel
