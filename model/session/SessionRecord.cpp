// SPDX-License-Identifier: Apache-2.0
#include "model/session/SessionRecord.h"

#include <array>
#include <cstdio>
#include <sys/random.h>
#include <unistd.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "model/recording/PrivateFile.h"
#include "model/recording/RunLog.h"
#include "model/recording/TracePaths.h"

namespace callreel {

namespace {

constexpr qint64 longestRecord = 1 << 20; ///< bytes; a longer file is none of ours

std::string newToken() {
    std::array<unsigned char, 16> bytes{};
    [[maybe_unused]] const ssize_t filled = ::getrandom(bytes.data(), bytes.size(), 0);
    std::string out;
    for (const unsigned char byte : bytes) {
        char text[3];
        std::snprintf(text, sizeof text, "%02x", byte);
        out += text;
    }
    return out;
}

QString text(const std::string& bytes) {
    return QString::fromStdString(bytes);
}

} // namespace

std::string SessionRecord::folder() {
    return TracePaths::home() + "/sessions";
}

SessionRecord SessionRecord::create() {
    return {newRunId(), newToken(), ProcessIdentity::ofThisProcess(), {}};
}

Result<void> SessionRecord::write() const {
    if (auto made = makePrivateFolder(folder()); !made)
        return made;
    QJsonArray processes;
    for (const CleanupTarget& target : targets)
        processes.append(QJsonObject{{QStringLiteral("pid"), target.pid},
                                     {QStringLiteral("start_time"), static_cast<qint64>(target.startTime)},
                                     {QStringLiteral("group"), target.group}});
    const QJsonObject whole{
        {QStringLiteral("schema"), QStringLiteral("callreel.session/1")},
        {QStringLiteral("run_id"), text(runId)},
        {QStringLiteral("token"), text(token)},
        {QStringLiteral("owner"), QJsonObject{{QStringLiteral("pid"), owner.pid},
                                              {QStringLiteral("start_time"), static_cast<qint64>(owner.startTime)}}},
        {QStringLiteral("targets"), processes}};
    return writePrivateFile(QFile::decodeName(path().c_str()), QJsonDocument(whole).toJson());
}

std::optional<SessionRecord> SessionRecord::read(const std::string& path) {
    QFile file(QFile::decodeName(path.c_str()));
    if (!file.open(QIODevice::ReadOnly) || file.size() > longestRecord)
        return std::nullopt;
    const QJsonObject whole = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject owner = whole.value(QStringLiteral("owner")).toObject();
    SessionRecord out;
    out.runId = whole.value(QStringLiteral("run_id")).toString().toStdString();
    out.token = whole.value(QStringLiteral("token")).toString().toStdString();
    out.owner.pid = owner.value(QStringLiteral("pid")).toInt();
    out.owner.startTime = static_cast<std::uint64_t>(owner.value(QStringLiteral("start_time")).toInteger());
    if (whole.value(QStringLiteral("schema")).toString() != QLatin1String("callreel.session/1") || out.runId.empty() ||
        out.token.empty() || out.owner.pid <= 0)
        return std::nullopt;
    const QJsonArray processes = whole.value(QStringLiteral("targets")).toArray();
    for (const QJsonValue& process : processes)
        out.targets.push_back({out.runId, static_cast<pid_t>(process[QStringLiteral("pid")].toInt()),
                               static_cast<std::uint64_t>(process[QStringLiteral("start_time")].toInteger()),
                               static_cast<pid_t>(process[QStringLiteral("group")].toInt())});
    return out;
}

void SessionRecord::remove() const {
    ::unlink(path().c_str());
}

} // namespace callreel
