// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "model/exit/Diagnostic.h"
#include "model/trace/Trace.h"

namespace callreel {

struct ExportResult {
    std::string folder; ///< absolute
    std::uint64_t calls = 0;
    std::uint64_t events = 0;
    std::uint64_t sources = 0;
    std::uint64_t bytes = 0; ///< of trace.json
};

/// Writes a trace as a folder that CodeTracer's tools read: trace.json, trace_metadata.json with the exit status,
/// trace_paths.json, and the sources below files/. Threads come one after the other, each with its calls whole, so that
/// a reader that knows of one stack only finds it balanced too. Without `overwrite` the folder must be new or empty.
/// Errors: "output-exists", "output-not-writable", those of Trace, "cancelled".
Result<ExportResult> exportCodetracer(const Trace& trace, const std::string& folder, bool overwrite,
                                      const Progress& progress = {});

} // namespace callreel
