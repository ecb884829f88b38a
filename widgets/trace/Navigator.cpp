// SPDX-License-Identifier: Apache-2.0
#include "widgets/trace/Navigator.h"

#include "model/analysis/HottestPath.h"
#include "model/analysis/NameSearch.h"
#include "model/recording/TraceBookmarks.h"
#include "widgets/common/DiagnosticText.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

namespace {

CallId lastCall(const Trace& trace) {
    CallId last;
    for (const ThreadInfo& thread : trace.threads()) {
        if (thread.calls > 0)
            last = {thread.id, thread.calls - 1};
    }
    return last;
}

} // namespace

Navigator::Navigator(TraceState* state) : QObject(state), m_state(state) {}

void Navigator::find(std::function<Found(const Trace&, CallId, const BackgroundJob::Cancelled&)> search,
                     const QString& nothing, std::function<void(bool)> after) {
    const CallId from = m_state->current().value_or(CallId{});
    Q_EMIT searchStarted();
    m_job.start([trace = m_state->share(), from, search = std::move(search)](
                    const BackgroundJob::Cancelled& cancelled) { return search(*trace, from, cancelled); },
                [this, nothing, after](const Found& found) {
                    ended(found, nothing);
                    if (after)
                        after(found && *found);
                });
}

void Navigator::ended(const Found& found, const QString& nothing) {
    if (!found)
        m_state->say(diagnosticText(found.error()));
    else if (*found)
        m_state->select(**found);
    else
        m_state->say(nothing);
    Q_EMIT searchEnded();
}

void Navigator::sameFunction(bool forward) {
    if (!m_state->current())
        return;
    const auto call = m_state->trace().call(*m_state->current());
    if (!call)
        return m_state->say(diagnosticText(call.error()));
    const QString name = QString::fromStdString(m_state->trace().function(call->function).name);
    find(
        [function = call->function, forward](const Trace& trace, CallId from,
                                             const BackgroundJob::Cancelled& cancelled) {
            std::vector<bool> wanted(trace.functions().size());
            if (function < wanted.size())
                wanted[function] = true;
            return trace.findCall(wanted, from, forward, cancelled);
        },
        forward ? tr("No later call of %1.").arg(name) : tr("No earlier call of %1.").arg(name));
}

void Navigator::segment(bool forward) {
    find(
        [forward](const Trace& trace, CallId from, const BackgroundJob::Cancelled&) {
            return forward ? trace.nextSegment(from) : trace.previousSegment(from);
        },
        forward ? tr("No later segment: this call is the last of its generator or coroutine, or an ordinary one.")
                : tr("No earlier segment: this call is the first of its generator or coroutine, or an ordinary one."));
}

void Navigator::firstSegment() {
    find(
        [](const Trace& trace, CallId from, const BackgroundJob::Cancelled& cancelled) -> Found {
            std::optional<CallId> first;
            for (CallId at = from; !cancelled();) {
                auto before = trace.previousSegment(at);
                if (!before)
                    return before;
                if (!*before)
                    return first;
                first = at = **before;
            }
            return std::nullopt;
        },
        tr("This is the first segment."));
}

void Navigator::unwound(bool forward) {
    find([forward](const Trace& trace, CallId from,
                   const BackgroundJob::Cancelled&) { return trace.findUnwound(from, forward); },
         forward ? tr("No later call was left by an exception.") : tr("No earlier call was left by an exception."));
}

void Navigator::sibling(bool forward) {
    find(
        [forward](const Trace& trace, CallId from, const BackgroundJob::Cancelled&) {
            return forward ? trace.nextSibling(from) : trace.previousSibling(from);
        },
        forward ? tr("No later call by the same caller.") : tr("No earlier call by the same caller."));
}

void Navigator::bookmark(bool forward) {
    const TraceBookmarks* bookmarks = m_state->bookmarks();
    std::optional<CallId> at = bookmarks->neighbour(m_state->current(), forward);
    while (at && !m_state->trace().call(*at)) // of a file that is not this trace's
        at = bookmarks->neighbour(at, forward);
    if (at)
        m_state->select(*at);
    else if (bookmarks->count() == 0)
        m_state->say(tr("No bookmarks yet: M marks the selected call."));
    else
        m_state->say(forward ? tr("No later bookmark.") : tr("No earlier bookmark."));
}

void Navigator::hottestPath() {
    find(
        [](const Trace& trace, CallId from, const BackgroundJob::Cancelled& cancelled) -> Found {
            const auto path = findHottestPath(trace, from, 2'000'000, cancelled);
            if (!path)
                return std::unexpected(path.error());
            if (path->calls.empty())
                return std::nullopt;
            return path->calls.back();
        },
        tr("This call made no other calls."));
}

void Navigator::end() {
    m_job.cancel();
    if (const auto& call = m_state->trace().verdict().endedBy)
        m_state->select(*call);
    else
        m_state->say(tr("The trace does not know which call ended the script."));
}

void Navigator::named(const QString& text, bool forward, bool includeCurrent) {
    find(
        [name = text.toStdString(), forward, includeCurrent](const Trace& trace, CallId from,
                                                             const BackgroundJob::Cancelled& cancelled) -> Found {
            const std::vector<bool> wanted = NameSearch(name).matchingFunctions(trace);
            if (wanted.empty())
                return std::nullopt;
            if (includeCurrent) {
                const auto call = trace.call(from);
                if (call && call->function < wanted.size() && wanted[call->function])
                    return from;
            }
            auto found = trace.findCall(wanted, from, forward, cancelled);
            if (!found || *found || cancelled())
                return found;
            // Around the end, as every find bar does.
            const CallId edge = forward ? CallId{0, 0} : lastCall(trace);
            const auto call = trace.call(edge);
            if (call && call->function < wanted.size() && wanted[call->function])
                return edge;
            return trace.findCall(wanted, edge, forward, cancelled);
        },
        tr("No call has “%1” in its name.").arg(text), [this](bool found) { Q_EMIT namedEnded(found); });
}

} // namespace callreel
