// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/formats/CodetracerReader.h"

namespace callreel {

/// trace.bin of version 1: events as CBOR items, one after the other, in zstd frames.
class CodetracerCbor : public CodetracerReader {
public:
    const char* name() const override { return "CodeTracer binary, version 1 (trace.bin, CBOR in zstd)"; }
    Result<void> read(const std::string& file, const CodetracerVisitor& visit) const override;
};

} // namespace callreel
