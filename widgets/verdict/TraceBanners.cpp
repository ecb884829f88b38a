// SPDX-License-Identifier: Apache-2.0
#include "widgets/verdict/TraceBanners.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

#include "model/settings/Setting.h"
#include "model/settings/Settings.h"
#include "model/trace/VerdictText.h"
#include "widgets/calltree/CallTexts.h"
#include "widgets/common/MessageBar.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/DiagnosticText.h"
#include "widgets/common/PhraseText.h"

namespace callreel {

namespace {

// Stable: what is closed is remembered by them.
const auto scriptMessage = QStringLiteral("script");
const auto propagationMessage = QStringLiteral("propagation");

const auto closedKey = QStringLiteral("banners/closed");
/// Enough to cover what somebody looks at again.
constexpr qsizetype mostClosed = 300;

MessageAction endingCall() {
    return {QStringLiteral("ending-call"), TraceBanners::tr("Show the call that ended it"),
            QStringLiteral("crosshair")};
}

MessageAction returnStatus() {
    return {QStringLiteral("return-status"), TraceBanners::tr("Return the script’s status from now on"), {}};
}

QString sentence(const QString& words) {
    return words.isEmpty() ? words : words.left(1).toUpper() + words.mid(1) + QLatin1Char('.');
}

Message scriptBanner(const Trace& trace) {
    const Verdict& verdict = trace.verdict();
    const ScriptStatus& status = verdict.script;
    Message message;
    message.id = scriptMessage;
    message.severity = MessageSeverity::Warning;
    if (verdict.endedBy)
        message.actions << endingCall();
    const int code = status.processCode().value_or(1);
    if (status.signal) {
        message.icon = QStringLiteral("skull");
        message.gravity = 1;
        message.title = status.stoppedByUser ? TraceBanners::tr("You stopped the script with %1 after %2.")
                                             : TraceBanners::tr("The script was killed by %1 after %2.");
        message.title = message.title.arg(TraceBanners::tr("%1 (signal %2)")
                                              .arg(QString::fromStdString(signalName(*status.signal)))
                                              .arg(*status.signal),
                                          trace.run().durationNs == RunMetadata::notKnown
                                              ? TraceBanners::tr("a time that is not recorded")
                                              : formatDuration(trace.run().durationNs));
        if (verdict.closedAtEnd > 0) {
            message.text =
                TraceBanners::tr("Callreel sealed the log: no completed call is missing, and the %n call(s) still open "
                                 "are kept with their arguments.",
                                 nullptr, static_cast<int>(std::min<std::uint64_t>(verdict.closedAtEnd, 1'000'000)));
            message.actions.prepend(
                {QStringLiteral("open-calls"),
                 TraceBanners::tr("Show the %n open call(s)", nullptr,
                                  static_cast<int>(std::min<std::uint64_t>(verdict.closedAtEnd, 1'000'000))),
                 QStringLiteral("circle-dashed")});
            message.actions.removeIf(
                [](const MessageAction& action) { return action.id == QStringLiteral("ending-call"); });
        } else {
            message.text = TraceBanners::tr("Callreel sealed the log: no completed call is missing.");
        }
        return message;
    }
    if (status.outcome == ScriptStatus::Outcome::Exception && status.exception) {
        message.title = TraceBanners::tr("The script ended with %1, status %2.")
                            .arg(QString::fromStdString(*status.exception))
                            .arg(code);
    } else {
        message.title = TraceBanners::tr("The script exited with status %1.").arg(code);
    }
    if (!trace.run().importedFrom.empty()) { // another program recorded it, and nobody knows what that returned
        message.text = TraceBanners::tr("This is what the imported trace says.");
        return message;
    }
    if (verdict.recorder == Verdict::Recorder::Ok) {
        const RunPolicy* propagated = trace.run().policyField("propagate_script_exit");
        if (propagated && propagated->value == "true") {
            message.text =
                TraceBanners::tr("The recording succeeded, and callreel returned %1 too, as it was told (%2).")
                    .arg(code)
                    .arg(callTexts::policyOrigin(*propagated));
            return message;
        }
        message.text =
            TraceBanners::tr("The recording succeeded, so callreel returned 0; the trace keeps the %1.").arg(code);
    }
    message.actions << returnStatus();
    return message;
}

} // namespace

TraceBanners::TraceBanners(MessageBar* bar, Settings* settings, QObject* parent)
    : QObject(parent), m_bar(bar), m_settings(settings), m_environment(processEnvironment()) {
    connect(m_bar, &MessageBar::actionTriggered, this, &TraceBanners::act);
    connect(m_bar, &MessageBar::closed, this, &TraceBanners::remember);
}

QStringList TraceBanners::closedMessages() const {
    return m_settings->store().value(closedKey).toStringList();
}

void TraceBanners::remember(const QString& message) {
    if (message == propagationMessage || m_run.isEmpty())
        return;
    QStringList closed = closedMessages();
    closed << m_run + QLatin1Char('/') + message;
    m_settings->store().setValue(closedKey, closed.mid(std::max<qsizetype>(0, closed.size() - mostClosed)));
}

QList<Message> TraceBanners::messages(const Trace& trace) {
    QList<Message> messages;
    const Verdict& verdict = trace.verdict();
    if (verdict.recorder != Verdict::Recorder::Ok) {
        Message message;
        message.id = QStringLiteral("recorder");
        message.severity = MessageSeverity::Error;
        message.gravity = 2;
        message.icon = QStringLiteral("octagon-x");
        const bool disabled = verdict.recorder == Verdict::Recorder::Disabled;
        if (disabled)
            message.severity = MessageSeverity::Warning;
        message.title = disabled ? tr("Recording was given up in mid-run.") : tr("The recorder failed.");
        if (!verdict.recorderErrors.empty()) {
            const Diagnostic& error = verdict.recorderErrors.front();
            message.title = disabled ? tr("Recording was given up: %1").arg(diagnosticText(error))
                                     : tr("The recorder failed: %1").arg(diagnosticText(error));
            message.detail = diagnosticHelp(error);
        }
        message.text = tr("The %1 calls before that are kept.").arg(formatCount(trace.callCount()));
        if (message.detail.isEmpty())
            message.detail = tr("Record again; if it fails again, the details say more.");
        message.actions << MessageAction{QStringLiteral("recorder-details"), tr("Show what went wrong"),
                                         QStringLiteral("octagon-x")}
                        << MessageAction{QStringLiteral("copy-details"), tr("Copy details"), QStringLiteral("copy")};
        messages << message;
    }
    if (!verdict.balanced) {
        Message message;
        message.id = QStringLiteral("balance");
        message.severity = MessageSeverity::Error;
        message.gravity = 1;
        message.icon = QStringLiteral("unlink");
        message.title = tr("This trace does not balance.");
        QStringList wrong;
        for (const ThreadBalance& thread : verdict.threads) {
            if (!thread.balanced)
                wrong << tr("Thread “%1” has %2 returns for %3 calls")
                             .arg(QString::fromStdString(thread.name), formatCount(thread.returns),
                                  formatCount(thread.calls));
        }
        message.text = wrong.isEmpty() ? tr("Calls and returns differ, so depths cannot be trusted.")
                                       : wrong.join(QStringLiteral("; ")) + tr(", so depths on it cannot be trusted.");
        message.actions << MessageAction{QStringLiteral("balance"), tr("Show the balance"), QStringLiteral("scale")};
        messages << message;
    }
    if (verdict.script.failed() || verdict.script.signal)
        messages << scriptBanner(trace);
    if (verdict.completeness != Verdict::Completeness::Complete) {
        Message message;
        message.id = QStringLiteral("completeness");
        message.severity = MessageSeverity::Warning;
        message.gravity = -1;
        message.icon = QStringLiteral("scissors");
        message.title = tr("Part of this run is missing.");
        QStringList losses;
        for (const LossRow& row : VerdictText::ledger(verdict))
            losses << phraseText(VerdictText::loss(row.sum));
        message.text = losses.isEmpty() ? sentence(phraseText(VerdictText::completeness(verdict).sentence))
                                        : sentence(losses.mid(0, 3).join(QStringLiteral(", ")));
        message.actions << MessageAction{QStringLiteral("loss"), tr("Show what is missing"), QStringLiteral("list")};
        messages << message;
    }
    if (verdict.script.outcome == ScriptStatus::Outcome::Unknown && !verdict.script.signal) {
        Message message;
        message.id = QStringLiteral("unknown-end");
        message.severity = MessageSeverity::Info;
        message.icon = QStringLiteral("info");
        message.title = tr("Nobody wrote down how the script ended.");
        message.text = tr("All %1 calls of the log were read.").arg(formatCount(trace.callCount()));
        messages << message;
    }
    return messages;
}

void TraceBanners::show(const Trace& trace) {
    m_bar->clear();
    m_run = QString::fromStdString(trace.run().id);
    const QStringList closed = closedMessages();
    for (const Message& message : messages(trace)) {
        if (!closed.contains(m_run + QLatin1Char('/') + message.id))
            m_bar->add(message);
    }
    QStringList details;
    for (const Diagnostic& error : trace.verdict().recorderErrors)
        details << QString::fromStdString(error.code) + QStringLiteral(": ") + diagnosticText(error) +
                       QLatin1Char(' ') + diagnosticHelp(error);
    m_details = details.join(QLatin1Char('\n'));
}

void TraceBanners::act(const QString& message, const QString& action) {
    if (action == QStringLiteral("ending-call"))
        Q_EMIT endingCallRequested();
    else if (action == QStringLiteral("open-calls"))
        Q_EMIT openCallsRequested();
    else if (action == QStringLiteral("loss"))
        Q_EMIT lossRequested();
    else if (action == QStringLiteral("balance"))
        Q_EMIT balanceRequested();
    else if (action == QStringLiteral("recorder-details"))
        Q_EMIT recorderDetailsRequested();
    else if (action == QStringLiteral("copy-details"))
        QGuiApplication::clipboard()->setText(m_details);
    else if (action == QStringLiteral("settings"))
        Q_EMIT settingsRequested();
    else if (action == QStringLiteral("return-status"))
        returnScriptStatus();
    else if (action == QStringLiteral("undo"))
        undo();
    Q_UNUSED(message);
}

void TraceBanners::returnScriptStatus() {
    const QString key = QString::fromLatin1(settingKeys::propagateScriptExit);
    m_before = m_settings->policyLayer().propagateScriptExit;
    m_replaced = {m_bar->current()};
    Message message;
    message.id = propagationMessage;
    message.severity = MessageSeverity::Info;
    const MessageAction takeBack{QStringLiteral("undo"), tr("Undo"), QStringLiteral("undo-2")};
    if (!m_settings->isWritable() || !m_settings->setValue(key, true)) {
        message.severity = MessageSeverity::Error;
        message.icon = QStringLiteral("octagon-x");
        message.title = tr("The settings could not be saved.");
        message.text = tr("%1 is not writable.").arg(m_settings->filePath());
    } else {
        const EffectiveValue now = effectiveValue(*m_settings, key, m_environment);
        message.actions << takeBack;
        if (now.problem) {
            message.severity = MessageSeverity::Warning;
            message.title = tr("Set in the settings, but a variable stands in the way.");
            message.text = diagnosticText(*now.problem) + QLatin1Char(' ') + diagnosticHelp(*now.problem);
        } else if (!now.value.toBool()) {
            message.severity = MessageSeverity::Warning;
            message.title = tr("Set in the settings, but the environment still says no.");
            message.text = tr("%1=%2 overrules the settings; unset it and start the window again.")
                               .arg(now.variable, now.variableText);
        } else {
            message.title = tr("From the next run on, callreel returns the script’s own status.");
            message.text = now.source == PolicySource::Environment
                               ? tr("%1=%2 in the environment already says so, and now the settings do too.")
                                     .arg(now.variable, now.variableText)
                               : tr("Set in the settings; a flag or a variable still overrides it.");
        }
    }
    message.actions << MessageAction{QStringLiteral("settings"), tr("Open settings"), {}};
    // It answers in place of the question: graver things still come first, the question itself steps aside.
    m_bar->add(message);
    m_bar->remove(scriptMessage);
}

void TraceBanners::undo() {
    const QString key = QString::fromLatin1(settingKeys::propagateScriptExit);
    if (m_before)
        m_settings->setValue(key, *m_before);
    else
        m_settings->reset(key);
    for (const Message& message : m_replaced) {
        if (message.id == scriptMessage)
            m_bar->add(message);
    }
    m_bar->remove(propagationMessage);
    m_replaced.clear();
}

} // namespace callreel
