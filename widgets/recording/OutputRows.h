// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>

#include "model/recording/LiveOutput.h"

namespace callreel {

/// Which lines of a LiveOutput a view shows, as rows without gaps: all of them, or those of one stream. Lines keep
/// their number when the oldest go, rows move up.
class OutputRows {
public:
    enum class Filter { Both, Out, Err };

    explicit OutputRows(const LiveOutput& output) : m_output(output) {}

    const LiveOutput& output() const { return m_output; }
    Filter filter() const { return m_filter; }
    void setFilter(Filter filter);

    /// Takes in what has changed in the output; cheap, however much came.
    struct Change {
        int gone = 0; ///< rows that went at the top
        bool grown = false;
    };
    Change refresh();

    int count() const;
    qint64 numberOf(int row) const;
    int rowOf(qint64 number) const; ///< the nearest row at or after it; 0 when there is none
    const LiveOutput::Line& line(int row) const { return m_output.line(numberOf(row)); }

private:
    bool accepts(const LiveOutput::Line& line) const;

    const LiveOutput& m_output;
    Filter m_filter = Filter::Both;
    std::deque<qint64> m_filtered; ///< numbers of the lines shown, when a filter is on
    qint64 m_examined = 0;         ///< lines before this one were looked at for the filter
    qint64 m_firstSeen = 0;        ///< the output's first line at the last refresh
    qint64 m_endSeen = 0;
};

} // namespace callreel
