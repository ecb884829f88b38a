// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "model/recording/RecordOptions.h"

namespace callreel {

/// How presets and history keep options. A key that is missing or of the wrong type gives the default, so that files of
/// older and newer versions can be read.
QJsonObject recordOptionsToJson(const RecordOptions& options);
RecordOptions recordOptionsFromJson(const QJsonObject& object);

} // namespace callreel
