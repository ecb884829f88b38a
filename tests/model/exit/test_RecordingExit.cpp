// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <csignal>

#include "model/exit/ExitCode.h"
#include "model/exit/RecordingExit.h"

using namespace callreel;

/// P1, P3, P6, P7, P8 in the policy layer that every entry point shares (P9).
class test_RecordingExit : public QObject {
    Q_OBJECT

    static ScriptStatus exited(int code) {
        ScriptStatus status;
        status.outcome = ScriptStatus::Outcome::Exited;
        status.code = code;
        return status;
    }
    static ScriptStatus killed(int signal) {
        ScriptStatus status;
        status.outcome = ScriptStatus::Outcome::Signal;
        status.signal = signal;
        return status;
    }
    static RecorderPolicy policy(bool propagate) {
        RecorderPolicy out;
        out.propagateScriptExit.value = propagate;
        return out;
    }

private Q_SLOTS:
    void table_data() {
        QTest::addColumn<int>("code"); // negative: a signal
        QTest::addColumn<bool>("propagate");
        QTest::addColumn<bool>("recorderFailed");
        QTest::addColumn<int>("expected");
        QTest::addColumn<QString>("warning");
        const auto row = [](const char* name, int code, bool propagate, bool failed, int expected,
                            const char* warning) {
            QTest::newRow(name) << code << propagate << failed << expected << QString::fromLatin1(warning);
        };
        const char* const three = "script exited with status 3; returning 0 (--propagate-script-exit or "
                                  "CODETRACER_PROPAGATE_SCRIPT_EXIT=1 returns it)";
        const char* const term = "script was killed by SIGTERM; returning 0 (--propagate-script-exit or "
                                 "CODETRACER_PROPAGATE_SCRIPT_EXIT=1 returns it)";
        row("P1 success", 0, false, false, 0, "");
        row("P1 failure is hidden, P6 with its line", 3, false, false, 0, three);
        row("P3 propagated, P6 without a line", 3, true, false, 3, "");
        row("P6 no line on 0", 0, true, false, 0, "");
        row("P8 killed", -SIGTERM, false, false, 0, term);
        row("P8 killed, propagated", -SIGTERM, true, false, 128 + SIGTERM, "");
        row("P7 recorder failure", 0, false, true, 125, "");
        row("P7 beats the script's code", 3, true, true, 125, "");
        row("P7 beats an interrupt", -SIGINT, true, true, 125, "");
        row("255 passes", 255, true, false, 255, "");
    }

    void table() {
        QFETCH(int, code);
        QFETCH(bool, propagate);
        QFETCH(bool, recorderFailed);
        QFETCH(int, expected);
        QFETCH(QString, warning);
        const RecordingExit end =
            decideExit(policy(propagate), code < 0 ? killed(-code) : exited(code), recorderFailed);
        QCOMPARE(end.code, expected);
        QCOMPARE(QString::fromStdString(end.warning.value_or("")), warning);
        QVERIFY(!end.dieOf);
    }

    void interruptedScriptMeansDeathOfSigintInBothModes() {
        for (const bool propagate : {false, true}) {
            const RecordingExit end = decideExit(policy(propagate), killed(SIGINT), false);
            QCOMPARE(end.code, 130);
            QCOMPARE(end.dieOf, std::optional<int>(SIGINT));
            QVERIFY(!end.warning);
        }
    }

    void requiredTrace() { // P7
        RecorderPolicy required;
        required.requireTrace.value = true;
        QVERIFY(checkRequiredTrace({}, false));
        QVERIFY(checkRequiredTrace(required, true));
        const auto missing = checkRequiredTrace(required, false);
        QVERIFY(!missing);
        QCOMPARE(exitCodeOf(missing.error()).value_or(0), 125);
    }
};

QTEST_GUILESS_MAIN(test_RecordingExit)
#include "test_RecordingExit.moc"
