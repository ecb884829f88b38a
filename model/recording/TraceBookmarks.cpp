// SPDX-License-Identifier: Apache-2.0
#include "model/recording/TraceBookmarks.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "model/recording/PrivateFile.h"
#include "model/recording/RunHistory.h"

namespace callreel {

namespace {

/// A run's id is read from a file that anybody may have made: it is a file's name only where it looks like ours.
QString fileNameOf(const std::string& runId) {
    const QString id = QString::fromStdString(runId);
    bool plain = !id.isEmpty() && id.size() <= 64;
    for (const QChar c : id)
        plain = plain && ((c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
                          (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('-'));
    if (plain)
        return id;
    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromStdString(runId), QCryptographicHash::Sha256);
    return QStringLiteral("run_") + QString::fromLatin1(hash.toHex());
}

} // namespace

TraceBookmarks::TraceBookmarks(const std::string& runId, const QString& folder, QObject* parent)
    : QObject(parent), m_file(folder + QLatin1Char('/') + fileNameOf(runId) + QStringLiteral(".json")) {
    load();
}

QString TraceBookmarks::defaultFolder() {
    return QFileInfo(RunHistory::defaultFile()).path() + QStringLiteral("/bookmarks");
}

std::optional<CallId> TraceBookmarks::neighbour(std::optional<CallId> of, bool forward) const {
    if (m_notes.isEmpty())
        return std::nullopt;
    if (!of)
        return forward ? m_notes.firstKey() : m_notes.lastKey();
    if (forward) {
        const auto after = m_notes.upperBound(*of);
        return after == m_notes.end() ? std::nullopt : std::optional(after.key());
    }
    const auto at = m_notes.lowerBound(*of);
    return at == m_notes.begin() ? std::nullopt : std::optional(std::prev(at).key());
}

std::optional<QString> TraceBookmarks::entry(CallId call) const {
    const auto at = m_notes.find(call);
    return at == m_notes.end() ? std::nullopt : std::optional(at.value());
}

void TraceBookmarks::add(CallId call) {
    if (!contains(call))
        change(call, QString());
}

void TraceBookmarks::remove(CallId call) {
    if (contains(call))
        change(call, std::nullopt);
}

void TraceBookmarks::setNote(CallId call, const QString& note) {
    const QString kept = note.simplified().left(longestNote);
    if (entry(call) != kept)
        change(call, kept);
}

void TraceBookmarks::change(CallId call, const std::optional<QString>& note) {
    m_undo.append({call, entry(call)});
    m_redo.clear();
    apply({call, note});
}

std::optional<CallId> TraceBookmarks::step(QList<Before>& from, QList<Before>& to) {
    if (from.isEmpty())
        return std::nullopt;
    const Before wanted = from.takeLast();
    to.append({wanted.call, entry(wanted.call)});
    apply(wanted);
    return wanted.call;
}

void TraceBookmarks::load() {
    const QByteArray bytes = readSmallFile(m_file);
    if (bytes.isEmpty())
        return;
    const QJsonObject document = QJsonDocument::fromJson(bytes).object();
    const QJsonValue list = document.value(QStringLiteral("bookmarks"));
    if (!list.isArray()) {
        // Not ours to throw away: it is put aside before the next change writes a new one.
        QFile::rename(m_file, m_file + QStringLiteral(".damaged"));
        return;
    }
    m_notes.clear();
    for (const QJsonValue& value : list.toArray()) {
        const double number = value[QStringLiteral("call")].toDouble(-1);
        if (number < 0 || number >= 9007199254740992.0)
            continue;
        m_notes.insert(CallId::fromNumber(static_cast<std::uint64_t>(number)),
                       value[QStringLiteral("note")].toString().left(longestNote));
    }
}

void TraceBookmarks::apply(const Before& wanted) {
    load();
    if (wanted.note)
        m_notes.insert(wanted.call, *wanted.note);
    else
        m_notes.remove(wanted.call);
    QJsonArray list;
    for (auto at = m_notes.cbegin(); at != m_notes.cend(); ++at)
        list.append(QJsonObject{{QStringLiteral("call"), static_cast<qint64>(at.key().number())},
                                {QStringLiteral("note"), at.value()}});
    const QJsonObject document{{QStringLiteral("schema"), QStringLiteral("callreel.bookmarks/1")},
                               {QStringLiteral("bookmarks"), list}};
    if (const auto written = writePrivateFile(m_file, QJsonDocument(document).toJson()); !written)
        Q_EMIT failed(written.error());
    Q_EMIT changed();
}

} // namespace callreel
