// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <map>

#include "model/exit/ExitCode.h"
#include "model/session/ExitSelection.h"

using namespace callreel;

using Source = ExitSelection::Source;

namespace {

using Variables = std::map<std::string, std::string>;

ExitSelection::Inputs inputs(std::optional<ExitMode> exitMode, std::optional<bool> halt, Variables variables) {
    return {exitMode, halt, [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
                const auto found = variables.find(name);
                return found == variables.end() ? std::nullopt : std::optional(found->second);
            }};
}

const std::string exitVariable = scriptExitVariable;
const std::string haltVariable = scriptHaltVariable;

} // namespace

Q_DECLARE_METATYPE(callreel::ExitSelection::Inputs)
Q_DECLARE_METATYPE(callreel::ExitMode)
Q_DECLARE_METATYPE(callreel::ExitSelection::Source)

/// The precedence table of the script lifecycle, row by row, and its parsing rules to the letter (L7-L14).
class test_ExitSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void precedence_data() { // L1, L7, L9, L10, L11, L12, L14
        QTest::addColumn<ExitSelection::Inputs>("given");
        QTest::addColumn<ExitMode>("mode");
        QTest::addColumn<Source>("source");
        const Variables both{{exitVariable, "auto"}, {haltVariable, "1"}};
        const Variables onlyHalt{{haltVariable, "1"}};
        // Priority 1: the option.
        QTest::newRow("1 option none") << inputs(ExitMode::None, true, both) << ExitMode::None << Source::Option;
        QTest::newRow("1 option stop") << inputs(ExitMode::Stop, true, both) << ExitMode::Stop << Source::Option;
        QTest::newRow("1 option halt") << inputs(ExitMode::Halt, false, both) << ExitMode::Halt << Source::Option;
        QTest::newRow("1 option auto") << inputs(ExitMode::Auto, {}, onlyHalt) << ExitMode::Auto << Source::Option;
        // Priority 2: the legacy option, when exit_mode is unset.
        QTest::newRow("2 halt=true") << inputs({}, true, both) << ExitMode::Halt << Source::HaltOption;
        QTest::newRow("2 halt=false continues") << inputs({}, false, both) << ExitMode::Auto << Source::ExitVariable;
        QTest::newRow("2 halt=false to the end") << inputs({}, false, {}) << ExitMode::None << Source::Default;
        // Priority 3: CALLREEL_SCRIPT_EXIT.
        QTest::newRow("3 variable") << inputs({}, {}, both) << ExitMode::Auto << Source::ExitVariable;
        QTest::newRow("3 none is a decision")
            << inputs({}, {}, {{exitVariable, "none"}, {haltVariable, "1"}}) << ExitMode::None << Source::ExitVariable;
        QTest::newRow("3 case and blanks")
            << inputs({}, {}, {{exitVariable, " \tStOp\n"}}) << ExitMode::Stop << Source::ExitVariable;
        QTest::newRow("3 halt") << inputs({}, {}, {{exitVariable, "HALT"}}) << ExitMode::Halt << Source::ExitVariable;
        QTest::newRow("3 empty is unset")
            << inputs({}, {}, {{exitVariable, ""}, {haltVariable, "1"}}) << ExitMode::Halt << Source::HaltVariable;
        QTest::newRow("3 blank is unset")
            << inputs({}, {}, {{exitVariable, " \n "}}) << ExitMode::None << Source::Default;
        // Priority 4: CALLREEL_SCRIPT_HALT.
        for (const char* truthy : {"1", "true", "yes", "y", "on", " TRUE ", "Yes", "Y\n", "oN"})
            QTest::addRow("4 truthy %s", truthy)
                << inputs({}, {}, {{haltVariable, truthy}}) << ExitMode::Halt << Source::HaltVariable;
        for (const char* falsy : {"", "0", "false", "no", "n", "off", "t", "2", "enabled", "halt", "truee", "y es"})
            QTest::addRow("4 not truthy \"%s\"", falsy)
                << inputs({}, {}, {{haltVariable, falsy}}) << ExitMode::None << Source::Default;
        // Priority 5.
        QTest::newRow("5 default") << inputs({}, {}, {}) << ExitMode::None << Source::Default;
    }

    void precedence() {
        QFETCH(ExitSelection::Inputs, given);
        const auto selection = ExitSelection::resolve(given);
        QVERIFY(selection);
        QTEST(selection->mode, "mode");
        QTEST(selection->source, "source");
        QVERIFY(selection->warnings.empty());
        QCOMPARE(selection->isDeprecated(),
                 selection->source == Source::HaltOption || selection->source == Source::HaltVariable); // L14
    }

    void variablesAreReadOnlyWhenTheyDecide() { // L9, L11
        std::vector<std::string> asked;
        ExitSelection::Inputs given;
        given.environment = [&](const char* name) -> std::optional<std::string> {
            asked.push_back(name);
            return std::nullopt;
        };
        given.exitMode = ExitMode::None;
        QVERIFY(ExitSelection::resolve(given));
        given.exitMode.reset();
        given.halt = true;
        QVERIFY(ExitSelection::resolve(given));
        QVERIFY(asked.empty());
        given.halt = false;
        QVERIFY(ExitSelection::resolve(given));
        QCOMPARE(asked.size(), std::size_t{2});
    }

    void invalidVariableIsIgnoredWithAWarning_data() { // L13
        QTest::addColumn<QString>("halt");
        QTest::addColumn<ExitMode>("fallback");
        QTest::addColumn<QString>("named");
        QTest::newRow("to the default") << QString() << ExitMode::None << QStringLiteral("none is used (default)");
        QTest::newRow("to the legacy variable")
            << QStringLiteral("yes") << ExitMode::Halt << QStringLiteral("halt is used (CALLREEL_SCRIPT_HALT)");
    }

    void invalidVariableIsIgnoredWithAWarning() {
        QFETCH(QString, halt);
        QFETCH(QString, named);
        const auto selection =
            ExitSelection::resolve(inputs({}, {}, {{exitVariable, "Quit"}, {haltVariable, halt.toStdString()}}));
        QVERIFY(selection);
        QTEST(selection->mode, "fallback");
        QCOMPARE(selection->warnings.size(), std::size_t{1});
        const Diagnostic& warning = selection->warnings.front();
        QCOMPARE(warning.severity, Severity::Warning);
        const QString text = QString::fromStdString(warning.text());
        QVERIFY2(text.contains(QStringLiteral("\"Quit\"")) && text.contains(named), qPrintable(text));
    }

    void invalidOptionFailsFast() { // L8
        for (const char* text : {"quit", "Stop", " stop", "", "if_started"}) {
            const auto mode = parseExitMode(text, "--exit-mode");
            QVERIFY(!mode);
            QCOMPARE(mode.error().code, std::string("bad-option"));
            QCOMPARE(int{exitCodeOf(mode.error()).value_or(0)}, 2);
            QVERIFY(mode.error().text().find("--exit-mode") != std::string::npos);
        }
        QVERIFY(!parseStopMode("sometimes"));
        QCOMPARE(*parseStopMode("if-started"), StopMode::IfStarted);
        const auto cast = ExitSelection::resolve(inputs(static_cast<ExitMode>(17), {}, {}));
        QVERIFY(!cast);
        QCOMPARE(cast.error().code, std::string("bad-option"));
    }

    void autoIsStopOnlyWhenOwnedAndPersistent() { // L5, L6
        ExitSelection selection;
        selection.mode = ExitMode::Auto;
        QCOMPARE(selection.effective(true, true), ExitMode::Stop);
        QCOMPARE(selection.effective(true, false), ExitMode::None);
        QCOMPARE(selection.effective(false, true), ExitMode::None);
        QCOMPARE(selection.effective(false, false), ExitMode::None);
        for (const ExitMode mode : {ExitMode::None, ExitMode::Halt, ExitMode::Stop}) {
            selection.mode = mode;
            for (const bool owned : {false, true})
                for (const bool persistent : {false, true})
                    QCOMPARE(selection.effective(owned, persistent), mode);
        }
    }
};

QTEST_GUILESS_MAIN(test_ExitSelection)
#include "test_ExitSelection.moc"
