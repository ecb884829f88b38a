// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <type_traits>

#include "model/exit/Diagnostic.h"

using namespace callreel;

namespace {

/// Whether an exit code can be built of the number at all: what does not compile is no constant expression here.
template <int code>
concept Attachable = requires {
    typename std::integral_constant<int, ExitCode(code).value()>;
};

Diagnostic plain() {
    Diagnostic error;
    error.code = "no-such-script";
    error.message = "There is no script %1.";
    error.help = "Look for %1 again.";
    error.arguments = {"a.py"};
    error.severity = Severity::Warning;
    error.source = "a.py";
    error.cause = std::make_shared<const Diagnostic>();
    return error;
}

} // namespace

/// Errors as values with an exit code attached to them: seed 001, requirements E1 to E11 (E12 is app.cli.ExitBoundary).
class test_Diagnostic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attachingIsChainableInAReturn_E1() {
        const auto find = [](bool there) -> Result<int> {
            if (!there)
                return withExitCode(failure("no-such-script", "There is no script."), ExitCode(2));
            return 5;
        };
        QCOMPARE(find(true).value_or(0), 5);
        QCOMPARE(exitCodeOf(find(false).error()).value_or(0), 2);
        const auto carried = [&]() -> Result<std::string> {
            const auto found = find(false);
            if (!found)
                return std::unexpected(withExitCode(found.error(), ExitCode(9)));
            return "found";
        };
        QCOMPARE(exitCodeOf(carried().error()).value_or(0), 9);
    }

    void everythingElseStaysAsItIs_E2() {
        const Diagnostic before = plain();
        const Diagnostic after = withExitCode(before, ExitCode(7));
        QCOMPARE(after.text(), before.text());
        QCOMPARE(after.helpText(), before.helpText());
        QCOMPARE(after.code, before.code);
        QCOMPARE(after.severity, before.severity);
        QCOMPARE(after.source, before.source);
        QCOMPARE(after.arguments, before.arguments);
        QCOMPARE(after.cause, before.cause);
    }

    void theCodeIsReadAsAnOptionalByte_E3() {
        static_assert(std::is_same_v<decltype(exitCodeOf(plain())), std::optional<std::uint8_t>>);
        for (const int code : {1, 2, 125, 255})
            QCOMPARE(static_cast<int>(exitCodeOf(withExitCode(plain(), *ExitCode::from(code))).value_or(0)), code);
    }

    void aPlainErrorHasNone_E4() { QCOMPARE(exitCodeOf(plain()), std::nullopt); }

    void itSurvivesAnyNumberOfLayers_E7() {
        Diagnostic error = withExitCode(plain(), ExitCode(7));
        for (int layer = 0; layer < 50; ++layer)
            error = wrap(failure("layer", "Layer %1 failed.", {std::to_string(layer)}).error(), error);
        QCOMPARE(exitCodeOf(error).value_or(0), 7);
        // The outermost attachment wins, wherever the others are.
        error = wrap(failure("outer", "Outside.").error(), withExitCode(error, ExitCode(9)));
        QCOMPARE(exitCodeOf(error).value_or(0), 9);
        QCOMPARE(exitCodeOf(withExitCode(error, ExitCode(11))).value_or(0), 11);
        // And wrapping hides nothing: each layer is there, down to the first.
        int layers = 0;
        const Diagnostic* at = &error;
        for (; at->cause && at->code != "no-such-script"; at = at->cause.get())
            ++layers;
        QCOMPARE(layers, 51);
        QCOMPARE(at->text(), plain().text());
        QCOMPARE(at->helpText(), plain().helpText());
        QCOMPARE(at->source, plain().source);
    }

    void aDefaultNeverOverrules_E7() {
        QCOMPARE(exitCodeOf(withDefaultExitCode(plain(), ExitCode(125))).value_or(0), 125);
        QCOMPARE(exitCodeOf(withDefaultExitCode(withExitCode(plain(), ExitCode(2)), ExitCode(125))).value_or(0), 2);
        QCOMPARE(exitCodeOf(withDefaultExitCode(wrap(plain(), withExitCode(plain(), ExitCode(3))), ExitCode(125)))
                     .value_or(0),
                 3);
    }

    // E8: one type of error for the whole code base; whoever reads the code knows nothing of who made it.
    void itIsReadWithoutKnowingWhoFailed_E8() {
        const Result<std::string> one = withExitCode(failure("a", "A."), ExitCode(4));
        const Result<std::vector<int>> other = withExitCode(failure("b", "B."), ExitCode(5));
        const auto code = [](const auto& result) { return exitCodeOf(result.error()).value_or(0); };
        QCOMPARE(code(one), 4);
        QCOMPARE(code(other), 5);
    }

    void zeroCannotBeBuilt_E9() {
        static_assert(Attachable<1> && Attachable<255>);
        static_assert(!Attachable<0>, "an error must not be attached to success");
        static_assert(!Attachable<-1> && !Attachable<256>);
        static_assert(!std::is_default_constructible_v<ExitCode>);
        static_assert(!std::is_constructible_v<ExitCode, const char*>);
        for (const int code : {0, -1, 256, 1 << 20})
            QVERIFY(!ExitCode::from(code));
        QCOMPARE(static_cast<int>(ExitCode::from(255)->value()), 255);
    }

    // E10, E11: attaching is a function of the value alone - no funnel that sees all errors, no map by command, and a
    // signal's number is not made a code here.
    void attachingKnowsNothingOfSignalsOrCommands_E10_E11() {
        QCOMPARE(exitCodeOf(withExitCode(failure("killed", "SIGKILL").error(), ExitCode(9))).value_or(0), 9);
        QCOMPARE(exitCodeOf(failure("killed", "SIGKILL").error()), std::nullopt);
    }

    void argumentsAreNoTemplates() {
        QCOMPARE(failure("x", "%1 and %2, not %3", {"%2", "b"}).error().text(), std::string("%2 and b, not %3"));
    }
};

QTEST_GUILESS_MAIN(test_Diagnostic)
#include "test_Diagnostic.moc"
