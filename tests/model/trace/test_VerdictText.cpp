// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "model/trace/VerdictText.h"

using namespace callreel;

namespace {

ScriptStatus status(ScriptStatus::Outcome outcome, std::optional<int> code, std::optional<int> signal = {},
                    std::optional<std::string> exception = {}, bool stopped = false) {
    ScriptStatus out;
    out.outcome = outcome;
    out.code = code;
    out.signal = signal;
    out.exception = std::move(exception);
    out.stoppedByUser = stopped;
    return out;
}

std::string words(const Answer& answer) {
    return answer.title.text() + " " + answer.sentence.text();
}

} // namespace

/// The words of the four answers (P2: the status is always shown, in both modes, in the same words everywhere).
class TestVerdictText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcomeOfEveryKind() {
        using enum ScriptStatus::Outcome;
        QCOMPARE(VerdictText::outcome(status(Exited, 0)).text(), "exited with status 0");
        QCOMPARE(VerdictText::outcome(status(Exited, 3)).text(), "exited with status 3");
        QCOMPARE(VerdictText::outcome(status(Exited, {})).text(), "how it ended is not known");
        QCOMPARE(VerdictText::outcome(status(Exception, 1, {}, "RateError")).text(), "RateError, status 1");
        QCOMPARE(VerdictText::outcome(status(Exception, 1)).text(), "uncaught exception, status 1");
        QCOMPARE(VerdictText::outcome(status(Signal, {}, 9)).text(), "killed by SIGKILL");
        QCOMPARE(VerdictText::outcome(status(Signal, {}, 2, "KeyboardInterrupt")).text(),
                 "KeyboardInterrupt, killed by SIGINT");
        QCOMPARE(VerdictText::outcome(status(Running, {})).text(), "still running");
        QCOMPARE(VerdictText::outcome(status(Unknown, {})).text(), "how it ended is not known");
    }

    void stoppedByTheUserIsNotTrouble() {
        using enum ScriptStatus::Outcome;
        const ScriptStatus signal = status(Signal, {}, 15, {}, true);
        QCOMPARE(VerdictText::outcome(signal).text(), "stopped by you (SIGTERM)");
        QCOMPARE(VerdictText::outcomeState(signal), Answer::State::Info);
        QCOMPARE(VerdictText::outcome(status(Exited, 4, {}, {}, true)).text(), "stopped by you, exited with status 4");
        QCOMPARE(VerdictText::outcome(status(Exception, 1, {}, "KeyboardInterrupt", true)).text(),
                 "stopped by you (KeyboardInterrupt)");
        QCOMPARE(VerdictText::outcome(status(Unknown, {}, {}, {}, true)).text(), "stopped by you");
    }

    void theScriptsTroubleIsAWarningTheRecordersAnError() {
        Verdict verdict;
        verdict.script = status(ScriptStatus::Outcome::Exited, 3);
        QCOMPARE(VerdictText::script(verdict).state, Answer::State::Warning);
        QCOMPARE(VerdictText::recorder(verdict).state, Answer::State::Ok);
        QCOMPARE(words(VerdictText::recorder(verdict)), "Recorder no errors");

        verdict.recorder = Verdict::Recorder::Failed;
        QCOMPARE(words(VerdictText::recorder(verdict)), "Recorder failed");
        Diagnostic full;
        full.message = "no space left on %1";
        full.arguments = {"/data"};
        verdict.recorderErrors = {full};
        QCOMPARE(VerdictText::recorder(verdict).state, Answer::State::Error);
        QCOMPARE(words(VerdictText::recorder(verdict)), "Recorder failed: no space left on /data");
        verdict.recorder = Verdict::Recorder::Disabled;
        QCOMPARE(words(VerdictText::recorder(verdict)), "Recorder gave up, the script went on: no space left on /data");
        QCOMPARE(VerdictText::recorder(verdict).state, Answer::State::Warning);
    }

    void completeness() {
        Verdict verdict;
        verdict.script = status(ScriptStatus::Outcome::Exited, 0);
        QCOMPARE(words(VerdictText::completeness(verdict)), "Trace complete");
        verdict.script.outcome = ScriptStatus::Outcome::Unknown;
        QCOMPARE(words(VerdictText::completeness(verdict)), "Trace complete to its last record");
        verdict.completeness = Verdict::Completeness::Truncated;
        QCOMPARE(words(VerdictText::completeness(verdict)), "Trace ends before the run did");
        QCOMPARE(VerdictText::completeness(verdict).state, Answer::State::Warning);
        verdict.loss = {{"value-cut", "", 1, 0}, {"disk-full", "MainThread", 1, 0}};
        QCOMPARE(words(VerdictText::completeness(verdict)), "Trace ends where the disk was full");
        verdict.completeness = Verdict::Completeness::Partial;
        QCOMPARE(words(VerdictText::completeness(verdict)), "Trace part of the run is missing");
    }

    void balanceSaysWhatIsRemarkable() {
        Verdict verdict;
        verdict.calls = verdict.returns = 612;
        QCOMPARE(words(VerdictText::balance(verdict)), "Balanced 612 calls, 612 returns");
        verdict.closedAtEnd = 3;
        QCOMPARE(words(VerdictText::balance(verdict)), "Balanced 612 calls, 3 closed by the seal");
        verdict.suspended = 2;
        QCOMPARE(words(VerdictText::balance(verdict)), "Balanced 612 calls, 3 closed by the seal, 2 left suspended");
        verdict.closedAtEnd = 0;
        QCOMPARE(words(VerdictText::balance(verdict)), "Balanced 612 calls, 612 returns, 2 left suspended");
        verdict.suspended = 0;
        verdict.calls = verdict.returns = 1;
        QCOMPARE(words(VerdictText::balance(verdict)), "Balanced 1 call, 1 return");

        verdict.balanced = false;
        verdict.returns = 3;
        QCOMPARE(VerdictText::balance(verdict).state, Answer::State::Error);
        QCOMPARE(words(VerdictText::balance(verdict)), "Not balanced returns without a call: 2");
        verdict.returns = 0;
        QCOMPARE(words(VerdictText::balance(verdict)), "Not balanced calls without a return: 1");
        verdict.returns = 1; // the totals agree, a thread does not
        QCOMPARE(words(VerdictText::balance(verdict)), "Not balanced calls and returns that do not pair");
    }

    void lossInWords() {
        QCOMPARE(VerdictText::loss({"value-cut", "main", 3, 0}).text(), "3 values were cut");
        QCOMPARE(VerdictText::loss({"child-process", "", 1, 0}).text(), "1 child process was not recorded");
        QCOMPARE(VerdictText::loss({"disk-full", "", 1, 0}).text(), "the disk was full");
        QCOMPARE(VerdictText::loss({"not-yet-invented", "", 2, 0}).text(), "not-yet-invented: 2");
    }

    /// A run of hundreds of threads has a row of each kind for each of them.
    void aLongLedgerIsSummed() {
        Verdict verdict;
        verdict.completeness = Verdict::Completeness::Truncated;
        for (int thread = 0; thread < 206; ++thread)
            verdict.loss.push_back({"value-cut", "w" + std::to_string(thread), 2, 10});
        verdict.loss.push_back({"child-process", "MainThread", 1, 0});
        verdict.loss.push_back({"disk-full", "w7", 1, 0});
        const auto rows = VerdictText::ledger(verdict);
        QCOMPARE(rows.size(), 3U);
        QCOMPARE(VerdictText::loss(rows[0].sum).text(), "the disk was full"); // what matters most first
        QCOMPARE(VerdictText::place(rows[0]).text(), "w7");
        QCOMPARE(VerdictText::loss(rows[1].sum).text(), "412 values were cut");
        QCOMPARE(VerdictText::place(rows[1]).text(), "206 places");
        QCOMPARE(rows[1].sum.bytes, 2060U);
        QCOMPARE(VerdictText::place(rows[2]).text(), "MainThread");
    }

    void droppedRecordsAreNoEarlyEnd() {
        Verdict verdict;
        verdict.completeness = Verdict::Completeness::Truncated;
        QCOMPARE(words(VerdictText::completeness(verdict)), "Trace ends before the run did");
        verdict.loss.push_back({"record-dropped", "MainThread", 5, 0});
        QCOMPARE(words(VerdictText::completeness(verdict)), "Trace records are missing");
    }

    void threadsThatDoNotBalanceComeFirst() {
        Verdict verdict;
        for (std::uint32_t thread = 0; thread < 30; ++thread)
            verdict.threads.push_back({thread, 0, {}, 1, 1, thread != 25});
        const auto rows = VerdictText::threads(verdict, 20);
        QCOMPARE(rows.size(), 20U);
        QCOMPARE(rows[0].thread, 25U);
        QCOMPARE(rows[1].thread, 0U);
    }
};

QTEST_GUILESS_MAIN(TestVerdictText)
#include "test_VerdictText.moc"
