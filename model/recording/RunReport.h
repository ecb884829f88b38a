// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "model/trace/RunMetadata.h"
#include "model/trace/Verdict.h"
#include "model/trace/json/JsonWriter.h"

namespace callreel {

class Trace;
struct SealResult;

/// What `callreel.run/1` says of a run (contract, "show --json"): made when a recording ends, or from its trace.
struct RunReport {
    std::string trace; ///< absolute; empty when there is none, which is null in JSON
    RunMetadata run;
    Verdict verdict;
    std::uint64_t calls = 0;
    std::uint64_t threads = 0;
    std::uint64_t functions = 0;
    std::uint64_t bytes = 0; ///< of the file

    static RunReport fromTrace(const Trace& trace);
    static RunReport fromSeal(const SealResult& result);

    /// The JSON object with the contract's keys in the contract's order; no line end behind it.
    std::string toJson(JsonWriter::Style style = JsonWriter::Style::Compact) const;
};

} // namespace callreel
