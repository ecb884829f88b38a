// SPDX-License-Identifier: Apache-2.0
#include "model/trace/store/ChunkStructure.h"

#include <algorithm>
#include <limits>

#include "model/trace/store/ByteCoder.h"
#include "model/trace/store/StoreFormat.h"

namespace callreel {

void ChunkStructure::clear(std::uint32_t newThread, std::uint64_t newFirstCall) {
    thread = newThread;
    firstCall = newFirstCall;
    functions.clear();
    parents.clear();
    depths.clear();
    sizes.clear();
    starts.clear();
    durations.clear();
    causes.clear();
    resumptions.clear();
}

void ChunkStructure::push(FunctionId function, std::uint64_t parent, std::uint32_t depth, std::int64_t start,
                          EnterCause enter) {
    functions.push_back(function);
    parents.push_back(parent);
    depths.push_back(depth);
    sizes.push_back(0);
    starts.push_back(start);
    durations.push_back(0);
    causes.push_back(static_cast<std::uint8_t>(
        static_cast<unsigned>(enter) | (static_cast<unsigned>(ExitCause::Open) << store::exitShift) | store::lateFlag));
}

void ChunkStructure::close(std::uint32_t offset, std::uint64_t size, std::int64_t duration, ExitCause exit) {
    sizes[offset] = size;
    durations[offset] = duration;
    const unsigned kept = causes[offset] & (store::enterMask | store::resumedFlag);
    causes[offset] = static_cast<std::uint8_t>(kept | (static_cast<unsigned>(exit) << store::exitShift));
}

EnterCause ChunkStructure::enter(std::uint32_t offset) const {
    return static_cast<EnterCause>(causes[offset] & store::enterMask);
}

ExitCause ChunkStructure::exit(std::uint32_t offset) const {
    return static_cast<ExitCause>((causes[offset] >> store::exitShift) & store::exitMask);
}

const Resumption* ChunkStructure::resumption(std::uint32_t offset) const {
    if (!(causes[offset] & store::resumedFlag))
        return nullptr;
    const auto found =
        std::lower_bound(resumptions.begin(), resumptions.end(), offset,
                         [](const Resumption& row, std::uint32_t wanted) { return row.offset < wanted; });
    return found != resumptions.end() && found->offset == offset ? &*found : nullptr;
}

Call ChunkStructure::call(std::uint32_t offset) const {
    Call call;
    call.id = {thread, firstCall + offset};
    call.function = functions[offset];
    call.parent = parents[offset];
    call.depth = depths[offset];
    call.size = sizes[offset];
    call.start = starts[offset];
    call.duration = durations[offset];
    call.enter = enter(offset);
    call.exit = exit(offset);
    call.activation = call.id.number();
    if (const Resumption* row = resumption(offset)) {
        call.activation = row->first.number();
        call.segment = row->segment;
    }
    return call;
}

std::size_t ChunkStructure::memory() const {
    return functions.size() *
               (sizeof(FunctionId) + 2 * sizeof(std::uint64_t) + sizeof(std::uint32_t) + 2 * sizeof(std::int64_t) + 1) +
           resumptions.size() * sizeof(Resumption) + sizeof(*this);
}

std::string ChunkStructure::encode() const {
    std::string function, parent, depth, size, start, duration, resumed;
    std::uint32_t lastDepth = 0;
    std::int64_t lastStart = starts.empty() ? 0 : starts.front();
    for (std::uint32_t i = 0; i < count(); ++i) {
        appendVarint(function, functions[i]);
        appendVarint(parent, parents[i] == Call::noParent ? 0 : firstCall + i - parents[i]);
        appendVarint(depth, log::zigzag(std::int64_t{depths[i]} - std::int64_t{lastDepth}));
        appendVarint(size, sizes[i]);
        appendVarint(start, static_cast<std::uint64_t>(starts[i] - lastStart));
        appendVarint(duration, static_cast<std::uint64_t>(durations[i]));
        lastDepth = depths[i];
        lastStart = starts[i];
    }
    std::uint32_t lastOffset = 0;
    for (const Resumption& row : resumptions) {
        appendVarint(resumed, row.offset - lastOffset);
        appendVarint(resumed, row.segment);
        for (const CallId& id : {row.previous, row.first}) {
            // In the same thread, as nearly always, a distance; else 0, the thread and the index.
            if (id.thread == thread) {
                appendVarint(resumed, firstCall + row.offset - id.index);
            } else {
                appendVarint(resumed, 0);
                appendVarint(resumed, id.thread);
                appendVarint(resumed, id.index);
            }
        }
        lastOffset = row.offset;
    }
    std::string out;
    out.reserve(function.size() + parent.size() + depth.size() + size.size() + start.size() + duration.size() +
                causes.size() + resumed.size() + 64);
    appendVarint(out, count());
    for (const std::string* column : {&function, &parent, &depth, &size, &start, &duration})
        appendColumn(out, *column);
    appendColumn(out, std::string_view(reinterpret_cast<const char*>(causes.data()), causes.size()));
    appendColumn(out, resumed);
    return out;
}

namespace {

/// Reads a reference to an earlier segment. Within a thread it always lies before the call.
bool takeReference(ByteReader& reader, std::uint32_t thread, std::uint64_t index, CallId& id) {
    const std::uint64_t distance = reader.varint();
    if (distance != 0) {
        id = {thread, index - distance};
        return reader.ok() && distance <= index;
    }
    const std::uint64_t other = reader.varint();
    id = {static_cast<std::uint32_t>(other), reader.varint()};
    return reader.ok() && other <= std::numeric_limits<std::uint32_t>::max() && other != thread;
}

} // namespace

std::optional<ChunkStructure> ChunkStructure::decode(std::string_view bytes, std::uint32_t thread,
                                                     std::uint64_t firstCall, std::uint32_t count,
                                                     std::int64_t firstStart) {
    ByteReader reader(bytes);
    if (reader.varint() != count || count > store::chunkCalls)
        return std::nullopt;
    ByteReader function(reader.column()), parent(reader.column()), depth(reader.column()), size(reader.column()),
        start(reader.column()), duration(reader.column());
    const std::string_view causes = reader.column();
    ByteReader resumed(reader.column());
    if (!reader.atEnd() || causes.size() != count)
        return std::nullopt;

    ChunkStructure chunk;
    chunk.thread = thread;
    chunk.firstCall = firstCall;
    chunk.functions.resize(count);
    chunk.parents.resize(count);
    chunk.depths.resize(count);
    chunk.sizes.resize(count);
    chunk.starts.resize(count);
    chunk.durations.resize(count);
    chunk.causes.assign(causes.begin(), causes.end());
    constexpr std::int64_t latest = std::numeric_limits<std::int64_t>::max() / 2;
    std::int64_t lastDepth = 0;
    std::int64_t lastStart = firstStart;
    std::uint32_t resumedCalls = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint64_t functionId = function.varint();
        const std::uint64_t distance = parent.varint();
        lastDepth += log::unzigzag(depth.varint());
        const std::uint64_t startDelta = start.varint();
        const std::uint64_t took = duration.varint();
        const std::uint8_t cause = chunk.causes[i];
        chunk.sizes[i] = size.varint();
        if (functionId > std::numeric_limits<FunctionId>::max() || distance > firstCall + i || lastDepth < 0 ||
            lastDepth > std::numeric_limits<std::int32_t>::max() || (distance == 0) != (lastDepth == 0) ||
            startDelta > static_cast<std::uint64_t>(latest - lastStart) || took > static_cast<std::uint64_t>(latest) ||
            (cause & ~store::knownCauses) != 0 || ((cause & store::lateFlag) == 0) != (chunk.sizes[i] != 0))
            return std::nullopt;
        lastStart += static_cast<std::int64_t>(startDelta);
        chunk.functions[i] = static_cast<FunctionId>(functionId);
        chunk.parents[i] = distance == 0 ? Call::noParent : firstCall + i - distance;
        chunk.depths[i] = static_cast<std::uint32_t>(lastDepth);
        chunk.starts[i] = lastStart;
        chunk.durations[i] = static_cast<std::int64_t>(took);
        resumedCalls += (cause & store::resumedFlag) != 0;
    }
    if (!function.atEnd() || !parent.atEnd() || !depth.atEnd() || !size.atEnd() || !start.atEnd() || !duration.atEnd())
        return std::nullopt;
    std::uint64_t offset = 0;
    for (std::uint32_t i = 0; i < resumedCalls; ++i) {
        Resumption row;
        const std::uint64_t step = resumed.varint();
        const std::uint64_t segment = resumed.varint();
        offset += step;
        if (!resumed.ok() || step > count || offset >= count || (i > 0 && step == 0) || segment < 2 ||
            segment > std::numeric_limits<std::uint32_t>::max() || !(chunk.causes[offset] & store::resumedFlag))
            return std::nullopt;
        row.offset = static_cast<std::uint32_t>(offset);
        row.segment = static_cast<std::uint32_t>(segment);
        if (!takeReference(resumed, thread, firstCall + offset, row.previous) ||
            !takeReference(resumed, thread, firstCall + offset, row.first))
            return std::nullopt;
        chunk.resumptions.push_back(row);
    }
    if (!resumed.atEnd())
        return std::nullopt;
    return chunk;
}

} // namespace callreel
