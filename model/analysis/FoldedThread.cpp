// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/FoldedThread.h"

#include <algorithm>

namespace callreel {

namespace {

/// As many levels up fit into a node's nibble beside its kind; what goes beyond follows as a number.
constexpr std::uint64_t shortestWayOut = 7;
/// Sums are kept for so many depths: levels that somebody looks at are few.
constexpr std::size_t mostSums = 24;

} // namespace

// ---- building

void FoldedThread::putNibble(unsigned nibble) {
    if (m_nibbleCount % 2 == 0)
        m_nibbles.push_back(static_cast<std::uint8_t>(nibble));
    else
        m_nibbles.back() = static_cast<std::uint8_t>(m_nibbles.back() | nibble << 4);
    ++m_nibbleCount;
}

void FoldedThread::putNumber(std::uint64_t number) {
    do {
        const unsigned low = number & 7;
        number >>= 3;
        putNibble(low | (number > 0 ? 8u : 0u));
    } while (number > 0);
}

void FoldedThread::add(bool own, std::uint32_t depth, std::uint64_t calls) {
    if (m_nodes % blockNodes == 0) {
        closeBlock();
        m_blocks.push_back({m_nibbleCount, m_calls, 0, depth, 0, 0});
    }
    // A node lies one level below the one before it at the deepest.
    const std::uint64_t up = m_nodes == 0 ? 0 : std::uint64_t{m_lastDepth} + 1 - depth;
    putNibble((own ? 1u : 0u) | static_cast<unsigned>(std::min(up, shortestWayOut)) << 1);
    if (up >= shortestWayOut)
        putNumber(up - shortestWayOut);
    if (!own)
        putNumber(calls - 1);
    m_blockDepths.push_back(depth);
    m_lastDepth = depth;
    m_greatestDepth = std::max(m_greatestDepth, depth);
    m_calls += calls;
    ++m_nodes;
}

void FoldedThread::closeBlock() {
    if (m_blockDepths.empty())
        return;
    Block& block = m_blocks.back();
    const auto [least, greatest] = std::ranges::minmax_element(m_blockDepths);
    block.least = *least;
    block.greatest = *greatest;
    block.histogram = m_histograms.size();
    if (block.greatest - block.least < widestHistogram) {
        m_histograms.resize(block.histogram + (block.greatest - block.least) + 1);
        for (const std::uint32_t depth : m_blockDepths)
            ++m_histograms[block.histogram + (depth - block.least)];
    }
    m_blockDepths.clear();
}

void FoldedThread::seal() {
    closeBlock();
    m_nibbles.shrink_to_fit();
    m_blocks.shrink_to_fit();
    m_histograms.shrink_to_fit();
}

std::size_t FoldedThread::memory() const {
    return m_nibbles.capacity() + m_blocks.capacity() * sizeof(Block) + m_histograms.capacity() * 2;
}

// ---- reading

FoldedThread::Reader::Reader(const FoldedThread& thread, std::uint64_t block)
    : m_thread(thread), m_at(thread.m_blocks[block].nibble) {
    m_node.index = block * blockNodes;
    m_node.call = thread.m_blocks[block].call;
    m_node.depth = thread.m_blocks[block].depth;
    decode();
}

unsigned FoldedThread::Reader::nibble() {
    const unsigned both = m_thread.m_nibbles[m_at / 2];
    return m_at++ % 2 == 0 ? both & 15 : both >> 4;
}

std::uint64_t FoldedThread::Reader::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 3) {
        const unsigned part = nibble();
        value |= std::uint64_t{part & 7} << shift;
        if ((part & 8) == 0)
            return value;
    }
}

void FoldedThread::Reader::decode() {
    const unsigned head = nibble();
    m_up = head >> 1;
    if (m_up == shortestWayOut)
        m_up += number();
    m_node.own = head & 1;
    m_node.calls = m_node.own ? 1 : number() + 1;
}

void FoldedThread::Reader::next() {
    ++m_node.index;
    m_node.call += m_node.calls;
    if (m_node.index >= m_thread.m_nodes)
        return;
    decode();
    m_node.depth = static_cast<std::uint32_t>(m_node.depth + 1 - m_up);
}

FoldedThread::Node FoldedThread::node(std::uint64_t index) const {
    Reader reader(*this, index / blockNodes);
    while (reader.node().index < index)
        reader.next();
    return reader.node();
}

std::uint64_t FoldedThread::blockOfCall(std::uint64_t call) const {
    const auto after = std::ranges::upper_bound(m_blocks, call, {}, &Block::call);
    return after == m_blocks.begin() ? 0 : static_cast<std::uint64_t>(after - m_blocks.begin()) - 1;
}

