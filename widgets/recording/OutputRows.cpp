// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/OutputRows.h"

#include <algorithm>

namespace callreel {

bool OutputRows::accepts(const LiveOutput::Line& line) const {
    switch (m_filter) {
    case Filter::Out:
        return line.kind != LiveOutput::Kind::Err;
    case Filter::Err:
        return line.kind != LiveOutput::Kind::Out;
    case Filter::Both:
        break;
    }
    return true;
}

void OutputRows::setFilter(Filter filter) {
    m_filter = filter;
    m_filtered.clear();
    m_examined = 0;
}

OutputRows::Change OutputRows::refresh() {
    Change change;
    change.gone = static_cast<int>(std::max<qint64>(0, m_output.begin() - m_firstSeen));
    if (m_filter != Filter::Both) {
        change.gone = 0;
        while (!m_filtered.empty() && m_filtered.front() < m_output.begin()) {
            m_filtered.pop_front();
            ++change.gone;
        }
        // The last line of a stream may have become ours when it ended, so what was open is looked at again by kind
        // only when it is new; a line never changes between out and err.
        for (m_examined = std::max(m_examined, m_output.begin()); m_examined < m_output.end(); ++m_examined)
            if (accepts(m_output.line(m_examined)))
                m_filtered.push_back(m_examined);
    }
    m_firstSeen = m_output.begin();
    change.grown = m_endSeen != m_output.end();
    m_endSeen = m_output.end();
    return change;
}

int OutputRows::count() const {
    return static_cast<int>(m_filter == Filter::Both ? m_output.end() - m_output.begin()
                                                     : static_cast<qint64>(m_filtered.size()));
}

qint64 OutputRows::numberOf(int row) const {
    return m_filter == Filter::Both ? m_output.begin() + row : m_filtered[static_cast<std::size_t>(row)];
}

int OutputRows::rowOf(qint64 number) const {
    const int last = std::max(0, count() - 1);
    if (m_filter == Filter::Both)
        return static_cast<int>(std::clamp<qint64>(number - m_output.begin(), 0, last));
    const auto at = std::lower_bound(m_filtered.begin(), m_filtered.end(), number);
    return std::clamp(static_cast<int>(at - m_filtered.begin()), 0, last);
}

} // namespace callreel
