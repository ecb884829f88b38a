// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/formats/CodetracerReader.h"

namespace callreel {

/// trace.bin of version 0: one packed Cap'n Proto message. It is unpacked into a file without a name and mapped from
/// there, so that a large one fills the page cache and not our memory.
class CodetracerCapnp : public CodetracerReader {
public:
    const char* name() const override { return "CodeTracer binary, version 0 (trace.bin, Cap'n Proto)"; }
    Result<void> read(const std::string& file, const CodetracerVisitor& visit) const override;
};

} // namespace callreel
