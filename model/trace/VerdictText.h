// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/trace/Verdict.h"

namespace callreel {

/// A sentence as a template with %1, %2 ... and its arguments, so that the window can show it translated (context
/// "Verdict"). No capital at the beginning: it follows a title or stands inside of a sentence.
struct Phrase {
    std::string pattern;
    std::vector<std::string> arguments;

    std::string text() const; ///< in English, arguments in place
};

/// One of the verdict's four answers: a title word and a few words, and how grave it is.
struct Answer {
    /// Ok is quiet; Warning is the script's trouble or something missing; Error the recorder's or a defect of the
    /// trace.
    enum class State { Ok, Info, Warning, Error };

    State state = State::Ok;
    Phrase title;    ///< "Script", "Recorder", "Trace", "Balanced", "Not balanced"
    Phrase sentence; ///< "exited with status 3", "no errors", "complete", "612 calls, 612 returns"
};

/// One row of the loss ledger, or many of one kind in one.
struct LossRow {
    Loss sum;
    std::size_t places = 1;
};

/// The sentences of a verdict, in one place for the command line, the banners, the list of runs and the run pane.
class VerdictText {
public:
    /// "exited with status 3", "killed by SIGKILL", "RateError, status 1", "stopped by you (SIGTERM)", "still running".
    static Phrase outcome(const ScriptStatus& status);
    static Answer::State outcomeState(const ScriptStatus& status);

    static Answer script(const Verdict& verdict);
    static Answer recorder(const Verdict& verdict);
    static Answer completeness(const Verdict& verdict);
    static Answer balance(const Verdict& verdict);
    /// The four in the order in which they are always shown.
    static std::array<Answer, 4> answers(const Verdict& verdict);

    /// A row of the loss ledger without its place: "3 values were cut". An unknown kind is named as it is.
    static Phrase loss(const Loss& loss);
    /// The ledger as it is to be read: what ended the recording first; a kind that has more than a few places (hundreds
    /// of threads have a row each) as one row, without a place.
    static std::vector<LossRow> ledger(const Verdict& verdict);
    /// Where: the only place, or "206 places".
    static Phrase place(const LossRow& row);
    /// At most so many threads, those that do not balance before all others.
    static std::vector<ThreadBalance> threads(const Verdict& verdict, std::size_t most);
};

} // namespace callreel
