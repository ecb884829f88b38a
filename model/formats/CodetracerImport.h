// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/formats/CodetracerSource.h"
#include "model/formats/CodetracerValues.h"
#include "model/trace/seal/TraceImport.h"

namespace callreel {

/// How far an import is.
struct ImportProgress {
    std::uint64_t calls = 0;
    double part = 0; ///< 0 to 1, of the file that is read
};

/// Turns the events of a CodeTracer trace into calls.
class CodetracerImport {
public:
    CodetracerImport(const CodetracerSource& source, TraceImport& target);

    /// Reads everything. `progress` is asked now and then; false cancels ("cancelled").
    Result<void> read(const std::function<bool(const ImportProgress&)>& progress = {});

    /// What that format and that recorder cannot tell, and what was cut here: rows of the loss ledger.
    std::vector<Loss> losses() const;
    /// What is known of the run from its metadata.
    RunMetadata run() const;
    /// The text of the exception that left the program's own module last, if one did: the recorder keeps no more of it.
    const std::optional<std::string>& lastWord() const { return m_lastWord; }
    /// Whether arguments and results are kept.
    void keepValues(bool keep) { m_keepValues = keep; }
    void keepOutput(bool keep) { m_keepOutput = keep; }
    std::uint32_t functions() const { return m_functionCount; }

private:
    struct Function {
        std::string name;
        std::uint64_t path = 0;
        std::uint32_t line = 0;
        FunctionInfo::Flavour flavour = FunctionInfo::Flavour::Function;
        std::string module;
        /// Ours, by the names of its arguments: a function is defined anew for each list of them, since the format
        /// names arguments with each call, and may call two functions one.
        std::map<std::vector<std::uint64_t>, FunctionId> ids;
    };
    struct OpenCall {
        std::uint64_t function = 0;
        std::vector<std::uint32_t> lines;
    };

    Result<void> take(CodetracerEvent& event);
    void takePath(const std::string& text);
    void keepSource(std::uint32_t id, const std::string& text);
    void takeFunction(CodetracerEvent& event);
    Result<void> takeCall(const CodetracerEvent& event);
    void takeReturn(const CodetracerEvent& event);
    /// Gives the line that came last to the call that was running then.
    void settleStep();
    void takeOutput(const CodetracerEvent& event);
    Result<void> takeThread(const CodetracerEvent& event);
    FunctionId functionFor(Function& function, const CodetracerEvent& event);
    std::unexpected<Diagnostic> damaged(const char* what) const;

    const CodetracerSource& m_source;
    TraceImport& m_target;
    CodetracerValues m_values;
    std::vector<std::string> m_paths;
    std::vector<std::string> m_variables;
    std::vector<Function> m_functions;
    std::map<std::uint32_t, std::vector<OpenCall>> m_open; ///< by thread
    std::map<std::uint64_t, std::uint32_t> m_threads;      ///< its number of a thread, ours
    std::uint32_t m_functionCount = 0;
    /// The step that came last: before a call it is already the callee's.
    struct Step {
        std::uint64_t path = 0;
        std::int64_t line = 0;
    };
    std::optional<Step> m_step;
    std::uint64_t m_linesKept = 0;
    std::uint64_t m_textBytes = 0; ///< of all definitions
    std::uint32_t m_nextThread = 1;
    bool m_firstNamed = false;
    bool m_threadsTold = false;
    std::optional<std::string> m_lastWord;
    bool m_keepValues = true;
    bool m_keepOutput = true;
};

/// Imports the trace at `path` as a whole. Errors: those of CodetracerSource and TraceImport, "cancelled".
struct ImportRequest {
    std::string path;
    std::string output;
    bool overwrite = false;
    std::function<bool(const ImportProgress&)> progress;
};
Result<SealResult> importTrace(const ImportRequest& request);

/// How a script ended, from process_exit_status alone.
ScriptStatus scriptStatusOf(const CodetracerMetadata& metadata);

} // namespace callreel
