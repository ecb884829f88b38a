// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "model/analysis/DepthRows.h"
#include "model/analysis/FoldedCalls.h"
#include "model/analysis/TreeRows.h"

namespace callreel {

/// One thread's rows of the folded tree: a value, so that a change is made on a copy and kept when it succeeded.
class FoldedThreadRows {
public:
    using Row = TreeRow;
    using Found = Result<std::optional<std::uint64_t>>;

    /// The thread must have calls.
    static Result<FoldedThreadRows> create(std::shared_ptr<const Trace> trace,
                                           std::shared_ptr<const FoldedCalls> folded, std::uint32_t thread,
                                           std::uint32_t level);

    std::uint64_t rowCount() const { return m_rowCount; }
    /// Adds rows first .. first + count to `found`, fewer at the end.
    Result<void> read(std::uint64_t first, std::uint64_t count, std::vector<Row>& found) const;
    Found rowOf(std::uint64_t call) const;
    /// Of the counted row that stands for library calls, this one among them.
    Found rowOfRun(std::uint64_t call) const;
    Found rowStandingFor(std::uint64_t call) const;
    /// Nothing for a root.
    Found parentRow(const Row& row) const;
    bool isWholeSubtreeVisible(const Row& row) const;

    Result<void> setExpanded(const Row& row, bool expanded);
    Result<void> setSubtree(const Row& row, bool visible);
    Result<void> reveal(std::uint64_t call);

private:
    using Node = FoldedThread::Node;

    /// A counted row that was expanded once.
    struct Opened {
        Node run;
        std::uint32_t base = 0; ///< the depth of a call directly below the own caller
        DepthRows calls;
        bool expanded = true;
    };
    /// One that is now, and is visible.
    struct Shown {
        std::uint64_t node = 0;
        std::uint64_t row = 0;     ///< of the counted row
        std::uint64_t rows = 0;    ///< below it
        std::uint64_t nodeRow = 0; ///< of the counted row among the nodes' alone
    };

    FoldedThreadRows(std::shared_ptr<const Trace> trace, std::shared_ptr<const FoldedCalls> folded,
                     std::uint32_t thread, DepthRows nodes);
    Result<Call> call(std::uint64_t index) const { return m_trace->call({m_thread, index}); }
    bool isOwn(const Call& call) const { return m_folded->own().isOwn(call.function); }
    PreorderNode ownNode(const Node& node, const Call& call) const;
    static PreorderNode inRun(const Opened& opened, const Call& call);
    const Opened* openedAt(std::uint64_t call) const;
    Opened* openedAt(std::uint64_t call);
    Found rowOfNode(const Node& node) const;
    Result<PreorderNode> readNode(std::uint64_t index, std::vector<Row>& found) const;
    Result<PreorderNode> readInRun(const Opened& opened, std::uint64_t index, std::vector<Row>& found) const;
    Result<Opened*> open(const Node& run);
    Result<void> layOut();

    std::shared_ptr<const Trace> m_trace;
    std::shared_ptr<const FoldedCalls> m_folded;
    std::shared_ptr<const FoldedThread> m_tree;
    std::uint32_t m_thread = 0;
    DepthRows m_nodes;
    std::map<std::uint64_t, Opened> m_opened; ///< by node
    std::vector<Shown> m_shown;
    std::uint64_t m_rowCount = 0;
};

} // namespace callreel
