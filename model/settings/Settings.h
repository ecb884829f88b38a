// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

#include <memory>
#include <optional>

#include "model/exit/RecorderPolicy.h"
#include "model/settings/Setting.h"

namespace callreel {

/// The user's settings: the table's keys in one INI file ($XDG_CONFIG_HOME/callreel/callreel.ini), saved as they are
/// changed. A key that is absent, or holds what its setting cannot have, means the default. Of one thread.
class Settings : public QObject {
    Q_OBJECT
public:
    /// The user's file.
    explicit Settings(QObject* parent = nullptr);
    /// A file of its own, for tests.
    explicit Settings(const QString& file, QObject* parent = nullptr);

    QString filePath() const;
    /// False when the file or its folder cannot be written.
    bool isWritable() const;

    /// The value in force of this source: what is set, else the default. Unknown keys give an invalid value.
    QVariant value(const QString& key) const;
    QString text(const char* key) const { return value(QString::fromLatin1(key)).toString(); }
    bool flag(const char* key) const { return value(QString::fromLatin1(key)).toBool(); }
    int number(const char* key) const { return value(QString::fromLatin1(key)).toInt(); }
    /// True when the file says something valid about it.
    bool isSet(const QString& key) const;

    /// Stores it; false (and nothing is stored) when the setting cannot have this value. An empty text is "not set".
    bool setValue(const QString& key, const QVariant& value);
    bool setValue(const char* key, const QVariant& newValue) { return setValue(QString::fromLatin1(key), newValue); }
    void reset(const QString& key);

    /// What the settings say to the policy of a recording; empty where nothing is set (P10).
    PolicyInputs::Layer policyLayer() const;

    /// The store itself, for state that is no setting: window layout, last values of dialogs.
    QSettings& store() { return *m_store; }

Q_SIGNALS:
    void changed(const QString& key);

private:
    void migrate();
    std::optional<QVariant> stored(const Setting& setting) const;

    std::unique_ptr<QSettings> m_store;
};

} // namespace callreel
