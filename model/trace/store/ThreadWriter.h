// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/trace/CallRecord.h"
#include "model/trace/store/ChunkStructure.h"
#include "model/trace/store/ChunkValues.h"

namespace callreel {

class StoreWriter;

/// A call that was entered and not left yet.
struct OpenFrame {
    std::uint64_t index = 0;
    std::int64_t start = 0;
    std::uint64_t activation = 0; ///< the log's number; 0 for an ordinary call
    FunctionId function = 0;
    std::string keptArguments; ///< encoded; copied when the call's chunk is written, and only if short
};

/// Turns one thread's events into calls: numbers them in pre-order, keeps the stack, fills chunks. Times never run
/// backwards here, whatever comes in.
class ThreadWriter {
public:
    ThreadWriter(StoreWriter& store, std::uint32_t id) : m_store(store), m_id(id) { m_chunk.clear(id, 0); }

    std::uint32_t id() const { return m_id; }
    void setName(std::string_view name) { m_name = name; }
    void setOsId(std::uint64_t osId) { m_osId = osId; }
    const std::string& name() const { return m_name; }
    std::uint64_t osId() const { return m_osId; }

    /// `activation` is the log's number, 0 for an ordinary call; `arguments` are encoded (count and values) or empty.
    void enter(FunctionId function, EnterCause cause, std::int64_t time, std::uint64_t activation,
               std::string_view arguments);
    /// Closes the innermost open call. False when nothing is open: the return is counted, and the thread is not
    /// balanced.
    bool leave(ExitCause cause, std::int64_t time, std::string_view result, std::string_view lines = {});
    /// Closes what is open as open, and writes what is not written. More may follow.
    void closeAll(std::int64_t time);
    /// Writes the current chunk and gives its memory back.
    void flush();

    const std::vector<OpenFrame>& stack() const { return m_stack; }
    /// The encoded arguments of an open call; empty when they were too long to keep.
    std::string_view argumentsOf(const OpenFrame& frame) const;
    std::uint64_t calls() const { return m_next; }
    std::uint64_t returns() const { return m_returns; }
    std::uint64_t closedAtEnd() const { return m_closedAtEnd; }
    std::uint64_t suspended() const { return m_suspended; }
    void addSuspended() { ++m_suspended; }
    bool balanced() const { return m_next == m_returns && m_stack.empty(); }
    std::int64_t lastTime() const { return m_lastTime; }

private:
    void writeChunk();
    void noteActivation(std::uint64_t activation, EnterCause cause, std::uint32_t offset);
    void endActivation(const OpenFrame& frame, ExitCause cause);
    bool inChunk(std::uint64_t index) const { return index >= m_chunk.firstCall; }

    StoreWriter& m_store;
    std::uint32_t m_id;
    std::uint64_t m_osId = 0;
    std::string m_name;
    ChunkStructure m_chunk;
    ChunkValuesBuilder m_values;
    std::string m_lines; ///< of the chunk: offset, bytes, in order of exit
    std::vector<OpenFrame> m_stack;
    std::uint64_t m_next = 0;
    std::uint64_t m_returns = 0;
    std::uint64_t m_closedAtEnd = 0;
    std::uint64_t m_suspended = 0;
    std::int64_t m_lastTime = 0;
};

} // namespace callreel
