// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <map>

#include "model/exit/ExitCode.h"
#include "model/exit/PolicyFields.h"
#include "model/exit/PolicyWords.h"
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
        for (const PolicyField& field : policyFields()) {
            const char* name = field.variable;
            Environment environment;
            if (qstrcmp(field.key, "log_file") == 0)
                continue; // any text is a path
            environment.variables[name] = "perhaps";
            const auto policy = resolvePolicy(inputs(environment));
            QVERIFY(!policy);
            QCOMPARE(policy.error().code, std::string("bad-variable"));
            QCOMPARE(exitCodeOf(policy.error()).value_or(0), 2);
            QVERIFY(policy.error().text().find(name) != std::string::npos);
            QVERIFY(policy.error().text().find("perhaps") != std::string::npos);
            QVERIFY(policy.error().helpText().find(field.accepted) != std::string::npos);
            QCOMPARE(policy.error().source, std::string(name));
        }
    }

    // P5, P10: one table; every field comes from every source, and says from which.
    void everyFieldFromEverySource_data() {
        QTest::addColumn<QString>("key");
        for (const PolicyField& field : policyFields())
            QTest::newRow(field.key) << QString::fromLatin1(field.key);
    }

    void everyFieldFromEverySource() {
        QFETCH(QString, key);
        const PolicyField& field = *findPolicyField(key.toStdString());
        const std::string usual = policyValue(field, RecorderPolicy()).value;
        const std::string other = field.isBoolean()                    ? (usual == "true" ? "false" : "true")
                                  : key == QLatin1String("log_file")   ? "/a/file"
                                  : key == QLatin1String("log_level")  ? "debug"
                                  : key == QLatin1String("io_capture") ? "off"
                                                                       : "disable";
        Environment environment;
        PolicyInputs in = inputs(environment);
        const auto effective = [&] { return policyValue(field, resolvePolicy(in).value_or(RecorderPolicy())); };
        QCOMPARE(effective().source, PolicySource::Default);
        QVERIFY(setPolicyValue(field, in.settings, other));
        QCOMPARE(effective().source, PolicySource::Settings);
        QCOMPARE(effective().value, other);
        environment.variables[field.variable] = other;
        QCOMPARE(effective().source, PolicySource::Environment);
        QCOMPARE(effective().origin, std::string(field.variable));
        QCOMPARE(effective().value, other);
        QVERIFY(setPolicyOption(field, in.commandLine, other));
        QCOMPARE(effective().source, PolicySource::CommandLine);
        QVERIFY(effective().origin.starts_with("--"));
        QVERIFY(setPolicyValue(field, in.program, other));
        in.program.origins[field.key] = "start(policy=...)";
        QCOMPARE(effective().source, PolicySource::Program);
        QCOMPARE(effective().origin, std::string("start(policy=...)"));
        // Only this field was touched.
        const RecorderPolicy policy = resolvePolicy(in).value_or(RecorderPolicy());
        for (const PolicyField& each : policyFields())
            QCOMPARE(policyValue(each, policy).source == PolicySource::Default, each.key != field.key);
    }

    void badOptionIsAUsageError() {
        for (const PolicyField& field : policyFields()) {
            PolicyLayer layer;
            const auto set = setPolicyOption(field, layer, qstrcmp(field.key, "log_file") == 0 ? "" : "perhaps");
            QVERIFY(!set);
            QCOMPARE(exitCodeOf(set.error()).value_or(0), 2);
            QCOMPARE(set.error().source, std::string("--") + field.option);
            QVERIFY(set.error().helpText().find(field.accepted) != std::string::npos);
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
