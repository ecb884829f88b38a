// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "model/exit/Diagnostic.h"

namespace callreel {

/// A sequence of nodes in pre-order of which only the depths are asked for.
class DepthSequence {
public:
    virtual ~DepthSequence() = default;
    /// How many nodes in [begin, end) have a depth of at most maxDepth.
    virtual Result<std::uint64_t> countWithin(std::uint64_t begin, std::uint64_t end, std::uint32_t maxDepth) const = 0;
    /// The n-th (from 0) of them; nothing when there are fewer.
    virtual Result<std::optional<std::uint64_t>> nthWithin(std::uint64_t begin, std::uint64_t end,
                                                           std::uint32_t maxDepth, std::uint64_t n) const = 0;
};

struct PreorderNode {
    std::uint64_t index = 0;
    std::uint32_t depth = 0;
    std::uint64_t size = 1; ///< of its subtree, itself included
};

/// Which nodes of a tree are visible: a depth for all of it ("nodes of depth <= d are visible") and sparse overrides of
/// it. An override at a node sets another depth for that node's subtree, until a deeper override says otherwise; one
/// inside of a collapsed subtree sleeps until the subtree is opened again. Nothing is kept per node.
class DepthRows {
public:
    static constexpr std::uint32_t everyDepth = ~std::uint32_t{0};

    /// The nodes [begin, end) of the sequence.
    static Result<DepthRows> create(std::shared_ptr<const DepthSequence> nodes, std::uint64_t begin, std::uint64_t end,
                                    std::uint32_t depth);

    std::uint64_t rowCount() const { return m_rowCount; }
    /// Which of the visible nodes this one is; nothing while one of its ancestors is collapsed.
    Result<std::optional<std::uint64_t>> rowOf(std::uint64_t index, std::uint32_t depth) const;
    bool isVisible(std::uint64_t index, std::uint32_t depth) const;
    /// Whether the children of a visible node are visible.
    bool isExpanded(const PreorderNode& node) const;
    /// Whether everything below a visible node was opened at once.
    bool isWholeSubtreeVisible(std::uint64_t index) const;

    /// Tells the visible nodes from a row on, at most `count`. `tell` answers with what the node is.
    using Visit = std::function<Result<PreorderNode>(std::uint64_t index)>;
    Result<void> visit(std::uint64_t first, std::uint64_t count, const Visit& tell) const;

    // Every change either succeeds or leaves the rows as they were.
    Result<void> expand(const PreorderNode& node);
    Result<void> collapse(const PreorderNode& node);
    /// Shows everything below the node, or nothing, and forgets what was open there.
    Result<void> setSubtree(const PreorderNode& node, bool visible);
    /// `path`: the node, then its ancestors up to the first that is visible, or to a root.
    Result<void> reveal(const std::vector<PreorderNode>& path);

private:
    struct Override {
        std::uint64_t end = 0;        ///< of the subtree
        std::uint32_t depth = 0;      ///< of the node
        std::uint32_t limit = 0;      ///< nodes of this depth and less are visible in the subtree
        std::uint32_t remembered = 0; ///< the limit before a collapse, to come back to
    };
    /// A run of nodes under one limit: the nested overrides laid flat.
    struct Segment {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        std::uint32_t limit = 0;
        std::uint64_t rows = 0;
        std::uint64_t firstRow = 0;
    };

    DepthRows() = default;
    const Segment* segmentAt(std::uint64_t index) const;
    std::vector<Segment> flatten() const;
    /// Counts the segments anew, keeping the counts of those that did not change.
    Result<void> recount();
    template <typename Change>
    Result<void> change(Change&& apply);

    std::shared_ptr<const DepthSequence> m_nodes;
    std::uint64_t m_begin = 0;
    std::uint64_t m_end = 0;
    std::uint32_t m_depth = 0;
    std::map<std::uint64_t, Override> m_overrides;
    std::vector<Segment> m_segments;
    std::uint64_t m_rowCount = 0;
};

} // namespace callreel
