// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>

#include "model/analysis/FoldedCalls.h"
#include "widgets/trace/BackgroundJob.h"

namespace callreel {

/// Whether the library calls of a trace are folded. What they are folded by is made once, off the UI thread when the
/// trace is large: until then they are shown.
class LibraryFold : public QObject {
    Q_OBJECT
public:
    LibraryFold(std::shared_ptr<const Trace> trace, QObject* parent);

    /// Asks for it; in a trace where it is not possible nothing happens.
    void setWanted(bool wanted);
    bool isWanted() const { return m_wanted; }
    /// There are library calls to fold, and calls of own code that are left then.
    bool isPossible() const { return m_own.hasCalls() && m_own.libraryCalls() > 0; }
    /// It is wanted, but nothing would be left.
    bool leavesNothing() const { return m_wanted && !m_own.hasCalls() && m_own.libraryCalls() > 0; }
    /// Null while they are not folded.
    const std::shared_ptr<const FoldedCalls>& calls() const { return m_calls; }

Q_SIGNALS:
    /// calls() is another.
    void folded();
    void wantedChanged(bool wanted);
    /// A sentence for the status line: that it takes a moment, or why they are not folded.
    void said(const QString& sentence);

private:
    void ready(const Result<std::shared_ptr<const FoldedCalls>>& made);

    std::shared_ptr<const Trace> m_trace;
    OwnCode m_own;
    BackgroundJob m_job;
    bool m_wanted = false;
    std::shared_ptr<const FoldedCalls> m_made; ///< kept while they are not folded, too
    std::shared_ptr<const FoldedCalls> m_calls;
};

} // namespace callreel
