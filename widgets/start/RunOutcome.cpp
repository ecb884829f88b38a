// SPDX-License-Identifier: Apache-2.0
#include "widgets/start/RunOutcome.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "model/recording/ShellQuoting.h"
#include "model/trace/RunMetadata.h"
#include "model/trace/VerdictText.h"
#include "widgets/common/DiagnosticText.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/PhraseText.h"

namespace callreel {

namespace {

QString iconOf(const ScriptStatus& status) {
    if (status.stoppedByUser)
        return QStringLiteral("scissors");
    switch (status.outcome) {
    case ScriptStatus::Outcome::Signal:
        return QStringLiteral("skull");
    case ScriptStatus::Outcome::Running:
        return QStringLiteral("loader-circle");
    case ScriptStatus::Outcome::Unknown:
        return QStringLiteral("circle-dashed");
    case ScriptStatus::Outcome::Exited:
    case ScriptStatus::Outcome::Exception:
        break;
    }
    return status.failed() ? QStringLiteral("triangle-alert") : QStringLiteral("circle-check");
}

} // namespace

RunOutcome runOutcome(const RunEntry& entry) {
    RunOutcome outcome;
    if (entry.waiting)
        return {QStringLiteral("circle-dashed"), Token::Text3, Token::Text2,
                entry.stopping ? QCoreApplication::translate("RunOutcome", "Stopping")
                               : QCoreApplication::translate("RunOutcome", "Waiting for a free slot")};
    if (entry.running)
        return {QStringLiteral("loader-circle"), Token::Info, Token::Info,
                (entry.stopping ? QCoreApplication::translate("RunOutcome", "Stopping, %1")
                                : QCoreApplication::translate("RunOutcome", "Recording, %1"))
                    .arg(elapsedClock(entry.durationNs / 1'000'000, false))};
    if (!entry.readable)
        return {QStringLiteral("octagon-x"), Token::Err, Token::Err, diagnosticText(entry.problem)};
    const Verdict& verdict = entry.verdict;
    if (verdict.recorder == Verdict::Recorder::Failed)
        return {QStringLiteral("octagon-x"), Token::Err, Token::Err,
                QCoreApplication::translate("RunOutcome", "Recorder %1")
                    .arg(phraseText(VerdictText::recorder(verdict).sentence))};
    if (!verdict.balanced)
        return {QStringLiteral("unlink"), Token::Err, Token::Err,
                phraseSentence(VerdictText::outcome(verdict.script)) + QStringLiteral(", ") +
                    phraseText(VerdictText::balance(verdict).title).toLower()};
    outcome.icon = iconOf(verdict.script);
    outcome.text = phraseSentence(VerdictText::outcome(verdict.script));
    if (verdict.script.stoppedByUser && entry.durationNs != RunMetadata::notKnown) {
        outcome.iconToken = Token::Susp;
        outcome.text += QLatin1Char(' ') +
                        QCoreApplication::translate("RunOutcome", "after %1").arg(formatDuration(entry.durationNs));
    } else {
        switch (VerdictText::outcomeState(verdict.script)) {
        case Answer::State::Ok:
            outcome.iconToken = Token::Ok;
            break;
        case Answer::State::Info:
            outcome.iconToken = Token::Info;
            break;
        case Answer::State::Warning:
            outcome.iconToken = outcome.textToken = Token::Warn;
            break;
        case Answer::State::Error:
            outcome.iconToken = outcome.textToken = Token::Err;
            break;
        }
        if (verdict.script.outcome == ScriptStatus::Outcome::Signal && verdict.closedAtEnd > 0)
            outcome.text +=
                QStringLiteral(", ") +
                QCoreApplication::translate("RunOutcome", "%1 calls open").arg(formatCount(verdict.closedAtEnd));
    }
    if (verdict.completeness != Verdict::Completeness::Complete)
        outcome.text += QStringLiteral(", ") + phraseText(VerdictText::completeness(verdict).sentence);
    return outcome;
}

QString runProgram(const RunEntry& entry) {
    QStringList words = entry.program;
    if (!words.isEmpty() && !words.first().startsWith(QLatin1Char('-')))
        words.first() = QFileInfo(words.first()).fileName();
    return joinForShell(words).simplified();
}

} // namespace callreel
