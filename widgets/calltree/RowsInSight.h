// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "model/analysis/TreeRows.h"

namespace callreel {

class CallTreeRows;

/// The rows in sight, read from the trace once: scrolling by one row reads one row. What cannot be read is a row
/// without content, and the rest is there all the same.
class RowsInSight {
public:
    using Row = std::optional<TreeRow>;

    explicit RowsInSight(const CallTreeRows& rows) : m_rows(rows) {}

    /// Other rows than before: expanded, collapsed.
    void forget();
    /// Exactly these rows; fewer at the end of the tree.
    const std::vector<Row>& read(qint64 first, int count);
    /// One row, from those in sight when it is among them.
    Row row(qint64 row) const;
    /// Why the last row that could not be read could not.
    const QString& error() const { return m_error; }

private:
    std::vector<Row> fetch(qint64 first, qint64 count);

    const CallTreeRows& m_rows;
    qint64 m_first = 0;
    std::vector<Row> m_read;
    QString m_error;
};

} // namespace callreel
