// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QUndoStack>

#include "model/settings/EffectiveSettings.h"
#include "model/settings/Setting.h"
#include "widgets/common/Page.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace callreel {

class MessageBar;
class SettingRow;
class Settings;
class StatePane;

/// The settings as a tab: saved as they are changed, with undo; searched over all pages; each row shows what is in
/// effect and who said so (P10).
class SettingsPage : public Page {
    Q_OBJECT
public:
    SettingsPage(Settings* settings, Environment environment, QWidget* parent = nullptr);

    QString title() const override { return tr("Settings"); }
    QString iconName() const override { return QStringLiteral("settings"); }
    QString status() const override;
    QString statusDetail() const override;
    bool canPerform(const QString& action) const override;
    void perform(const QString& action) override;
    void focusContent() override;

    /// Brings the row of a key into sight and gives its control the focus.
    void showSetting(const QString& key);
    QLineEdit* searchField() const { return m_search; }
    SettingRow* row(const QString& key) const;

private:
    QWidget* makeSide();
    QWidget* makeMain();
    void rebuild();
    void refreshRows();
    void change(const QString& key, const QVariant& value);
    void resetPage();
    Setting::Page currentPage() const;

    Settings* m_settings;
    Environment m_environment;
    QUndoStack m_undo;
    QLineEdit* m_search = nullptr;
    QListWidget* m_pages = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_title = nullptr;
    QPushButton* m_onlyChanged = nullptr;
    QPushButton* m_reset = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_rowColumn = nullptr;
    StatePane* m_nothing = nullptr;
    MessageBar* m_messages = nullptr;
    QList<SettingRow*> m_rows; ///< of the whole table, in its order
    QList<QLabel*> m_heads;    ///< of the pages
};

} // namespace callreel
