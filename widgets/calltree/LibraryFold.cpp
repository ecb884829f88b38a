// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/LibraryFold.h"

#include <utility>

#include "widgets/common/DiagnosticText.h"

namespace callreel {

namespace {

/// A pass over so many calls takes less than a frame: no thread, and no tree that changes under the eyes.
constexpr std::uint64_t callsAtOnce = 50'000;

} // namespace

LibraryFold::LibraryFold(std::shared_ptr<const Trace> trace, QObject* parent)
    : QObject(parent), m_trace(std::move(trace)), m_own(*m_trace) {}

void LibraryFold::setWanted(bool wanted) {
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    Q_EMIT wantedChanged(wanted);
    if (!isPossible())
        return;
    m_job.cancel();
    if (!wanted) {
        if (std::exchange(m_calls, nullptr))
            Q_EMIT folded();
        return;
    }
    if (m_made)
        return ready(m_made);
    if (m_trace->callCount() <= callsAtOnce)
        return ready(FoldedCalls::create(m_trace));
    Q_EMIT said(tr("Library calls are folded as soon as they are counted…"));
    m_job.start(
        [trace = m_trace](const BackgroundJob::Cancelled& cancelled) { return FoldedCalls::create(trace, cancelled); },
        [this](const Result<std::shared_ptr<const FoldedCalls>>& made) { ready(made); });
}

void LibraryFold::ready(const Result<std::shared_ptr<const FoldedCalls>>& made) {
    if (!made) {
        Q_EMIT said(tr("Library calls cannot be folded: %1").arg(diagnosticText(made.error())));
        return;
    }
    m_made = m_calls = *made;
    Q_EMIT folded();
}

} // namespace callreel
