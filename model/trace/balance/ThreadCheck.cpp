// SPDX-License-Identifier: Apache-2.0
#include "model/trace/balance/ThreadCheck.h"

#include "model/trace/store/ByteCoder.h"
#include "model/trace/store/StoreFormat.h"
#include "model/trace/values/ValueSkipper.h"

namespace callreel {

CheckTotals::CheckTotals(const TraceStore& store)
    : functionCalls(store.functions().size()), yields(store.threads().size()), goneOn(store.threads().size()) {}

const char* ThreadCheck::nests(const ChunkStructure& chunk, std::uint32_t offset) {
    const std::uint64_t index = chunk.firstCall + offset;
    while (!m_open.empty() && index >= m_open.back().end)
        m_open.pop_back();
    const std::uint64_t parent = m_open.empty() ? Call::noParent : m_open.back().index;
    const Open call{index, index + chunk.sizes[offset], chunk.starts[offset],
                    chunk.starts[offset] + chunk.durations[offset]};
    if (chunk.depths[offset] != m_open.size())
        return "is not as deep as it says";
    if (chunk.parents[offset] != parent)
        return "is not within its parent";
    if (call.start < m_lastStart)
        return "begins before the call in front of it";
    if (!m_open.empty() && (call.end > m_open.back().end || call.stop > m_open.back().stop))
        return "outlasts its parent";
    if (chunk.functions[offset] >= m_totals.functionCalls.size())
        return "is of a function that is not there";
    m_lastStart = call.start;
    m_open.push_back(call);
    return nullptr;
}

Result<void> ThreadCheck::take(std::size_t number) {
    const auto structure = m_store.structure(m_thread, number);
    if (!structure)
        return std::unexpected(structure.error());
    const ChunkStructure& chunk = **structure;
    for (std::uint32_t i = 0; i < chunk.count(); ++i) {
        if (const char* problem = nests(chunk, i))
            return m_store.damaged("call " + std::to_string(CallId{m_thread, chunk.firstCall + i}.number()) + " " +
                                   problem);
        ++m_totals.functionCalls[chunk.functions[i]];
        m_totals.lateCloses += (chunk.causes[i] & store::lateFlag) != 0;
        m_totals.yields[m_thread] += chunk.exit(i) == ExitCause::Yield;
        m_closedAtEnd += chunk.exit(i) == ExitCause::Open;
    }
    m_calls += chunk.count();
    if (auto fine = checkSummary(chunk, number); !fine)
        return fine;
    if (auto fine = checkValues(chunk, number); !fine)
        return fine;
    return checkResumptions(chunk);
}

Result<void> ThreadCheck::checkSummary(const ChunkStructure& chunk, std::size_t number) const {
    const ChunkSummary summary = ChunkSummary::of(chunk);
    const auto functions = m_store.functionsOf(m_thread, number);
    const auto unwinds = m_store.unwindsOf(m_thread, number);
    const auto depths = m_store.depthsOf(m_thread, number);
    if (!functions)
        return std::unexpected(functions.error());
    if (!unwinds)
        return std::unexpected(unwinds.error());
    if (!depths)
        return std::unexpected(depths.error());
    if (*functions != summary.functions || *unwinds != summary.unwinds || *depths != summary.depths)
        return m_store.damaged("the summary of the chunk of call " +
                               std::to_string(CallId{m_thread, chunk.firstCall}.number()) +
                               " is not what its calls say");
    return {};
}

Result<void> ThreadCheck::checkValues(const ChunkStructure& chunk, std::size_t number) const {
    const auto values = m_store.values(m_thread, number);
    if (!values)
        return std::unexpected(values.error());
    const auto whole = [](std::string_view bytes, auto skip) {
        const auto* begin = reinterpret_cast<const std::uint8_t*>(bytes.data());
        return bytes.empty() || skip(begin, begin + bytes.size()) == begin + bytes.size();
    };
    for (std::uint32_t i = 0; i < chunk.count(); ++i) {
        bool right = true;
        if (*values)
            right = whole((*values)->arguments(i), skipArguments) && whole((*values)->result(i), skipValue);
        if (chunk.causes[i] & store::lateFlag) {
            const auto result = m_store.lateResult({m_thread, chunk.firstCall + i});
            if (!result)
                return std::unexpected(result.error());
            right = right && whole(*result, skipValue);
        }
        if (!right)
            return m_store.damaged("the values of call " +
                                   std::to_string(CallId{m_thread, chunk.firstCall + i}.number()) + " are impossible");
    }
    return m_store.checkLines(m_thread, number);
}

Result<void> ThreadCheck::checkResumptions(const ChunkStructure& chunk) {
    for (const Resumption& row : chunk.resumptions) {
        const CallId id{m_thread, chunk.firstCall + row.offset};
        const auto wrong = [&] {
            return m_store.damaged("call " + std::to_string(id.number()) + " continues a call that is not there");
        };
        const CallId before = row.previous;
        if (before.index >= m_store.callsOf(before.thread))
            return wrong();
        const auto other = m_store.structure(before.thread, m_store.chunkOf(before.thread, before.index));
        if (!other)
            return std::unexpected(other.error());
        const Call previous = (*other)->call(static_cast<std::uint32_t>(before.index - (*other)->firstCall));
        if (previous.segment != row.segment - 1 || previous.activation != row.first.number())
            return wrong();
        m_totals.goneOn[before.thread] += previous.exit == ExitCause::Yield;
        m_totals.resumedActivations += row.segment == 2;
        if (before.thread == m_thread && before.index >= chunk.firstCall)
            continue;
        ++m_totals.distantResumptions;
        const auto next = m_store.nextOfOtherChunk(before);
        if (!next)
            return std::unexpected(next.error());
        if (*next != id)
            return wrong();
    }
    return {};
}

Result<void> ThreadCheck::end() const {
    // Whoever is left in the stack must end with the thread: sizes are bounded by it, and are exact within.
    for (const Open& call : m_open) {
        if (call.end > m_calls)
            return m_store.damaged("call " + std::to_string(CallId{m_thread, call.index}.number()) +
                                   " outlasts its thread");
    }
    return {};
}

} // namespace callreel
