// SPDX-License-Identifier: Apache-2.0
#include "widgets/run/RunPane.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "model/recording/ShellQuoting.h"
#include "widgets/calltree/CallTexts.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/PhraseText.h"
#include "widgets/run/EnvironmentTable.h"
#include "widgets/run/RunFacts.h"
#include "widgets/run/RunSection.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"
#include "widgets/common/DiagnosticText.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

namespace {

constexpr int mostEvidence = 100;

QString capital(const QString& text) {
    return text.left(1).toUpper() + text.mid(1);
}

QStringList texts(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words)
        list << QString::fromStdString(word);
    return list;
}

QString policyName(const std::string& name) {
    if (name == "propagate_script_exit")
        return RunPane::tr("Return status");
    if (name == "require_trace")
        return RunPane::tr("Require trace");
    if (name == "on_recorder_error")
        return RunPane::tr("On error");
    return QString::fromStdString(name);
}

} // namespace

RunPane::RunPane(TraceState* state, QWidget* parent) : QScrollArea(parent), m_state(state) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Run"));
    auto* content = new QWidget;
    setFillToken(content, Token::Panel);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const std::array questions{tr("How did the script end?"), tr("Did the recorder work?"),
                               tr("Is the trace complete?"), tr("Does it balance?")};
    for (std::size_t index = 0; index < m_sections.size(); ++index) {
        m_sections[index] = new RunSection(questions[index]);
        column->addWidget(m_sections[index]);
    }
    auto* rest = new QWidget;
    auto* lower = new QVBoxLayout(rest);
    lower->setContentsMargins(metrics::spacing(3) + 2, metrics::spacing(3), metrics::spacing(3), metrics::spacing(4));
    lower->setSpacing(metrics::spacing(2));
    m_facts = new RunFacts;
    m_environment = new EnvironmentTable;
    lower->addWidget(heading(tr("Run")));
    lower->addWidget(m_facts);
    auto* buttons = new QHBoxLayout;
    const auto button = [&](const QString& words, const QString& picture, auto act) {
        auto* made = new QPushButton(icon(picture), words);
        setButtonLook(made, ButtonLook::Plain, true);
        connect(made, &QPushButton::clicked, this, act);
        buttons->addWidget(made);
    };
    button(tr("Copy the command"), QStringLiteral("copy"), [this] {
        QGuiApplication::clipboard()->setText(joinForShell(texts(m_state->trace().run().command)));
        m_state->say(tr("The command was copied."));
    });
    button(tr("Copy all"), QStringLiteral("copy"), [this] {
        QGuiApplication::clipboard()->setText(m_facts->text());
        m_state->say(tr("What is known of the run was copied."));
    });
    button(tr("Record again…"), QStringLiteral("rotate-ccw"), [this] { Q_EMIT recordAgainRequested(); });
    buttons->addStretch(1);
    lower->addLayout(buttons);
    lower->addSpacing(metrics::spacing(2));
    lower->addWidget(heading(tr("Environment")));
    lower->addWidget(m_environment);
    column->addWidget(rest);
    column->addStretch(1);
    setWidget(content);

    fillScript();
    fillRecorder();
    fillCompleteness();
    fillBalance();
    fillFacts();
    m_environment->setEnvironment(m_state->trace().run().environment);
}

QWidget* RunPane::heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(metrics::strongFont());
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, label,
            [label] { label->setFont(metrics::strongFont()); });
    return label;
}

void RunPane::answer(VerdictQuestion question, const QString& words, const QString& explanation) {
    const Verdict& verdict = m_state->trace().verdict();
    const Answer answer = VerdictText::answers(verdict)[static_cast<std::size_t>(question)];
    section(question)->setAnswer(answerIcon(question, verdict, answer.state), answerTone(answer.state), words,
                                 explanation);
}

