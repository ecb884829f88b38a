// SPDX-License-Identifier: Apache-2.0
// The table of settings behind the settings pane (P10, P12): every row's round trip, bad values, migrations.
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "model/settings/Migrations.h"
#include "model/settings/Settings.h"

using namespace callreel;

class SettingsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const QString& path, const QByteArray& text) {
        QFile f(path);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(text);
    }

    /// A value that the setting can have and that is not its default.
    static QVariant another(const Setting& s) {
        switch (s.type) {
        case Setting::Type::Boolean:
            return !s.defaultValue.toBool();
        case Setting::Type::Choice:
            for (const Setting::Choice& choice : s.choices)
                if (choice.value != s.defaultValue.toString())
                    return choice.value;
            return {};
        case Setting::Type::Number:
            return s.maximum;
        case Setting::Type::Font:
        case Setting::Type::FixedFont:
            return QStringLiteral("DejaVu Sans Mono");
        case Setting::Type::Folder:
        case Setting::Type::File:
            return QStringLiteral("/srv/traces, \"mine\" = 50 % \u00e4");
        case Setting::Type::Interpreter:
            return QStringLiteral("python3.12");
        }
        return {};
    }

private Q_SLOTS:
    void everySettingSurvivesARestart_data() {
        QTest::addColumn<QString>("key");
        for (const Setting& s : settingsTable())
            QTest::newRow(qPrintable(s.key)) << s.key;
    }
    void everySettingSurvivesARestart() {
        QFETCH(QString, key);
        const Setting* setting = findSetting(key);
        QVERIFY(setting);
        const QString path = m_folder.filePath(QString(key).replace(QLatin1Char('/'), QLatin1Char('-')));
        const QVariant value = another(*setting);
        {
            Settings settings(path);
            QCOMPARE(settings.value(key), setting->defaultValue);
            QVERIFY(!settings.isSet(key));
            QSignalSpy changed(&settings, &Settings::changed);
            QVERIFY(settings.setValue(key, value));
            QCOMPARE(changed.count(), 1);
            QVERIFY(settings.setValue(key, value));
            QCOMPARE(changed.count(), 1); // the same again is no change
        }
        Settings again(path);
        QVERIFY(again.isSet(key));
        QCOMPARE(again.value(key), value);
        QCOMPARE(again.value(key).typeId(), value.typeId());
        again.reset(key);
        QVERIFY(!again.isSet(key));
        QCOMPARE(Settings(path).value(key), setting->defaultValue);
    }

    void theTableIsSound() {
        QSet<QString> keys;
        for (const Setting& s : settingsTable()) {
            QVERIFY2(!keys.contains(s.key), qPrintable(s.key));
            keys.insert(s.key);
            QVERIFY2(*s.label && *s.help, qPrintable(s.key));
            QVERIFY2(s.accept(s.defaultValue).isValid(), qPrintable(s.key));
            QVERIFY2(s.key.count(QLatin1Char('/')) == 1, qPrintable(s.key));
        }
    }

    void whatASettingCannotHaveIsRefusedAndNotStored() {
        Settings settings(file("refused.ini"));
        QVERIFY(!settings.setValue(settingKeys::textScale, 5000));
        QVERIFY(!settings.setValue(settingKeys::colourScheme, QStringLiteral("plaid")));
        QVERIFY(!settings.setValue(QStringLiteral("no/suchKey"), 1));
        QVERIFY(!settings.isSet(QString::fromLatin1(settingKeys::textScale)));
    }

    void aDamagedValueInTheFileMeansTheDefault() {
        write(file("damaged.ini"), "[appearance]\ntextScale=huge\ncolourScheme=plaid\n[recording]\nvalues=perhaps\n"
                                   "[settings]\nversion=2\n");
        Settings settings(file("damaged.ini"));
        QCOMPARE(settings.number(settingKeys::textScale), 100);
        QCOMPARE(settings.text(settingKeys::colourScheme), QStringLiteral("system"));
        QCOMPARE(settings.flag(settingKeys::values), true);
    }

    // P10: absent means that the next source decides; the three states of the pane reach the policy.
    void propagationHasThreeStates() {
        Settings settings(file("propagation.ini"));
        QVERIFY(!settings.policyLayer().propagateScriptExit.has_value());
        QVERIFY(settings.setValue(settingKeys::propagateScriptExit, true));
        QCOMPARE(settings.policyLayer().propagateScriptExit, std::optional(true));
        QVERIFY(settings.setValue(settingKeys::propagateScriptExit, QStringLiteral("false")));
        QCOMPARE(settings.policyLayer().propagateScriptExit, std::optional(false));
        // Others read the file with QSettings alone: it is a plain boolean there.
        QCOMPARE(QSettings(file("propagation.ini"), QSettings::IniFormat)
                     .value(QStringLiteral("recording/propagateScriptExit"))
                     .toBool(),
                 false);
        QVERIFY(settings.setValue(settingKeys::propagateScriptExit, QString()));
        QVERIFY(!settings.policyLayer().propagateScriptExit.has_value());
        QVERIFY(!QSettings(file("propagation.ini"), QSettings::IniFormat)
                     .contains(QStringLiteral("recording/propagateScriptExit")));
    }

    void theOtherPolicyFieldsReachThePolicy() {
        Settings settings(file("policy.ini"));
        QVERIFY(!settings.policyLayer().onRecorderError.has_value());
        QVERIFY(settings.setValue(settingKeys::onRecorderError, QStringLiteral("disable")));
        QVERIFY(settings.setValue(settingKeys::requireTrace, true));
        QCOMPARE(settings.policyLayer().onRecorderError, std::optional(OnRecorderError::Disable));
        QCOMPARE(settings.policyLayer().requireTrace, std::optional(true));
    }

    void anOldFileIsBroughtUpToDate() {
        write(file("old.ini"), "[exit]\npropagate=true\nrequireTrace=true\n[appearance]\ntheme=follow\nlanguage=de\n"
                               "[layout]\nwindow=abc\n");
        {
            Settings settings(file("old.ini"));
            QCOMPARE(settings.policyLayer().propagateScriptExit, std::optional(true));
            QCOMPARE(settings.policyLayer().requireTrace, std::optional(true));
            QCOMPARE(settings.text(settingKeys::colourScheme), QStringLiteral("system"));
            QCOMPARE(settings.text(settingKeys::language), QStringLiteral("de"));
        }
        const QSettings after(file("old.ini"), QSettings::IniFormat);
        QVERIFY(!after.contains(QStringLiteral("exit/propagate")));
        QVERIFY(!after.contains(QStringLiteral("appearance/theme")));
        QCOMPARE(after.value(QStringLiteral("layout/window")).toString(), QStringLiteral("abc")); // nothing is lost
        QCOMPARE(after.value(QStringLiteral("settings/version")).toInt(), settingsVersion);
    }

    void aNewerFileIsLeftAlone() {
        const QByteArray text = "[exit]\npropagate=true\n[settings]\nversion=99\n";
        write(file("newer.ini"), text);
        { Settings settings(file("newer.ini")); }
        QFile f(file("newer.ini"));
        QVERIFY(f.open(QIODevice::ReadOnly));
        QCOMPARE(f.readAll(), text);
    }

    void lookingWritesNothing() {
        { Settings(file("untouched.ini")).value(QString::fromLatin1(settingKeys::values)); }
        QVERIFY(!QFile::exists(file("untouched.ini")));
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "test_Settings.moc"
