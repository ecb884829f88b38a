// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/RowsInSight.h"

#include <algorithm>
#include <iterator>

#include "widgets/calltree/CallTreeRows.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

void RowsInSight::forget() {
    m_read.clear();
}

RowsInSight::Row RowsInSight::row(qint64 row) const {
    if (row < 0 || row >= m_rows.count())
        return std::nullopt;
    if (row >= m_first && row < m_first + static_cast<qint64>(m_read.size()))
        return m_read[static_cast<std::size_t>(row - m_first)];
    const auto found = m_rows.visible().rows(static_cast<std::uint64_t>(row), 1);
    if (!found || found->empty())
        return std::nullopt;
    return found->front();
}

std::vector<RowsInSight::Row> RowsInSight::fetch(qint64 first, qint64 count) {
    if (count <= 0)
        return {};
    const auto found = m_rows.visible().rows(static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(count));
    if (found)
        return {found->begin(), found->end()};
    // Something among them is damaged: what can be read is shown all the same.
    std::vector<Row> rows;
    for (qint64 at = first; at < first + count; ++at) {
        const auto one = m_rows.visible().rows(static_cast<std::uint64_t>(at), 1);
        if (!one)
            m_error = diagnosticText(one.error());
        rows.push_back(one && !one->empty() ? Row(one->front()) : std::nullopt);
    }
    return rows;
}

const std::vector<RowsInSight::Row>& RowsInSight::read(qint64 first, int count) {
    const qint64 end = std::min(first + count, m_rows.count());
    const qint64 readEnd = m_first + static_cast<qint64>(m_read.size());
    const qint64 from = std::max(first, m_first);
    const qint64 to = std::min(end, readEnd);
    std::vector<Row> rows;
    if (from >= to) {
        rows = fetch(first, end - first);
    } else {
        rows = fetch(first, from - first);
        const auto kept = m_read.begin() + (from - m_first);
        std::move(kept, kept + (to - from), std::back_inserter(rows));
        std::ranges::move(fetch(to, end - to), std::back_inserter(rows));
    }
    m_first = first;
    m_read = std::move(rows);
    return m_read;
}

} // namespace callreel
