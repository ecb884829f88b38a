// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/ChunkSummary.h"

#include <algorithm>

#include "model/trace/store/ByteCoder.h"
#include "model/trace/store/StoreFormat.h"

namespace callreel {

std::string encodeHistogram(const Histogram& histogram) {
    std::string out;
    appendVarint(out, histogram.size());
    std::uint32_t last = 0;
    for (const auto& [number, count] : histogram) {
        appendVarint(out, number - last);
        appendVarint(out, count);
        last = number;
    }
    return out;
}

std::optional<Histogram> decodeHistogram(std::string_view bytes, std::uint32_t total) {
    ByteReader reader(bytes);
    const std::uint64_t size = reader.varint();
    if (!reader.ok() || size > store::chunkCalls)
        return std::nullopt;
    Histogram histogram;
    histogram.reserve(size);
    std::uint64_t number = 0;
    std::uint64_t sum = 0;
    for (std::uint64_t i = 0; i < size; ++i) {
        const std::uint64_t step = reader.varint();
        const std::uint64_t count = reader.varint();
        if (!reader.ok() || step > 0xFFFFFFFFu - number || (i > 0 && step == 0) || count == 0 || count > total)
            return std::nullopt;
        number += step;
        sum += count;
        histogram.emplace_back(static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(count));
    }
    if (!reader.atEnd() || sum != total)
        return std::nullopt;
    return histogram;
}

namespace {

/// Above this, counting by number would look at more places than there are calls.
constexpr std::uint32_t countable = 1u << 15;

Histogram histogramOf(const std::vector<std::uint32_t>& numbers) {
    Histogram histogram;
    const std::uint32_t highest = *std::max_element(numbers.begin(), numbers.end());
    if (highest < countable) {
        std::vector<std::uint32_t> counts(highest + 1);
        for (const std::uint32_t number : numbers)
            ++counts[number];
        for (std::uint32_t number = 0; number <= highest; ++number) {
            if (counts[number] != 0)
                histogram.emplace_back(number, counts[number]);
        }
        return histogram;
    }
    std::vector<std::uint32_t> sorted = numbers;
    std::sort(sorted.begin(), sorted.end());
    for (const std::uint32_t number : sorted) {
        if (histogram.empty() || histogram.back().first != number)
            histogram.emplace_back(number, 0);
        ++histogram.back().second;
    }
    return histogram;
}

} // namespace

ChunkSummary ChunkSummary::of(const ChunkStructure& chunk) {
    ChunkSummary summary;
    summary.depths = histogramOf(chunk.depths);
    summary.functions = histogramOf(chunk.functions);
    for (std::uint32_t i = 0; i < chunk.count(); ++i)
        summary.unwinds += chunk.exit(i) == ExitCause::Unwind;
    return summary;
}

} // namespace callreel
