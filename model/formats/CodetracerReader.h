// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "model/exit/Diagnostic.h"
#include "model/formats/CodetracerEvent.h"

namespace callreel {

/// Reads the events of one encoding of CodeTracer's traces. The files are untrusted: memory is bounded by the longest
/// event, and whatever is damaged ends in a diagnostic.
class CodetracerReader {
public:
    virtual ~CodetracerReader() = default;

    /// "CodeTracer JSON (trace.json)"
    virtual const char* name() const = 0;
    /// Gives every event to `visit`, in order. Errors: "no-such-file", "import-damaged".
    virtual Result<void> read(const std::string& file, const CodetracerVisitor& visit) const = 0;
};

/// The errors that all of them have in common. `place` is a byte's offset in the file.
std::unexpected<Diagnostic> importNotReadable(const std::string& file, int systemError);
std::unexpected<Diagnostic> importDamaged(const std::string& file, const std::string& what);
std::unexpected<Diagnostic> importDamagedAt(const std::string& file, std::uint64_t place, const std::string& what);

} // namespace callreel
