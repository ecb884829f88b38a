// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "model/analysis/DepthRows.h"

namespace callreel {

/// What is left of a thread's tree when library calls are folded: a tree of nodes in pre-order, each an own call (below
/// its nearest own caller) or a run of library calls that lie side by side below the same own call. The nodes tile the
/// thread's calls, so that a node is found by any call in it.
///
/// A node is a nibble or two: whether it is own, how many levels up it goes, and how many calls a run has. Blocks of
/// nodes have an entry in a directory, and are read from their beginning.
class FoldedThread : public DepthSequence {
public:
    struct Node {
        std::uint64_t index = 0; ///< of the node
        std::uint64_t call = 0;  ///< the first call in it
        std::uint64_t calls = 1; ///< 1 for an own call
        std::uint32_t depth = 0; ///< among the nodes
        bool own = true;
    };

    // Building: nodes in order, then seal().
    void add(bool own, std::uint32_t depth, std::uint64_t calls);
    void seal();

    std::uint64_t nodeCount() const { return m_nodes; }
    std::uint64_t callCount() const { return m_calls; }
    std::uint32_t greatestDepth() const { return m_greatestDepth; }
    /// The node must be there.
    Node node(std::uint64_t index) const;
    /// The node that a call is in; the call must be there.
    Node nodeOf(std::uint64_t call) const;
    /// How many nodes begin before the call.
    std::uint64_t nodesBefore(std::uint64_t call) const;
    std::size_t memory() const;

    Result<std::uint64_t> countWithin(std::uint64_t begin, std::uint64_t end, std::uint32_t maxDepth) const override;
    Result<std::optional<std::uint64_t>> nthWithin(std::uint64_t begin, std::uint64_t end, std::uint32_t maxDepth,
                                                   std::uint64_t n) const override;

private:
    static constexpr std::uint64_t blockNodes = 256;
    /// A wider block has no histogram and is read when it is counted.
    static constexpr std::uint32_t widestHistogram = 48;

    struct Block {
        std::uint64_t nibble = 0; ///< where its first node is encoded
        std::uint64_t call = 0;   ///< of its first node
        std::uint64_t histogram = 0;
        std::uint32_t depth = 0; ///< of its first node
        std::uint32_t least = 0;
        std::uint32_t greatest = 0;
    };
    /// Reads nodes one after another, from the beginning of a block.
    class Reader {
    public:
        Reader(const FoldedThread& thread, std::uint64_t block);
        const Node& node() const { return m_node; }
        void next();

    private:
        void decode();
        std::uint64_t number();
        unsigned nibble();

        const FoldedThread& m_thread;
        std::uint64_t m_at;
        std::uint64_t m_up = 0;
        Node m_node;
    };
    using Sums = std::shared_ptr<const std::vector<std::uint64_t>>;

    void putNibble(unsigned nibble);
    void putNumber(std::uint64_t number);
    void closeBlock();
    std::uint64_t blockOfCall(std::uint64_t call) const;
    std::uint64_t countInBlock(std::uint64_t block, std::uint32_t maxDepth) const;
    std::uint64_t countNodes(std::uint64_t block, std::uint64_t begin, std::uint64_t end, std::uint32_t maxDepth) const;
    /// For each block how many nodes before it have a depth of at most maxDepth, and at the end their number.
    Sums sums(std::uint32_t maxDepth) const;

    std::vector<std::uint8_t> m_nibbles;
    std::uint64_t m_nibbleCount = 0;
    std::vector<Block> m_blocks;
    std::vector<std::uint16_t> m_histograms;
    std::vector<std::uint32_t> m_blockDepths; ///< of the block being built
    std::uint64_t m_nodes = 0;
    std::uint64_t m_calls = 0;
    std::uint32_t m_lastDepth = 0;
    std::uint32_t m_greatestDepth = 0;

    mutable std::mutex m_mutex; ///< of what follows
    mutable std::map<std::uint32_t, Sums> m_sums;
};

} // namespace callreel