void RunPane::fillScript() {
    const Trace& trace = m_state->trace();
    const Verdict& verdict = trace.verdict();
    const ScriptStatus& status = verdict.script;
    QStringList words;
    if (status.exception) {
        QString exception = QString::fromStdString(*status.exception);
        if (status.message && !status.message->empty())
            exception += QStringLiteral(": ") + QString::fromStdString(*status.message);
        words << exception + QLatin1Char('.');
    }
    if (verdict.endedBy) {
        if (const auto call = trace.call(*verdict.endedBy)) {
            const FunctionInfo& function = trace.function(call->function);
            const QString name = QString::fromStdString(function.name);
            words << (status.signal ? tr("%1 was running then (%2).") : tr("%1 ended it (%2)."))
                         .arg(name, callTexts::location(function));
        }
    }
    if (const auto code = status.processCode()) {
        QString kept = tr("The trace keeps it as process exit status %1").arg(*code);
        if (const auto label = status.processLabel())
            kept += tr(", label %1").arg(QString::fromStdString(*label));
        words << kept + QLatin1Char('.');
    } else {
        words << tr("No process exit status is in the trace.");
    }
    if (const RunPolicy* policy = trace.run().policyField("propagate_script_exit");
        policy && status.failed() && verdict.recorder == Verdict::Recorder::Ok) {
        const bool on = policy->value == "true";
        words << (on ? tr("callreel returned it too, because returning the script’s status was on (%1).")
                     : tr("callreel returned 0, because returning the script’s status was off (%1)."))
                     .arg(callTexts::policyOrigin(*policy));
    }
    answer(VerdictQuestion::Script, capital(phraseText(VerdictText::outcome(status))), words.join(QLatin1Char(' ')));
    RunSection* part = section(VerdictQuestion::Script);
    part->clear();
    if (verdict.endedBy)
        part->addLink(tr("Show the call that ended it"),
                      [this] { m_state->select(*m_state->trace().verdict().endedBy); });
    if (status.failed() && !status.signal)
        part->addLink(tr("Return it from now on"), [this] { Q_EMIT returnStatusRequested(); });
}

void RunPane::fillRecorder() {
    const Trace& trace = m_state->trace();
    const Verdict& verdict = trace.verdict();
    QStringList words;
    for (const Diagnostic& error : verdict.recorderErrors) {
        words << diagnosticText(error);
        if (const QString help = diagnosticHelp(error); !help.isEmpty())
            words << help;
    }
    words << tr("%1 %2 recorded %3.")
                 .arg(QString::fromStdString(trace.run().recorderName),
                      QString::fromStdString(trace.run().recorderVersion), formatBytes(trace.fileBytes()));
    const QString answered = verdict.recorder == Verdict::Recorder::Ok         ? tr("Yes, without errors")
                             : verdict.recorder == Verdict::Recorder::Disabled ? tr("No, it was given up in mid-run")
                                                                               : tr("No, it failed");
    answer(VerdictQuestion::Recorder, answered, words.join(QLatin1Char(' ')));
}

void RunPane::fillCompleteness() {
    const Verdict& verdict = m_state->trace().verdict();
    const QString answered = verdict.completeness == Verdict::Completeness::Complete
                                 ? tr("Yes, nothing was dropped")
                                 : capital(phraseText(VerdictText::completeness(verdict).sentence));
    QString words = verdict.loss.empty() ? tr("The loss ledger is empty: no value was cut, and none was redacted.")
                                         : tr("What was cut, redacted or left out:");
    answer(VerdictQuestion::Completeness, answered, words);
    RunSection* part = section(VerdictQuestion::Completeness);
    part->clear();
    if (verdict.loss.empty())
        return;
    QList<QStringList> rows;
    const std::vector<LossRow> ledger = VerdictText::ledger(verdict);
    for (const LossRow& row : ledger) {
        if (rows.size() == mostEvidence) {
            rows << QStringList{tr("… and %1 more").arg(ledger.size() - mostEvidence), {}, {}};
            break;
        }
        rows << QStringList{phraseText(VerdictText::loss(row.sum)), phraseText(VerdictText::place(row)),
                            row.sum.bytes > 0 ? formatBytes(row.sum.bytes) : QString()};
    }
    part->setEvidence(new RunTable({tr("What"), tr("Where"), tr("Size")}, rows, {2}));
}

