// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/trace/Trace.h"

namespace callreel {

/// One row of the call tree.
struct TreeRow {
    enum class Kind : std::uint8_t {
        Thread, ///< a heading
        Call,
        Library, ///< stands for library calls that are left out
    };
    Kind kind = Kind::Call;
    std::uint32_t thread = 0;
    Call call;               ///< of Kind::Call; of Kind::Library the first that it stands for
    bool expandable = false; ///< it has something below it
    bool expanded = false;
    std::uint32_t level = 0;        ///< how far it is indented
    std::uint64_t libraryCalls = 0; ///< of Kind::Library: how many it stands for
};

/// The visible rows of the call tree, one thread after another. Rows are read from the trace when they are asked for.
class TreeRows {
public:
    using Row = TreeRow;

    virtual ~TreeRows() = default;

    virtual std::uint64_t rowCount() const = 0;
    /// Threads get a heading row each as soon as there is more than one.
    virtual bool hasHeadings() const = 0;
    /// Rows first .. first + count, fewer at the end. Costs one search, then a step per row.
    virtual Result<std::vector<Row>> rows(std::uint64_t first, std::uint64_t count) const = 0;
    /// Where a call is; nothing while it is left out, or one of its ancestors is collapsed.
    virtual Result<std::optional<std::uint64_t>> rowOf(CallId id) const = 0;
    /// The heading's row; nothing when there are no headings.
    virtual std::optional<std::uint64_t> rowOfThread(std::uint32_t thread) const = 0;
    /// Where a row that was read before is now.
    virtual Result<std::optional<std::uint64_t>> placeOf(const Row& row) const = 0;
    /// The row of a call, or of what hides it.
    virtual Result<std::optional<std::uint64_t>> rowStandingFor(CallId id) const = 0;
    /// The row that a row hangs below.
    virtual Result<std::optional<std::uint64_t>> parentRow(const Row& row) const = 0;
    /// Whether everything below a row was opened at once.
    virtual bool isWholeSubtreeVisible(const Row& row) const = 0;

    // Every change either succeeds or leaves the rows as they were.
    virtual Result<void> expand(const Row& row) = 0;
    virtual Result<void> collapse(const Row& row) = 0;
    virtual Result<void> expandSubtree(const Row& row) = 0;
    /// Collapses the row and forgets what was open below it.
    virtual Result<void> collapseSubtree(const Row& row) = 0;
    /// Shows every row of level <= level, and no deeper one.
    virtual Result<void> expandAllTo(std::uint32_t level) = 0;
    virtual Result<void> setThreadExpanded(std::uint32_t thread, bool expanded) = 0;
    /// Opens what hides a call, so that it has a row.
    virtual Result<void> reveal(CallId id) = 0;
};

} // namespace callreel
