// SPDX-License-Identifier: Apache-2.0
// The settings pane with real clicks and keys: saved as one changes it, searched, undone, and honest about what is in
// effect (P10, P12).
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <map>

#include "model/settings/Settings.h"
#include "widgets/common/FieldMessage.h"
#include "widgets/common/Switch.h"
#include "widgets/settings/SettingEditor.h"
#include "widgets/settings/SettingRow.h"
#include "widgets/settings/SettingsPage.h"
#include "widgets/theme/Theme.h"

using namespace callreel;

class SettingsPageTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::map<std::string, std::string> m_variables;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SettingsPage> m_page;
    int m_count = 0;

    const QString m_propagate = QString::fromLatin1(settingKeys::propagateScriptExit);

    void open() {
        m_page =
            std::make_unique<SettingsPage>(m_settings.get(), [this](const char* name) -> std::optional<std::string> {
                const auto found = m_variables.find(name);
                return found == m_variables.end() ? std::nullopt : std::optional(found->second);
            });
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    template <typename T>
    T* control(const QString& key) {
        return qobject_cast<T*>(m_page->row(key)->editor()->control());
    }
    QStringList shownKeys() const {
        QStringList keys;
        for (const Setting& setting : settingsTable())
            if (m_page->row(setting.key)->isVisible())
                keys.append(setting.key);
        return keys;
    }
    QString description(const QString& key) { return m_page->row(key)->editor()->control()->accessibleDescription(); }

private Q_SLOTS:
    void initTestCase() { applyColourScheme(ColourScheme::Light); }
    void init() {
        m_variables.clear();
        m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("%1.ini").arg(++m_count)));
        open();
    }
    void cleanup() { m_page.reset(); }

    // P12: the pane switches between the default and passing the status through, by keyboard, and the file says so.
    void propagationIsChosenByKeyboardAndSaved() {
        auto* box = control<QComboBox>(m_propagate);
        QVERIFY(box);
        box->setFocus(Qt::TabFocusReason);
        QCOMPARE(box->currentText(), QStringLiteral("Not set"));
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(m_settings->policyLayer().propagateScriptExit, std::optional(false));
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(m_settings->policyLayer().propagateScriptExit, std::optional(true));
        QCOMPARE(QSettings(m_settings->filePath(), QSettings::IniFormat).value(m_propagate).toString(),
                 QStringLiteral("true"));
        QVERIFY2(description(m_propagate).contains(QStringLiteral("Return the script's, from these settings")),
                 qPrintable(description(m_propagate)));
        QTest::keyClick(box, Qt::Key_Home);
        QVERIFY(!m_settings->policyLayer().propagateScriptExit.has_value());
        QVERIFY(description(m_propagate).contains(QStringLiteral("from default")));
    }

    void aSwitchTakesAClick() {
        const QString key = QString::fromLatin1(settingKeys::values);
        auto* toggle = control<Switch>(key);
        QVERIFY(toggle);
        m_page->showSetting(key);
        QTest::mouseClick(toggle, Qt::LeftButton, {}, QPoint(10, toggle->height() / 2));
        QCOMPARE(m_settings->flag(settingKeys::values), false);
        QTest::keyClick(toggle, Qt::Key_Space);
        QCOMPARE(m_settings->flag(settingKeys::values), true);
    }

    // P10: a variable that overrules the setting is named, with what it says and how to be rid of it.
    void whatTheEnvironmentOverrulesIsSaid() {
        m_page.reset();
        m_variables["CODETRACER_PROPAGATE_SCRIPT_EXIT"] = "0";
        m_settings->setValue(m_propagate, true);
        open();
        auto* message = m_page->row(m_propagate)->findChild<FieldMessage*>();
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().contains(QStringLiteral("the environment says \u201c0\u201d and comes first")),
                 qPrintable(message->text()));
        QVERIFY(description(m_propagate).contains(QStringLiteral("CODETRACER_PROPAGATE_SCRIPT_EXIT=0")));
        auto* link = message->findChild<QPushButton*>();
        QCOMPARE(link->text(), QStringLiteral("How to unset it"));
        QTest::mouseClick(link, Qt::LeftButton);
        QVERIFY(message->text().contains(QStringLiteral("unset CODETRACER_PROPAGATE_SCRIPT_EXIT")));
        // Where both say the same there is nothing to explain.
        m_settings->setValue(m_propagate, QStringLiteral("false"));
        QVERIFY(!message->isVisible());
    }

    void aVariableThatMeansNothingIsAnError() {
        m_page.reset();
        m_variables["CODETRACER_PROPAGATE_SCRIPT_EXIT"] = "perhaps";
        open();
        auto* message = m_page->row(m_propagate)->findChild<FieldMessage*>();
        QVERIFY(message->isVisible());
        QCOMPARE(message->severity(), MessageSeverity::Error);
        QVERIFY(message->text().contains(QStringLiteral("perhaps")));
    }

    void searchFiltersOverAllPages() {
        QTest::keyClicks(m_page->searchField(), QStringLiteral("TRACE"));
        const QStringList keys = shownKeys();
        QVERIFY(keys.contains(QString::fromLatin1(settingKeys::traceFolder)));
        QVERIFY(keys.contains(QString::fromLatin1(settingKeys::requireTrace)));
        QVERIFY(!keys.contains(QString::fromLatin1(settingKeys::colourScheme)));
        m_page->searchField()->setText(QStringLiteral("no such thing"));
        QVERIFY(shownKeys().isEmpty());
        m_page->searchField()->clear();
        QVERIFY(!shownKeys().isEmpty());
    }

    void onlyChangedListsWhatIsNotDefault() {
        m_settings->setValue(settingKeys::density, QStringLiteral("roomy"));
        auto* only = m_page->findChild<QPushButton*>(QString());
        for (QPushButton* button : m_page->findChildren<QPushButton*>())
            if (button->accessibleName() == QStringLiteral("Only changed"))
                only = button;
        QTest::mouseClick(only, Qt::LeftButton);
        QCOMPARE(shownKeys(), QStringList{QString::fromLatin1(settingKeys::density)});
    }

    void everyChangeCanBeUndone() {
        auto* toggle = control<Switch>(QString::fromLatin1(settingKeys::requireTrace));
        QTest::keyClick(toggle, Qt::Key_Space);
        QVERIFY(m_settings->flag(settingKeys::requireTrace));
        QVERIFY(m_page->canPerform(QStringLiteral("edit.undo")));
        m_page->perform(QStringLiteral("edit.undo"));
        QVERIFY(!m_settings->isSet(QString::fromLatin1(settingKeys::requireTrace)));
        QVERIFY(!toggle->isChecked());
        m_page->perform(QStringLiteral("edit.redo"));
        QVERIFY(toggle->isChecked());
    }

    void resetGoesBackToTheDefault() {
        const QString key = QString::fromLatin1(settingKeys::requireTrace);
        auto* reset = m_page->row(key)->findChild<QToolButton*>();
        QVERIFY(!reset->isEnabled());
        m_settings->setValue(key, true);
        QVERIFY(reset->isEnabled());
        QTest::mouseClick(reset, Qt::LeftButton);
        QVERIFY(!m_settings->isSet(key));
        m_page->perform(QStringLiteral("edit.undo"));
        QVERIFY(m_settings->flag(settingKeys::requireTrace));
    }

    void everyControlHasItsLabelAsName() {
        for (const Setting& setting : settingsTable())
            QCOMPARE(m_page->row(setting.key)->editor()->control()->accessibleName(), QString::fromUtf8(setting.label));
    }

    void aPathIsSavedWhenTheFieldIsLeft() {
        const QString key = QString::fromLatin1(settingKeys::traceFolder);
        m_page->showSetting(key);
        auto* edit = control<QLineEdit>(key);
        QTest::keyClicks(edit, QStringLiteral("/srv/traces"));
        QVERIFY(!m_settings->isSet(key));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_settings->text(settingKeys::traceFolder), QStringLiteral("/srv/traces"));
    }
};

QTEST_MAIN(SettingsPageTest)
#include "test_SettingsPage.moc"
