// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/formats/CodetracerReader.h"

namespace callreel {

/// trace.json: one JSON array of events. Read in pieces, so that a file of any size takes little memory.
class CodetracerJson : public CodetracerReader {
public:
    const char* name() const override { return "CodeTracer JSON (trace.json)"; }
    Result<void> read(const std::string& file, const CodetracerVisitor& visit) const override;
};

} // namespace callreel
