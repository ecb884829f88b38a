// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVariant>

#include "model/settings/EffectiveSettings.h"
#include "model/settings/Setting.h"

namespace callreel {

/// A text of the table in the window's language.
QString settingText(const char* text);
/// A value in words: "On", "Return 0", "110 %", "As the system".
QString settingValueText(const Setting& setting, const QVariant& value);
/// Who decided: "environment: CALLREEL_HOME=/srv", "these settings", "default".
QString settingSourceText(const EffectiveValue& effective);

} // namespace callreel
