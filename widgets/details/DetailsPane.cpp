// SPDX-License-Identifier: Apache-2.0
#include "widgets/details/DetailsPane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/calltree/CallTexts.h"
#include "widgets/common/ButtonRow.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/StatePane.h"
#include "widgets/details/CallHeadline.h"
#include "widgets/details/FactRow.h"
#include "widgets/details/LifetimeStrip.h"
#include "widgets/details/ValueModel.h"
#include "widgets/details/ValueView.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"
#include "widgets/common/DiagnosticText.h"
#include "widgets/trace/Navigator.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

DetailsPane::DetailsPane(TraceState* state, Navigator* navigator, QWidget* parent)
    : QWidget(parent), m_state(state), m_navigator(navigator), m_stack(new QStackedLayout(this)),
      m_stateless(new StatePane), m_model(new ValueModel(this)), m_view(new ValueView(m_model)) {
    m_content = makeContent();
    m_stack->addWidget(m_stateless);
    m_stack->addWidget(m_content);
    setFillToken(this, Token::Panel);
    setFocusProxy(m_view);
    connect(m_state, &TraceState::currentChanged, this, &DetailsPane::load);
    showState(nullptr);
    if (m_state->current())
        load(*m_state->current());
}

QWidget* DetailsPane::makeContent() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QWidget;
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(metrics::spacing(3), metrics::spacing(2) + 2, metrics::spacing(3),
                             metrics::spacing(2) + 2);
    rows->setSpacing(metrics::spacing(2));
    m_headline = new CallHeadline;
    m_facts = new FactRow;
    rows->addWidget(m_headline);
    rows->addWidget(m_facts);

    m_lifetimeBox = new QWidget;
    auto* life = new QVBoxLayout(m_lifetimeBox);
    life->setContentsMargins(0, 0, 0, 0);
    life->setSpacing(metrics::spacing(1));
    auto* lifeHead = new QHBoxLayout;
    lifeHead->setSpacing(metrics::spacing(2));
    m_segment = new QLabel;
    m_segment->setFont(metrics::smallFont());
    setTextToken(m_segment, Token::Text2);
    lifeHead->addWidget(m_segment, 1);
    const auto link = [&](const QString& words, auto go) {
        auto* made = new QToolButton;
        made->setText(words);
        made->setAccessibleName(tr("%1 segment").arg(words));
        setButtonLook(made, ButtonLook::Link, true);
        made->setFont(metrics::smallFont());
        made->setFocusPolicy(Qt::StrongFocus);
        connect(made, &QToolButton::clicked, this, go);
        lifeHead->addWidget(made);
        return made;
    };
    m_first = link(tr("first"), [this] { m_navigator->firstSegment(); });
    m_previous = link(tr("previous"), [this] { m_navigator->segment(false); });
    m_next = link(tr("next"), [this] { m_navigator->segment(true); });
    m_strip = new LifetimeStrip;
    life->addLayout(lifeHead);
    life->addWidget(m_strip);
    rows->addWidget(m_lifetimeBox);
    column->addWidget(head);
    // Where there is little height the values give way, down to a row, before the head does: they scroll, it does not.
    const auto least = [this] { m_view->setMinimumHeight(metrics::rowHeight()); };
    least();
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, m_view, least);
    column->addWidget(m_view, 1);

    auto* buttons = m_buttons = new ButtonRow;
    connect(buttons->add(tr("Show source"), QStringLiteral("file-code")), &QPushButton::clicked, this, [this] {
        if (m_state->current())
            m_state->showSource(*m_state->current());
    });
    connect(buttons->add(tr("Next call of it"), QStringLiteral("repeat-2"),
                         tr("The next call of the same function (N in the call tree)")),
            &QPushButton::clicked, this, [this] { m_navigator->sameFunction(true); });
    connect(buttons->add(tr("Copy value"), QStringLiteral("copy"), tr("Copies the value that is selected above")),
            &QPushButton::clicked, this, [this] { m_view->copyCurrent(); });
    connect(m_view, &ValueView::copied, this, [this] { m_state->say(tr("The value was copied.")); });
    column->addWidget(buttons);

    connect(m_headline, &CallHeadline::locationClicked, this, [this] {
        if (m_state->current())
            m_state->showSource(*m_state->current());
    });
    connect(m_strip, &LifetimeStrip::segmentChosen, this, [this](CallId id) { m_state->select(id); });
    return content;
}

void DetailsPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Large letters in a low window: what the buttons do is in the menus too, what is above them is nowhere else.
    m_buttons->setVisible(height() >= 10 * metrics::rowHeight());
}

DetailsPane::Fetched DetailsPane::fetch(const Trace& trace, CallId id, const BackgroundJob::Cancelled& cancelled) {
    Fetched fetched;
    auto call = trace.call(id);
    if (!call) {
        fetched.error = call.error();
        return fetched;
    }
    fetched.call = *call;
    auto values = trace.values(id);
    if (values)
        fetched.values = std::move(*values);
    else
        fetched.valuesError = values.error();
    const auto segments = trace.segmentCount(id);
    if (segments && (*segments > 1 || call->exit == ExitCause::Yield)) {
        if (auto lifetime = findLifetime(trace, id, 2000, cancelled))
            fetched.lifetime = std::move(*lifetime);
    }
    if (call->enter == EnterCause::Resume && fetched.lifetime && fetched.lifetime->firstNumber == 1) {
        if (auto start = trace.values(fetched.lifetime->segments.front().id))
            fetched.startValues = std::move(*start);
    }
    return fetched;
}

