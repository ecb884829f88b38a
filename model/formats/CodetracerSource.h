// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "model/exit/Diagnostic.h"
#include "model/formats/CodetracerMetadata.h"
#include "model/formats/CodetracerReader.h"

namespace callreel {

/// A CodeTracer trace on the disk: where its parts are, and who reads its events.
struct CodetracerSource {
    std::string folder; ///< with its metadata and sources
    std::string events; ///< the file with the events
    std::shared_ptr<const CodetracerReader> reader;
    CodetracerMetadata metadata;

    /// `path` is the trace's folder or one of its files. Errors: "no-such-file", "not-importable" (what it is instead,
    /// and what to do), "import-damaged".
    static Result<CodetracerSource> find(const std::string& path);
    /// Whether `path` looks like one, readable or not: for whoever has to choose between ways to open it.
    static bool isOne(const std::string& path);
};

} // namespace callreel
