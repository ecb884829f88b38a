// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "model/settings/EffectiveSettings.h"
#include "model/settings/Setting.h"

class QLabel;
class QToolButton;

namespace callreel {

class FieldMessage;
class SettingEditor;
class Settings;

/// One row of the settings pane: name and help, the value in the settings, the value in effect with its source, reset,
/// and a line below where another source overrides the settings.
class SettingRow : public QWidget {
    Q_OBJECT
public:
    SettingRow(const Setting& setting, const Settings* settings, Environment environment, QWidget* parent = nullptr);

    const Setting& setting() const { return *m_setting; }
    SettingEditor* editor() const { return m_editor; }
    /// Marks what was searched; empty for nothing.
    void setHighlight(const QString& words);
    bool matches(const QString& words) const;
    void refresh();

Q_SIGNALS:
    void edited(const QString& key, const QVariant& value);
    void resetPressed(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showConflict(const EffectiveValue& effective);
    QString marked(const QString& text) const;

    const Setting* m_setting;
    const Settings* m_settings;
    Environment m_environment;
    QString m_words;
    QLabel* m_name;
    QLabel* m_help;
    QLabel* m_key;
    SettingEditor* m_editor;
    QLabel* m_effective;
    QLabel* m_source;
    QToolButton* m_reset;
    FieldMessage* m_message;
    bool m_explained = false; ///< how to unset the variable is shown
};

} // namespace callreel
