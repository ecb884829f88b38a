// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/trace/seal/SealResult.h"
#include "model/trace/store/StoreWriter.h"

namespace callreel {

/// Makes a trace of what another recorder kept, in the order in which it kept it. Such a recording has no times, so
/// none are written; the trace says so (metadata `run.times`), and views leave them out.
class TraceImport {
public:
    /// More calls inside of each other than any program can make.
    static constexpr std::size_t maxDepth = 1'000'000;
    static constexpr std::uint32_t maxThreads = 1u << 16;

    /// Begins NAME.reel.partial. Errors: "output-not-writable", "disk-full".
    static Result<std::unique_ptr<TraceImport>> create(std::string output);

    /// For paths, sources, functions, types.
    StoreWriter& store() { return *m_store; }
    /// The first error of the writer, if there is one.
    Result<void> check() const;

    /// What follows happens on this thread; 0 before. `osId` is what the recording calls it.
    void chooseThread(std::uint32_t thread, std::uint64_t osId);
    std::uint32_t thread() const { return m_current; }
    /// Open calls of the current thread.
    std::size_t depth() const;
    /// `synthetic`: the recorder's own `<toplevel>`, no call of the program's.
    void enter(FunctionId function, std::string_view arguments, bool synthetic = false);
    /// Closes the innermost call of the current thread, with executed lines as they come. A return without a call is
    /// counted, and the thread is not balanced.
    void leave(std::string_view result, std::vector<std::uint32_t> lines = {});
    void output(OutputStream stream, std::string_view bytes);

    std::uint64_t strayReturns() const { return m_strayReturns; }

    /// Closes what is open, writes run and verdict, and gives the trace its name. Balance and threads of the verdict
    /// are filled in.
    Result<SealResult> finish(const RunMetadata& run, Verdict verdict, bool overwrite);

private:
    TraceImport() = default;
    ThreadWriter& writer() { return m_store->thread(m_current); }

    std::unique_ptr<StoreWriter> m_store;
    std::uint32_t m_current = 0;
    std::uint64_t m_strayReturns = 0;
    std::uint64_t m_syntheticCalls = 0;
};

} // namespace callreel
