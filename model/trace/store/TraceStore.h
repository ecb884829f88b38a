// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/trace/Trace.h"
#include "model/trace/store/ChunkStructure.h"
#include "model/trace/store/ChunkSummary.h"
#include "model/trace/store/ChunkValues.h"
#include "model/trace/store/Database.h"
#include "model/trace/store/FrameCodec.h"
#include "model/trace/values/ValueDecoder.h"

namespace callreel {

/// One row of the chunk directory.
struct ChunkEntry {
    std::uint64_t firstCall = 0;
    std::uint32_t calls = 0;
    std::int64_t firstStart = 0;
    std::int64_t lastStart = 0;
};

/// The file behind a Trace: its small tables in memory, its chunks decoded on demand into a bounded cache. One lock
/// guards the connection and the cache; what is handed out is shared and never changes.
class TraceStore {
public:
    static Result<std::unique_ptr<TraceStore>> open(const std::string& path, std::uint64_t cacheBytes);

    const std::string& path() const { return m_path; }
    std::uint64_t fileBytes() const { return m_fileBytes; }
    const RunMetadata& run() const { return m_run; }
    const Verdict& verdict() const { return m_verdict; }
    const std::vector<ThreadInfo>& threads() const { return m_threads; }
    const std::vector<FunctionInfo>& functions() const { return m_functions; }
    const std::vector<std::uint64_t>& functionCalls() const { return m_functionCalls; }
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }
    std::uint64_t callCount() const { return m_calls; }
    std::uint64_t outputCount() const { return m_outputCount; }
    std::uint64_t outputBytes() const { return m_outputBytes; }

    /// The chunks of a thread by first call; empty for a thread that is not there.
    const std::vector<ChunkEntry>& chunks(std::uint32_t thread) const;
    std::uint64_t callsOf(std::uint32_t thread) const;
    /// Which chunk holds the call; the call must be there.
    std::size_t chunkOf(std::uint32_t thread, std::uint64_t call) const;

    using Structure = std::shared_ptr<const ChunkStructure>;
    using Values = std::shared_ptr<const ChunkValues>;

    /// A chunk with its late closes merged.
    Result<Structure> structure(std::uint32_t thread, std::size_t chunk) const;
    /// Null when the chunk has no values.
    Result<Values> values(std::uint32_t thread, std::size_t chunk) const;
    /// The result of a late close, encoded; empty when there is none.
    Result<std::string> lateResult(CallId id) const;
    /// Executed lines of a call, encoded; empty when there are none.
    Result<std::string> lines(CallId id, std::size_t chunk, bool late) const;

    Result<Histogram> functionsOf(std::uint32_t thread, std::size_t chunk) const;
    Result<Histogram> depthsOf(std::uint32_t thread, std::size_t chunk) const;
    Result<std::uint32_t> unwindsOf(std::uint32_t thread, std::size_t chunk) const;
    /// For each chunk of the thread how many calls before it have a depth of at most maxDepth, and at the end their
    /// number.
    Result<std::shared_ptr<const std::vector<std::uint64_t>>> depthSums(std::uint32_t thread,
                                                                        std::uint32_t maxDepth) const;

    Result<std::optional<CallId>> nextOfOtherChunk(CallId id) const;
    /// Segments of the activation that began with this call; nothing when it has one only.
    Result<std::optional<std::uint32_t>> segmentsOf(CallId first) const;

    Result<std::shared_ptr<const std::vector<TypeInfo>>> types() const;
    Result<std::vector<std::string>> argumentNames(FunctionId function) const;
    Result<std::optional<std::string>> source(std::uint32_t path) const;

    struct OutputBlock {
        std::uint64_t first = 0;
        std::vector<OutputChunk> pieces;
    };
    /// The block that holds the piece of that number.
    Result<std::shared_ptr<const OutputBlock>> output(std::uint64_t number) const;

    std::unexpected<Diagnostic> damaged(const std::string& what) const;

    // For verify, which reads what the directory says against what is there.
    std::vector<std::int64_t> sourcePaths() const;
    Result<void> checkLines(std::uint32_t thread, std::size_t chunk) const;
    Database& database() const { return m_database; }
    std::mutex& mutex() const { return m_mutex; }

private:
    TraceStore(Database database) : m_database(std::move(database)) {}

    Result<void> load();
    Result<void> loadMetadata();
    Result<void> loadFunctions();
    Result<void> loadThreads();
    Result<void> loadDirectory();
    Result<void> prepare();
    Result<std::optional<std::string>> frame(Statement& statement, std::int64_t key, std::size_t maxBytes,
                                             const char* what) const;
    Result<void> mergeLate(ChunkStructure& chunk) const;
    Result<Histogram> histogram(Statement& statement, std::uint32_t thread, std::size_t chunk, const char* what) const;
    std::int64_t chunkId(std::uint32_t thread, std::size_t chunk) const;

    /// Least recently used first out, by bytes.
    template <typename T>
    struct Cache {
        struct Entry {
            std::shared_ptr<const T> value;
            std::size_t bytes;
            std::list<std::uint64_t>::iterator place;
        };
        std::unordered_map<std::uint64_t, Entry> entries;
        std::list<std::uint64_t> order;
        std::size_t bytes = 0;
        std::size_t limit = 0;

        std::shared_ptr<const T> find(std::uint64_t key);
        void put(std::uint64_t key, std::shared_ptr<const T> value, std::size_t size);
    };

    std::string m_path;
    std::uint64_t m_fileBytes = 0;
    RunMetadata m_run;
    std::map<std::string, std::string> m_metadata;
    Verdict m_verdict;
    std::vector<ThreadInfo> m_threads;
    std::vector<FunctionInfo> m_functions;
    std::vector<std::uint64_t> m_functionCalls;
    std::vector<std::vector<ChunkEntry>> m_directory;
    std::uint64_t m_calls = 0;
    std::uint64_t m_outputCount = 0;
    std::uint64_t m_outputBytes = 0;

    mutable std::mutex m_mutex;
    mutable Database m_database;
    mutable FrameCodec m_codec;
    mutable Statement m_structureRow, m_valuesRow, m_linesRow, m_lateRows, m_lateResultRow, m_lateLinesRow, m_depthRows,
        m_depthsRow, m_functionsRow, m_unwindsRow, m_resumptionRow, m_activationRow, m_argumentRows, m_sourceRow,
        m_outputRow;
    mutable Cache<ChunkStructure> m_structures;
    mutable Cache<ChunkValues> m_values;
    mutable Cache<OutputBlock> m_outputs;
    mutable Cache<std::vector<std::uint64_t>> m_depthSums;
    mutable std::shared_ptr<const std::vector<TypeInfo>> m_types;
};

} // namespace callreel
