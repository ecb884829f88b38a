// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTreeRows.h"

#include <QElapsedTimer>

#include "widgets/calltree/CallTexts.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

namespace {

constexpr qint64 paintingBudgetNs = 8'000'000;

} // namespace

CallTreeRows::CallTreeRows(std::shared_ptr<const Trace> trace, std::unique_ptr<TreeRows> rows)
    : m_trace(std::move(trace)), m_rows(std::move(rows)), m_details(4096), m_durations(4096) {}

void CallTreeRows::setRows(std::unique_ptr<TreeRows> rows, std::shared_ptr<const FoldedCalls> folded) {
    m_rows = std::move(rows);
    m_folded = std::move(folded);
    m_details.clear();
}

void CallTreeRows::setValueWidth(std::size_t characters) {
    if (characters == m_valueWidth)
        return;
    m_valueWidth = characters;
    m_details.clear();
}

bool CallTreeRows::isSuspendable(const Call& call) const {
    using Flavour = FunctionInfo::Flavour;
    const Flavour flavour = m_trace->function(call.function).flavour;
    return flavour == Flavour::Generator || flavour == Flavour::Coroutine || flavour == Flavour::AsyncGenerator;
}

std::uint32_t CallTreeRows::segments(const Call& call) const {
    if (!isSuspendable(call) && call.segment == 1 && call.exit != ExitCause::Yield)
        return 1;
    return m_trace->segmentCount(call.id).value_or(1);
}

std::int64_t CallTreeRows::parentDuration(const Call& call) {
    std::uint64_t above = call.parent;
    if (m_folded && m_folded->own().isOwn(call.function)) {
        const auto caller = m_folded->ownCaller(call);
        above = caller && *caller ? (*caller)->id.index : Call::noParent;
    }
    if (above == Call::noParent)
        return std::max(m_trace->run().durationNs, call.duration);
    const quint64 parent = CallId{call.id.thread, above}.number();
    if (const std::int64_t* known = m_durations.object(parent))
        return *known;
    const auto found = m_trace->call(CallId::fromNumber(parent));
    const std::int64_t duration = found ? found->duration : call.duration;
    m_durations.insert(parent, new std::int64_t(duration));
    return duration;
}

const CallRowDetails& CallTreeRows::details(const Call& call) {
    const quint64 number = call.id.number();
    CallRowDetails* known = m_details.object(number);
    if (!known) {
        auto* fresh = new CallRowDetails;
        fresh->segments = segments(call);
        fresh->parentDuration = parentDuration(call);
        m_details.insert(number, fresh);
        known = fresh;
    }
    if (!known->valuesReady && m_spentNs < paintingBudgetNs) {
        QElapsedTimer timer;
        timer.start();
        render(call, *known);
        m_spentNs += timer.nsecsElapsed();
    }
    return *known;
}

void CallTreeRows::render(const Call& call, CallRowDetails& details) const {
    details.valuesReady = true;
    const auto values = m_trace->values(call.id);
    if (!values) {
        details.error = diagnosticText(values.error());
        return;
    }
    details.valuesRecorded = values->recorded;
    if (!values->recorded)
        return;
    // The result has its room first; the arguments get what is left of the line, and never nothing.
    const std::size_t least = m_valueWidth / 5;
    std::size_t used = 0;
    if (values->result) {
        details.result = ValueText::render(*values->result, callTexts::valueOptions(m_valueWidth - least));
        used = ValueText::width(*details.result, callTexts::valueOptions(m_valueWidth)) + 4;
    }
    const std::size_t room = std::max(least, m_valueWidth > used ? m_valueWidth - used : 0);
    details.arguments = ValueText::renderArguments(values->arguments, callTexts::valueOptions(room));
}

std::optional<CallValues> CallTreeRows::values(const Call& call) const {
    auto values = m_trace->values(call.id);
    if (!values)
        return std::nullopt;
    return std::move(*values);
}

} // namespace callreel
