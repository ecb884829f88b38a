// SPDX-License-Identifier: Apache-2.0
#pragma once

class QSettings;

namespace callreel {

/// The version that this program writes; stored under "settings/version".
inline constexpr int settingsVersion = 2;

/// Brings an older file up to date in place: keys that were renamed or got another form. A file of a newer version is
/// left as it is; what it says under keys known here is still read.
void migrateSettings(QSettings& store);

/// Writes the version into a file that has none, so that it is not taken for an older one the next time.
void stampSettings(QSettings& store);

} // namespace callreel
