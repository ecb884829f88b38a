// SPDX-License-Identifier: Apache-2.0
#include "model/settings/Settings.h"

#include "model/exit/PolicyFields.h"
#include "model/settings/Migrations.h"

namespace callreel {

Settings::Settings(QObject* parent)
    : QObject(parent), m_store(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                                           QStringLiteral("callreel"), QStringLiteral("callreel"))) {
    m_store->setFallbacksEnabled(false);
    migrate();
}

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent), m_store(std::make_unique<QSettings>(file, QSettings::IniFormat)) {
    migrate();
}

void Settings::migrate() {
    migrateSettings(*m_store);
}

QString Settings::filePath() const {
    return m_store->fileName();
}

bool Settings::isWritable() const {
    return m_store->isWritable();
}

std::optional<QVariant> Settings::stored(const Setting& setting) const {
    if (!m_store->contains(setting.key))
        return std::nullopt;
    const QVariant accepted = setting.accept(m_store->value(setting.key));
    return accepted.isValid() ? std::optional(accepted) : std::nullopt;
}

QVariant Settings::value(const QString& key) const {
    const Setting* setting = findSetting(key);
    return setting ? stored(*setting).value_or(setting->defaultValue) : QVariant();
}

bool Settings::isSet(const QString& key) const {
    const Setting* setting = findSetting(key);
    return setting && stored(*setting).has_value();
}

bool Settings::setValue(const QString& key, const QVariant& value) {
    const Setting* setting = findSetting(key);
    if (!setting)
        return false;
    const QVariant accepted = setting->accept(value);
    if (!accepted.isValid())
        return false;
    if (accepted.typeId() == QMetaType::QString && accepted.toString().isEmpty()) {
        reset(key);
        return true;
    }
    if (stored(*setting) == accepted)
        return true;
    stampSettings(*m_store);
    m_store->setValue(key, accepted);
    m_store->sync();
    Q_EMIT changed(key);
    return true;
}

void Settings::reset(const QString& key) {
    if (!findSetting(key) || !m_store->contains(key))
        return;
    m_store->remove(key);
    m_store->sync();
    Q_EMIT changed(key);
}

PolicyInputs::Layer Settings::policyLayer() const {
    PolicyLayer layer;
    for (const PolicyField& field : policyFields()) {
        const QString key = QString::fromLatin1(field.setting);
        if (!isSet(key))
            continue;
        // The settings know of output only whether it is kept.
        if (key == QLatin1String(settingKeys::output))
            layer.ioCapture = value(key).toBool() ? IoCapture::Proxies : IoCapture::Off;
        else
            setPolicyValue(field, layer, value(key).toString().toStdString());
    }
    return layer;
}

} // namespace callreel
