// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

#include "model/trace/Trace.h"
#include "widgets/trace/BackgroundJob.h"

namespace callreel {

class TraceState;

/// Finds the call that a key means (next of the same function, next exception, ...) off the UI thread, and selects it.
/// A later wish gives the earlier one up. What is not found is said in the status line.
class Navigator : public QObject {
    Q_OBJECT
public:
    explicit Navigator(TraceState* state);

    void sameFunction(bool forward);
    void segment(bool forward);
    void firstSegment();
    void unwound(bool forward);
    void sibling(bool forward);
    void hottestPath();
    /// The nearest marked call, in the order of the tree.
    void bookmark(bool forward);
    /// Selects the call that ended the script.
    void end();
    /// The next call of a function that the text is part of; from the selected one, itself included if asked for.
    void named(const QString& text, bool forward, bool includeCurrent);
    TraceState* state() const { return m_state; }
    void cancel() { m_job.cancel(); }
    bool isSearching() const { return m_job.isRunning(); }

Q_SIGNALS:
    void searchStarted();
    /// Ends every search, whatever came of it.
    void searchEnded();
    /// The end of a search by name: whether there was any call of the name in this direction, or at all.
    void namedEnded(bool found);

private:
    using Found = Result<std::optional<CallId>>;
    void find(std::function<Found(const Trace&, CallId, const BackgroundJob::Cancelled&)> search,
              const QString& nothing, std::function<void(bool)> after = {});
    void ended(const Found& found, const QString& nothing);

    TraceState* m_state;
    BackgroundJob m_job;
};

} // namespace callreel