void DetailsPane::load(CallId id) {
    m_job.start([trace = m_state->share(),
                 id](const BackgroundJob::Cancelled& cancelled) { return fetch(*trace, id, cancelled); },
                [this](const Fetched& fetched) { showFetched(fetched); });
}

void DetailsPane::showState(const Fetched* broken) {
    PaneState state;
    if (broken && broken->error) {
        state = PaneState::broken(*broken->error);
    } else {
        state.icon = QStringLiteral("panel-right");
        state.title = tr("Select a call");
        state.text = tr("Click a row, or press Down in the call tree.");
    }
    m_stateless->setState(state);
    m_stack->setCurrentWidget(m_stateless);
}

void DetailsPane::showFetched(const Fetched& fetched) {
    if (!fetched.call)
        return showState(&fetched);
    m_stack->setCurrentWidget(m_content);
    showCall(fetched);
    showValues(fetched);
}

void DetailsPane::showCall(const Fetched& fetched) {
    const Trace& trace = m_state->trace();
    const Call& call = *fetched.call;
    QString exception;
    if (call.exit == ExitCause::Unwind && fetched.values && fetched.values->result)
        exception = callTexts::typeName(*fetched.values->result);
    m_headline->setCall(trace, m_state->categories(), call, exception);
    const auto exact = [](std::int64_t ns) {
        if (ns == RunMetadata::notKnown)
            return tr("this trace has no times");
        return tr("%1 ns").arg(formatExact(static_cast<std::uint64_t>(std::max<std::int64_t>(0, ns))));
    };
    const QString unit = startUnit(trace.run().durationNs);
    QList<FactRow::Fact> facts{{tr("Start"),
                                trace.run().timesRecorded ? callTexts::start(trace, call.start) + QChar(0x2009) + unit
                                                          : formatDuration(call.start),
                                exact(call.start)}};
    const bool segmented = fetched.lifetime && (fetched.lifetime->count > 1 || !fetched.lifetime->finished);
    if (segmented) {
        facts << FactRow::Fact{tr("This segment"), formatDuration(call.duration), exact(call.duration)}
              << FactRow::Fact{tr("Whole lifetime"),
                               fetched.lifetime->whole ? formatDuration(fetched.lifetime->span()) : QString(),
                               fetched.lifetime->whole ? exact(fetched.lifetime->span())
                                                       : tr("too many segments to add up")};
    } else {
        facts << FactRow::Fact{tr("Duration"), formatDuration(call.duration), exact(call.duration)}
              << FactRow::Fact{tr("Calls below"), formatCount(call.size - 1), formatExact(call.size - 1)};
    }
    m_facts->setFacts(facts);
    m_lifetimeBox->setVisible(segmented);
    if (segmented) {
        m_segment->setText(tr("Lifetime: segment %1 of %2").arg(call.segment).arg(fetched.lifetime->count));
        m_first->setVisible(call.segment > 1);
        m_previous->setVisible(call.segment > 1);
        m_next->setVisible(call.segment < fetched.lifetime->count);
        m_strip->setLifetime(*fetched.lifetime, call.id, m_state->categories().category(call.function),
                             trace.function(call.function).library);
    }
}

void DetailsPane::showValues(const Fetched& fetched) {
    const Call& call = *fetched.call;
    const bool toplevel = m_state->trace().function(call.function).flavour == FunctionInfo::Flavour::Toplevel;
    std::vector<ValueModel::Section> sections;
    ValueModel::Section arguments;
    arguments.title = call.enter == EnterCause::Throw ? tr("Thrown in") : tr("Arguments");
    ValueModel::Section result;
    result.title = call.exit == ExitCause::Unwind  ? tr("Exception")
                   : call.exit == ExitCause::Yield ? tr("Yielded")
                   : toplevel                      ? tr("Exit status")
                                                   : tr("Result");
    if (fetched.valuesError) {
        arguments.empty = diagnosticText(*fetched.valuesError);
    } else if (!fetched.values || !fetched.values->recorded) {
        arguments.empty = result.empty = tr("Not recorded: the run was recorded without values.");
    } else {
        arguments.values = fetched.values->arguments;
        arguments.empty = tr("None");
        if (call.enter == EnterCause::Resume) {
            arguments.empty = tr("None: a resumed call has the arguments of its start.");
            if (fetched.startValues) {
                arguments.values = fetched.startValues->arguments;
                arguments.note = tr("from the start segment");
                arguments.empty = tr("None");
            }
        } else if (call.enter == EnterCause::Running) {
            arguments.note = tr("as they were when recording began");
        }
        if (fetched.values->result)
            result.values.push_back({{}, *fetched.values->result});
        else
            result.empty = call.exit == ExitCause::Open     ? tr("None: the call was still open at the end.")
                           : call.exit == ExitCause::Unwind ? tr("The interpreter did not tell which exception.")
                                                            : tr("Not recorded");
    }
    sections.push_back(std::move(arguments));
    if (!fetched.valuesError)
        sections.push_back(std::move(result));
    m_model->setSections(std::move(sections));
}

} // namespace callreel
