// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCache>
#include <QString>

#include <memory>
#include <optional>

#include "model/analysis/FoldedCalls.h"
#include "model/analysis/VisibleRows.h"
#include "model/trace/values/ValueText.h"

namespace callreel {

/// What a row shows beside the call itself; made when the row comes into sight, and kept while it may come back.
struct CallRowDetails {
    std::uint32_t segments = 1;
    std::int64_t parentDuration = 0; ///< of the run for a root
    bool valuesReady = false;        ///< false: they are still to be decoded
    bool valuesRecorded = true;
    ValueSpans arguments;
    std::optional<ValueSpans> result;
    QString error; ///< why the values cannot be shown
};

/// The call tree's rows with all that is painted of them, for the few rows in sight.
class CallTreeRows {
public:
    CallTreeRows(std::shared_ptr<const Trace> trace, std::unique_ptr<TreeRows> rows);
    /// Other rows of the same trace; `folded`: what their library calls are folded by, null when they are not.
    void setRows(std::unique_ptr<TreeRows> rows, std::shared_ptr<const FoldedCalls> folded);

    TreeRows& visible() { return *m_rows; }
    const TreeRows& visible() const { return *m_rows; }
    const std::shared_ptr<const FoldedCalls>& folded() const { return m_folded; }
    const Trace& trace() const { return *m_trace; }
    qint64 count() const { return static_cast<qint64>(m_rows->rowCount()); }

    /// How many characters of values fit into a row; values are rendered for it.
    void setValueWidth(std::size_t characters);
    /// Decoding values may take this long for one painting; the rest is left to the next.
    void beginPainting() { m_spentNs = 0; }
    const CallRowDetails& details(const Call& call);
    /// Values as they are in the trace; for copies and speech.
    std::optional<CallValues> values(const Call& call) const;
    std::uint32_t segments(const Call& call) const;
    /// Whether the call's function is one that is suspended and resumed.
    bool isSuspendable(const Call& call) const;

private:
    void render(const Call& call, CallRowDetails& details) const;
    /// Of the call that the row of this one hangs below.
    std::int64_t parentDuration(const Call& call);

    std::shared_ptr<const Trace> m_trace;
    std::unique_ptr<TreeRows> m_rows;
    std::shared_ptr<const FoldedCalls> m_folded;
    std::size_t m_valueWidth = 60;
    QCache<quint64, CallRowDetails> m_details;
    QCache<quint64, std::int64_t> m_durations;
    qint64 m_spentNs = 0;
};

} // namespace callreel
