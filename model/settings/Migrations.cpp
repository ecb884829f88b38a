// SPDX-License-Identifier: Apache-2.0
#include "model/settings/Migrations.h"

#include <QSettings>
#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace callreel {

namespace {

/// Moves a value to its new key, unless that one is set already.
void rename(QSettings& store, const char* from, const char* to) {
    const QString old = QString::fromLatin1(from);
    const QString now = QString::fromLatin1(to);
    if (!store.contains(old))
        return;
    if (!store.contains(now))
        store.setValue(now, store.value(old));
    store.remove(old);
}

/// Version 1, of the first drafts: exit statuses had a group of their own, the colour scheme was called theme and had
/// "follow" for what is now "system".
void fromVersion1(QSettings& store) {
    rename(store, "exit/propagate", "recording/propagateScriptExit");
    rename(store, "exit/requireTrace", "recording/requireTrace");
    rename(store, "appearance/theme", "appearance/colourScheme");
    const QString scheme = QStringLiteral("appearance/colourScheme");
    if (store.value(scheme).toString() == QLatin1String("follow"))
        store.setValue(scheme, QStringLiteral("system"));
}

using Step = void (*)(QSettings&);
/// The n-th step leads from version n + 1 to n + 2.
constexpr std::array<Step, settingsVersion - 1> steps = {fromVersion1};

} // namespace

static QString versionKey() {
    return QStringLiteral("settings/version");
}

void stampSettings(QSettings& store) {
    if (!store.contains(versionKey()))
        store.setValue(versionKey(), settingsVersion);
}

void migrateSettings(QSettings& store) {
    // A new, empty file is not written before there is something to say.
    if (store.allKeys().isEmpty())
        return;
    const int version = std::max(1, store.value(versionKey(), 1).toInt());
    if (version >= settingsVersion)
        return;
    for (int v = version; v < settingsVersion; ++v)
        steps[static_cast<std::size_t>(v - 1)](store);
    store.setValue(versionKey(), settingsVersion);
    store.sync();
}

} // namespace callreel
