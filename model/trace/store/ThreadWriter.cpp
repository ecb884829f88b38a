// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/ThreadWriter.h"

#include <algorithm>

#include "model/trace/store/ByteCoder.h"
#include "model/trace/store/StoreFormat.h"
#include "model/trace/store/StoreWriter.h"

namespace callreel {

namespace {

/// Longer arguments of a call that stays open are not kept for display; they are in the trace all the same.
constexpr std::size_t keptArgumentBytes = 512;

} // namespace

void ThreadWriter::enter(FunctionId function, EnterCause cause, std::int64_t time, std::uint64_t activation,
                         std::string_view arguments) {
    if (m_chunk.count() == store::chunkCalls || m_values.bytes() + m_lines.size() >= store::chunkValueBytes)
        writeChunk();
    m_lastTime = std::max(time, m_lastTime);
    const std::uint64_t index = m_next++;
    const std::uint32_t offset = m_chunk.count();
    m_chunk.push(function, m_stack.empty() ? Call::noParent : m_stack.back().index,
                 static_cast<std::uint32_t>(m_stack.size()), m_lastTime, cause);
    m_values.addCall(arguments);
    OpenFrame& frame = m_stack.emplace_back();
    frame.index = index;
    frame.start = m_lastTime;
    frame.activation = activation;
    frame.function = function;
    if (activation != 0)
        noteActivation(activation, cause, offset);
    ++m_store.m_calls;
    if (function >= m_store.m_functionCalls.size())
        m_store.m_functionCalls.resize(std::size_t{function} + 1);
    ++m_store.m_functionCalls[function];
}

bool ThreadWriter::leave(ExitCause cause, std::int64_t time, std::string_view result, std::string_view lines) {
    ++m_returns;
    m_lastTime = std::max(time, m_lastTime);
    if (m_stack.empty())
        return false;
    const OpenFrame& frame = m_stack.back();
    const std::uint64_t size = m_next - frame.index;
    const std::int64_t duration = m_lastTime - frame.start;
    if (frame.activation != 0)
        endActivation(frame, cause);
    else if (cause == ExitCause::Yield)
        addSuspended(); // of an activation that no other segment can name
    if (cause == ExitCause::Open)
        ++m_closedAtEnd;
    // Results may swell a chunk that gets no more calls, so it is written early; this one is then late.
    if (m_chunk.count() > 0 && m_values.bytes() + m_lines.size() >= store::chunkValueBytes)
        writeChunk();
    if (inChunk(frame.index)) {
        const auto offset = static_cast<std::uint32_t>(frame.index - m_chunk.firstCall);
        m_chunk.close(offset, size, duration, cause);
        m_values.setResult(offset, result);
        if (!lines.empty()) {
            appendVarint(m_lines, offset);
            appendColumn(m_lines, lines);
        }
    } else {
        LateClose late;
        late.call = frame.index;
        late.size = size;
        late.duration = duration;
        late.exit = cause;
        late.result = result;
        late.lines = lines;
        m_store.writeLateClose(m_id, late);
    }
    m_stack.pop_back();
    return true;
}

void ThreadWriter::closeAll(std::int64_t time) {
    while (!m_stack.empty())
        leave(ExitCause::Open, time, {});
    flush();
}

void ThreadWriter::flush() {
    writeChunk();
    m_chunk = ChunkStructure();
    m_chunk.clear(m_id, m_next);
    m_values = ChunkValuesBuilder();
    m_lines = std::string();
}

std::string_view ThreadWriter::argumentsOf(const OpenFrame& frame) const {
    if (inChunk(frame.index))
        return m_values.arguments(static_cast<std::uint32_t>(frame.index - m_chunk.firstCall));
    return frame.keptArguments;
}

void ThreadWriter::writeChunk() {
    if (m_chunk.count() == 0)
        return;
    for (auto frame = m_stack.rbegin(); frame != m_stack.rend() && inChunk(frame->index); ++frame) {
        const std::string_view arguments = argumentsOf(*frame);
        if (arguments.size() <= keptArgumentBytes)
            frame->keptArguments = arguments;
    }
    m_store.writeChunk(m_chunk, m_values, m_lines);
    m_chunk.clear(m_id, m_next);
    m_values.clear();
    m_lines.clear();
}

void ThreadWriter::noteActivation(std::uint64_t activation, EnterCause cause, std::uint32_t offset) {
    const CallId id{m_id, m_chunk.firstCall + offset};
    ActivationTracker& tracker = *m_store.m_activations;
    ActivationTracker::State* state = tracker.find(activation);
    const bool continues = cause == EnterCause::Resume || cause == EnterCause::Throw;
    if (state && !continues) {
        // A number that begins anew: what had it before is over, and nobody saw how.
        m_store.abandon(*state);
        tracker.forget(*state);
        state = nullptr;
    }
    if (!state) {
        // Also a resumption of what was begun before recording: its first segment is the first that was seen.
        tracker.begin(activation, id);
        return;
    }
    Resumption row;
    row.offset = offset;
    row.segment = ++state->segments;
    row.previous = state->last;
    row.first = state->first;
    state->last = id;
    state->suspended = false;
    m_chunk.resumptions.push_back(row);
    m_chunk.causes[offset] |= store::resumedFlag;
    // Within a chunk the reader finds the next segment by itself.
    if (row.previous.thread != m_id || !inChunk(row.previous.index))
        m_store.writeResumption(row.previous, id);
}

void ThreadWriter::endActivation(const OpenFrame& frame, ExitCause cause) {
    ActivationTracker& tracker = *m_store.m_activations;
    ActivationTracker::State* state = tracker.find(frame.activation);
    // Only the latest segment says how the activation stands.
    if (!state || state->last != CallId{m_id, frame.index}) {
        if (tracker.endedForgotten({m_id, frame.index}) && cause == ExitCause::Yield)
            addSuspended(); // nothing will go on with it
        return;
    }
    if (cause == ExitCause::Yield) {
        state->suspended = true;
    } else if (cause != ExitCause::Open) {
        if (state->segments > 1)
            m_store.writeActivation(*state);
        tracker.end(frame.activation);
    }
}

} // namespace callreel
