// SPDX-License-Identifier: Apache-2.0
#include "model/trace/VerdictText.h"

#include <algorithm>
#include <map>

#include "model/trace/values/NumberText.h"

namespace callreel {
namespace {

Phrase stopped(const ScriptStatus& status) {
    if (status.signal)
        return {QT_TRANSLATE_NOOP("Verdict", "stopped by you (%1)"), {signalName(*status.signal)}};
    if (status.exception)
        return {QT_TRANSLATE_NOOP("Verdict", "stopped by you (%1)"), {*status.exception}};
    if (status.code)
        return {QT_TRANSLATE_NOOP("Verdict", "stopped by you, exited with status %1"), {std::to_string(*status.code)}};
    return {QT_TRANSLATE_NOOP("Verdict", "stopped by you"), {}};
}

struct LossWords {
    const char* kind;
    const char* one;
    const char* many; ///< %1 is the count
};

// The kinds of the ledger (docs/format.md); one that is missing here is shown by its name.
constexpr LossWords lossWords[] = {
    {"value-cut", QT_TRANSLATE_NOOP("Verdict", "1 value was cut"), QT_TRANSLATE_NOOP("Verdict", "%1 values were cut")},
    {"value-redacted", QT_TRANSLATE_NOOP("Verdict", "1 value was redacted as a secret"),
     QT_TRANSLATE_NOOP("Verdict", "%1 values were redacted as secrets")},
    {"record-dropped", QT_TRANSLATE_NOOP("Verdict", "1 record was dropped"),
     QT_TRANSLATE_NOOP("Verdict", "%1 records were dropped")},
    {"child-process", QT_TRANSLATE_NOOP("Verdict", "1 child process was not recorded"),
     QT_TRANSLATE_NOOP("Verdict", "%1 child processes were not recorded")},
    {"exception-not-told", QT_TRANSLATE_NOOP("Verdict", "1 exception was not told by the interpreter"),
     QT_TRANSLATE_NOOP("Verdict", "%1 exceptions were not told by the interpreter")},
    {"callback-failed", QT_TRANSLATE_NOOP("Verdict", "the recorder failed once"),
     QT_TRANSLATE_NOOP("Verdict", "the recorder failed %1 times")},
    {"subinterpreter", QT_TRANSLATE_NOOP("Verdict", "1 subinterpreter was not recorded"),
     QT_TRANSLATE_NOOP("Verdict", "%1 subinterpreters were not recorded")},
    {"lines-not-told", QT_TRANSLATE_NOOP("Verdict", "the executed lines of 1 thread are not complete"),
     QT_TRANSLATE_NOOP("Verdict", "the executed lines of %1 threads are not complete")},
    {"output-cut", QT_TRANSLATE_NOOP("Verdict", "1 piece of output was cut"),
     QT_TRANSLATE_NOOP("Verdict", "%1 pieces of output were cut")},
    {"segment-missing", QT_TRANSLATE_NOOP("Verdict", "1 part of the log is missing"),
     QT_TRANSLATE_NOOP("Verdict", "%1 parts of the log are missing")},
    {"records-damaged", QT_TRANSLATE_NOOP("Verdict", "1 part of the log cannot be read"),
     QT_TRANSLATE_NOOP("Verdict", "%1 parts of the log cannot be read")},
    {"times-not-told", QT_TRANSLATE_NOOP("Verdict", "times: the recorder keeps none"),
     QT_TRANSLATE_NOOP("Verdict", "times: the recorder keeps none")},
    {"threads-not-told", QT_TRANSLATE_NOOP("Verdict", "which thread made a call: all threads share one stack"),
     QT_TRANSLATE_NOOP("Verdict", "which thread made a call: all threads share one stack")},
    {"exits-not-told",
     QT_TRANSLATE_NOOP("Verdict", "whether a call returned, yielded or was left by an exception: all are returns"),
     QT_TRANSLATE_NOOP("Verdict", "whether a call returned, yielded or was left by an exception: all are returns")},
    {"late-threads-not-told",
     QT_TRANSLATE_NOOP("Verdict", "what ran after the script's last line: threads, functions that run at exit"),
     QT_TRANSLATE_NOOP("Verdict", "what ran after the script's last line: threads, functions that run at exit")},
    {"function-filtered", QT_TRANSLATE_NOOP("Verdict", "1 function was left out by the recorder's filter"),
     QT_TRANSLATE_NOOP("Verdict", "%1 functions were left out by the recorder's filter")},
    {"value-filtered", QT_TRANSLATE_NOOP("Verdict", "1 value was left out by the recorder's filter"),
     QT_TRANSLATE_NOOP("Verdict", "%1 values were left out by the recorder's filter")},
    {"return-without-call", QT_TRANSLATE_NOOP("Verdict", "1 return came without a call"),
     QT_TRANSLATE_NOOP("Verdict", "%1 returns came without a call")},
};

/// Why recording ended before the program did: as a row of the ledger, and as an answer.
struct EndWords {
    const char* kind;
    const char* row;
    const char* answer;
};

constexpr EndWords endWords[] = {
    {"recording-stopped", QT_TRANSLATE_NOOP("Verdict", "recording was stopped"),
     QT_TRANSLATE_NOOP("Verdict", "ends where recording was stopped")},
    {"tool-freed", QT_TRANSLATE_NOOP("Verdict", "the program took the recorder's tool slot"),
     QT_TRANSLATE_NOOP("Verdict", "ends where the program took the recorder's tool slot")},
    {"profile-hook-taken", QT_TRANSLATE_NOOP("Verdict", "the program took the profile hook"),
     QT_TRANSLATE_NOOP("Verdict", "ends where the program took the profile hook")},
    {"program-replaced", QT_TRANSLATE_NOOP("Verdict", "the program became another one (exec)"),
     QT_TRANSLATE_NOOP("Verdict", "ends where the program became another one (exec)")},
    {"lost-at-kill",
     QT_TRANSLATE_NOOP("Verdict", "everything: the recorder writes at the script's end, and was ended before"),
     QT_TRANSLATE_NOOP("Verdict", "lost: this recorder writes at the script's end, and was ended before")},
    {"disk-full", QT_TRANSLATE_NOOP("Verdict", "the disk was full"),
     QT_TRANSLATE_NOOP("Verdict", "ends where the disk was full")},
    {"quota-reached", QT_TRANSLATE_NOOP("Verdict", "the log reached its quota"),
     QT_TRANSLATE_NOOP("Verdict", "ends where the log reached its quota")},
};

const EndWords* endWordsOf(const std::string& kind) {
    for (const EndWords& words : endWords) {
        if (kind == words.kind)
            return &words;
    }
    return nullptr;
}

} // namespace

std::string Phrase::text() const {
    return fillTemplate(pattern, arguments);
}

Phrase VerdictText::outcome(const ScriptStatus& status) {
    using Outcome = ScriptStatus::Outcome;
    if (status.outcome == Outcome::Running)
        return {QT_TRANSLATE_NOOP("Verdict", "still running"), {}};
    if (status.stoppedByUser)
        return stopped(status);
    switch (status.outcome) {
    case Outcome::Exited:
        if (status.code)
            return {QT_TRANSLATE_NOOP("Verdict", "exited with status %1"), {std::to_string(*status.code)}};
        break;
    case Outcome::Exception:
        if (status.exception)
            return {QT_TRANSLATE_NOOP("Verdict", "%1, status %2"),
                    {*status.exception, std::to_string(status.code.value_or(1))}};
        return {QT_TRANSLATE_NOOP("Verdict", "uncaught exception, status %1"),
                {std::to_string(status.code.value_or(1))}};
    case Outcome::Signal:
        if (status.signal && status.exception)
            return {QT_TRANSLATE_NOOP("Verdict", "%1, killed by %2"), {*status.exception, signalName(*status.signal)}};
        if (status.signal)
            return {QT_TRANSLATE_NOOP("Verdict", "killed by %1"), {signalName(*status.signal)}};
        break;
    case Outcome::Running:
    case Outcome::Unknown:
        break;
    }
    return {QT_TRANSLATE_NOOP("Verdict", "how it ended is not known"), {}};
}

Answer::State VerdictText::outcomeState(const ScriptStatus& status) {
    using Outcome = ScriptStatus::Outcome;
    if (status.stoppedByUser || status.outcome == Outcome::Running || !status.processCode())
        return Answer::State::Info;
    return status.failed() ? Answer::State::Warning : Answer::State::Ok;
}

Answer VerdictText::script(const Verdict& verdict) {
    return {outcomeState(verdict.script), {QT_TRANSLATE_NOOP("Verdict", "Script"), {}}, outcome(verdict.script)};
}

Answer VerdictText::recorder(const Verdict& verdict) {
    const Phrase title{QT_TRANSLATE_NOOP("Verdict", "Recorder"), {}};
    const std::string first = verdict.recorderErrors.empty() ? std::string() : verdict.recorderErrors.front().text();
    switch (verdict.recorder) {
    case Verdict::Recorder::Ok:
        if (!first.empty()) // it worked, and what it says is not what happened
            return {Answer::State::Warning, title, {QT_TRANSLATE_NOOP("Verdict", "worked, but: %1"), {first}}};
        return {Answer::State::Ok, title, {QT_TRANSLATE_NOOP("Verdict", "no errors"), {}}};
    case Verdict::Recorder::Failed:
        if (first.empty())
            return {Answer::State::Error, title, {QT_TRANSLATE_NOOP("Verdict", "failed"), {}}};
        return {Answer::State::Error, title, {QT_TRANSLATE_NOOP("Verdict", "failed: %1"), {first}}};
    case Verdict::Recorder::Disabled:
        if (first.empty())
            return {Answer::State::Warning, title, {QT_TRANSLATE_NOOP("Verdict", "gave up, the script went on"), {}}};
        return {
            Answer::State::Warning, title, {QT_TRANSLATE_NOOP("Verdict", "gave up, the script went on: %1"), {first}}};
    }
    return {};
}

Answer VerdictText::completeness(const Verdict& verdict) {
    const Phrase title{QT_TRANSLATE_NOOP("Verdict", "Trace"), {}};
    switch (verdict.completeness) {
    case Verdict::Completeness::Complete:
        if (verdict.script.outcome == ScriptStatus::Outcome::Unknown)
            return {Answer::State::Ok, title, {QT_TRANSLATE_NOOP("Verdict", "complete to its last record"), {}}};
        return {Answer::State::Ok, title, {QT_TRANSLATE_NOOP("Verdict", "complete"), {}}};
    case Verdict::Completeness::Truncated:
        for (const Loss& loss : verdict.loss) {
            if (const EndWords* words = endWordsOf(loss.kind))
                return {Answer::State::Warning, title, {words->answer, {}}};
        }
        if (std::ranges::any_of(verdict.loss, [](const Loss& loss) { return loss.kind == "record-dropped"; }))
            return {Answer::State::Warning, title, {QT_TRANSLATE_NOOP("Verdict", "records are missing"), {}}};
        return {Answer::State::Warning, title, {QT_TRANSLATE_NOOP("Verdict", "ends before the run did"), {}}};
    case Verdict::Completeness::Partial:
        return {Answer::State::Warning, title, {QT_TRANSLATE_NOOP("Verdict", "part of the run is missing"), {}}};
    }
    return {};
}

Answer VerdictText::balance(const Verdict& verdict) {
    const std::string calls = NumberText::count(verdict.calls);
    const std::string returns = NumberText::count(verdict.returns);
    Phrase sentence{QT_TRANSLATE_NOOP("Verdict", "%1 calls, %2 returns"), {calls, returns}};
    if (verdict.balanced) {
        // In a balanced trace calls and returns are one number, so the second place is free for what is remarkable.
        if (verdict.closedAtEnd > 0 && verdict.suspended > 0)
            sentence = {QT_TRANSLATE_NOOP("Verdict", "%1 calls, %2 closed by the seal, %3 left suspended"),
                        {calls, NumberText::count(verdict.closedAtEnd), NumberText::count(verdict.suspended)}};
        else if (verdict.closedAtEnd > 0)
            sentence = {QT_TRANSLATE_NOOP("Verdict", "%1 calls, %2 closed by the seal"),
                        {calls, NumberText::count(verdict.closedAtEnd)}};
        else if (verdict.suspended > 0)
            sentence = {QT_TRANSLATE_NOOP("Verdict", "%1 calls, %2 returns, %3 left suspended"),
                        {calls, returns, NumberText::count(verdict.suspended)}};
        else if (verdict.calls == 1)
            sentence = {QT_TRANSLATE_NOOP("Verdict", "1 call, 1 return"), {}};
        return {Answer::State::Ok, {QT_TRANSLATE_NOOP("Verdict", "Balanced"), {}}, sentence};
    }
    if (verdict.returns > verdict.calls)
        sentence = {QT_TRANSLATE_NOOP("Verdict", "returns without a call: %1"),
                    {NumberText::count(verdict.returns - verdict.calls)}};
    else if (verdict.calls > verdict.returns)
        sentence = {QT_TRANSLATE_NOOP("Verdict", "calls without a return: %1"),
                    {NumberText::count(verdict.calls - verdict.returns)}};
    else // in sum they agree, in a thread or in their order they do not
        sentence = {QT_TRANSLATE_NOOP("Verdict", "calls and returns that do not pair"), {}};
    return {Answer::State::Error, {QT_TRANSLATE_NOOP("Verdict", "Not balanced"), {}}, sentence};
}

std::array<Answer, 4> VerdictText::answers(const Verdict& verdict) {
    return {script(verdict), recorder(verdict), completeness(verdict), balance(verdict)};
}

Phrase VerdictText::loss(const Loss& loss) {
    for (const LossWords& words : lossWords) {
        if (loss.kind == words.kind)
            return loss.count == 1 ? Phrase{words.one, {}} : Phrase{words.many, {NumberText::count(loss.count)}};
    }
    if (const EndWords* words = endWordsOf(loss.kind))
        return {words->row, {}};
    return {"%1: %2", {loss.kind, NumberText::count(loss.count)}};
}

std::vector<LossRow> VerdictText::ledger(const Verdict& verdict) {
    constexpr std::size_t mostPlaces = 4;
    std::map<std::string, std::size_t> places;
    for (const Loss& loss : verdict.loss)
        ++places[loss.kind];
    std::vector<LossRow> rows;
    for (const Loss& loss : verdict.loss) {
        const std::size_t all = places[loss.kind];
        const auto known = all <= mostPlaces
                               ? rows.end()
                               : std::ranges::find(rows, loss.kind, [](const LossRow& row) { return row.sum.kind; });
        if (known == rows.end()) {
            rows.push_back({loss, all <= mostPlaces ? 1 : all});
        } else {
            known->sum.count += loss.count;
            known->sum.bytes += loss.bytes;
        }
    }
    std::ranges::stable_partition(rows, [](const LossRow& row) { return endWordsOf(row.sum.kind) != nullptr; });
    return rows;
}

Phrase VerdictText::place(const LossRow& row) {
    if (row.places == 1)
        return {"%1", {row.sum.where}};
    return {QT_TRANSLATE_NOOP("Verdict", "%1 places"), {NumberText::count(row.places)}};
}

std::vector<ThreadBalance> VerdictText::threads(const Verdict& verdict, std::size_t most) {
    std::vector<ThreadBalance> rows = verdict.threads;
    std::ranges::stable_partition(rows, [](const ThreadBalance& thread) { return !thread.balanced; });
    if (rows.size() > most)
        rows.resize(most);
    return rows;
}

} // namespace callreel
