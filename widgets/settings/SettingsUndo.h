// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUndoCommand>
#include <QVariant>

namespace callreel {

class Settings;

/// One change of one setting that can be taken back; an invalid value means "not set".
class SettingChange : public QUndoCommand {
public:
    SettingChange(Settings* settings, const QString& key, const QVariant& value);

    void redo() override { apply(m_after); }
    void undo() override { apply(m_before); }

private:
    void apply(const QVariant& value);

    Settings* m_settings;
    QString m_key;
    QVariant m_before;
    QVariant m_after;
};

} // namespace callreel
