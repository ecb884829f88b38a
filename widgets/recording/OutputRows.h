// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "model/recording/LiveOutput.h"
#include "model/recording/filters/FoldedLines.h"
#include "model/recording/filters/ShownLines.h"

namespace callreel {

/// Which lines of a LiveOutput a view shows, as rows without gaps: all of them, those of one stream, those that a
/// filter shows, and one row in place of those that the filter leaves out (a fold). Lines keep their number when the
/// oldest go, rows move up.
class OutputRows {
public:
    enum class Filter { Both, Out, Err };

    explicit OutputRows(const LiveOutput& output) : m_output(output) {}

    const LiveOutput& output() const { return m_output; }
    Filter filter() const { return m_filter; }
    void setFilter(Filter filter);
    /// A filter of `callreel run`; nothing shows all lines. A line that has not ended is shown until it has: it may be
    /// a prompt.
    void setProfile(std::optional<FilterProfile> profile);
    /// The output has ended: what a filter held back is shown.
    void finish();

    /// Takes in what has changed in the output; cheap, however much came.
    struct Change {
        int gone = 0; ///< rows that went at the top
        bool grown = false;
    };
    Change refresh();

    int count() const;
    qint64 numberOf(int row) const;
    int rowOf(qint64 number) const; ///< the nearest row at or after it; 0 when there is none
    /// The row's line, of a fold the first one in it.
    const LiveOutput::Line& line(int row) const { return m_output.line(numberOf(row)); }
    /// How many lines are folded in this row; 0 for a line.
    qint64 foldedAt(int row) const;
    /// Shows the lines of a fold in its place, until another filter is chosen.
    void open(int row);
    bool hasOpened() const { return isFiltered() && m_folded.hasOpened(); }
    /// Folds what was opened.
    void fold() { setFilter(m_filter); }

private:
    bool accepts(const LiveOutput::Line& line) const;
    bool isFiltered() const { return m_filter != Filter::Both || m_lines; }
    void examine(qint64 number);
    void decide(qint64 number);
    void lay() { m_folded.apply(m_folded.change()); }

    const LiveOutput& m_output;
    Filter m_filter = Filter::Both;
    FoldedLines m_folded; ///< when a filter is on
    std::unique_ptr<ShownLines> m_lines;
    std::vector<qint64> m_open; ///< examined and not ended: shown, and decided when they end
    bool m_finished = false;
    qint64 m_firstSeen = 0; ///< the output's first line at the last refresh
    qint64 m_endSeen = 0;
};

} // namespace callreel
