// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/trace/Trace.h"
#include "model/trace/store/PartialFile.h"
#include "model/trace/store/ActivationTracker.h"
#include "model/trace/store/Database.h"
#include "model/trace/store/FrameCodec.h"
#include "model/trace/store/OutputWriter.h"
#include "model/trace/store/TableDigest.h"
#include "model/trace/values/ValueDecoder.h"

namespace callreel {

class ThreadWriter;
struct ChunkStructure;
class ChunkValuesBuilder;

/// A function's definition with the names of its arguments.
struct FunctionDefinition {
    struct Argument {
        std::string name;
        std::uint8_t flags = 0; ///< log::redactedArgument ...
    };
    FunctionId id = 0;
    std::string name;
    std::string module;
    std::uint32_t path = 0;
    std::uint32_t line = 0;
    FunctionInfo::Flavour flavour = FunctionInfo::Flavour::Function;
    bool library = false;
    std::vector<Argument> arguments;
};

/// The end of a call whose chunk was already written.
struct LateClose {
    std::uint64_t call = 0;
    std::uint64_t size = 1;
    std::int64_t duration = 0;
    ExitCause exit = ExitCause::Open;
    std::string_view result;
    std::string_view lines;
};

/// Writes a sealed trace: into NAME.reel.partial, renamed by finish(). Streams: memory does not grow with the number of
/// calls. The first error is kept and everything after it does nothing, so that the hot path needs no check at every
/// call: ask error() now and then. A writer that is destroyed unfinished removes its file.
class StoreWriter {
public:
    /// `path` is the trace's final name. What a writer that died left of it is replaced, the trace itself only by
    /// finish(). Errors: "output-busy", "output-not-writable", "disk-full".
    static Result<std::unique_ptr<StoreWriter>> create(const std::string& path);
    ~StoreWriter();
    StoreWriter(const StoreWriter&) = delete;
    StoreWriter& operator=(const StoreWriter&) = delete;

    void setMetadata(std::string_view key, std::string_view value);
    void addPath(std::uint32_t id, std::string_view text, std::uint64_t size, std::uint64_t modified);
    void addSource(std::uint32_t path, std::string_view text);
    void addFunction(const FunctionDefinition& function);
    void addType(std::uint32_t id, const TypeInfo& type);
    void addOutput(const OutputPiece& piece) { m_output->add(piece); }

    /// The writer of one thread's calls, made when it is first asked for. Valid as long as this.
    ThreadWriter& thread(std::uint32_t id);
    const std::vector<std::unique_ptr<ThreadWriter>>& threads() const { return m_threads; }

    std::uint64_t callCount() const { return m_calls; }
    const std::optional<Diagnostic>& error() const { return m_error; }
    /// Room that the file takes now.
    std::uint64_t fileBytes() const;
    const std::string& path() const { return m_file->finalPath(); }

    /// Ends every thread (calls still open are closed as open at `endTime`), fills in the verdict's balance, writes it
    /// and `metadata`, and gives the file its name. With `replace` an existing file of that name is replaced, else it
    /// is an error "output-exists". How many bytes the file has.
    Result<std::uint64_t> finish(Verdict& verdict, std::int64_t endTime, bool replace = true);

private:
    friend class ThreadWriter;
    struct Statements;

    StoreWriter() = default;
    Result<void> open(const std::string& path);
    void check(bool done);
    void writeChunk(const ChunkStructure& chunk, const ChunkValuesBuilder& values, const std::string& lines);
    void writeLateClose(std::uint32_t thread, const LateClose& close);
    void writeResumption(CallId previous, CallId next);
    void writeActivation(const ActivationTracker::State& state);
    /// Counts an activation that gets no more segments without having ended.
    void abandon(const ActivationTracker::State& state);
    void writeThreads(Verdict& verdict);
    Result<void> writeDigests();

    std::optional<PartialFile> m_file; ///< outlives the database in it
    std::optional<Diagnostic> m_error;
    // The statements and the tracker hold on to the database, so they go first.
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Statements> m_statements;
    std::unique_ptr<ActivationTracker> m_activations;
    std::unique_ptr<OutputWriter> m_output;
    FrameCodec m_codec;
    std::vector<std::unique_ptr<ThreadWriter>> m_threads;
    std::vector<std::uint64_t> m_functionCalls;
    std::uint64_t m_calls = 0;
    std::uint64_t m_sourceBytes = 0;
    // Of the tables that grow with the run; the others are small enough to be read once more at the end.
    TableDigest m_lateDigest;
    TableDigest m_resumptionDigest;
    TableDigest m_activationDigest;
};

} // namespace callreel
