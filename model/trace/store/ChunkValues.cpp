// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/ChunkValues.h"

#include "model/trace/store/ByteCoder.h"

namespace callreel {

std::optional<ChunkValues> ChunkValues::decode(std::string content, std::uint32_t count) {
    ChunkValues values;
    values.m_content = std::move(content);
    ByteReader reader(values.m_content);
    ByteReader argumentSizes(reader.column());
    ByteReader resultSizes(reader.column());
    if (!reader.ok())
        return std::nullopt;
    std::uint64_t at = values.m_content.size() - reader.left();
    const auto places = [&](ByteReader& sizes, std::vector<std::uint32_t>& out) {
        out.reserve(count + 1);
        for (std::uint32_t i = 0; i < count; ++i) {
            out.push_back(static_cast<std::uint32_t>(at));
            const std::uint64_t size = sizes.varint();
            if (!sizes.ok() || size > values.m_content.size() - at)
                return false;
            at += size;
        }
        out.push_back(static_cast<std::uint32_t>(at));
        return sizes.atEnd();
    };
    if (!places(argumentSizes, values.m_arguments) || !places(resultSizes, values.m_results) ||
        at != values.m_content.size())
        return std::nullopt;
    return values;
}

std::string_view ChunkValues::arguments(std::uint32_t offset) const {
    return std::string_view(m_content).substr(m_arguments[offset], m_arguments[offset + 1] - m_arguments[offset]);
}

std::string_view ChunkValues::result(std::uint32_t offset) const {
    return std::string_view(m_content).substr(m_results[offset], m_results[offset + 1] - m_results[offset]);
}

void ChunkValuesBuilder::clear() {
    m_arguments.clear();
    m_results.clear();
    m_argumentEnds.clear();
    m_resultSlices.clear();
}

void ChunkValuesBuilder::addCall(std::string_view arguments) {
    m_arguments += arguments;
    m_argumentEnds.push_back(static_cast<std::uint32_t>(m_arguments.size()));
    m_resultSlices.emplace_back();
}

void ChunkValuesBuilder::setResult(std::uint32_t offset, std::string_view result) {
    m_resultSlices[offset] = {static_cast<std::uint32_t>(m_results.size()), static_cast<std::uint32_t>(result.size())};
    m_results += result;
}

std::string_view ChunkValuesBuilder::arguments(std::uint32_t offset) const {
    const std::uint32_t begin = offset == 0 ? 0 : m_argumentEnds[offset - 1];
    return std::string_view(m_arguments).substr(begin, m_argumentEnds[offset] - begin);
}

std::string ChunkValuesBuilder::encode() const {
    std::string argumentSizes, resultSizes;
    std::uint32_t begin = 0;
    for (const std::uint32_t end : m_argumentEnds) {
        appendVarint(argumentSizes, end - begin);
        begin = end;
    }
    for (const Slice& slice : m_resultSlices)
        appendVarint(resultSizes, slice.size);
    std::string out;
    out.reserve(argumentSizes.size() + resultSizes.size() + m_arguments.size() + m_results.size() + 16);
    appendColumn(out, argumentSizes);
    appendColumn(out, resultSizes);
    out += m_arguments;
    for (const Slice& slice : m_resultSlices)
        out += std::string_view(m_results).substr(slice.begin, slice.size);
    return out;
}

} // namespace callreel
