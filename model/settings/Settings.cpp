// SPDX-License-Identifier: Apache-2.0
#include "model/settings/Settings.h"

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
    const auto boolean = [this](const char* name) -> std::optional<bool> {
        const QString key = QString::fromLatin1(name);
        return isSet(key) ? std::optional(value(key).toBool()) : std::nullopt;
    };
    PolicyInputs::Layer layer;
    layer.propagateScriptExit = boolean(settingKeys::propagateScriptExit);
    layer.requireTrace = boolean(settingKeys::requireTrace);
    if (isSet(QString::fromLatin1(settingKeys::onRecorderError)))
        layer.onRecorderError = text(settingKeys::onRecorderError) == QLatin1String("disable")
                                    ? OnRecorderError::Disable
                                    : OnRecorderError::Abort;
    return layer;
}

} // namespace callreel