void RunPane::fillBalance() {
    const Verdict& verdict = m_state->trace().verdict();
    const QString counts = phraseText(VerdictText::balance(verdict).sentence);
    QStringList words;
    if (verdict.closedAtEnd > 0)
        words << tr("%1 calls were still open at the end and were closed by the seal.")
                     .arg(formatCount(verdict.closedAtEnd));
    else
        words << tr("No call was open at the end.");
    words << (verdict.suspended > 0 ? tr("%1 generators or coroutines were suspended and never resumed; each of their "
                                         "calls has its return.")
                                          .arg(formatCount(verdict.suspended))
                                    : tr("Every generator and coroutine finished."));
    answer(VerdictQuestion::Balance, verdict.balanced ? tr("Yes: %1").arg(counts) : tr("No: %1").arg(counts),
           words.join(QLatin1Char(' ')));
    RunSection* part = section(VerdictQuestion::Balance);
    part->clear();
    QList<QStringList> rows;
    for (const ThreadBalance& thread : VerdictText::threads(verdict, mostEvidence)) {
        rows << QStringList{thread.name.empty() ? tr("Thread %1").arg(thread.thread)
                                                : QString::fromStdString(thread.name),
                            formatExact(thread.calls), formatExact(thread.returns),
                            thread.balanced ? tr("balanced") : tr("not balanced")};
    }
    if (const auto more = static_cast<qsizetype>(verdict.threads.size()) - rows.size(); more > 0)
        rows << QStringList{tr("… and %1 more").arg(more), {}, {}, {}};
    if (!rows.isEmpty())
        part->setEvidence(new RunTable({tr("Thread"), tr("Calls"), tr("Returns"), QString()}, rows, {1, 2}));
}

void RunPane::fillFacts() {
    const Trace& trace = m_state->trace();
    const RunMetadata& run = trace.run();
    const QLocale locale;
    m_facts->clear();
    m_facts->add(tr("Program"), joinForShell(texts(run.program)), true);
    m_facts->add(tr("Command"), joinForShell(texts(run.command)), true);
    m_facts->add(tr("In"), QString::fromStdString(run.workdir), true);
    m_facts->add(tr("Python"),
                 QStringLiteral("%1 %2, %3")
                     .arg(QString::fromStdString(run.interpreterImplementation),
                          QString::fromStdString(run.interpreterVersion), QString::fromStdString(run.interpreterPath)));
    const QDateTime started =
        QDateTime::fromString(QString::fromStdString(run.started), Qt::ISODateWithMs).toLocalTime();
    m_facts->add(tr("Started"), started.isValid() ? locale.toString(started, QLocale::LongFormat)
                                                  : QString::fromStdString(run.started));
    if (!run.importedFrom.empty() || !run.importedFormat.empty())
        m_facts->add(tr("Imported"), QString::fromStdString(run.importedFormat), false,
                     QString::fromStdString(run.importedFrom));
    m_facts->add(
        tr("Ran"), formatDuration(run.durationNs), false,
        run.durationNs == RunMetadata::notKnown
            ? QString()
            : tr("%1 ns").arg(formatExact(static_cast<std::uint64_t>(std::max<std::int64_t>(0, run.durationNs)))));
    m_facts->add(tr("Calls"), tr("%1 on %2, of %3")
                                  .arg(formatExact(trace.callCount()),
                                       tr("%n thread(s)", nullptr, static_cast<int>(trace.threads().size())),
                                       tr("%n function(s)", nullptr, static_cast<int>(trace.functions().size()))));
    for (const RunPolicy& field : run.policy)
        m_facts->add(policyName(field.name), QStringLiteral("%1 (%2)").arg(QString::fromStdString(field.value),
                                                                           callTexts::policyOrigin(field)));
    m_facts->add(tr("Output"), run.outputRecorded ? formatBytes(trace.outputBytes()) : tr("not recorded"));
    m_facts->add(tr("Values"), run.valuesRecorded ? tr("recorded") : tr("not recorded"));
    m_facts->add(tr("Lines"), run.linesRecorded ? tr("recorded") : tr("not recorded"));
    m_facts->add(tr("File"),
                 QStringLiteral("%1, %2").arg(QString::fromStdString(trace.path()), formatBytes(trace.fileBytes())),
                 true);
    m_facts->add(tr("Run"), QString::fromStdString(run.id), true);
}

void RunPane::showQuestion(VerdictQuestion question) {
    for (RunSection* part : m_sections)
        part->setHighlighted(false);
    RunSection* part = section(question);
    part->setHighlighted(true);
    QTimer::singleShot(0, part, [this, part] {
        ensureWidgetVisible(part, 0, 0);
        // A long part starts at its question.
        verticalScrollBar()->setValue(std::min(verticalScrollBar()->maximum(), part->y()));
    });
}

} // namespace callreel