FoldedThread::Node FoldedThread::nodeOf(std::uint64_t call) const {
    Reader reader(*this, blockOfCall(call));
    while (reader.node().call + reader.node().calls <= call)
        reader.next();
    return reader.node();
}

std::uint64_t FoldedThread::nodesBefore(std::uint64_t call) const {
    if (call >= m_calls)
        return m_nodes;
    const Node node = nodeOf(call);
    return node.call < call ? node.index + 1 : node.index;
}

// ---- counting

std::uint64_t FoldedThread::countNodes(std::uint64_t block, std::uint64_t begin, std::uint64_t end,
                                       std::uint32_t maxDepth) const {
    std::uint64_t count = 0;
    Reader reader(*this, block);
    for (; reader.node().index < end; reader.next()) {
        if (reader.node().index >= begin && reader.node().depth <= maxDepth)
            ++count;
    }
    return count;
}

std::uint64_t FoldedThread::countInBlock(std::uint64_t at, std::uint32_t maxDepth) const {
    const Block& block = m_blocks[at];
    const std::uint64_t end = std::min(m_nodes, (at + 1) * blockNodes);
    if (block.greatest <= maxDepth)
        return end - at * blockNodes;
    if (block.least > maxDepth)
        return 0;
    if (block.greatest - block.least >= widestHistogram)
        return countNodes(at, at * blockNodes, end, maxDepth);
    std::uint64_t count = 0;
    for (std::uint32_t depth = block.least; depth <= maxDepth; ++depth)
        count += m_histograms[block.histogram + (depth - block.least)];
    return count;
}

FoldedThread::Sums FoldedThread::sums(std::uint32_t maxDepth) const {
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_sums.find(maxDepth); known != m_sums.end())
        return known->second;
    auto made = std::make_shared<std::vector<std::uint64_t>>();
    made->reserve(m_blocks.size() + 1);
    std::uint64_t count = 0;
    for (std::uint64_t block = 0; block < m_blocks.size(); ++block) {
        made->push_back(count);
        count += countInBlock(block, maxDepth);
    }
    made->push_back(count);
    if (m_sums.size() >= mostSums)
        m_sums.clear();
    return m_sums.emplace(maxDepth, std::move(made)).first->second;
}

Result<std::uint64_t> FoldedThread::countWithin(std::uint64_t begin, std::uint64_t end, std::uint32_t maxDepth) const {
    end = std::min(end, m_nodes);
    if (begin >= end)
        return 0;
    if (maxDepth >= m_greatestDepth)
        return end - begin;
    const std::uint64_t first = begin / blockNodes, last = (end - 1) / blockNodes;
    if (first == last)
        return countNodes(first, begin, end, maxDepth);
    std::uint64_t count = countNodes(first, begin, (first + 1) * blockNodes, maxDepth) +
                          countNodes(last, last * blockNodes, end, maxDepth);
    if (last > first + 1) {
        const Sums before = sums(maxDepth);
        count += (*before)[last] - (*before)[first + 1];
    }
    return count;
}

Result<std::optional<std::uint64_t>> FoldedThread::nthWithin(std::uint64_t begin, std::uint64_t end,
                                                             std::uint32_t maxDepth, std::uint64_t n) const {
    end = std::min(end, m_nodes);
    if (begin >= end)
        return std::nullopt;
    if (maxDepth >= m_greatestDepth)
        return n < end - begin ? std::optional(begin + n) : std::nullopt;
    std::uint64_t block = begin / blockNodes;
    const std::uint64_t last = (end - 1) / blockNodes;
    if (block < last) {
        const std::uint64_t here = countNodes(block, begin, (block + 1) * blockNodes, maxDepth);
        if (n >= here) {
            // The last block before which there are at most n more.
            n -= here;
            ++block;
            const Sums before = sums(maxDepth);
            const auto from = before->begin() + static_cast<std::ptrdiff_t>(block);
            const auto behind =
                std::upper_bound(from, before->begin() + static_cast<std::ptrdiff_t>(last) + 1, *from + n);
            const auto found = static_cast<std::uint64_t>(behind - before->begin()) - 1;
            n -= (*before)[found] - *from;
            block = found;
            begin = block * blockNodes;
        }
    }
    const std::uint64_t stop = std::min(end, (block + 1) * blockNodes);
    for (Reader reader(*this, block); reader.node().index < stop; reader.next()) {
        if (reader.node().index >= begin && reader.node().depth <= maxDepth && n-- == 0)
            return reader.node().index;
    }
    return std::nullopt;
}

} // namespace callreel
