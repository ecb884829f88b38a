// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <map>

#include "model/exit/ExitCode.h"
#include "model/exit/RecorderPolicy.h"

using namespace callreel;

/// P5, P10, P12 at the level of the policy layer: every source, every precedence.
class test_RecorderPolicy : public QObject {
    Q_OBJECT

    struct Environment {
        std::map<std::string, std::string> variables;
        mutable std::vector<std::string> asked;
    };

    static PolicyInputs inputs(const Environment& environment) {
        PolicyInputs in;
        in.environment = [&environment](const char* name) -> std::optional<std::string> {
            environment.asked.push_back(name);
            const auto found = environment.variables.find(name);
            return found == environment.variables.end() ? std::nullopt : std::optional(found->second);
        };
        return in;
    }

private Q_SLOTS:
    void defaultsFavourTheRecording() {
        const auto policy = resolvePolicy({});
        QVERIFY(policy);
        QCOMPARE(policy->propagateScriptExit.value, false);
        QCOMPARE(policy->propagateScriptExit.source, PolicySource::Default);
        QCOMPARE(policy->requireTrace.value, false);
        QCOMPARE(policy->onRecorderError.value, OnRecorderError::Abort);
    }

    void precedence_data() {
        QTest::addColumn<int>("commandLine"); // -1: says nothing
        QTest::addColumn<QString>("variable");
        QTest::addColumn<int>("settings");
        QTest::addColumn<bool>("value");
        QTest::addColumn<int>("source");
        const auto row = [](const char* name, int line, const char* variable, int settings, bool value,
                            PolicySource source) {
            QTest::newRow(name) << line << QString::fromLatin1(variable) << settings << value
                                << static_cast<int>(source);
        };
        row("P10 command line beats all", 1, "0", 0, true, PolicySource::CommandLine);
        row("P10 --no- beats environment and settings", 0, "1", 1, false, PolicySource::CommandLine);
        row("P4 environment beats settings", -1, "yes", 0, true, PolicySource::Environment);
        row("P4 environment off beats settings on", -1, "off", 1, false, PolicySource::Environment);
        row("settings beat the default", -1, "-", 1, true, PolicySource::Settings);
        row("settings off", -1, "-", 0, false, PolicySource::Settings);
        row("an empty variable counts as unset", -1, "", 1, true, PolicySource::Settings);
        row("a blank variable counts as unset", -1, "  ", -1, false, PolicySource::Default);
        row("default", -1, "-", -1, false, PolicySource::Default);
    }

    void precedence() {
        QFETCH(int, commandLine);
        QFETCH(QString, variable);
        QFETCH(int, settings);
        QFETCH(bool, value);
        QFETCH(int, source);
        Environment environment;
        if (variable != QLatin1String("-"))
            environment.variables[propagateScriptExitVariable] = variable.toStdString();
        PolicyInputs in = inputs(environment);
        if (commandLine >= 0)
            in.commandLine.propagateScriptExit = commandLine == 1;
        if (settings >= 0)
            in.settings.propagateScriptExit = settings == 1;
        const auto policy = resolvePolicy(in);
        QVERIFY(policy);
        QCOMPARE(policy->propagateScriptExit.value, value);
        QCOMPARE(static_cast<int>(policy->propagateScriptExit.source), source);
    }

    void originNamesOptionOrVariable() {
        Environment environment;
        environment.variables[requireTraceVariable] = "on";
        PolicyInputs in = inputs(environment);
        in.commandLine.propagateScriptExit = false;
        const auto policy = resolvePolicy(in);
        QVERIFY(policy);
        QCOMPARE(policy->propagateScriptExit.origin, std::string("--no-propagate-script-exit"));
        QCOMPARE(policy->requireTrace.origin, std::string(requireTraceVariable));
        QCOMPARE(policy->onRecorderError.origin, std::string());
    }

    void overruledVariableIsNotRead() {
        Environment environment;
        environment.variables[propagateScriptExitVariable] = "perhaps"; // would be an error if it were read
        PolicyInputs in = inputs(environment);
        in.commandLine.propagateScriptExit = true;
        QVERIFY(resolvePolicy(in));
        QVERIFY(std::ranges::find(environment.asked, propagateScriptExitVariable) == environment.asked.end());
    }

    void badVariableIsAUsageError() {
        for (const char* name : {propagateScriptExitVariable, requireTraceVariable, onRecorderErrorVariable}) {
            Environment environment;
            environment.variables[name] = "perhaps";
            const auto policy = resolvePolicy(inputs(environment));
            QVERIFY(!policy);
            QCOMPARE(policy.error().code, std::string("bad-variable"));
            QCOMPARE(exitCodeOf(policy.error()).value_or(0), 2);
            QVERIFY(policy.error().text().find(name) != std::string::npos);
            QVERIFY(policy.error().text().find("perhaps") != std::string::npos);
            QVERIFY(!policy.error().helpText().empty());
        }
    }

    void booleanWords() {
        for (const char* word : {"1", "true", "t", "yes", "y", "on", " On\t", "TRUE", "Y"})
            QCOMPARE(parseBoolean(word), std::optional(true));
        for (const char* word : {"0", "false", "f", "no", "n", "off", " OFF ", "False"})
            QCOMPARE(parseBoolean(word), std::optional(false));
        for (const char* word : {"", "2", "yess", "tr ue", "none"})
            QCOMPARE(parseBoolean(word), std::nullopt);
        QCOMPARE(parseOnRecorderError(" Disable "), std::optional(OnRecorderError::Disable));
        QCOMPARE(parseOnRecorderError("stop"), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(test_RecorderPolicy)
#include "test_RecorderPolicy.moc"
