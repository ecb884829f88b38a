// SPDX-License-Identifier: Apache-2.0
#include "model/recording/Presets.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include "model/recording/PrivateFile.h"
#include "model/recording/RecordOptionsJson.h"
#include "model/recording/RunHistory.h"

namespace callreel {

Presets::Presets(QString file, QObject* parent) : QObject(parent), m_file(std::move(file)) {
    load();
}

QString Presets::defaultFile() {
    return QFileInfo(RunHistory::defaultFile()).path() + QStringLiteral("/presets.json");
}

std::optional<RecordOptions> Presets::find(const QString& name) const {
    for (const Preset& preset : m_list)
        if (preset.name == name)
            return preset.options;
    return std::nullopt;
}

bool Presets::save(const QString& name, const RecordOptions& options) {
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return false;
    load();
    for (Preset& preset : m_list) {
        if (preset.name == trimmed) {
            preset.options = options;
            write();
            return true;
        }
    }
    m_list.append({trimmed, options});
    write();
    return true;
}

void Presets::remove(const QString& name) {
    load();
    if (m_list.removeIf([&name](const Preset& preset) { return preset.name == name; }) > 0)
        write();
}

void Presets::load() {
    const QByteArray bytes = readSmallFile(m_file);
    if (bytes.isEmpty())
        return;
    QList<Preset> list;
    const QJsonArray array = QJsonDocument::fromJson(bytes).object().value(QStringLiteral("presets")).toArray();
    for (const QJsonValue& value : array) {
        const QString name = value[QStringLiteral("name")].toString();
        if (!name.isEmpty())
            list.append({name, recordOptionsFromJson(value[QStringLiteral("options")].toObject())});
    }
    m_list = std::move(list);
}

void Presets::write() {
    QJsonArray array;
    for (const Preset& preset : m_list)
        array.append(QJsonObject{{QStringLiteral("name"), preset.name},
                                 {QStringLiteral("options"), recordOptionsToJson(preset.options)}});
    const QJsonObject document{{QStringLiteral("schema"), QStringLiteral("callreel.presets/1")},
                               {QStringLiteral("presets"), array}};
    if (const auto written = writePrivateFile(m_file, QJsonDocument(document).toJson()); !written)
        Q_EMIT failed(written.error());
    Q_EMIT changed();
}

} // namespace callreel
