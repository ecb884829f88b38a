// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/trace/CallRecord.h"
#include "model/trace/store/ChunkStructure.h"

namespace callreel {

/// How often each number occurs, by ascending number: the histograms of a chunk's summary.
using Histogram = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

std::string encodeHistogram(const Histogram& histogram);
/// Nothing when it is damaged or its counts do not add up to `total`.
std::optional<Histogram> decodeHistogram(std::string_view bytes, std::uint32_t total);

/// What a search needs to know of a chunk without reading it.
struct ChunkSummary {
    Histogram depths;
    Histogram functions;
    std::uint32_t unwinds = 0;

    static ChunkSummary of(const ChunkStructure& chunk);
};

} // namespace callreel
