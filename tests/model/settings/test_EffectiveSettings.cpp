// SPDX-License-Identifier: Apache-2.0
// P10: environment > settings > default, and who decided. P12: what the settings pane shows.
#include <QTemporaryDir>
#include <QTest>

#include <map>

#include "model/settings/EffectiveSettings.h"
#include "model/settings/Settings.h"

using namespace callreel;

class EffectiveSettingsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static Environment with(std::map<std::string, std::string> variables) {
        return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
            const auto found = variables.find(name);
            return found == variables.end() ? std::nullopt : std::optional(found->second);
        };
    }

private Q_SLOTS:
    void propagationFollowsTheOrder() {
        Settings settings(m_folder.filePath(QStringLiteral("a.ini")));
        const QString key = QString::fromLatin1(settingKeys::propagateScriptExit);
        EffectiveValue value = effectiveValue(settings, key, with({}));
        QCOMPARE(value.value.toString(), QStringLiteral("false"));
        QCOMPARE(value.source, PolicySource::Default);

        settings.setValue(key, QStringLiteral("true"));
        value = effectiveValue(settings, key, with({}));
        QCOMPARE(value.value.toString(), QStringLiteral("true"));
        QCOMPARE(value.source, PolicySource::Settings);

        value = effectiveValue(settings, key, with({{"CODETRACER_PROPAGATE_SCRIPT_EXIT", "0"}}));
        QCOMPARE(value.value.toString(), QStringLiteral("false"));
        QCOMPARE(value.source, PolicySource::Environment);
        QCOMPARE(value.variable, QStringLiteral("CODETRACER_PROPAGATE_SCRIPT_EXIT"));
        QCOMPARE(value.variableText, QStringLiteral("0"));

        // An empty variable counts as unset.
        value = effectiveValue(settings, key, with({{"CODETRACER_PROPAGATE_SCRIPT_EXIT", ""}}));
        QCOMPARE(value.source, PolicySource::Settings);
    }

    void aBadVariableIsAProblemOfItsOwnSettingOnly() {
        Settings settings(m_folder.filePath(QStringLiteral("b.ini")));
        const Environment bad = with({{"CODETRACER_PROPAGATE_SCRIPT_EXIT", "maybe"}});
        const EffectiveValue value =
            effectiveValue(settings, QString::fromLatin1(settingKeys::propagateScriptExit), bad);
        QVERIFY(value.problem.has_value());
        QCOMPARE(value.source, PolicySource::Environment);
        QVERIFY(!effectiveValue(settings, QString::fromLatin1(settingKeys::requireTrace), bad).problem.has_value());
    }

    void interpreterAndFolderHaveTheirVariables() {
        Settings settings(m_folder.filePath(QStringLiteral("c.ini")));
        settings.setValue(settingKeys::interpreter, QStringLiteral("/opt/python"));
        const Environment environment = with({{"CALLREEL_PYTHON", "/usr/bin/python3"}, {"CALLREEL_HOME", "/srv/runs"}});
        QCOMPARE(effectiveValue(settings, QString::fromLatin1(settingKeys::interpreter), environment).value.toString(),
                 QStringLiteral("/usr/bin/python3"));
        QCOMPARE(effectiveValue(settings, QString::fromLatin1(settingKeys::interpreter), with({})).value.toString(),
                 QStringLiteral("/opt/python"));
        QCOMPARE(effectiveValue(settings, QString::fromLatin1(settingKeys::traceFolder), environment).variable,
                 QStringLiteral("CALLREEL_HOME"));
    }

    void aSettingWithoutAVariableComesFromTheFileOrTheDefault() {
        Settings settings(m_folder.filePath(QStringLiteral("d.ini")));
        const QString key = QString::fromLatin1(settingKeys::values);
        QCOMPARE(effectiveValue(settings, key, with({})).source, PolicySource::Default);
        settings.setValue(key, false);
        QCOMPARE(effectiveValue(settings, key, with({})).source, PolicySource::Settings);
        QCOMPARE(effectiveValue(settings, key, with({})).value, QVariant(false));
    }
};

QTEST_GUILESS_MAIN(EffectiveSettingsTest)
#include "test_EffectiveSettings.moc"
