// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/trace/Trace.h"

namespace callreel::cli {

/// What of a trace `tree` is asked for.
struct CallSelection {
    std::optional<std::uint32_t> depth; ///< so many levels
    std::optional<std::uint64_t> limit; ///< so many calls in all
    std::optional<std::uint32_t> thread;
    bool own = false;     ///< no functions of libraries
    std::string function; ///< a glob on the qualified name, or module and qualified name; empty for all

    /// Whoever asks for a function wants to see the way to it; whoever asks for the own code does not.
    bool foldsCallers() const { return own && function.empty(); }
};

/// Whether a function answers to a glob (contract, "--function GLOB"): * any characters, ? one, [abc] one of these.
/// Case counts.
bool matchesFunction(const FunctionInfo& function, const std::string& glob);

/// Goes over the selected calls of a trace, thread after thread, in order of entry, in memory that does not grow with
/// the trace: subtrees below the depth and chunks without a wanted function are skipped, not read.
class CallCursor {
public:
    CallCursor(std::shared_ptr<const Trace> trace, CallSelection selection);

    /// The next call, nothing at the end. The limit counts here.
    Result<std::optional<Call>> next();
    /// Whether some calls of the trace are not among the selected ones, found out without going over them.
    Result<bool> leavesOut() const;
    std::uint64_t given() const { return m_given; }

    /// Whether a selected call (the limit aside) has its index in [begin, end) of the thread.
    Result<bool> hasSelected(std::uint32_t thread, std::uint64_t begin, std::uint64_t end) const;
    bool filtersFunctions() const { return !m_wanted.empty(); }
    /// No function answers to the glob.
    bool wantsNothing() const { return filtersFunctions() && m_wantedCount == 0; }

private:
    bool isSelected(const Call& call) const;
    bool tooDeep(const Call& call) const { return m_selection.depth && call.depth >= *m_selection.depth; }
    Result<std::optional<std::uint64_t>> nextIndex(std::uint32_t thread, std::uint64_t begin, std::uint64_t end) const;
    Result<void> fill();

    std::shared_ptr<const Trace> m_trace;
    CallSelection m_selection;
    std::vector<bool> m_wanted; ///< by function; empty: all
    std::size_t m_wantedCount = 0;
    std::vector<ThreadInfo> m_threads;
    std::size_t m_thread = 0;  ///< in m_threads
    std::uint64_t m_index = 0; ///< of the next call to look at
    std::vector<Call> m_batch;
    std::size_t m_batchAt = 0;
    std::uint64_t m_batchSize = 64;
    std::uint64_t m_given = 0;
};

} // namespace callreel::cli
