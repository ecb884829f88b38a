// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/exit/Diagnostic.h"
#include "model/trace/CallRecord.h"
#include "model/trace/RunMetadata.h"
#include "model/trace/Verdict.h"

namespace callreel {

struct FunctionInfo {
    FunctionId id = 0;
    std::string name;   ///< qualified name
    std::string module; ///< "__main__", "json.encoder"; "" when not known
    std::uint32_t path = 0;
    std::string file;       ///< the path's text, as the code object has it
    std::uint32_t line = 0; ///< the code object's first line
    enum class Flavour : std::uint8_t { Function, Generator, Coroutine, AsyncGenerator, Module, Toplevel };
    Flavour flavour = Flavour::Function;
    bool library = false; ///< of the standard library or site-packages, not the user's own
};

struct ThreadInfo {
    std::uint32_t id = 0; ///< as in CallId
    std::uint64_t osId = 0;
    std::string name;
    std::uint64_t calls = 0;
};

enum class OutputStream : std::uint8_t { Out = 1, Err = 2 };

struct OutputChunk {
    std::uint64_t number = 0; ///< order of writing
    std::int64_t time = 0;    ///< nanoseconds since the run's start
    OutputStream stream = OutputStream::Out;
    std::uint32_t thread = 0;
    std::optional<CallId> call; ///< that wrote it
    std::string bytes;
};

/// Told now and then by long work; returns false to cancel it.
using Progress = std::function<bool(double done)>;

struct TraceOptions {
    std::uint64_t cacheBytes = 64u << 20;
};

/// A sealed trace, read on demand: nothing here passes over the whole file. Every const function may be called from any
/// thread; chunks are decoded into a bounded cache behind one lock. Errors are diagnostics ("trace-damaged", ...).
class Trace {
public:
    using Options = TraceOptions;

    /// Opens untrusted files defensively. Errors: "no-such-file", "not-a-trace", "trace-damaged", "trace-newer".
    static Result<std::shared_ptr<const Trace>> open(const std::string& path, const Options& options = {});
    ~Trace();
    Trace(const Trace&) = delete;
    Trace& operator=(const Trace&) = delete;

    const std::string& path() const; ///< absolute
    std::uint64_t fileBytes() const;
    const RunMetadata& run() const;
    const Verdict& verdict() const;
    const std::vector<ThreadInfo>& threads() const;
    std::uint64_t callCount() const;                   ///< over all threads
    std::span<const FunctionInfo> functions() const;   ///< by FunctionId
    const FunctionInfo& function(FunctionId id) const; ///< an unknown id gives an entry named "?"

    Result<Call> call(CallId id) const;
    /// Calls first .. first + count of one thread, in order of entry; fewer at the end.
    Result<std::vector<Call>> calls(std::uint32_t thread, std::uint64_t first, std::uint64_t count) const;
    /// What a pass over all calls of a thread needs of them, chunk after chunk in order of entry. `visit` returns false
    /// to end it.
    struct Columns {
        std::uint64_t first = 0; ///< index of the first call
        std::span<const FunctionId> functions;
        std::span<const std::uint64_t> sizes; ///< of the subtrees
    };
    Result<void> visitColumns(std::uint32_t thread, const std::function<bool(const Columns&)>& visit) const;
    Result<CallValues> values(CallId id) const;
    /// Executed lines of a call, sorted (--lines); empty when not recorded.
    Result<std::vector<std::uint32_t>> executedLines(CallId id) const;

    Result<std::optional<CallId>> parent(CallId id) const;
    Result<std::optional<CallId>> firstChild(CallId id) const;
    Result<std::optional<CallId>> nextSibling(CallId id) const;
    Result<std::optional<CallId>> previousSibling(CallId id) const;

    /// How many calls with index in [begin, end) have a depth of at most maxDepth. With the depth histograms of the
    /// chunks this is how any view counts its rows without a pass over the calls.
    Result<std::uint64_t> countWithin(std::uint32_t thread, std::uint64_t begin, std::uint64_t end,
                                      std::uint32_t maxDepth) const;
    /// Index of the n-th (from 0) call in [begin, end) whose depth is at most maxDepth; nothing when there are fewer.
    Result<std::optional<std::uint64_t>> nthWithin(std::uint32_t thread, std::uint64_t begin, std::uint64_t end,
                                                   std::uint32_t maxDepth, std::uint64_t n) const;

    /// The segments of one activation (generator, coroutine) before and after this one.
    Result<std::optional<CallId>> previousSegment(CallId id) const;
    Result<std::optional<CallId>> nextSegment(CallId id) const;
    /// Segments of the call's activation in all; 1 for an ordinary function.
    Result<std::uint32_t> segmentCount(CallId id) const;

    /// Next (or previous) call after `from`, in order of thread and entry, whose function is marked in `wanted`
    /// (indexed by FunctionId). Skips chunks that have none. `cancelled` is asked between chunks.
    Result<std::optional<CallId>> findCall(const std::vector<bool>& wanted, CallId from, bool forward,
                                           const std::function<bool()>& cancelled = {}) const;
    /// How many calls of the marked functions there are.
    Result<std::uint64_t> countCalls(const std::vector<bool>& wanted) const;
    /// The innermost call of the thread that was running at the time; nothing outside of the thread's life.
    Result<std::optional<CallId>> callAt(std::uint32_t thread, std::int64_t time) const;
    /// Next (or previous) call after `from` that an exception left.
    Result<std::optional<CallId>> findUnwound(CallId from, bool forward) const;

    std::uint64_t outputCount() const;
    std::uint64_t outputBytes() const;
    Result<std::vector<OutputChunk>> output(std::uint64_t first, std::uint64_t count) const;

    /// The source as it was when recorded. Nothing when it was not kept (no file, too large).
    Result<std::optional<std::string>> source(std::uint32_t path) const;

private:
    struct Private;
    explicit Trace(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace callreel
