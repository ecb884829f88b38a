// SPDX-License-Identifier: Apache-2.0
#include "widgets/settings/SettingsUndo.h"

#include "model/settings/Settings.h"

namespace callreel {

SettingChange::SettingChange(Settings* settings, const QString& key, const QVariant& value)
    : m_settings(settings), m_key(key), m_before(settings->isSet(key) ? settings->value(key) : QVariant()),
      m_after(value) {}

void SettingChange::apply(const QVariant& value) {
    if (value.isValid())
        m_settings->setValue(m_key, value);
    else
        m_settings->reset(m_key);
}

} // namespace callreel
